package org.tocsin.coder.events;

import java.util.Set;
import java.util.stream.IntStream;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/**
 * Tells a text in which its writer speaks of himself from the start, as columns and memoirs do, or
 * asks one question after another, as interviews and explainers do: reporters tell of others.
 */
public final class Confided {

  /** Sentences of the text in which such a writer has said "I". */
  private static final int OPENING = 3;

  /** Questions of an interview. */
  private static final int QUESTIONS = 3;

  private static final Set<String> DAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today");

  /** Words behind "we" that are looked at. */
  private static final int STATEMENT_REACH = 4;

  private static final Set<String> STATEMENTS = Lines.setOf(Confided.class, "statements.txt");

  private Confided() {}

  /**
   * Whether one of the first sentences under a headline says "I" or "we" outside all quotations, or
   * many ask. A speech that a monitor of broadcasts prints has no headline, and may bring news.
   */
  public static boolean is(Document document) {
    int sentences = 0;
    int questions = 0;
    boolean headline = false;
    for (Sentence s : document.sentences()) {
      if (s.paragraph() == 0) {
        headline = true;
        continue;
      }
      if (!headline) {
        return false;
      }
      sentences++;
      if (asks(s) && s.tokens().stream().anyMatch(w -> DAYS.contains(w.norm()))) {
        return false; // "Doctor, what happened on Monday?"
      }
      questions += asks(s) ? 1 : 0;
      if (questions == QUESTIONS || (sentences <= OPENING && speaks(s))) {
        return true;
      }
    }
    return false;
  }

  private static boolean asks(Sentence s) {
    return s.size() > 1 && s.token(s.size() - 1).is("?") && !s.token(s.size() - 1).quoted();
  }

  /** "When I visited Kolma": no "World War I", no "I. Sovan". */
  private static boolean speaks(Sentence s) {
    for (int i = 0; i < s.size() - 1; i++) {
      boolean one = s.token(i).text().equals("I") && !s.token(i).quoted() && isLower(s, i + 1);
      if (isUs(s, i)
          || (one && (i <= 1 || isLower(s, i - 1) || s.token(i - 1).text().length() == 1))) {
        return true;
      }
    }
    return false;
  }

  /** "we gave him the front page". */
  private static boolean isUs(Sentence s, int at) {
    return s.norm(at).equals("we")
        && !s.token(at).quoted()
        && isLower(s, at + 1)
        && !isStatement(s, at + 1);
  }

  /** "We are appalled by the bombing of our hospital": an organisation brings news of itself. */
  private static boolean isStatement(Sentence s, int from) {
    return IntStream.range(from, Math.min(s.size(), from + STATEMENT_REACH))
        .anyMatch(i -> STATEMENTS.contains(s.norm(i)));
  }

  private static boolean isLower(Sentence s, int at) {
    String text = s.token(at).text();
    return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
  }
}
