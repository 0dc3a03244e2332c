package org.tocsin.coder.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.coder.places.NameKey;
import org.tocsin.coder.places.TsvResource;
import org.tocsin.coder.text.WordMap;

/**
 * The words of a name in one spelling: without diacritics and apostrophes, British and American
 * English alike, and the usual transliterations alike. Immutable.
 */
final class Spellings {
  private final Map<String, String> usual = new WordMap<>();

  private Spellings() {}

  static Spellings load() {
    Spellings spellings = new Spellings();
    for (List<String> row : TsvResource.rows(Spellings.class, "spellings.tsv", 2)) {
      for (String other : TsvResource.values(row.get(1))) {
        spellings.usual.put(other, row.get(0));
      }
    }
    return spellings;
  }

  /** The usual spelling of a word in lower case. */
  String usual(String word) {
    String found = usual.get(word);
    if (found == null && word.endsWith("s")) { // of "Shabab's", without its apostrophe
      found = usual.get(word.substring(0, word.length() - 1));
      return found == null ? word : found + "s";
    }
    return found == null ? word : found;
  }

  /** The words of a name, at hyphens and white space, with its commas. */
  List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String part : text.split(" ", -1)) {
      addTo(words, part);
      if (part.endsWith(",")) {
        words.add(",");
      }
    }
    return List.copyOf(words);
  }

  /** The first of the words of a name. */
  String firstWord(String text) {
    int end = 0;
    while (end < text.length() && isPlain(text.charAt(end))) {
      end++;
    }
    boolean joined = end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '-';
    return joined || end == 0
        ? words(text).getFirst()
        : usual(text.substring(0, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Adds the words of a part of a text that has no white space. */
  void addTo(List<String> words, String part) {
    String key = NameKey.of(isInitialism(part) ? part.replace(".", "") : part);
    int from = 0;
    while (from < key.length()) {
      int space = key.indexOf(' ', from);
      int to = space < 0 ? key.length() : space;
      words.add(usual(key.substring(from, to)));
      from = to + 1;
    }
  }

  /** "U.N.", "F.A.R.C.": letters with a full stop each. */
  private static boolean isInitialism(String part) {
    for (int i = 0; i + 1 < part.length(); i += 2) {
      if (!Character.isLetter(part.charAt(i)) || part.charAt(i + 1) != '.') {
        return false;
      }
    }
    return part.length() > 3 && part.length() % 2 == 0;
  }
}
