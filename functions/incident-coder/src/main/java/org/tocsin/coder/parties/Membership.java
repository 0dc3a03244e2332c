package org.tocsin.coder.parties;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.text.Sentence;

/** Whose fighter somebody is by the post beside his name: "Jon Low, a commander of the Front". */
final class Membership {

  /** Words from the post to the name of the group. */
  private static final int REACH = 3;

  private Membership() {}

  /** The group; null where no post in a group stands beside the name. */
  static @Nullable Party of(Clause clause, List<Party> parties, NounPhrase name) {
    Sentence s = clause.sentence();
    int comma = clause.endOf(name);
    NounPhrase post = s.norm(comma).equals(",") ? clause.phraseAt(comma + 1) : null;
    if (post == null || !Nouns.isGroup(s.norm(post.head())) || !isOf(s, post.to())) {
      return null;
    }
    for (Party party : parties) {
      boolean behind = party.from() > post.to() && party.from() <= post.to() + REACH;
      if (behind && party.id() != null && party.isArmed()) {
        return party;
      }
    }
    return null;
  }

  private static boolean isOf(Sentence s, int at) {
    return s.norm(at).equals("of") || s.norm(at).equals("in") || s.norm(at).equals("from");
  }
}
