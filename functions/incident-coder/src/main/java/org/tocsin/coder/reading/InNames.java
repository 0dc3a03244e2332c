package org.tocsin.coder.reading;

import java.util.List;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.scene.PlaceChoice;
import org.tocsin.coder.text.Sentence;

/**
 * Tells words that are only a part of a force's or a group's own name: of the "Sovane Rifles" no
 * rifle was used, and their name is no place of the news.
 */
final class InNames {

  private InNames() {}

  /** The places that are no part of such a name. */
  static List<Toponym> without(Sentence s, List<Toponym> places, List<Party> named) {
    if (places.isEmpty() || named.stream().noneMatch(InNames::isByName)) {
      return places;
    }
    return places.stream().filter(p -> !isIn(s, p, named)).toList();
  }

  private static boolean isIn(Sentence s, Toponym place, List<Party> named) {
    int from = PlaceChoice.token(s, place);
    int to = PlaceChoice.end(s, place);
    return named.stream().anyMatch(p -> isByName(p) && holds(p, from, to));
  }

  /** Whether a thing is one that a force is called after. */
  static boolean has(Thing thing, List<Party> named) {
    return named.stream().anyMatch(p -> isByName(p) && holds(p, thing.from(), thing.to()));
  }

  private static boolean holds(Party party, int from, int to) {
    return party.from() <= from && to <= party.to() && to - from < party.to() - party.from();
  }

  /** Whether it is known by a name of its own, and not as the police or army of a country. */
  private static boolean isByName(Party party) {
    return party.id() != null && party.id().indexOf('-') < 0;
  }
}
