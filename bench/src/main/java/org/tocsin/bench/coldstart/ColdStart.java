package org.tocsin.bench.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts each subject cold in turn, several times, plain and with an ahead-of-time cache. */
final class ColdStart {

  private final ColdJvm jvm;
  private final int runs;

  ColdStart(Path folder, int runs, Clock clock) throws IOException {
    Files.createDirectories(folder);
    this.jvm = new ColdJvm(folder, clock);
    this.runs = runs;
  }

  /**
   * The median times of one subject.
   *
   * @param plain without a cache
   * @param cached with an ahead-of-time cache
   */
  record Times(Duration plain, Duration cached) {}

  /**
   * Measures all subjects in the same run, one after the other in each round, so that a machine that
   * slows down slows all of them.
   */
  Map<Subject, Times> measure(List<Subject> subjects) throws IOException, InterruptedException {
    Map<Subject, List<Duration>> plain = new LinkedHashMap<>();
    Map<Subject, List<Duration>> cached = new LinkedHashMap<>();
    Map<Subject, Path> caches = new LinkedHashMap<>();
    for (Subject subject : subjects) {
      caches.put(subject, jvm.train(subject));
      plain.put(subject, new ArrayList<>());
      cached.put(subject, new ArrayList<>());
    }
    for (int run = 0; run < runs; run++) {
      for (Subject subject : subjects) {
        plain.get(subject).add(jvm.start(subject, List.of()));
        cached.get(subject).add(jvm.start(subject, List.of("-XX:AOTCache=" + caches.get(subject))));
      }
    }
    Map<Subject, Times> times = new LinkedHashMap<>();
    for (Subject subject : subjects) {
      times.put(subject, new Times(median(plain.get(subject)), median(cached.get(subject))));
    }
    return times;
  }

  private static Duration median(List<Duration> durations) {
    return durations.stream().sorted().toList().get(durations.size() / 2);
  }
}
