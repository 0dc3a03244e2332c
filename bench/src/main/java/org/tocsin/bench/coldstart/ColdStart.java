package org.tocsin.bench.coldstart;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts each subject cold in turn, several times, plain and with an ahead-of-time cache. */
final class ColdStart {

  private final ColdJvm jvm;
  private final int runs;

  ColdStart(Path folder, int runs, Clock clock) throws IOException {
    this.jvm = new ColdJvm(folder, clock);
    this.runs = runs;
  }

  /**
   * The median times of one subject.
   *
   * @param subject what was started
   * @param plain without a cache
   * @param cached with an ahead-of-time cache
   * @param restored from a snapshot's restoration
   * @param done how much of its work it did at each start
   */
  record Result(Subject subject, Duration plain, Duration cached, Duration restored, long done) {}

  /**
   * Measures all subjects in the same run, one after the other in each round, so that a machine
   * that slows down slows all of them.
   *
   * @throws IOException where one fails, or does less work than at its first start
   */
  List<Result> measure(List<Subject> subjects) throws IOException, InterruptedException {
    List<Series> all = new ArrayList<>();
    for (Subject subject : subjects) {
      all.add(new Series(subject, jvm.train(subject), subject.work().done().getAsLong()));
    }
    for (int run = 0; run < runs; run++) {
      for (Series series : all) {
        series.plain.add(checked(series, jvm.start(series.subject, List.of())));
        series.cached.add(
            checked(series, jvm.start(series.subject, List.of("-XX:AOTCache=" + series.cache))));
        series.restored.add(checked(series, jvm.restored(series.subject)));
      }
    }
    return all.stream()
        .map(
            s ->
                new Result(
                    s.subject, median(s.plain), median(s.cached), median(s.restored), s.done))
        .toList();
  }

  private static Duration checked(Series series, Duration took) throws IOException {
    long done = series.subject.work().done().getAsLong();
    if (done == 0 || done != series.done) {
      throw new IOException(
          series.subject.name()
              + " did "
              + done
              + " "
              + series.subject.work().what()
              + " after "
              + series.done
              + " at first");
    }
    return took;
  }

  private static Duration median(List<Duration> durations) {
    return durations.stream().sorted().toList().get(durations.size() / 2);
  }

  /** The times of one subject as they come. */
  private static final class Series {
    private final Subject subject;
    private final Path cache;
    private final long done;
    private final List<Duration> plain = new ArrayList<>();
    private final List<Duration> cached = new ArrayList<>();
    private final List<Duration> restored = new ArrayList<>();

    Series(Subject subject, Path cache, long done) {
      this.subject = subject;
      this.cache = cache;
      this.done = done;
    }
  }
}
