package org.tocsin.article.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.data.DataFile;

/**
 * The lines that pages put around an article, from {@code phrases.tsv}. Safe for use by many
 * threads.
 */
final class Phrases {

  /** What a line is. */
  enum Kind {
    /** A pointer to another article. */
    LINK_LINE,
    /** After it the article is over. */
    TAIL,
    /** A label or button. */
    FURNITURE,
    /** An agency or desk signs. */
    SIGN_OFF,
    /** The credit of a picture. */
    CREDIT,
    /** Consent, subscription, rights. */
    NOTICE
  }

  private static final int SHORT_LINE = 200;
  private static final int LONG_NOTICE = 700;
  private static final int LINE_THAT_HOLDS = 160;
  private static final int KEY = 2;
  private static final List<Phrase> NONE = List.of();

  /** What stands for any words between the beginning of a line and words behind. */
  private static final String GAP = " … ";

  private static final int LINE_WITH_GAP = 350;

  /** Words, and those that have to follow somewhere behind, none where nothing has to. */
  private record Phrase(Kind kind, String words, String later) {

    static Phrase of(Kind kind, String words) {
      int gap = words.indexOf(GAP);
      return gap < 0
          ? new Phrase(kind, words, "")
          : new Phrase(kind, words.substring(0, gap), words.substring(gap + GAP.length()));
    }

    boolean begins(String begin, String line) {
      return begin.startsWith(words)
          && endsWord(begin, words.length())
          && (later.isEmpty()
              || (line.length() <= LINE_WITH_GAP && fold(line, 0, line.length()).contains(later)));
    }

    boolean forLine(boolean isShort) {
      return isShort || kind == Kind.NOTICE;
    }
  }

  private final Map<String, Kind> whole = new HashMap<>();
  private final Map<String, List<Phrase>> beginnings = new HashMap<>();
  private final Map<String, List<Phrase>> endings = new HashMap<>();
  private final List<Phrase> within = new ArrayList<>();

  /** Characters of the longest phrase that is a whole line or begins one, and some for its end. */
  private int longest = LINE_THAT_HOLDS;

  private Phrases() {}

  static Phrases read() {
    Phrases phrases = new Phrases();
    for (String[] row : DataFile.rows(Phrases.class, "phrases.tsv", 3)) {
      Phrase phrase = Phrase.of(Kind.valueOf(row[0]), row[2]);
      phrases.longest = Math.max(phrases.longest, row[2].length());
      switch (row[1]) {
        case "IS" -> phrases.whole.put(row[2], phrase.kind);
        case "BEGINS" ->
            phrases
                .beginnings
                .computeIfAbsent(head(phrase.words), k -> new ArrayList<>())
                .add(phrase);
        case "ENDS" ->
            phrases.endings.computeIfAbsent(tail(row[2]), k -> new ArrayList<>()).add(phrase);
        case "HOLDS" -> phrases.within.add(phrase);
        default -> throw new IllegalStateException("phrases.tsv: no such comparison " + row[1]);
      }
    }
    return phrases;
  }

  /** What a line is, absent where it is none of these. */
  @Nullable Kind of(String line) {
    if (line.length() > LONG_NOTICE) {
      return null;
    }
    boolean isShort = line.length() <= SHORT_LINE;
    int start = start(line);
    List<Phrase> beginning = beginning(line, start);
    if (!isShort && beginning.isEmpty()) {
      return null;
    }
    String folded = fold(line, 0, isShort ? line.length() : start + longest + 1);
    String begin = folded.substring(start);
    Kind kind = begin.length() > longest ? null : whole.get(strip(begin));
    if (kind != null) {
      return kind;
    }
    for (Phrase phrase : beginning) {
      if (phrase.forLine(isShort) && phrase.begins(begin, line)) {
        return phrase.kind;
      }
    }
    return isShort ? within(folded) : null;
  }

  /** The phrases that have the same first letters, or sign, as a line. */
  private List<Phrase> beginning(String line, int start) {
    List<Phrase> letters = beginnings.get(fold(line, start, start + KEY));
    return letters != null ? letters : beginnings.getOrDefault(fold(line, start, start + 1), NONE);
  }

  private @Nullable Kind within(String folded) {
    String end = strip(folded);
    for (Phrase phrase : endings.getOrDefault(tail(end), NONE)) {
      if (end.endsWith(phrase.words)) {
        return phrase.kind;
      }
    }
    if (folded.length() <= LINE_THAT_HOLDS) {
      for (Phrase phrase : within) {
        if (folded.contains(phrase.words)) {
          return phrase.kind;
        }
      }
    }
    return null;
  }

  private static String fold(String line, int from, int to) {
    return line.substring(from, Math.min(line.length(), to))
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'');
  }

  private static boolean endsWord(String text, int at) {
    return at >= text.length()
        || !Character.isLetterOrDigit(text.charAt(at))
        || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private static String head(String text) {
    return text.substring(0, Math.min(KEY, text.length()));
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - KEY));
  }

  /** Where a text's first letter, digit or © is. */
  private static int start(String text) {
    int start = 0;
    while (start < text.length()
        && !Character.isLetterOrDigit(text.charAt(start))
        && text.charAt(start) != '©') {
      start++;
    }
    return start;
  }

  private static String strip(String text) {
    int end = text.length();
    while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    String front = text.substring(0, end);
    return front.substring(start(front));
  }
}
