package org.tocsin.article.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.data.DataFile;
import org.tocsin.article.metadata.DateWords.Role;

/**
 * Tells by the names in the markup what a date is a date of; {@code date-names.tsv} has them, the
 * first that fits counts. Safe for use by many threads.
 */
final class DateNames {

  /** A role, absent where the name is one that says nothing although a part of it would. */
  private record Part(@Nullable Role role, String text) {}

  private final List<Part> parts = new ArrayList<>();

  /** With the names of the data file. */
  DateNames() {
    for (String[] row : DataFile.rows(DateNames.class, "date-names.tsv", 2)) {
      Role role = row[0].equals("NOTHING") ? null : Role.valueOf(row[0]);
      parts.add(new Part(role, row[1]));
    }
  }

  /** What the names say, absent where they say nothing. */
  @Nullable Role in(String names) {
    if (names.isBlank()) {
      return null;
    }
    String folded = names.toLowerCase(Locale.ROOT).replace('.', ' ').replace('#', ' ');
    for (Part part : parts) {
      if (folded.contains(part.text)) {
        return part.role;
      }
    }
    return null;
  }
}
