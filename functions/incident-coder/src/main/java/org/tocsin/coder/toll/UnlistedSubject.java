package org.tocsin.coder.toll;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * "The head porter of Kolma was gunned down", "Mayor-elect shot dead": one person as a subject,
 * though no noun of the lexicon says so, by verbs for what is done to people only.
 */
final class UnlistedSubject {

  private static final int REACH = 5;
  private static final String NOT = "not ";
  private static final List<String> ALL = Lines.of(UnlistedSubject.class, "of-people.txt");

  private static final Set<String> ANIMALS =
      ALL.stream()
          .filter(l -> l.startsWith(NOT))
          .map(l -> l.substring(NOT.length()))
          .collect(Collectors.toUnmodifiableSet());

  private static final List<String> VERBS = ALL.stream().filter(l -> !l.startsWith(NOT)).toList();

  private UnlistedSubject() {}

  /**
   * The subject of a passive verb.
   *
   * @param bound the index before which no subject stands
   */
  static List<Group> of(Sentence s, Predicate predicate, int bound) {
    int verb = predicate.verb();
    boolean passive = predicate.voice() == Predicate.Voice.PASSIVE && predicate.one();
    boolean headline = predicate.voice() == Predicate.Voice.REDUCED && verb == predicate.at();
    if (!isOfPeople(s, predicate) || !(passive || headline)) {
      return List.of();
    }
    int from = start(s, verb, bound);
    boolean article = s.norm(from).equals("a") || s.norm(from).equals("the");
    int noun = article || s.norm(from).equals("an") ? from + 1 : from;
    int to = noun;
    while (to < Math.min(verb, noun + REACH) && isWord(s, to)) {
      to++;
    }
    boolean whole = passive ? noun > from : to == verb;
    return whole && to > noun && isOne(s, to - 1)
        ? List.of(
            Group.of(
                from,
                to,
                Group.Kind.SINGLE,
                Quantity.exactly(1),
                CountFinder.side(s, noun, to - 1),
                Grammar.text(s, noun, to)))
        : List.of();
  }

  /** Where the clause starts: at the sentence's start, or behind a colon. */
  private static int start(Sentence s, int verb, int bound) {
    for (int i = verb - 1; i >= bound; i--) {
      if (s.norm(i).equals(":")) {
        return i + 1;
      }
    }
    return bound;
  }

  private static boolean isOfPeople(Sentence s, Predicate predicate) {
    String words = Grammar.text(s, predicate.at(), predicate.end()).toLowerCase(Locale.ROOT);
    return VERBS.stream().anyMatch(words::startsWith);
  }

  private static boolean isOne(Sentence s, int head) {
    String norm = s.norm(head);
    return !norm.endsWith("s")
        && !TollWords.isPlural(norm)
        && !TollWords.isNotPeople(norm)
        && !ANIMALS.contains(norm);
  }

  private static boolean isWord(Sentence s, int at) {
    return s.token(at).kind() == Token.Kind.WORD
        && !CountFinder.isStop(s.norm(at))
        && !Grammar.PREPOSITIONS.contains(s.norm(at))
        && !CountFinder.isDeterminer(s.norm(at))
        && !Grammar.isFinite(s, at)
        && TollWords.harm(s, at) == null;
  }
}
