package org.tocsin.coder.days;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.Background;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Tells why a sentence with words of events reports none: it speaks of a film, a court, an
 * accident, of times long past, of attacks in general.
 *
 * @param kinds the kinds of background of which it has words
 * @param told its times
 * @param recency tells news from history
 * @param hurt whether it has a toll
 * @param force whether it names an armed actor
 * @param acted whether an armed actor does something in it
 */
public record Setting(
    Set<Background.Kind> kinds,
    List<TimeExpression> told,
    Recency recency,
    boolean hurt,
    boolean force,
    boolean acted) {

  /** Why a sentence on what was long ago tells nothing. */
  public static final String LONG_BEFORE = "long before publication";

  private static final String ACCIDENT = "an accident or disease";
  private static final String UNREAL = "a drill, a hoax, a film or a book";
  private static final String COURT = "an old crime before a court";

  /** Why a sentence tells nothing that its headline could be news of. */
  public static final Set<String> APART = Set.of(ACCIDENT, UNREAL, COURT);

  /** An ambush is no accident; an attack may be one of a bear. */
  private static final int AMBUSH = 5;

  /** Words at the head of a sentence. */
  private static final int OPENING = 4;

  private static final Set<String> GUN_MISHAPS = Lines.setOf(Setting.class, "gun-mishaps.txt");
  private static final Set<String> DEEDS = Lines.setOf(Setting.class, "deeds.txt");

  /** The reason; null where the sentence tells of what happened. */
  public @Nullable String background(List<EventMention> events) {
    boolean recent = recency.anyRecent(told);
    if (has(Background.Kind.UNREAL)) {
      return UNREAL;
    }
    if (has(Background.Kind.REMEMBRANCE)) {
      return "in memory of what was long ago";
    }
    if (recency.isOldReport(told)) {
      return "reported some time ago";
    }
    if (has(Background.Kind.FIGURE) && !hurt && !force) {
      return "a figure of speech, sport or show";
    }
    if (has(Background.Kind.GENERAL) && !hurt && !recency.anyRecentOfEvent(told)) {
      return "speaks of attacks in general";
    }
    if (!hurt && !recent && Lasting.is(events, told)) {
      return "has gone on for months or years";
    }
    boolean onlyTolls = events.stream().allMatch(e -> e.trigger().needsToll());
    if (has(Background.Kind.ACCIDENT)
        && (!acted || onlyTolls)
        && !isOfThem(events)
        && events.stream().allMatch(Setting::maybeAccident)) {
      return ACCIDENT;
    }
    if (has(Background.Kind.VERDICT)
        || (!recent && has(Background.Kind.COURT) && !isBombed(events) && !isToll(events))) {
      return COURT;
    }
    // "in the past few hours", though "in the past" is history
    if (!recent && !recency.isOfLastDays(told) && has(Background.Kind.HISTORY)) {
      return "history";
    }
    if (!recent && recency.anyOld(told)) {
      return LONG_BEFORE;
    }
    return null;
  }

  /** Whether what follows in the same paragraph goes on with what never was, or was long ago. */
  public boolean goesOn() {
    return has(Background.Kind.UNREAL)
        || has(Background.Kind.REMEMBRANCE)
        || has(Background.Kind.VERDICT)
        || (!recency.anyRecent(told) && recency.anyOld(told));
  }

  private boolean has(Background.Kind kind) {
    return kinds.contains(kind);
  }

  /** "bombs fell on the village, prosecutors said": of such news they are a source. */
  private static boolean isBombed(List<EventMention> events) {
    return events.stream()
        .anyMatch(
            e ->
                e.weight() >= 7
                    && (e.eventClass().is(SubEventType.AIR_DRONE_STRIKE)
                        || e.eventClass().is(SubEventType.SHELLING_ARTILLERY_MISSILE_ATTACK)));
  }

  /** "raising the death toll to 11, prosecutors said". */
  private static boolean isToll(List<EventMention> events) {
    return events.stream().anyMatch(e -> e.sentence().norm(e.to() - 1).equals("toll"));
  }

  /** "five of them died when the house collapsed": of those of whom the text told before. */
  private static boolean isOfThem(List<EventMention> events) {
    Sentence s = events.getFirst().sentence();
    for (int i = 0; i < OPENING; i++) {
      if (Numbers.value(s.norm(i)) > 0 && s.norm(i + 1).equals("of")) {
        return s.norm(i + 2).equals("them");
      }
    }
    return false;
  }

  /** "stabbed", "shot dead": whatever the text is about, somebody did it. */
  private static boolean isDeed(EventMention event) {
    Sentence s = event.sentence();
    boolean shot = s.norm(event.from()).equals("shot") && s.norm(event.from() + 1).equals("dead");
    return DEEDS.contains(s.norm(event.from())) || (shot && !isMishap(s));
  }

  private static boolean isMishap(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      if (GUN_MISHAPS.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean maybeAccident(EventMention event) {
    SubEventType type = event.eventClass().type();
    boolean attack = event.eventClass().act() == Act.ASSAULT;
    if ((attack && event.weight() > AMBUSH) || isDeed(event)) {
      return false;
    }
    return type == null
        || (type.eventType() == EventType.EXPLOSIONS_REMOTE_VIOLENCE
            && (event.weight() < 6 || event.trigger().isSoft()));
  }
}
