package org.tocsin.coder.parties;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.pipeline.record.ActorRole;

/** Tells who fired at those who "came under fire from" somebody, or "under Azerbaijani fire". */
final class UnderFire {

  private static final Set<String> SHOTS = Lines.setOf(Roles.class, "shots.txt");
  private static final Set<String> LINKS = Lines.setOf(Roles.class, "links.txt");

  private static final WordClasses CLASSES = WordClasses.of(UnderFire.class, "fired.txt");
  private static final Set<String> FIRED = CLASSES.of("verb");
  private static final Set<String> ROUNDS = CLASSES.of("round");

  private static final int REACH = 4;

  private UnderFire() {}

  /** The role of a party in such words; null where it has none in them. */
  static @Nullable ActorRole role(Sentence s, Party party, boolean fires) {
    if (isFrom(s, party.from(), fires)) {
      return ActorRole.ASSAILANT;
    }
    return isUnder(s, party.to()) ? ActorRole.TARGET : null;
  }

  /**
   * Whether a party is the one who fired.
   *
   * @param party the index of its first token
   * @param fires whether what it fires stands right behind it
   */
  private static boolean isFrom(Sentence s, int party, boolean fires) {
    if (fires && s.norm(party - 1).equals("under")) {
      return true;
    }
    return isBehindFrom(s, party);
  }

  /** Whether a party that ends at a token came under somebody's fire: "came under fire from". */
  private static boolean isUnder(Sentence s, int to) {
    int under = s.norm(to).equals("came") || s.norm(to).equals("come") ? to + 1 : to + 2;
    if (!s.norm(under).equals("under") || !s.norm(under - 1).startsWith("c")) {
      return false;
    }
    for (int i = under + 1; i <= under + REACH; i++) {
      if (SHOTS.contains(s.norm(i))) {
        return s.norm(i + 1).equals("from") || s.token(i - 1).capitalised();
      }
    }
    return false;
  }

  private static boolean isBehindFrom(Sentence s, int party) {
    int from = party - 1;
    while (from > 0 && !s.norm(from).equals("from") && LINKS.contains(s.norm(from))) {
      from--;
    }
    return s.norm(from).equals("from")
        && (SHOTS.contains(s.norm(from - 1)) || isFired(s, from - 1));
  }

  /** "a shell fired from rebel positions": and nobody whom a company fired. */
  private static boolean isFired(Sentence s, int verb) {
    return FIRED.contains(s.norm(verb))
        && (ROUNDS.contains(s.norm(verb - 1)) || ROUNDS.contains(s.norm(verb - 2)));
  }
}
