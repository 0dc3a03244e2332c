package org.tocsin.coder.days;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.WordMap;

/**
 * The kinds of words around the time and the place of a report. A word may be of several: "report"
 * is a noun, "denied" a verb that takes an object.
 */
enum ReportWord {
  VERB,
  TOLD,
  NOUN,
  IN,
  SPEAKER,
  OFFICE,
  FILLER,
  PLAN,
  SPREAD,
  LISTENER,
  MET,
  SERVICE,
  CONFIRMED;

  private static final Map<String, Set<ReportWord>> KINDS = new WordMap<>();

  static {
    for (String line : Lines.of(ReportWord.class, "reporting.txt")) {
      String[] e = Lines.fields(line);
      ReportWord kind = valueOf(e[0].toUpperCase(Locale.ROOT));
      KINDS.computeIfAbsent(e[1], k -> EnumSet.noneOf(ReportWord.class)).add(kind);
    }
  }

  /** Whether a word is of this kind. */
  boolean is(String norm) {
    return KINDS.getOrDefault(norm, Set.of()).contains(this);
  }
}
