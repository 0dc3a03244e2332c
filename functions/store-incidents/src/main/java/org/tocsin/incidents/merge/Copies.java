package org.tocsin.incidents.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.TextFingerprint;

/**
 * Finds the articles that carry a text which an earlier article already carried. The fingerprints
 * of the two texts decide; where an article has none (its text was too short for one, or it was put
 * into the bucket by hand), the quotes behind the two codings do: {@link SharedQuotes}.
 *
 * <p>"Earlier" is by the time of publication that the reports tell, and every tie is broken by what
 * they say, so that the outcome is a function of the set of reports.
 *
 * <p>What it cannot see: a copy that was reworded throughout, or translated.
 */
final class Copies {

  private final Map<String, List<IncidentReport>> reportsOf = new LinkedHashMap<>();
  private final Map<String, TextFingerprint> fingerprints = new HashMap<>();

  private Copies(List<IncidentReport> firstToLast) {
    Map<String, IncidentReport> latest = new HashMap<>();
    for (IncidentReport report : firstToLast) {
      String article = report.source().articleId();
      reportsOf.computeIfAbsent(article, a -> new ArrayList<>()).add(report);
      if (report.fingerprint() != null) {
        latest.merge(article, report, Copies::later);
      }
    }
    latest.forEach(
        (article, report) -> {
          TextFingerprint fingerprint = report.fingerprint();
          if (fingerprint != null) {
            fingerprints.put(article, fingerprint);
          }
        });
  }

  /** The ids of the articles that are copies of an earlier one; the reports first to last. */
  static Set<String> among(List<IncidentReport> firstToLast) {
    return new Copies(firstToLast).find();
  }

  private Set<String> find() {
    Set<String> copies = new HashSet<>();
    SharedQuotes quotes = new SharedQuotes();
    Map<Integer, List<TextFingerprint>> earlier = new HashMap<>();
    reportsOf.forEach(
        (article, reports) -> {
          TextFingerprint mine = fingerprints.get(article);
          Set<String> byQuotes = quotes.add(article, reports);
          if (copiesOne(mine, earlier)
              || byQuotes.stream().anyMatch(other -> mine == null || !isFingerprinted(other))) {
            copies.add(article);
          }
          if (mine != null) {
            for (int hash : mine.sample()) {
              earlier.computeIfAbsent(hash, h -> new ArrayList<>()).add(mine);
            }
          }
        });
    return copies;
  }

  private boolean isFingerprinted(String article) {
    return fingerprints.containsKey(article);
  }

  /** Only texts that share a hash are compared, so that a thousand sources cost no million. */
  private static boolean copiesOne(
      @Nullable TextFingerprint mine, Map<Integer, List<TextFingerprint>> earlier) {
    if (mine == null) {
      return false;
    }
    Set<TextFingerprint> compared = new HashSet<>();
    for (int hash : mine.sample()) {
      for (TextFingerprint other : earlier.getOrDefault(hash, List.of())) {
        if (compared.add(other) && mine.isCopyOf(other)) {
          return true;
        }
      }
    }
    return false;
  }

  private static IncidentReport later(IncidentReport one, IncidentReport two) {
    return ReportOrder.LAST_UPDATED.compare(one, two) >= 0 ? one : two;
  }
}
