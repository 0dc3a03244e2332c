package org.tocsin.incidents.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.pipeline.record.Evidence;
import org.tocsin.pipeline.record.IncidentReport;

/**
 * Finds articles whose evidence is the same words at the same offsets of their paragraphs. Two
 * writers may hit on the same words; that they stand at the same offsets, twice or more, is the
 * mark of one text. Which paragraph it is does not count, since outlets drop and join paragraphs at
 * the top. For use by one thread.
 */
final class SharedQuotes {

  private static final int FEWEST_SHARED = 2;
  private static final int FEWEST_CHARACTERS = 40;

  private record Words(String quote, int start, int end) {}

  private final Map<String, Set<Words>> wordsOf = new HashMap<>();
  private final Map<Words, List<String>> carriers = new HashMap<>();

  /** Adds an article and tells which of those added before it shares its quotes with. */
  Set<String> add(String article, List<IncidentReport> reports) {
    Set<Words> words = new HashSet<>();
    for (IncidentReport report : reports) {
      for (Evidence evidence : report.coding().evidence()) {
        words.add(new Words(evidence.quote(), evidence.start(), evidence.end()));
      }
    }
    Set<String> sharing = sharing(words);
    wordsOf.put(article, words);
    words.forEach(w -> carriers.computeIfAbsent(w, key -> new ArrayList<>()).add(article));
    return sharing;
  }

  private Set<String> sharing(Set<Words> words) {
    Map<String, Integer> shared = new HashMap<>();
    Map<String, Integer> characters = new HashMap<>();
    for (Words w : words) {
      for (String earlier : carriers.getOrDefault(w, List.of())) {
        shared.merge(earlier, 1, Integer::sum);
        characters.merge(earlier, w.end() - w.start(), Integer::sum);
      }
    }
    return shared.entrySet().stream()
        .filter(
            e -> {
              int smaller =
                  Math.min(words.size(), wordsOf.getOrDefault(e.getKey(), Set.of()).size());
              return e.getValue() >= FEWEST_SHARED
                  && 2 * e.getValue() >= smaller
                  && characters.getOrDefault(e.getKey(), 0) >= FEWEST_CHARACTERS;
            })
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
