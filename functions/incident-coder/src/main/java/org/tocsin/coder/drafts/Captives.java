package org.tocsin.coder.drafts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.Quantity;
import org.tocsin.coder.toll.Side;
import org.tocsin.coder.toll.TollMention;

/** Tells of those who were killed that they had been taken: one incident, wherever they were. */
final class Captives {

  /** Sentences from the killing to what more is told of those who were killed. */
  private static final int NEARBY = 3;

  private static final Set<String> BACK = Lines.setOf(Captives.class, "back.txt");
  private static final Set<String> OWN = Set.of("his", "her", "their");
  private static final Set<String> BODY = Lines.setOf(Captives.class, "bodies.txt");
  private static final Set<String> THE = Set.of("the", "these", "those");

  private Captives() {}

  /** "The three were abducted on Saturday", of three who were killed: the same incident. */
  static boolean areOf(Draft draft, Reading reading) {
    int away = reading.sentence().number() - draft.last().sentence().number();
    if (reading.isHeadline() || away < 1 || away > NEARBY) {
      return false;
    }
    if (bodies(reading) != null && most(draft, Harm.ABDUCTED) > 0) {
      return true;
    }
    for (TollMention now : reading.tolls()) {
      if (now.harm() != Harm.INJURED && isBack(now)) {
        Harm other = now.harm() == Harm.ABDUCTED ? Harm.KILLED : Harm.ABDUCTED;
        return number(reading, now.harm()) == most(draft, other);
      }
    }
    return false;
  }

  /** As many as one of the last sentences of an incident tells. */
  private static int most(Draft draft, Harm harm) {
    int most = 0;
    List<Reading> readings = draft.readings();
    for (int i = readings.size() - 1; i >= Math.max(0, readings.size() - NEARBY); i--) {
      most = Math.max(most, number(readings.get(i), harm));
    }
    return most;
  }

  /** What more is told of the dead of an incident; that they had been taken is no further toll. */
  static Reading dead(Draft draft, Reading reading) {
    boolean killed = draft.readings().stream().anyMatch(r -> number(r, Harm.KILLED) > 0);
    EventMention bodies = killed ? null : bodies(reading);
    if (bodies != null) {
      return reading.withTolls(List.of(found(bodies, most(draft, Harm.ABDUCTED))));
    }
    return killed
        ? reading.withTolls(
            reading.tolls().stream().filter(t -> t.harm() != Harm.ABDUCTED).toList())
        : reading;
  }

  private static int number(Reading reading, Harm harm) {
    return reading.tolls().stream()
        .filter(t -> t.harm() == harm && !t.part())
        .mapToInt(t -> t.quantity().best())
        .sum();
  }

  /** "Their bodies were found", without a number: the words for it; null where none say so. */
  private static @Nullable EventMention bodies(Reading reading) {
    Sentence s = reading.sentence();
    for (EventMention event : reading.events()) {
      int body = event.from();
      boolean own = BODY.contains(s.norm(body)) && s.norm(body - 1).equals("their");
      if (own && reading.tolls().stream().allMatch(t -> t.harm() != Harm.KILLED)) {
        return event;
      }
    }
    return null;
  }

  private static TollMention found(EventMention bodies, int number) {
    return new TollMention(
        bodies.sentence(),
        bodies.from() - 1,
        bodies.to(),
        bodies.from(),
        Harm.KILLED,
        Quantity.exactly(number),
        Side.ANY,
        "",
        false,
        false,
        false);
  }

  private static String last(String people) {
    return people.substring(people.lastIndexOf(' ') + 1);
  }

  /** "both", "he", "the three", "the victims", "his body": people told before. */
  private static boolean isBack(TollMention toll) {
    Sentence s = toll.sentence();
    String first = s.norm(toll.from());
    String last = s.norm(toll.to() - 1);
    return BACK.contains(first)
        || BACK.contains(last)
        || (OWN.contains(first) && BODY.contains(last(toll.people())))
        || (THE.contains(first) && toll.quantity().best() > 1);
  }
}
