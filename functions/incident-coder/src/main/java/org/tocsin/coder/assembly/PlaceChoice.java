package org.tocsin.coder.assembly;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/** Chooses where an event was among the places of its sentence. */
final class PlaceChoice {

  private static final Set<String> AT = Lines.setOf(PlaceChoice.class, "at.txt");
  private static final Set<String> NOT_AT = Lines.setOf(PlaceChoice.class, "not-at.txt");
  private static final int FAR = 60;
  private static final int DOUBT = 60;
  private static final int FAR_OFF = 500;

  private PlaceChoice() {}

  static @Nullable Toponym of(
      Sentence s, List<Toponym> places, List<EventMention> events, @Nullable String country) {
    Toponym best = null;
    int bestCost = Integer.MAX_VALUE;
    for (Toponym place : places) {
      if (!place.isPlace()) {
        continue;
      }
      if (place.kind() == Toponym.Kind.COUNTRY
          && abroad(place, country) > 0
          && !AT.contains(s.norm(token(s, place) - 1))) {
        continue;
      }
      int cost = cost(s, place, events) + abroad(place, country);
      if (cost >= FAR_OFF) {
        continue;
      }
      if (cost < bestCost) {
        bestCost = cost;
        best = place;
      }
    }
    return best;
  }

  /** A name that is taken for a place in another country than the text's is doubtful. */
  private static int abroad(Toponym place, @Nullable String country) {
    boolean abroad = country != null && !country.equals(place.location().country());
    return abroad ? DOUBT : 0;
  }

  private static int cost(Sentence s, Toponym place, List<EventMention> events) {
    int at = token(s, place);
    int distance = FAR;
    for (EventMention event : events) {
      distance = Math.min(distance, Math.abs(event.from() - at));
    }
    int cost = distance + exactness(place.kind());
    if (Reporting.isPlace(s, at)) {
      return cost + FAR_OFF;
    }
    for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
      String norm = s.norm(i);
      if (AT.contains(norm)) {
        return cost - 25;
      }
      if (NOT_AT.contains(norm)) {
        return cost + 40;
      }
      boolean skip =
          s.token(i).capitalised()
              || norm.equals("the")
              || norm.equals("of")
              || norm.equals("town")
              || norm.equals("city")
              || norm.equals("village")
              || norm.equals("district")
              || norm.endsWith("ern");
      if (!skip) {
        break;
      }
    }
    return cost;
  }

  private static int exactness(Toponym.Kind kind) {
    return switch (kind) {
      case TOWN, UNLISTED -> 0;
      case ADMIN -> 60;
      case REGION -> 90;
      default -> 120;
    };
  }

  /** The index of the first token of a place in its sentence. */
  static int token(Sentence s, Toponym place) {
    for (int i = 0; i < s.size(); i++) {
      if (s.token(i).end() > place.start()) {
        return i;
      }
    }
    return s.size() - 1;
  }
}
