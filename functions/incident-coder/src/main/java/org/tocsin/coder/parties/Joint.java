package org.tocsin.coder.parties;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.coder.text.Sentence;

/** Who is joined by "and" does the same: "Indian and Pakistani troops exchanged fire". */
final class Joint {

  private Joint() {}

  /** The parties, each known first of a pair with the role of the second. */
  static List<Party> alike(Sentence s, List<Party> parties) {
    List<Party> alike = new ArrayList<>();
    for (Party first : parties) {
      Party as = first;
      for (Party second : parties) {
        boolean pair = second.from() == first.to() + 1 && s.norm(first.to()).equals("and");
        if (pair
            && first.id() != null
            && second.id() != null
            && first.kind() == second.kind()
            && second.role() != null
            && first.weight() < second.weight()) {
          as = first.withRole(second.role(), second.weight());
        }
      }
      alike.add(as);
    }
    return alike;
  }
}
