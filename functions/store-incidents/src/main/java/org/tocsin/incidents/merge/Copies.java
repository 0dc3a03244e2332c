package org.tocsin.incidents.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.pipeline.record.Evidence;
import org.tocsin.pipeline.record.IncidentReport;

/**
 * Finds the articles that carry a text which an earlier article already carried: the same words at
 * the same offsets of their paragraphs. Two writers may hit on the same words; that they stand at
 * the same offsets, twice or more, is the mark of one wire text. Which paragraph it is does not
 * count, since outlets drop and join paragraphs at the top.
 *
 * <p>What it cannot see: a copy that was reworded, or whose quotes all lie in sentences that the
 * outlet changed.
 */
final class Copies {

  private static final int FEWEST_SHARED = 2;
  private static final int FEWEST_CHARACTERS = 40;

  private record Words(String quote, int start, int end) {}

  private Copies() {}

  /** The ids of the articles that are copies of an earlier one; the reports first to last. */
  static Set<String> among(List<IncidentReport> firstToLast) {
    Map<String, Set<Words>> wordsOf = new LinkedHashMap<>();
    for (IncidentReport report : firstToLast) {
      Set<Words> words = wordsOf.computeIfAbsent(report.source().articleId(), a -> new HashSet<>());
      for (Evidence evidence : report.coding().evidence()) {
        words.add(new Words(evidence.quote(), evidence.start(), evidence.end()));
      }
    }
    Set<String> copies = new HashSet<>();
    Map<Words, List<String>> carriers = new HashMap<>();
    wordsOf.forEach(
        (article, words) -> {
          if (copiesAnEarlier(words, carriers, wordsOf)) {
            copies.add(article);
          }
          words.forEach(w -> carriers.computeIfAbsent(w, key -> new ArrayList<>()).add(article));
        });
    return copies;
  }

  private static boolean copiesAnEarlier(
      Set<Words> words, Map<Words, List<String>> carriers, Map<String, Set<Words>> wordsOf) {
    Map<String, Integer> shared = new HashMap<>();
    Map<String, Integer> characters = new HashMap<>();
    for (Words w : words) {
      for (String earlier : carriers.getOrDefault(w, List.of())) {
        shared.merge(earlier, 1, Integer::sum);
        characters.merge(earlier, w.end() - w.start(), Integer::sum);
      }
    }
    return shared.entrySet().stream()
        .anyMatch(
            e -> {
              int smaller =
                  Math.min(words.size(), wordsOf.getOrDefault(e.getKey(), Set.of()).size());
              return e.getValue() >= FEWEST_SHARED
                  && 2 * e.getValue() >= smaller
                  && characters.getOrDefault(e.getKey(), 0) >= FEWEST_CHARACTERS;
            });
  }
}
