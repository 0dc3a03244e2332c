package org.tocsin.article.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.data.DataFile;

/**
 * Tells by the words beside a date what it is a date of. The words are in {@code date-words.tsv};
 * of several the nearest counts, the longer one where it is as near. Safe for use by many threads.
 */
final class DateWords {

  /** What a date is said to be the date of. */
  enum Role {
    /** Of publication. */
    PUBLISHED,
    /** Of the last change. */
    UPDATED,
    /** Of something else: an event, a comment, a registration. */
    OTHER
  }

  private static final int LOOK_BACK = 60;
  private static final int LOOK_AHEAD = 40;

  private record Word(Role role, String text) {}

  /** The words by their first character. */
  private final Map<Character, List<Word>> byFirst = new HashMap<>();

  /** With the words of the data file. */
  DateWords() {
    for (String[] row : DataFile.rows(DateWords.class, "date-words.tsv", 2)) {
      Word word = new Word(Role.valueOf(row[0]), row[1]);
      byFirst.computeIfAbsent(row[1].charAt(0), first -> new ArrayList<>()).add(word);
    }
  }

  /**
   * What the words around a date say, absent where they say nothing.
   *
   * @param text the line
   * @param from where the part of the line begins that belongs to the date: the end of the date
   *     before it
   * @param start where the date begins
   * @param end where it ends
   * @param to where the part of the line ends that belongs to it: the start of the date after it
   */
  @Nullable Role around(String text, int from, int start, int end, int to) {
    String before =
        text.substring(Math.max(from, start - LOOK_BACK), start).toLowerCase(Locale.ROOT);
    Role role = last(before);
    if (role == null && to > end) {
      String after = text.substring(end, Math.min(to, end + LOOK_AHEAD)).toLowerCase(Locale.ROOT);
      role = first(after);
    }
    return role;
  }

  /** Whether labels stand after their dates in a line: behind the last one is one. */
  boolean follow(String text, int end) {
    return first(
            text.substring(end, Math.min(text.length(), end + LOOK_AHEAD)).toLowerCase(Locale.ROOT))
        != null;
  }

  /** What a line of its own says of the line below it: "3 comments" above says nothing. */
  @Nullable Role in(String line) {
    Role role = last(line.toLowerCase(Locale.ROOT));
    return role == Role.OTHER ? null : role;
  }

  private @Nullable Role last(String text) {
    Role role = null;
    int at = -1;
    for (int place = 0; place < text.length(); place++) {
      for (Word word : beginning(text, place)) {
        if (place + word.text.length() > at && text.startsWith(word.text, place)) {
          at = place + word.text.length();
          role = word.role;
        }
      }
    }
    return role;
  }

  private @Nullable Role first(String text) {
    for (int place = 0; place < text.length(); place++) {
      for (Word word : beginning(text, place)) {
        // "17 comments" after the date of an article says nothing of the date.
        if (word.role != Role.OTHER && text.startsWith(word.text, place)) {
          return word.role;
        }
      }
    }
    return null;
  }

  /** The words that may stand at a place, where a word begins there. */
  private List<Word> beginning(String text, int place) {
    List<Word> words = begins(text, place) ? byFirst.get(text.charAt(place)) : null;
    return words == null ? List.of() : words;
  }

  /** Whether a word begins at a place: "posted" is not in "reposted". */
  private static boolean begins(String text, int place) {
    return place == 0
        || !Character.isLetter(text.charAt(place))
        || !Character.isLetter(text.charAt(place - 1));
  }
}
