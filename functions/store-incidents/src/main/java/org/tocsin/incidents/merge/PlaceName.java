package org.tocsin.incidents.merge;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two folded names may be spellings of one name. */
final class PlaceName {

  private static final List<String[]> RESPELLINGS =
      Rules.lines("respellings.csv").stream().map(line -> Rules.cells(line, 2)).toList();
  private static final Set<String> GENERIC = Set.copyOf(Rules.lines("generic-names.txt"));

  /** A name of fewer letters must be spelt the same. */
  private static final int LETTERS_FOR_ONE = 6;

  /** A name of so many letters may differ in two. */
  private static final int LETTERS_FOR_TWO = 10;

  private PlaceName() {}

  /** Whether the names differ at most as spellings of one name do. */
  static boolean isVariant(String one, String two) {
    if (one.equals(two)) {
      return true;
    }
    String a = core(one);
    String b = core(two);
    int shorter = Math.min(a.length(), b.length());
    int most = shorter >= LETTERS_FOR_TWO ? 2 : shorter >= LETTERS_FOR_ONE ? 1 : 0;
    return distance(a, b) <= most;
  }

  /** The name without words such as "village", respelt, without doubled letters and gaps. */
  private static String core(String name) {
    String words =
        Arrays.stream(name.split(" "))
            .filter(word -> !GENERIC.contains(word))
            .collect(Collectors.joining());
    String respelt = words.isEmpty() ? name : words;
    for (String[] respelling : RESPELLINGS) {
      respelt = respelt.replace(respelling[0], respelling[1]);
    }
    StringBuilder single = new StringBuilder();
    respelt
        .codePoints()
        .forEach(
            c -> {
              if (single.isEmpty() || single.codePointBefore(single.length()) != c) {
                single.appendCodePoint(c);
              }
            });
    return single.toString();
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(swap, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
