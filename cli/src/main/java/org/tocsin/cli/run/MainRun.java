package org.tocsin.cli.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.local.Endpoints;
import org.tocsin.cli.local.LocalException;
import org.tocsin.cli.output.IncidentTableText;
import org.tocsin.cli.samples.SampleSite;
import org.tocsin.pipeline.record.Incident;

/**
 * The main job: starts the whole system on this machine, lets it work until there is nothing left
 * to do (or, watching, until it is told to stop), and leaves the incidents as a table and as files.
 */
public final class MainRun {

  /** Nothing that a run waits for takes longer than this without anything coming of it. */
  private static final Duration STALLED = Duration.ofMinutes(15);

  private static final Duration LOOK = Duration.ofMillis(100);

  private final RunOptions options;
  private final Home home;
  private final Clock clock;
  private final PrintWriter out;
  private final Progress progress;
  private final int columns;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Tally tally = new Tally();

  /**
   * A run.
   *
   * @param options what the user asks
   * @param home where Tocsin lies
   * @param clock the clock
   * @param out takes the table
   * @param progress takes the progress
   * @param terminal whether progress goes to a terminal
   * @param columns the terminal's width
   */
  public MainRun(
      RunOptions options,
      Home home,
      Clock clock,
      PrintWriter out,
      PrintWriter progress,
      boolean terminal,
      int columns) {
    this.options = options;
    this.home = home;
    this.clock = clock;
    this.out = out;
    this.progress = new Progress(progress, terminal, columns);
    this.columns = columns;
  }

  /** Asks a run to end early, and waits until it has shown its results and closed everything. */
  public void stop() {
    stop.countDown();
    try {
      if (!done.await(60, TimeUnit.SECONDS)) {
        progress.say("did not end within 60 s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Runs.
   *
   * @return whether anything worked
   * @throws LocalException naming what keeps it from running, and the mend
   */
  public boolean run() throws IOException {
    try {
      OutFolder.ready(options.out());
      Path logFile = options.out().resolve("tocsin.log");
      try (FunctionLog log = FunctionLog.open(logFile, tally);
          Samples samples = samples()) {
        return run(log, samples);
      }
    } finally {
      done.countDown();
    }
  }

  private boolean run(FunctionLog log, Samples samples) throws IOException {
    long start = System.nanoTime();
    byte[] feeds = feeds(samples);
    progress.say("starting DynamoDB, S3 and SQS on loopback ...");
    try (LocalSystem system = LocalSystem.start(plan(log, samples))) {
      system.putFeeds(feeds);
      Endpoints at = system.endpoints();
      progress.say("DynamoDB " + at.dynamoDb() + ", S3 " + at.s3() + ", SQS " + at.sqs());
      if (options.watch()) {
        options.ports().requireFree(options.ports().asking(), "questions for incidents");
        for (URI address : system.serve(options.ports().asking())) {
          progress.say("ask at " + address + "/incidents (docs/exports.md has the parameters)");
        }
      }
      List<String> faults = Collections.synchronizedList(new ArrayList<>());
      system.startSources(faults::add);
      FeedStates states = new FeedStates(system.dynamoDb(), system.variable("FEED_TABLE"));
      states.makeDue(clock.instant());
      Work work = new Work(system, states, tally, clock, faults::add);
      long lastChange = System.nanoTime();
      Progress.Counts before = work.counts();
      while (!told() && !over(start)) {
        work.wake(options.watch());
        Progress.Counts now = work.counts();
        progress.show(now, since(start));
        if (!options.watch() && work.finished()) {
          break;
        }
        if (!now.equals(before)) {
          before = now;
          lastChange = System.nanoTime();
        } else if (!options.watch() && since(lastChange).compareTo(STALLED) > 0) {
          progress.say("nothing has moved for " + STALLED.toMinutes() + " minutes: giving up");
          break;
        }
      }
      work.close();
      progress.end(work.counts(), since(start));
      return finish(system, work, faults);
    }
  }

  private boolean finish(LocalSystem system, Work work, List<String> faults) throws IOException {
    Results results = new Results(system, options.out());
    List<Incident> incidents = results.incidents();
    out.print(new IncidentTableText(columns).of(incidents));
    out.flush();
    int unplaced;
    try {
      unplaced = results.write(incidents);
    } catch (IOException e) {
      throw OutFolder.fault(options.out(), e);
    }
    Failures.tell(tally, system.deadLetters(), faults, progress::say);
    if (options.data() != null && OutFolder.full(options.data())) {
      progress.say(
          "the disk of "
              + options.data()
              + " is full: make room; then 'tocsin redrive' with the same --data brings back what"
              + " failed, and the next run does it");
    }
    long putOff = system.putOff();
    if (putOff > 0) {
      progress.say(
          "pages for later, as their sites asked (Retry-After): "
              + putOff
              + "; "
              + (options.data() == null
                  ? "run with --watch, or with --data FOLDER and again, to have them"
                  : "run again with the same --data to have them"));
    }
    long articles = results.articleCount();
    progress.say(
        incidents.size()
            + " incidents from "
            + articles
            + " articles in "
            + options.out()
            + "/: incidents.html (open it in a browser), incidents.jsonl, incidents.csv,"
            + " incidents.geojson"
            + (unplaced == 0 ? "" : " (" + unplaced + " of them without coordinates)")
            + ", articles.jsonl; the functions' log is tocsin.log");
    return articles > 0 || work.anyFeedWorked();
  }

  private LocalSystem.Plan plan(FunctionLog log, Samples samples) {
    Map<String, String> variables = new HashMap<>();
    List<String> allowed = new ArrayList<>(options.allowPrivate());
    if (samples.site() != null) {
      allowed.add(samples.site().hostAndPort());
    }
    if (!allowed.isEmpty()) {
      variables.put("ALLOW_PRIVATE", String.join(",", allowed));
    }
    if (options.since() != null) {
      variables.put("SINCE", options.since().toString());
    }
    return new LocalSystem.Plan(
        home.template(),
        options.parameters(),
        options.ports(),
        options.data(),
        variables,
        clock,
        log,
        false);
  }

  private byte[] feeds(Samples samples) {
    if (samples.site() != null) {
      return Subscriptions.ofSamples(home.sampleFeeds(), samples.site().base());
    }
    Path file = options.feedsFile();
    List<URI> named = options.feeds();
    return file == null ? Subscriptions.of(named) : Subscriptions.of(file);
  }

  private Samples samples() throws IOException {
    if (!options.samples()) {
      return new Samples(null);
    }
    options.ports().requireFree(options.ports().samples(), "the bundled sample site");
    return new Samples(SampleSite.start(home.sampleSite(), options.ports().samples()));
  }

  /** The sample site, where it is served. */
  private record Samples(@Nullable SampleSite site) implements AutoCloseable {
    @Override
    public void close() {
      if (site != null) {
        site.close();
      }
    }
  }

  private boolean told() {
    try {
      return stop.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private boolean over(long start) {
    return options.most() != null && since(start).compareTo(options.most()) > 0;
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
