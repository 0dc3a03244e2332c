package org.tocsin.incidents.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.IncidentReport;

/**
 * A list of words (weapons, targets, who claimed it) united over the reports, each once whatever
 * its case and accents.
 *
 * @param words the words, in the order of the reports
 * @param from the reports that added a word
 */
record MergedWords(List<String> words, List<IncidentReport> from) {

  /** The list of a field; the reports first reported first. */
  static MergedWords of(List<IncidentReport> firstToLast, Function<Coding, List<String>> field) {
    List<String> words = new ArrayList<>();
    List<IncidentReport> from = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (IncidentReport report : firstToLast) {
      int before = words.size();
      for (String word : field.apply(report.coding())) {
        if (seen.add(Folded.of(word))) {
          words.add(word);
        }
      }
      if (words.size() > before) {
        from.add(report);
      }
    }
    return new MergedWords(List.copyOf(words), List.copyOf(from));
  }
}
