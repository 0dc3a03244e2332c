package org.tocsin.coder.assembly;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.coder.toll.People;
import org.tocsin.coder.toll.Side;
import org.tocsin.pipeline.record.ActorKind;

/** Actors that are named only by what they are: "suspected militants", "three villagers". */
final class GenericParties {

  private GenericParties() {}

  static List<Party> find(Sentence s) {
    List<Party> found = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      Side side = People.side(s.norm(i));
      if (side == null || side == Side.ANY || People.side(s.norm(i + 1)) != null) {
        continue;
      }
      int from = i;
      while (from > 0 && i - from < 3 && isModifier(s.token(from - 1))) {
        from--;
      }
      found.add(
          new Party(
              text(s, from, i + 1), null, kind(side), text(s, from, i + 1), from, i + 1, null));
    }
    return found;
  }

  private static boolean isModifier(Token token) {
    return token.kind() == Token.Kind.WORD
        && (People.side(token.norm()) != null
            || token.norm().equals("security")
            || token.norm().equals("suspected")
            || token.norm().equals("armed")
            || token.norm().equals("army"));
  }

  private static ActorKind kind(Side side) {
    return switch (side) {
      case SECURITY -> ActorKind.STATE_FORCES;
      case MILITANT -> ActorKind.UNKNOWN;
      default -> ActorKind.CIVILIANS;
    };
  }

  private static String text(Sentence s, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append(words.isEmpty() ? "" : " ").append(s.token(i).text());
    }
    return words.toString();
  }
}
