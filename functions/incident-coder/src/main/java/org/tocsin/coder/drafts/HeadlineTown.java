package org.tocsin.coder.drafts;

import java.util.List;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.scene.PlaceChoice;
import org.tocsin.coder.text.Sentence;

/** The town that a headline names, for an incident of which the text names only a wider place. */
public final class HeadlineTown {

  private static final int DISTRICT = PlaceChoice.exactness(Toponym.Kind.DISTRICT);

  private HeadlineTown() {}

  /** Puts the text's only incident in the town that the headline says it was in, if it can be. */
  public static void locate(List<Draft> drafts, Sentence headline, List<Toponym> towns) {
    Toponym town = towns.size() == 1 ? towns.getFirst() : null;
    Toponym own = drafts.size() == 1 ? drafts.getFirst().place() : null;
    boolean wide = own == null || PlaceChoice.exactness(own.kind()) > DISTRICT;
    if (drafts.size() == 1 && wide && town != null && PlaceChoice.isAt(headline, town)) {
      drafts.getFirst().locate(town, false);
    }
  }
}
