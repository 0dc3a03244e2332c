package org.tocsin.coder.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.scene.PlaceChoice;
import org.tocsin.coder.text.Sentence;

/**
 * The town that a headline names, for an incident of which the text names only a wider place, or
 * only what it was near to.
 */
public final class HeadlineTown {

  /** Kilometres. */
  private static final double NEARBY = 30;

  private static final int DISTRICT = PlaceChoice.exactness(Toponym.Kind.DISTRICT);

  private HeadlineTown() {}

  /** Puts the text's only incident in the town that the headline says it was in, if it can be. */
  public static void locate(List<Draft> drafts, Sentence headline, List<Toponym> towns) {
    Toponym town = towns.size() == 1 ? towns.getFirst() : null;
    Toponym own = drafts.size() == 1 ? drafts.getFirst().place() : null;
    boolean wide = own == null || PlaceChoice.exactness(own.kind()) > DISTRICT;
    if (drafts.size() != 1 || town == null || !PlaceChoice.isAt(headline, town)) {
      return;
    }
    if (wide) {
      drafts.getFirst().locate(town, false);
    } else if (drafts.getFirst().isNear() && isOf(drafts.getFirst(), headline, own, town)) {
      drafts.getFirst().moveTo(town, false);
    }
  }

  /** Whether the headline told of this incident, and its town is by the one of the text. */
  private static boolean isOf(Draft draft, Sentence headline, @Nullable Toponym own, Toponym town) {
    // of a place without coordinates nothing tells how near it is
    return own != null
        && own.kind() == Toponym.Kind.TOWN
        && town.kind() == Toponym.Kind.TOWN
        && draft.last().sentence().number() == headline.number()
        && own.kilometresTo(town) > 0
        && own.kilometresTo(town) <= NEARBY;
  }
}
