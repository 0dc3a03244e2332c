package org.tocsin.edge;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.tocsin.pipeline.json.Json;

/**
 * Counts what an invocation did and writes the counts as one line in CloudWatch's embedded metric
 * format: no call to a service, no library. The namespace is {@code Tocsin}, the dimensions are the
 * stack and the function. CloudWatch makes metrics of ten of the counts, which it does for nothing;
 * the others are fields of the same line, for queries of the log. Safe for use by many threads;
 * {@link #flush} ends an invocation.
 */
public final class Metrics {

  private static final String NAMESPACE = "Tocsin";

  /** What alarms and dashboard need. Each one more costs 0.30 USD a month and stack. */
  static final Set<String> PUBLISHED =
      Set.of(
          "FeedsPolled",
          "FeedsFailed",
          "EntriesSent",
          "ArticlesStored",
          "FetchFailed",
          "PagesRejected",
          "ArticlesCoded",
          "ArticlesRefused",
          "IncidentsStored",
          "StoreFailed");

  private final Clock clock;
  private final Consumer<String> lines;
  private final String stack;
  private final String function;
  private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

  Metrics(Clock clock, Consumer<String> lines, String stack, String function) {
    this.clock = clock;
    this.lines = lines;
    this.stack = stack;
    this.function = function;
  }

  /** Adds to a count; adding 0 makes the count appear as 0. */
  public void add(String name, long number) {
    counts.computeIfAbsent(name, k -> new LongAdder()).add(number);
  }

  /** What was counted so far; 0 for a name that was never counted. */
  public long count(String name) {
    LongAdder count = counts.get(name);
    return count == null ? 0 : count.sum();
  }

  /** Writes what was counted since the last flush, if anything was, and starts again from zero. */
  public void flush() {
    Map<String, Long> values = new LinkedHashMap<>();
    counts.forEach((name, count) -> values.put(name, count.sumThenReset()));
    counts.clear();
    if (values.isEmpty()) {
      return;
    }
    List<Map<String, String>> definitions =
        values.keySet().stream()
            .filter(PUBLISHED::contains)
            .map(name -> Map.of("Name", name, "Unit", "Count"))
            .toList();
    Map<String, Object> line = new LinkedHashMap<>();
    if (!definitions.isEmpty()) {
      line.put(
          "_aws",
          Map.of(
              "Timestamp",
              clock.millis(),
              "CloudWatchMetrics",
              List.of(
                  Map.of(
                      "Namespace", NAMESPACE,
                      "Dimensions", List.of(List.of("stack", "function")),
                      "Metrics", definitions))));
    }
    line.put("stack", stack);
    line.put("function", function);
    line.putAll(values);
    lines.accept(Json.write(line));
  }
}
