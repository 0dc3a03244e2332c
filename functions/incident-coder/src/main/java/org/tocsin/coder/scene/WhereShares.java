package org.tocsin.coder.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.scene.Spread.Share;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.TollMention;

/**
 * Tolls that relative clauses tell of their places: "struck first at Kolma, where they killed 18
 * people, before moving to Sovane, where nine lost their lives". Each place has its own dead.
 */
final class WhereShares {

  /** Words from "where" to the number. */
  private static final int REACH = 7;

  /** Words between a place and the larger one that it lies in. */
  private static final int LINK = 3;

  /** Words between a place and its "where": "at Kolma at about 9 pm on Saturday, where". */
  private static final int TIMES = 8;

  private static final Set<String> BREAKS =
      Set.of(",", ";", "to", "from", "before", "after", "and");

  private static final Set<String> WITHIN = Set.of("in", ",", "of", "the", "near", "and");

  private final Sentence s;
  private final List<Toponym> places;

  private WhereShares(Sentence s, List<Toponym> places) {
    this.s = s;
    this.places =
        places.stream()
            .filter(p -> p.isPlace() && p.kind() != Toponym.Kind.COUNTRY)
            .sorted(Comparator.comparingInt(Toponym::start))
            .toList();
  }

  /** The shares, in order; none where the clauses do not tell two places apart. */
  static List<Share> of(Sentence s, List<TollMention> tolls, List<Toponym> places) {
    WhereShares clauses = new WhereShares(s, places);
    List<Share> shares = new ArrayList<>();
    int sum = 0;
    int others = 0;
    for (TollMention toll : tolls) {
      if (toll.part()) {
        continue;
      }
      Toponym place = clauses.placeOf(toll);
      if (place == null) {
        others += toll.quantity().best();
      } else if (shares.stream().noneMatch(share -> share.place().isSamePlace(place))) {
        shares.add(new Share(toll, place));
        sum += toll.quantity().best();
      }
    }
    boolean all = others == 0 || others == sum; // "killed 27: at Kolma, where …"
    return shares.size() > 1 && all ? shares : List.of();
  }

  /** The place of whose clause a toll is; null where it stands in none. */
  private @Nullable Toponym placeOf(TollMention toll) {
    for (int i = toll.from(); i >= Math.max(1, toll.from() - REACH); i--) {
      if (s.norm(i).equals("where")) {
        return placeBefore(s.norm(i - 1).equals(",") ? i - 1 : i);
      }
      if (s.norm(i).equals(",") || s.norm(i).equals(";")) {
        return null;
      }
    }
    return null;
  }

  /** The most exact of the places that end before a token: "Kolma" of "Kolma, in Sovane, where". */
  private @Nullable Toponym placeBefore(int end) {
    Toponym found = null;
    int start = end;
    for (int i = places.size() - 1; i >= 0; i--) {
      Toponym place = places.get(i);
      int to = PlaceChoice.end(s, place);
      if (to > start) {
        continue;
      }
      if (!isLinked(to, start, found == null)) {
        break;
      }
      found = found == null || !PlaceChoice.isMoreExact(found, place) ? place : found;
      start = PlaceChoice.token(s, place);
    }
    return found;
  }

  private boolean isLinked(int from, int to, boolean first) {
    boolean linked = to - from <= (first ? TIMES : LINK);
    for (int i = from; i < to; i++) {
      linked &= first ? !BREAKS.contains(s.norm(i)) : WITHIN.contains(s.norm(i));
    }
    return linked;
  }
}
