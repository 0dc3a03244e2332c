package org.tocsin.coder.events;

import java.util.HashSet;
import java.util.Set;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.coder.text.WordSet;

/**
 * Tells texts on sport, markets and shows, in which the words of violence are figures of speech.
 */
public final class Topic {

  /** So many different words of such a topic make it a long text's; a short text needs fewer. */
  private static final int ENOUGH = 4;

  private static final int SHORT = 3;
  private static final int MIDDLING = 8;

  private static final Set<String> ELSEWHERE = new WordSet();
  private static final Set<String> HARD = new WordSet();

  /** Words for the hurt, whom sport has too: they want so many more words of the topic. */
  private static final Set<String> HURT = new WordSet();

  private static final int MORE_WHERE_HURT = 1;

  /** What stands before a colon at the head of a review or an obituary. */
  private static final Set<String> COLUMNS = new WordSet();

  static {
    for (String line : Lines.of(Topic.class, "topics.txt")) {
      String[] e = Lines.fields(line);
      switch (e[0]) {
        case "elsewhere" -> ELSEWHERE.add(e[1]);
        case "hard" -> HARD.add(e[1]);
        case "hurt" -> HURT.add(e[1]);
        case "column" -> COLUMNS.add(e[1]);
        default -> throw new IllegalStateException("topics.txt: " + line);
      }
    }
  }

  private Topic() {}

  /**
   * Whether a text is about sport, markets or a show, and names nobody who does or suffers
   * violence.
   */
  public static boolean isElsewhere(Document document) {
    if (!document.sentences().isEmpty() && isColumn(document.sentences().getFirst())) {
      return true;
    }
    Set<String> found = new HashSet<>();
    boolean hurt = false;
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        if (HARD.contains(token.norm())) {
          return false;
        }
        hurt |= HURT.contains(token.norm());
        if (ELSEWHERE.contains(token.norm())) {
          found.add(token.norm());
        }
      }
    }
    int more = hurt ? MORE_WHERE_HURT : 0;
    return found.size() >= enough(document.sentences().size()) + more;
  }

  private static boolean isColumn(Sentence first) {
    return first.paragraph() == 0
        && COLUMNS.contains(first.norm(0))
        && (first.norm(1).equals(":") || COLUMNS.contains(first.norm(1)));
  }

  private static int enough(int sentences) {
    return sentences <= SHORT ? ENOUGH - 2 : sentences <= MIDDLING ? ENOUGH - 1 : ENOUGH;
  }
}
