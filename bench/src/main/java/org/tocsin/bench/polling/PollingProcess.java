package org.tocsin.bench.polling;

import com.amazonaws.services.lambda.runtime.Context;
import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.LongAdder;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.jspecify.annotations.Nullable;
import org.tocsin.edge.AllowedApi;
import org.tocsin.edge.Environment;
import org.tocsin.feeds.PollFeedsHandler;
import org.tocsin.pipeline.json.Json;

/**
 * The measured process, with nothing in it but PollFeeds' handler. Its first invocation meets all
 * feeds for the first time; then the clock goes on by hours, and the second is measured.
 */
public final class PollingProcess {

  private static final Duration LATER = Duration.ofHours(7);
  private static final long MEGABYTE = 1 << 20;

  private final LongAdder lines = new LongAdder();
  private final MovedClock clock = new MovedClock();
  private final PollFeedsHandler handler;

  private PollingProcess(Map<String, String> variables) {
    handler = new PollFeedsHandler(new Environment(variables, clock, this::line));
  }

  /** Counts it; what goes wrong beside the feeds themselves is told. */
  @AllowedApi("the process that started this shows its standard error")
  private void line(String line) {
    lines.increment();
    if (line.contains("\"ERROR\"")) {
      System.err.println(line);
    }
  }

  /** The system's clock, put forward. */
  private static final class MovedClock extends Clock {
    private final Clock system = Clock.systemUTC();
    private volatile Duration by = Duration.ZERO;

    @Override
    public Instant instant() {
      return system.instant().plus(by);
    }

    @Override
    public ZoneId getZone() {
      return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("one zone only");
    }
  }

  /**
   * Invokes twice and prints the second as a line of JSON.
   *
   * @param arguments a properties file of the handler's environment; the seconds of the measured
   *     invocation; a file for a flight recording, or nothing
   */
  @AllowedApi("the process that started this reads its standard output")
  public static void main(String[] arguments) throws IOException {
    Properties file = new Properties();
    try (var in = Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
      file.load(in);
    }
    Map<String, String> variables = new HashMap<>();
    file.stringPropertyNames().forEach(name -> variables.put(name, file.getProperty(name)));
    PollingProcess process = new PollingProcess(variables);
    System.out.println(process.invoke(Duration.ofMinutes(20)));
    process.clock.by = LATER;
    Path recording = arguments.length > 2 ? Path.of(arguments[2]) : null;
    System.out.println(
        Json.write(process.measure(Duration.ofSeconds(Long.parseLong(arguments[1])), recording)));
    System.exit(0);
  }

  private String invoke(Duration time) throws IOException {
    Instant end = clock.instant().plus(time);
    Context context =
        (Context)
            Proxy.newProxyInstance(
                PollingProcess.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, none) ->
                    method.getName().equals("getRemainingTimeInMillis")
                        ? (int) Duration.between(clock.instant(), end).toMillis()
                        : null);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)), answer, context);
    return answer.toString(StandardCharsets.UTF_8);
  }

  private Measured measure(Duration time, @Nullable Path recording) throws IOException {
    System.gc();
    Files.writeString(Path.of("/proc/self/clear_refs"), "5");
    heaps().forEach(MemoryPoolMXBean::resetPeakUsage);
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Recording flight = recording == null ? null : start();
    long lineCount = lines.sum();
    long collected = collected();
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    String answer = invoke(time);
    long took = System.nanoTime() - start;
    long used = system.getProcessCpuTime() - cpu;
    long collecting = collected() - collected;
    long heap = heaps().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    List<String> shares = List.of();
    long resident = resident();
    if (flight != null && recording != null) {
      flight.stop();
      flight.dump(recording);
      shares = Shares.of(recording);
    }
    return new Measured(
        answer,
        took / 1_000_000,
        used / 1_000_000,
        collecting,
        resident,
        heap / MEGABYTE,
        lines.sum() - lineCount,
        shares);
  }

  private static Recording start() throws IOException {
    try {
      Recording recording = new Recording(Configuration.getConfiguration("profile"));
      recording.enable("jdk.NativeMethodSample").withPeriod(Duration.ofMillis(10));
      recording.start();
      return recording;
    } catch (ParseException e) {
      throw new IOException("this JDK has no profile for flight recordings", e);
    }
  }

  private static List<MemoryPoolMXBean> heaps() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static long collected() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  /** The most resident memory since it was reset, in megabytes. */
  private static long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.UTF_8).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .map(line -> line.replaceAll("\\D", ""))
            .mapToLong(Long::parseLong)
            .findFirst()
            .orElse(0)
        / 1024;
  }
}
