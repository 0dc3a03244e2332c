package org.tocsin.coder.toll;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** "killed a stallholder": one person, though no noun of the lexicon says so. */
final class Unlisted {

  private static final int REACH = 6;
  private static final Set<String> OF_THINGS = Lines.setOf(Unlisted.class, "of-things.txt");

  private Unlisted() {}

  static List<Group> person(Sentence s, Predicate predicate, int at) {
    String first = s.norm(at);
    boolean article =
        first.equals("a") || first.equals("an") || first.equals("another") || first.equals("his");
    if (!article || isOfThings(s, predicate) || predicate.harm() == Harm.INJURED) {
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

  /** "seized a cache", "snatched a purse": verbs for what is done to things as often. */
  private static boolean isOfThings(Sentence s, Predicate predicate) {
    return OF_THINGS.stream().anyMatch(s.norm(predicate.at())::startsWith);
  }

  /** "seized two revolvers": people only where a noun for them follows at once. */
  static boolean isThing(Sentence s, Predicate predicate, List<Group> list, Group group) {
    boolean seized = s.norm(predicate.at()).startsWith("seiz");
    boolean far = seized && list.getFirst().from() > predicate.end() + 1;
    boolean reduced = seized && predicate.voice() == Predicate.Voice.REDUCED;
    if (reduced || (far && predicate.voice() == Predicate.Voice.ACTIVE)) {
      return true;
    }
    for (int i = group.from(); i < group.to(); i++) {
      if (TollWords.people(s.norm(i)) != null) {
        return false;
      }
    }
    return isOfThings(s, predicate);
  }

  private static boolean isWord(Sentence s, int at) {
    return s.token(at).kind() == Token.Kind.WORD
        && !CountFinder.isStop(s.norm(at))
        && !s.norm(at).equals("of")
        && TollWords.harm(s, at) == null;
  }
}
