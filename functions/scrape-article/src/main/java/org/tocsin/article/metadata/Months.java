package org.tocsin.article.metadata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.data.DataFile;

/** The names of the months in the languages of {@code months.tsv}. Safe for use by many threads. */
final class Months {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 12;

  /** The letters that an ordinal ends in: the month of {@code 1erjuin} stands behind them. */
  private static final int ORDINAL = 2;

  private final Map<String, Integer> numbers = new HashMap<>();

  /** With the months of the data file. */
  Months() {
    for (String[] row : DataFile.rows(Months.class, "months.tsv", 2)) {
      for (String name : row[1].split(" ", -1)) {
        numbers.put(name, Integer.valueOf(row[0]));
      }
    }
  }

  /** The number of the month with a name, 1 to 12; absent where there is none. */
  @Nullable Integer number(String name) {
    return numbers.get(name.toLowerCase(Locale.ROOT));
  }

  /** Whether a text has the name of a month as a word, or behind a number and an ordinal's end. */
  boolean areIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      int start = i;
      while (i < text.length() && Character.isLetter(text.charAt(i))) {
        i++;
      }
      if (i - start >= SHORTEST && i - start <= LONGEST + ORDINAL) {
        boolean ordinal =
            i - start >= SHORTEST + ORDINAL
                && start > 0
                && Character.isDigit(text.charAt(start - 1));
        if (number(text.substring(start, i)) != null
            || (ordinal && number(text.substring(start + ORDINAL, i)) != null)) {
          return true;
        }
      }
    }
    return false;
  }
}
