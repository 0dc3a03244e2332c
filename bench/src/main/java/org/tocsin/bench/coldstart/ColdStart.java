package org.tocsin.bench.coldstart;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts each subject cold in turn, several times, plain and with an ahead-of-time cache. */
final class ColdStart {

  private final ColdJvm jvm;
  private final int runs;

  /**
   * @param folder for caches and output
   * @param runs starts of each kind
   * @param options more options of the JVM, for all starts
   */
  ColdStart(Path folder, int runs, List<String> options, Clock clock) throws IOException {
    this.jvm = new ColdJvm(folder, options, clock);
    this.runs = runs;
  }

  /**
   * The median times of one subject.
   *
   * @param subject what was started
   * @param plain without a cache
   * @param processor the processor time of the plain starts
   * @param cached with an ahead-of-time cache
   * @param restored from a snapshot's restoration to the first answer
   * @param done how much of its work it did at each start
   */
  record Result(
      Subject subject,
      Duration plain,
      Duration processor,
      Duration cached,
      Duration restored,
      long done) {}

  /**
   * Measures all subjects in the same run, one after the other in each round, so that a machine
   * that slows down slows all of them.
   *
   * @param plainOnly leaves out the caches and the restored starts
   * @throws IOException where one fails, or does less work than at its first start
   */
  List<Result> measure(List<Subject> subjects, boolean plainOnly)
      throws IOException, InterruptedException {
    List<Series> all = new ArrayList<>();
    for (Subject subject : subjects) {
      Path cache = plainOnly ? null : jvm.train(subject);
      if (plainOnly) {
        jvm.start(subject, List.of());
      }
      all.add(new Series(subject, cache, subject.work().done().getAsLong()));
    }
    for (int run = 0; run < runs; run++) {
      for (Series series : all) {
        ColdJvm.Took plain = checked(series, jvm.start(series.subject, List.of()));
        series.plain.add(plain.wall());
        series.processor.add(plain.processor());
        if (series.cache == null) {
          continue;
        }
        String cache = "-XX:AOTCache=" + series.cache;
        series.cached.add(checked(series, jvm.start(series.subject, List.of(cache))).wall());
        series.restored.add(checked(series, jvm.restored(series.subject)).wall());
      }
    }
    return all.stream()
        .map(
            s ->
                new Result(
                    s.subject,
                    median(s.plain),
                    median(s.processor),
                    median(s.cached),
                    median(s.restored),
                    s.done))
        .toList();
  }

  private static ColdJvm.Took checked(Series series, ColdJvm.Took took) throws IOException {
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

  /** Zero of none. */
  private static Duration median(List<Duration> durations) {
    return durations.isEmpty()
        ? Duration.ZERO
        : durations.stream().sorted().toList().get(durations.size() / 2);
  }

  /** The times of one subject as they come. */
  private static final class Series {
    private final Subject subject;
    private final @Nullable Path cache;
    private final long done;
    private final List<Duration> plain = new ArrayList<>();
    private final List<Duration> processor = new ArrayList<>();
    private final List<Duration> cached = new ArrayList<>();
    private final List<Duration> restored = new ArrayList<>();

    Series(Subject subject, @Nullable Path cache, long done) {
      this.subject = subject;
      this.cache = cache;
      this.done = done;
    }
  }
}
