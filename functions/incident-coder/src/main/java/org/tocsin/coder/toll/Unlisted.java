package org.tocsin.coder.toll;

import java.util.List;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** "killed a stallholder": one person, though no noun of the lexicon says so. */
final class Unlisted {

  private static final int REACH = 6;

  private Unlisted() {}

  static List<Group> person(Sentence s, Predicate predicate, int at) {
    String first = s.norm(at);
    boolean article =
        first.equals("a") || first.equals("an") || first.equals("another") || first.equals("his");
    boolean taken = s.norm(predicate.at()).startsWith("seiz"); // as well a town or a cache of arms
    if (!article || taken || predicate.harm() == Harm.INJURED) {
      return List.of();
    }
    int to = at + 1;
    while (to < s.size() && to < at + REACH && isWord(s, to)) {
      to++;
    }
    String head = s.norm(to - 1);
    if (to == at + 1
        || head.endsWith("s")
        || TollWords.isPlural(head)
        || TollWords.isNotPeople(head)
        || TollWords.people(head) != null) {
      return List.of();
    }
    return List.of(
        Group.of(
            at, to, Group.Kind.SINGLE, Quantity.exactly(1), Side.ANY, Grammar.text(s, at + 1, to)));
  }

  private static boolean isWord(Sentence s, int at) {
    return s.token(at).kind() == Token.Kind.WORD
        && !CountFinder.isStop(s.norm(at))
        && !s.norm(at).equals("of")
        && TollWords.harm(s, at) == null;
  }

  /** "seized seven sacks": people only where a noun for them follows the number at once. */
  static boolean isSeizure(Sentence s, Predicate predicate, Group group) {
    return s.norm(predicate.at()).startsWith("seiz")
        && (predicate.voice() != Predicate.Voice.ACTIVE
            || group.from() > predicate.end() + 1
            || TollWords.people(s.norm(group.to() - 1)) == null);
  }
}
