package org.tocsin.coder.scene;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/**
 * The town of a local paper's dateline, where the text names only the county around it, and that as
 * somebody's: "ROCKFORD - A woman was killed, Winnebago County authorities said".
 */
final class CountyTown {
  /** Kilometres from the middle of a county to a town in it, at most. */
  private static final double NEARBY = 30;

  private static final Set<String> AT = Lines.setOf(CountyTown.class, "at.txt");

  private final @Nullable Toponym dateline;

  CountyTown(List<Toponym> toponyms) {
    this.dateline =
        toponyms.stream().filter(t -> t.dateline() && t.isTown()).findFirst().orElse(null);
  }

  /** The town in place of its county; the place itself where it is none. */
  Toponym of(Toponym place, Sentence s) {
    boolean county =
        place.kind() == Toponym.Kind.DISTRICT
            && dateline != null
            && place.sentence() == s.number()
            && !isIn(s, PlaceChoice.token(s, place));
    return county && dateline != null && isIn(dateline, place) ? dateline : place;
  }

  /** "in Kolma County", "in rural Kolma County": there, and not somebody's of there. */
  private static boolean isIn(Sentence s, int at) {
    boolean word = at > 1 && !s.token(at - 1).capitalised();
    return AT.contains(s.norm(at - 1)) || (word && AT.contains(s.norm(at - 2)));
  }

  private static boolean isIn(Toponym town, Toponym county) {
    double far = town.kilometresTo(county);
    return Objects.equals(town.location().country(), county.location().country())
        && Objects.equals(town.location().admin1(), county.location().admin1())
        && far >= 0
        && far <= NEARBY;
  }
}
