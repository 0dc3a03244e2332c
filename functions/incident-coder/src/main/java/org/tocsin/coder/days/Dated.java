package org.tocsin.coder.days;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;

/**
 * Tells days that belong to something else than the incident: "in breach of the declaration of July
 * 19", "the worst losses since it sent in troops on Monday", "Last week, the group said that …".
 */
final class Dated {

  private static final Set<String> THINGS = Lines.setOf(Dated.class, "dated.txt");

  private static final Set<String> OCCASIONS = Lines.setOf(Dated.class, "occasions.txt");

  private static final Set<String> HELD = Lines.setOf(Dated.class, "held.txt");

  private static final Set<String> AFTERMATH = Lines.setOf(Dated.class, "aftermath.txt");

  private static final Set<String> COUNTED = Set.of("after", "before");
  private static final Set<String> UNITS = Lines.setOf(Dated.class, "counted.txt");

  private static final Set<String> PLACING = Lines.setOf(Dated.class, "placing.txt");

  /** Words between a time and "after" that tell a place. */
  private static final int PLACE = 10;

  /** Words of a clause from "since" to its day. */
  private static final int SINCE = 9;

  private Dated() {}

  /** Whether a time is another thing's, or when somebody spoke who opens the sentence. */
  static boolean isOfAnother(
      TimeExpression e, List<TimeExpression> told, List<EventMention> events) {
    Sentence s = e.sentence();
    if (s.norm(e.from() - 1).equals("of") && THINGS.contains(s.norm(e.from() - 2))) {
      return true;
    }
    if (e.kind() == TimeExpression.Kind.POINT && isSince(s, e.from()) && !isWhen(e, events)) {
      return true;
    }
    if (isCountedFrom(e, events)) {
      return true;
    }
    if (isOfAftermath(e, events) || OwnedThing.isOf(e, events)) {
      return true;
    }
    if (isOfOccasion(e, told, events)
        || BurialDay.is(e)
        || GrownSince.isTimeOf(e, told)
        || GrownSince.isOfSum(e)) {
      return true;
    }
    if (isWhoWasHeld(s, e.from())
        && told.stream().anyMatch(o -> !o.equals(e) && o.kind() == TimeExpression.Kind.POINT)) {
      return true;
    }
    boolean others =
        told.stream().anyMatch(o -> o.from() > e.to() && o.kind() == TimeExpression.Kind.POINT);
    return others && e.from() <= 1 && Reporting.isTimeOfSpeech(s, e.to());
  }

  /**
   * "prices rose on Monday after drones had struck a terminal on Sunday": the strike's is Sunday.
   */
  static boolean isOfClauseBefore(
      TimeExpression e, List<TimeExpression> told, List<EventMention> events) {
    int after = after(e.sentence(), e.to());
    return after >= 0
        && events.stream().allMatch(event -> event.from() > after)
        && told.stream().anyMatch(o -> o.from() > after && isDayBehind(o, e));
  }

  /** The "after" behind a time, or behind the place that follows it; -1 where there is none. */
  private static int after(Sentence s, int from) {
    int i = from;
    while (i < Math.min(s.size(), from + PLACE) && isOfPlace(s, i)) {
      i++;
    }
    return s.norm(i).equals("after") ? i : -1;
  }

  /** "in the Kolma district of Sovane". */
  private static boolean isOfPlace(Sentence s, int i) {
    return s.token(i).capitalised() || PLACING.contains(s.norm(i));
  }

  /** "A school was closed on Monday after raiders shot a teacher": when it was, it leaves open. */
  private static boolean isOfAftermath(TimeExpression e, List<EventMention> events) {
    Sentence s = e.sentence();
    int verb = s.norm(e.from() - 1).equals("on") ? e.from() - 2 : e.from() - 1;
    return s.norm(e.to()).equals("after")
        && AFTERMATH.contains(s.norm(verb))
        && events.stream().allMatch(event -> event.from() > e.to());
  }

  private static boolean isDayBehind(TimeExpression other, TimeExpression e) {
    return other.from() > e.to()
        && other.kind() == TimeExpression.Kind.POINT
        && WhenChoice.isDay(other)
        && !Reporting.isTime(other.sentence(), other.from());
  }

  /** "the funeral on Sunday of a leader who was shot on Friday". */
  private static boolean isOfOccasion(
      TimeExpression e, List<TimeExpression> told, List<EventMention> events) {
    Sentence s = e.sentence();
    int noun = s.norm(e.from() - 1).equals("on") ? e.from() - 2 : e.from() - 1;
    return OCCASIONS.contains(s.norm(noun))
        && (told.stream().anyMatch(o -> isDayBehind(o, e))
            || events.stream().allMatch(event -> event.from() > e.to()));
  }

  /** "a man who was arrested on Tuesday had stabbed two people on Sunday". */
  private static boolean isWhoWasHeld(Sentence s, int from) {
    int verb = s.norm(from - 1).equals("on") ? from - 2 : from - 1;
    int was = verb - 1;
    return HELD.contains(s.norm(verb))
        && (s.norm(was).equals("was") || s.norm(was).equals("were"))
        && s.norm(was - 1).equals("who");
  }

  /** "vacant since 1 August, when the envoy was shot": the day of what follows. */
  private static boolean isWhen(TimeExpression e, List<EventMention> events) {
    return Cue.AS_THEN.at(e.sentence(), e.to()) != null
        && events.stream().anyMatch(event -> event.from() >= e.to());
  }

  /**
   * "shot dead eight days after taking office on 1 June": the day from which others are counted.
   */
  private static boolean isCountedFrom(TimeExpression e, List<EventMention> events) {
    Sentence s = e.sentence();
    int after = -1;
    for (int i = e.from() - 1; i >= Math.max(1, e.from() - SINCE) && after < 0; i--) {
      if (s.norm(i).equals(",") || s.norm(i).equals(";")) {
        return false;
      }
      after = COUNTED.contains(s.norm(i)) && UNITS.contains(s.norm(i - 1)) ? i : -1;
    }
    int from = after;
    return after > 0
        && events.stream().anyMatch(event -> event.to() <= from)
        && events.stream().noneMatch(event -> event.from() > from && event.from() < e.from());
  }

  private static boolean isSince(Sentence s, int from) {
    for (int i = from - 1; i >= Math.max(0, from - SINCE); i--) {
      if (s.norm(i).equals(",") || s.norm(i).equals(";")) {
        return false;
      }
      if (s.norm(i).equals("since")) {
        return true;
      }
    }
    return false;
  }
}
