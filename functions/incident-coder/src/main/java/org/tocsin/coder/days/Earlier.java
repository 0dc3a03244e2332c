package org.tocsin.coder.days;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.EventClass;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Finds the clause in which a sentence of news looks back to an earlier attack: "killed two guards
 * on Tuesday, days after six villagers died in a raid". It has its own victims, who are not those
 * of the day.
 */
public final class Earlier {

  private static final Set<String> SPANS = Lines.setOf(Earlier.class, "spans.txt");

  private static final Set<String> LONG = Set.of("month", "months", "year", "years");

  private static final Set<String> SAME = Set.of("he", "she", "they", "his", "her", "their");

  private static final Set<String> FOLLOWED =
      Set.of("followed", "follows", "follow", "come", "came", "comes");

  private static final Set<String> AT = Set.of("in", "at", "near");

  private static final Set<String> BEFORE = Set.of("last", "previous", "earlier");
  private static final Set<String> PERIODS =
      Set.of("month", "year", "week", "spring", "summer", "autumn", "winter");

  /** Words at the head of a sentence to its verb. */
  private static final int OPENING = 4;

  /** Words from the verb to "last month". */
  private static final int PERIOD_REACH = 8;

  /** "a raid reminiscent of the abduction of 2014": words that liken it to another. */
  static final Set<String> LIKE = Lines.setOf(Earlier.class, "likening.txt");

  private static final Set<String> EARLIER = Set.of("earlier", "before", "ago");

  /** Words between the comma and "after": ", less than two weeks after". */
  private static final int REACH = 5;

  /** From this weight on a word tells of a deed by itself. */
  private static final int DEED = 5;

  /** Words from the "since" of a record to the clause on what it is counted from. */
  private static final int RECORD_REACH = 12;

  /** Words between "came" and "after": "came with tensions high after". */
  private static final int AFTER_REACH = 7;

  private Earlier() {}

  /** The index of the "after" that such a clause begins with; the end of the sentence without. */
  public static int from(Sentence s, List<TollMention> tolls, List<EventMention> events) {
    for (int i = 2; i < s.size(); i++) {
      int at = i;
      if (s.norm(i).equals("after")
          && SPANS.contains(s.norm(i - 1))
          && isBehindComma(s, i - 1)
          && (tolls.stream().anyMatch(t -> t.to() <= at && isSome(t))
              || events.stream().anyMatch(e -> e.to() <= at && isDeed(e) && !isAnswer(e)))
          && (tolls.stream().anyMatch(t -> t.from() > at && isSome(t) && !t.people().isEmpty())
              || events.stream().anyMatch(e -> e.from() > at && isDeed(e)))) {
        return i;
      }
      if (isAnswered(s, i, tolls, events)
          || isAfterDeed(s, i, events)
          || isFollowing(s, i, tolls, events)
          || isSince(s, i, events)
          || isOfRecord(s, i)
          || isLookBack(s, i)
          || (LIKE.contains(s.norm(i)) && events.stream().anyMatch(e -> e.to() <= at))) {
        return i;
      }
      if (isOfYearBefore(s, i)
          && tolls.stream().anyMatch(t -> t.to() <= at && isSome(t))
          && tolls.stream().anyMatch(t -> t.from() > at && isSome(t))) {
        return i;
      }
    }
    return s.size();
  }

  /** "Army bombs port after rebel missile": in a headline, what it answers. */
  private static boolean isAnswered(
      Sentence s, int after, List<TollMention> tolls, List<EventMention> events) {
    return s.paragraph() == 0
        && tolls.stream().noneMatch(t -> t.from() > after)
        && s.norm(after).equals("after")
        && events.stream().anyMatch(e -> e.to() <= after && isStrike(e))
        && events.stream().noneMatch(e -> e.from() > after && e.trigger().isVerb());
  }

  /** "the battle came after troops killed 21": what went before a known act, with its victims. */
  private static boolean isAfterDeed(Sentence s, int after, List<EventMention> events) {
    if (!s.norm(after).equals("after")) {
      return false;
    }
    int verb = after - 1;
    while (verb > after - AFTER_REACH && verb > 0 && !FOLLOWED.contains(s.norm(verb))) {
      verb--;
    }
    int at = verb;
    return FOLLOWED.contains(s.norm(at))
        && events.stream().anyMatch(e -> e.to() <= at && e.to() >= at - 2 && isAct(e))
        && events.stream().noneMatch(e -> e.to() <= at && !isAct(e))
        && !isElsewhere(s, after)
        && events.stream().anyMatch(e -> e.from() > after && isDeed(e));
  }

  /** "the incident comes days after the battle of 3 April": what the text only recalls. */
  public static boolean looksBack(Sentence s) {
    for (int i = 2; i < Math.min(s.size(), OPENING + REACH); i++) {
      if (isLookBack(s, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLookBack(Sentence s, int after) {
    if (!s.norm(after).equals("after") || !SPANS.contains(s.norm(after - 1))) {
      return false;
    }
    for (int verb = after - 1; verb > Math.max(0, after - REACH); verb--) {
      if (FOLLOWED.contains(s.norm(verb))) {
        return verb <= OPENING && !isElsewhere(s, after);
      }
    }
    return false;
  }

  /** "after gunmen shot a judge on 20 May in Kolma": one with its place is told for itself. */
  private static boolean isElsewhere(Sentence s, int after) {
    for (int i = after + 1; i + 1 < s.size(); i++) {
      if (AT.contains(s.norm(i)) && s.token(i + 1).capitalised()) {
        return true;
      }
    }
    return false;
  }

  /** A battle or an attack as a noun; a death comes of the deed that caused it. */
  private static boolean isAct(EventMention event) {
    return !event.trigger().isVerb() && event.eventClass().act() != EventClass.Act.KILLING;
  }

  /** "marched to mark seven months since a roof fell and killed 16". */
  private static boolean isSince(Sentence s, int since, List<EventMention> events) {
    return s.norm(since).equals("since")
        && LONG.contains(s.norm(since - 1))
        && events.stream().anyMatch(e -> e.to() <= since && isDeed(e));
  }

  /** "the worst in Kolma since 19 January, when a bomber killed 22": what it is compared with. */
  private static boolean isOfRecord(Sentence s, int when) {
    if (!s.norm(when).equals("when") && !(s.norm(when).equals("in") && isWhich(s, when + 1))) {
      return false;
    }
    int since = when - 1;
    while (since > 0 && since > when - RECORD_REACH && !s.norm(since).equals("since")) {
      since--;
    }
    return s.norm(since).equals("since") && RunningTotal.isBehindRecord(s, since);
  }

  private static boolean isWhich(Sentence s, int i) {
    return s.norm(i).equals("which");
  }

  /** "the strike followed two days of clashes": what went before a known act, of no victims. */
  private static boolean isFollowing(
      Sentence s, int verb, List<TollMention> tolls, List<EventMention> events) {
    return FOLLOWED.contains(s.norm(verb))
        && (tolls.stream().noneMatch(t -> t.from() > verb) || isOfPeriodBefore(s, verb))
        && ((opensAt(s, verb) && isOfPeriodBefore(s, verb))
            || events.stream().anyMatch(e -> e.to() == verb && Definite.at(s, e.from())));
  }

  /** "The rallies follow": the subject is a known thing and opens the sentence. */
  private static boolean opensAt(Sentence s, int verb) {
    return verb > 1 && verb <= OPENING && Definite.at(s, verb - 1);
  }

  /**
   * "the rallies follow fighting last month in which eight died", "followed attacks over the
   * weekend that killed five": a time before the news.
   */
  private static boolean isOfPeriodBefore(Sentence s, int verb) {
    for (int i = verb + 1; i < Math.min(s.size(), verb + PERIOD_REACH); i++) {
      boolean weekend = s.norm(i).equals("the") && s.norm(i + 1).equals("weekend");
      if (weekend || (BEFORE.contains(s.norm(i)) && PERIODS.contains(s.norm(i + 1)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence opens with a known act that it puts behind others: "the raid followed". */
  public static boolean followsOthers(Sentence s) {
    for (int i = 1; i <= OPENING; i++) {
      if (FOLLOWED.contains(s.norm(i))) {
        return Definite.at(s, i - 1) && isOfPeriodBefore(s, i);
      }
    }
    return false;
  }

  /** A truce or an arrest comes of what went before it, which is news, too. */
  private static boolean isAnswer(EventMention event) {
    return event.eventClass().is(SubEventType.AGREEMENT)
        || event.eventClass().is(SubEventType.ARRESTS);
  }

  private static boolean isStrike(EventMention event) {
    SubEventType type = event.eventClass().type();
    return type == null
        ? event.eventClass().act() == EventClass.Act.ASSAULT
        : type.eventType() == EventType.EXPLOSIONS_REMOTE_VIOLENCE;
  }

  /** "found dead two days after he was abducted": the clause tells more of the same people. */
  public static boolean isOfTheSame(Sentence s, int after) {
    return SAME.contains(s.norm(after + 1));
  }

  /**
   * "marches that recalled those of a year earlier, in which 60 died": the "in" of such a clause.
   */
  private static boolean isOfYearBefore(Sentence s, int in) {
    boolean which = s.norm(in).equals("in") && s.norm(in + 1).equals("which");
    if (!which && !s.norm(in).equals("when")) {
      return false;
    }
    int before = s.norm(in - 1).equals(",") ? in - 2 : in - 1;
    return EARLIER.contains(s.norm(before)) && LONG.contains(s.norm(before - 1));
  }

  private static boolean isBehindComma(Sentence s, int span) {
    for (int i = span - 1; i >= Math.max(0, span - REACH); i--) {
      if (s.norm(i).equals(",")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDeed(EventMention event) {
    return event.trigger().isVerb() && event.weight() >= DEED;
  }

  private static boolean isSome(TollMention toll) {
    return toll.quantity().best() > 0;
  }
}
