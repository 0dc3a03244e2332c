package org.tocsin.coder.arguments;

import java.util.Set;
import java.util.stream.IntStream;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;

/**
 * Tells what people are accused of that is no act of violence, or none in particular: "accused the
 * state of having abandoned them", "accused of committing human rights abuses".
 */
final class Neglect {

  private static final Set<String> NEGLECT = Lines.setOf(BlameArguments.class, "neglect.txt");
  private static final Set<String> ABUSES =
      WordClasses.of(BlameArguments.class, "blame.txt").of("abuses");
  private static final Set<String> HAVING =
      Set.of("having", "being", "the", "gross", "its", "their", "every", "any", "all");

  /** Words from the verb to "of". */
  private static final int REACH = 14;

  /** Words from "of" to the noun. */
  private static final int ABUSES_REACH = 5;

  private Neglect() {}

  /** Whether that is so behind a verb of blame. */
  static boolean is(Sentence s, int verbEnd) {
    for (int i = verbEnd; i < Math.min(s.size(), verbEnd + REACH); i++) {
      if (s.norm(i).equals("of") || s.norm(i).equals("for")) {
        int word = i + 1;
        while (HAVING.contains(s.norm(word))) {
          word++;
        }
        if (NEGLECT.contains(s.norm(word)) || isOfAbuses(s, word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOfAbuses(Sentence s, int from) {
    return IntStream.range(from, Math.min(s.size(), from + ABUSES_REACH))
        .takeWhile(i -> !s.norm(i).equals(","))
        .anyMatch(i -> ABUSES.contains(s.norm(i)));
  }
}
