package org.tocsin.coder.drafts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Harm;

/**
 * Finds the incident by those whom a sentence names again by what befell them: "The soldiers who
 * were killed were on patrol", behind another attack that only wounded some.
 */
final class ThoseWho {

  private static final Map<String, Harm> BEFELL =
      Map.of(
          "killed", Harm.KILLED,
          "died", Harm.KILLED,
          "wounded", Harm.INJURED,
          "injured", Harm.INJURED,
          "abducted", Harm.ABDUCTED,
          "kidnapped", Harm.ABDUCTED);

  private static final Set<String> BE = Set.of("was", "were");

  /** Incidents back that are looked at. */
  private static final int LOOK_BACK = 12;

  /** Words of the noun at the head of the sentence. */
  private static final int NOUN = 4;

  private ThoseWho() {}

  /** The one incident that told of such people, where the last told of none; null else. */
  static @Nullable Draft of(Sentence s, List<Draft> all) {
    Harm harm = all.size() < 2 ? null : harm(s);
    if (harm == null || tells(all.getLast(), harm)) {
      return null;
    }
    List<Draft> last = all.subList(Math.max(0, all.size() - LOOK_BACK), all.size());
    List<Draft> found = last.stream().filter(draft -> tells(draft, harm)).toList();
    return found.size() == 1 ? found.getFirst() : null;
  }

  /** What befell those whom a sentence names again at its head; null where it names none. */
  static @Nullable Harm harm(Sentence s) {
    for (int i = 2; s.norm(0).equals("the") && i <= NOUN; i++) {
      if (s.norm(i).equals("who")) {
        return BEFELL.get(s.norm(BE.contains(s.norm(i + 1)) ? i + 2 : i + 1));
      }
    }
    return null;
  }

  private static boolean tells(Draft draft, Harm harm) {
    return Opening.of(draft).stream()
        .flatMap(reading -> reading.tolls().stream())
        .anyMatch(toll -> toll.harm() == harm && toll.quantity().best() > 0);
  }
}
