package org.tocsin.coder.parties;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Argument;
import org.tocsin.coder.arguments.Spokesmen;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.text.Sentence;

/**
 * Whose word somebody gives: "a Front spokesman claimed responsibility", "a spokesman for the Front
 * did" tell of the Front.
 */
final class Voiced {

  private static final Set<String> FOR = Set.of("for", "of");

  /** Words from the noun to the group: "a spokesman for the armed wing of the Front". */
  private static final int REACH = 7;

  private Voiced() {}

  /**
   * An argument, with the group in the place of a spokesman who claims; null where it is not told
   * whose spokesman he is.
   */
  static @Nullable Argument heard(Sentence s, List<Party> parties, Argument argument) {
    if (argument.slot() != Argument.Slot.CLAIMANT || !Spokesmen.isVoice(s.norm(argument.head()))) {
      return argument;
    }
    Party group = group(s, parties, argument);
    return group == null
        ? null
        : new Argument(
            argument.slot(),
            new NounPhrase(group.from(), group.to(), -1),
            group.to(),
            group.to() - 1,
            argument.frame());
  }

  private static @Nullable Party group(Sentence s, List<Party> parties, Argument argument) {
    int head = argument.head();
    for (Party party : parties) {
      boolean behind =
          FOR.contains(s.norm(head + 1)) && party.from() > head && party.from() <= head + REACH;
      boolean within = party.to() <= head && party.to() >= head - 1;
      if (party.isArmed() && !party.isState() && (behind || within)) {
        return party;
      }
    }
    return null;
  }
}
