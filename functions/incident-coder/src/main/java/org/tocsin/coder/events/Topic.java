package org.tocsin.coder.events;

import java.util.HashSet;
import java.util.Set;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.PhraseTable;
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

  /** Sentences of a long text to each word of the topic. */
  private static final int SHARE = 3;

  private static final Set<String> ELSEWHERE = new WordSet();
  private static final Set<String> HARD = new WordSet();

  /** Words for the hurt, whom sport has too: they want so many more words of the topic. */
  private static final Set<String> HURT = new WordSet();

  private static final int MORE_WHERE_HURT = 1;

  /** What stands before a colon at the head of a review or an obituary. */
  private static final PhraseTable<Boolean> COLUMNS = new PhraseTable<>();

  /** What opens the headline of advice: "How to". */
  private static final PhraseTable<Boolean> GUIDES = new PhraseTable<>();

  private static final Set<String> MARKS = Set.of(":", "-", "–", "—", "|");

  private static final String RESULT = "score";

  static {
    for (String line : Lines.of(Topic.class, "topics.txt")) {
      String[] e = Lines.fields(line, 2);
      switch (e[0]) {
        case "elsewhere" -> ELSEWHERE.add(e[1]);
        case "hard" -> HARD.add(e[1]);
        case "hurt" -> HURT.add(e[1]);
        case "column" -> COLUMNS.add(e[1], true);
        case "guide" -> GUIDES.add(e[1], true);
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
    if (isHeadedAsColumn(document)) {
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
        } else if (isScore(token.norm())) {
          found.add(RESULT);
        }
      }
    }
    int more = hurt ? MORE_WHERE_HURT : 0;
    return found.size() >= enough(document.sentences().size()) + more;
  }

  /**
   * Whether a text is as much about sport, markets or a show, whoever else it names: in such a text
   * "massacre" and "siege" are figures of speech where nobody was hurt.
   */
  public static boolean isPlay(Document document) {
    Set<String> found = new HashSet<>();
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        if (ELSEWHERE.contains(token.norm())) {
          found.add(token.norm());
        } else if (isScore(token.norm())) {
          found.add(RESULT);
        }
      }
    }
    int sentences = document.sentences().size();
    return found.size() >= Math.max(ENOUGH, sentences / SHARE);
  }

  private static boolean isHeadedAsColumn(Document document) {
    if (document.blocks().isEmpty() || !document.blocks().getFirst().isHeadline()) {
      return false;
    }
    Sentence opening = document.blocks().getFirst().dateline();
    Sentence first = document.sentences().isEmpty() ? null : document.sentences().getFirst();
    return (opening != null && isColumn(opening))
        || (first != null && isColumn(first))
        || isColumnLine(document);
  }

  /** "THEATRE REVIEW:" before the first words of the text. */
  private static boolean isColumnLine(Document document) {
    Sentence line = document.blocks().size() < 2 ? null : document.blocks().get(1).dateline();
    PhraseTable.Match<Boolean> column = line == null ? null : COLUMNS.at(line, 0);
    return column != null && line != null && MARKS.contains(line.norm(column.to()));
  }

  /** "Review:", "Chapter 12:", "Prologue -". */
  private static boolean isColumn(Sentence first) {
    PhraseTable.Match<Boolean> column = COLUMNS.at(first, 0);
    if (first.paragraph() > 0 || column == null) {
      return first.paragraph() == 0 && GUIDES.at(first, 0) != null;
    }
    int next = column.to();
    next += Numbers.value(first.norm(next)) >= 0 ? 1 : 0;
    return next == first.size()
        || MARKS.contains(first.norm(next))
        || COLUMNS.at(first, next) != null;
  }

  /** The result of a match: "6-2". */
  private static boolean isScore(String norm) {
    if (norm.length() < 3 || norm.length() > 5 || !Character.isDigit(norm.charAt(0))) {
      return false;
    }
    int dash = Math.max(norm.indexOf('-'), norm.indexOf('–'));
    return (dash == 1 || dash == 2)
        && norm.length() - dash <= 3
        && dash + 1 < norm.length()
        && norm.chars().filter(Character::isDigit).count() == norm.length() - 1L;
  }

  private static int enough(int sentences) {
    return sentences <= SHORT ? ENOUGH - 2 : sentences <= MIDDLING ? ENOUGH - 1 : ENOUGH;
  }
}
