package org.tocsin.coder.drafts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.scene.PlaceChoice;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.TollMention;

/**
 * Tells where a text says once more, and closer, what its lead told of a district: "gunmen killed a
 * trader in Sovane district. Ravi Sen was shot dead at his shop in Kolma".
 */
final class Retold {

  private static final Set<String> AREA = Lines.setOf(Retold.class, "lead-areas.txt");
  private static final int NEARBY = 2;

  /** Sentences of a draft that may be a lead yet. */
  private static final int LEAD = 3;

  /** Kilometres from the middle of a district within which its towns lie. */
  private static final double REACH = 120;

  /** Kilometres from a town within which what was near it lies. */
  private static final double NEAR = 50;

  private Retold() {}

  /** Whether a sentence tells in which town the incident of a lead was, with the same toll. */
  static boolean is(Draft draft, Reading reading) {
    Toponym wide = draft.place();
    Toponym town = reading.place();
    Reading lead = draft.readings().getFirst();
    return wide != null
        && town != null
        && town.isTown()
        && (isArea(lead, wide) || draft.isNear())
        && !wide.isAbroadFrom(town)
        && isInSameArea(wide, town)
        && wide.kilometresTo(town) <= (draft.isNear() ? NEAR : REACH)
        && draft.readings().size() <= LEAD
        && !reading.isHeadline()
        && !reading.apart()
        && !lead.several()
        && !Cue.ANOTHER.isIn(reading.sentence())
        && !Further.isOneMore(reading)
        && reading.sentence().number() - draft.last().sentence().number() <= NEARBY
        && draft.fitsTime(reading)
        && draft.fitsFamily(reading)
        && !Further.isOfOthers(draft, reading)
        && isSameToll(draft, reading);
  }

  /** A district, "the Kolma area", "under Kolma police station". */
  private static boolean isArea(Reading lead, Toponym place) {
    if (!place.isTown()) {
      return place.kind() == Toponym.Kind.DISTRICT || place.kind() == Toponym.Kind.ADMIN;
    }
    Sentence s = lead.sentence();
    return s.number() == place.sentence() && AREA.contains(s.norm(PlaceChoice.end(s, place)));
  }

  private static boolean isInSameArea(Toponym wide, Toponym town) {
    String one = wide.location().admin1();
    String two = town.location().admin1();
    return one == null || two == null || one.equals(two);
  }

  /** As many killed, or where nobody was as many taken or hurt, and some. */
  private static boolean isSameToll(Draft draft, Reading reading) {
    if (reading.tolls().stream().anyMatch(Retold::isNews)) {
      return false;
    }
    for (Harm harm : List.of(Harm.KILLED, Harm.ABDUCTED, Harm.INJURED)) {
      Integer told = most(draft.readings(), harm);
      Integer own = most(List.of(reading), harm);
      if (told != null || own != null) {
        return told != null && told.equals(own);
      }
    }
    return false;
  }

  /** "Killed a teacher": of somebody whom the text did not name yet. */
  private static boolean isNews(TollMention toll) {
    Sentence s = toll.sentence();
    int from = toll.from() == toll.word() ? toll.from() + 1 : toll.from();
    String word = s.norm(from);
    return toll.quantity().best() == 1
        && (word.equals("a") || word.equals("an") || word.equals("one") || word.equals("another"));
  }

  private static @Nullable Integer most(Iterable<Reading> readings, Harm harm) {
    Integer most = null;
    for (Reading reading : readings) {
      for (TollMention toll : reading.tolls()) {
        int best = toll.quantity().best();
        if (toll.harm() == harm && best > 0 && (most == null || best > most)) {
          most = best;
        }
      }
    }
    return most;
  }
}
