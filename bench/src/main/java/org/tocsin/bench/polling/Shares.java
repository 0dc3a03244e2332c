package org.tocsin.bench.polling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** Where CPU time went, by a flight recording: each sample counts for the first step it is in. */
final class Shares {

  /** Class name prefixes, the most telling first. */
  private static final Map<String, List<String>> STEPS = new LinkedHashMap<>();

  static {
    STEPS.put("TLS", List.of("sun.security.ssl"));
    STEPS.put(
        "reading feeds", List.of("org.tocsin.feeds.read", "com.rometools", "org.tocsin.web.Body"));
    STEPS.put("new entries", List.of("org.tocsin.feeds.poll.NewEntries"));
    STEPS.put("queue (SQS)", List.of("org.tocsin.feeds.poll.EntryQueue"));
    STEPS.put("table (DynamoDB)", List.of("org.tocsin.feeds.state.FeedTable"));
    STEPS.put("robots.txt", List.of("org.tocsin.web.Robots"));
    STEPS.put("connecting", List.of("org.apache.hc.client5.http.impl.io.DefaultHttpClientConn"));
    STEPS.put("HTTP of feeds", List.of("org.tocsin.web", "org.apache.hc"));
    STEPS.put("log", List.of("org.tocsin.edge.Log"));
    STEPS.put("polling", List.of("org.tocsin.feeds"));
    STEPS.put(
        "virtual threads",
        List.of("java.lang.VirtualThread", "java.util.concurrent", "sun.nio.ch"));
  }

  private Shares() {}

  static List<String> of(Path recording) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    int all = 0;
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        String type = event.getEventType().getName();
        if (type.equals("jdk.ExecutionSample") || type.equals("jdk.NativeMethodSample")) {
          if (type.equals("jdk.NativeMethodSample") && waits(event.getStackTrace())) {
            continue;
          }
          counts.merge(step(event.getStackTrace()), 1, Integer::sum);
          all++;
        }
      }
    }
    int sum = Math.max(1, all);
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .map(e -> String.format(Locale.ROOT, "%s %d %%", e.getKey(), 100 * e.getValue() / sum))
        .toList();
  }

  private static boolean waits(@org.jspecify.annotations.Nullable RecordedStackTrace trace) {
    if (trace == null || trace.getFrames().isEmpty()) {
      return true;
    }
    String top = trace.getFrames().getFirst().getMethod().getName();
    return top.contains("poll") || top.contains("wait") || top.contains("accept");
  }

  private static String step(@org.jspecify.annotations.Nullable RecordedStackTrace trace) {
    if (trace != null) {
      for (Map.Entry<String, List<String>> step : STEPS.entrySet()) {
        for (RecordedFrame frame : trace.getFrames()) {
          String name = frame.getMethod().getType().getName();
          if (step.getValue().stream().anyMatch(name::startsWith)) {
            return step.getKey();
          }
        }
      }
    }
    return "other";
  }
}
