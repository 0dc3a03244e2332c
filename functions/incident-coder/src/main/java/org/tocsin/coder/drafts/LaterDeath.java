package org.tocsin.coder.drafts;

import java.util.Set;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.Side;
import org.tocsin.coder.toll.TollMention;

/**
 * Tells that of those who were hurt some died later: "Three were shot on Wednesday. One died on
 * Thursday" is one incident, of Wednesday.
 */
final class LaterDeath {

  /** Sentences from those who were hurt to the death of some of them. */
  private static final int NEARBY = 3;

  /** Days for which one who was hurt may live. */
  private static final int LONGEST = 31;

  /** Words before the number: "on Thursday, one of them". */
  private static final int LEAD = 4;

  private static final WordClasses CLASSES = WordClasses.of(LaterDeath.class, "later-death.txt");
  private static final Set<String> DIES = CLASSES.of("dies");
  private static final Set<String> NEXT = CLASSES.of("next");

  private LaterDeath() {}

  /** Whether a sentence tells the death of some of those who were hurt in an incident. */
  static boolean isOf(Draft draft, Reading reading) {
    int away = reading.sentence().number() - draft.last().sentence().number();
    return !reading.isHeadline()
        && reading.place() == null
        && away >= 0
        && away <= NEARBY
        && draft.family() == Family.VIOLENCE
        && reading.events().stream().allMatch(LaterDeath::isHarm)
        && reading.tolls().stream().anyMatch(LaterDeath::isOfSome)
        && isSoonAfter(draft, reading);
  }

  /**
   * What a sentence tells of a draft; its dead were among those who were hurt, where it says so.
   */
  static Reading told(Draft draft, Reading reading) {
    return isOf(draft, reading)
        ? reading.withTolls(reading.tolls().stream().map(LaterDeath::told).toList())
        : reading;
  }

  private static TollMention told(TollMention toll) {
    if (!isOfSome(toll)) {
      return toll;
    }
    TollMention died = toll.asOfWounded();
    return isByOrder(toll.sentence(), toll.from()) ? died.asOneMore() : died;
  }

  /** A death, and the shots that led to it: "a third guard, shot in the chest, died". */
  private static boolean isHarm(EventMention event) {
    Act act = event.eventClass().act();
    return act == Act.KILLING || act == Act.FIRE;
  }

  /** "One, Ana Berg, died", "two of the wounded died": a number alone, and no act that killed. */
  private static boolean isOfSome(TollMention toll) {
    Sentence s = toll.sentence();
    int number = toll.from();
    return toll.harm() == Harm.KILLED
        && number <= LEAD
        && DIES.contains(s.norm(toll.word()))
        && (isNext(toll) || isByOrder(s, number));
  }

  private static boolean isNext(TollMention toll) {
    Sentence s = toll.sentence();
    return toll.side() != Side.MILITANT // "three of the attackers also died"
        && Numbers.value(s.norm(toll.from())) > 0
        && NEXT.contains(s.norm(toll.from() + 1));
  }

  /** "A fourth guard died in hospital": one more of those told before. */
  private static boolean isByOrder(Sentence s, int at) {
    return s.norm(at).equals("a") && Numbers.ordinal(s.norm(at + 1)) > 1;
  }

  private static boolean isSoonAfter(Draft draft, Reading reading) {
    TimeExpression time = reading.when();
    DayWindow hurt = draft.window();
    DayWindow died = time == null ? null : time.window();
    return died == null
        || (hurt != null
            && !died.last().isBefore(hurt.first())
            && !died.first().isAfter(hurt.last().plusDays(LONGEST)));
  }
}
