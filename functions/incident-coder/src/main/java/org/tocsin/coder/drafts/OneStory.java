package org.tocsin.coder.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.scene.Nesting;
import org.tocsin.coder.toll.Harm;

/**
 * Tells that a headline is of the text's only incident though it names another place or another
 * act: "Grenade wounds eight in Kolma", of which the text says that it was in the Sovane
 * neighbourhood.
 */
final class OneStory {

  /** Kilometres from a town that stands for its surroundings in a headline. */
  private static final double REACH = 50;

  private OneStory() {}

  /** The text's only incident, where the headline may be of it; else null. */
  static @Nullable Draft of(List<Draft> all, Reading headline) {
    Draft only = all.size() == 1 ? all.getFirst() : null;
    return only != null
            && only.fitsTime(headline)
            && (only.fitsPlace(headline) || areBeside(only, headline))
            && (only.fitsFamily(headline) || isLead(only, headline))
            && fitToll(only, headline)
        ? only
        : null;
  }

  /**
   * Whether the text opens with it, and both tell of people who are attacked, taken or in a crowd.
   */
  private static boolean isLead(Draft draft, Reading headline) {
    return draft.readings().getFirst().sentence().number() <= headline.sentence().number() + 1
        && draft.family() != Family.OTHER
        && Family.of(headline.events()) != Family.OTHER;
  }

  private static boolean areBeside(Draft draft, Reading headline) {
    Toponym own = draft.place();
    Toponym other = headline.place();
    if (own == null || other == null || !own.isLocal() || !other.isLocal()) {
      return false;
    }
    return !own.isAbroadFrom(other)
        && (own.kind() == Toponym.Kind.UNLISTED
            ? isPart(draft, own)
            : own.kilometresTo(other) <= REACH)
        && other.kind() != Toponym.Kind.UNLISTED;
  }

  /**
   * Of a place that no gazetteer knows only the words tell that it is a part of a town, or that the
   * text says no more than where it was: "the killings took place near the village of Sovane".
   */
  private static boolean isPart(Draft draft, Toponym own) {
    return draft.readings().stream()
        .filter(r -> own.equals(r.place()))
        .anyMatch(
            r -> Nesting.isQuarter(r.sentence(), own) || (r.isDefinite() && r.tolls().isEmpty()));
  }

  /** Whether no harm is told of more or fewer people by the headline than by the text. */
  private static boolean fitToll(Draft draft, Reading headline) {
    for (Harm harm : Harm.values()) {
      int told = Figures.best(headline, harm);
      int most = draft.readings().stream().mapToInt(r -> Figures.best(r, harm)).max().orElse(0);
      if (told > 0 && most > 0 && told != most) {
        return false;
      }
    }
    return true;
  }
}
