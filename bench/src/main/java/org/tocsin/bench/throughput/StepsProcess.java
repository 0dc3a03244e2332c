package org.tocsin.bench.throughput;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tocsin.cli.lambda.InvocationException;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.run.Home;
import org.tocsin.cli.run.LocalSystem;
import org.tocsin.edge.AllowedApi;
import org.tocsin.feeds.poll.PollCounts;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.FeedEntry;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * The measured process, with nothing in it but the functions: one step after another is done for
 * all articles, in batches as the queues deliver them, one batch at a time. Servers and sites are
 * in the process that started this one.
 */
public final class StepsProcess {

  private static final int BATCH = 10;
  private static final int TENTHS = 10;
  private static final long MEGABYTE = 1 << 20;

  private final LocalSystem system;
  private final OperatingSystemMXBean process =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final List<String> rows = new ArrayList<>();

  private StepsProcess(LocalSystem system) {
    this.system = system;
  }

  /**
   * Does all steps and prints a row of a table for each.
   *
   * @param arguments the servers' first port; the sites' hosts, with commas between them; values of
   *     the template's parameters, as {@code NAME=VALUE}
   */
  @AllowedApi("the process that started this reads its standard output")
  public static void main(String[] arguments) throws IOException, InvocationException {
    LocalSystem.Plan plan =
        new LocalSystem.Plan(
            Home.find().template(),
            Arrays.stream(arguments)
                .skip(2)
                .map(value -> value.split("=", 2))
                .collect(Collectors.toMap(value -> value[0], value -> value[1])),
            new Ports(Integer.parseInt(arguments[0])),
            null,
            Map.of("ALLOW_PRIVATE", arguments[1]),
            Clock.systemUTC(),
            line -> {},
            true);
    try (LocalSystem system = LocalSystem.start(plan)) {
      StepsProcess steps = new StepsProcess(system);
      steps.run();
      steps.rows.forEach(System.out::println);
    }
    System.exit(0);
  }

  private void run() throws IOException, InvocationException {
    Span poll = begin();
    while (poll()) {} // a wake takes on what it has time for
    Used polled = poll.end();
    List<String> entries = entries();
    if (entries.isEmpty()) {
      throw new IllegalStateException("PollFeeds sent no entry: 'tocsin run' tells why");
    }
    rows.add(row("PollFeeds", entries.size(), List.of(polled), List.of(entries.size())));
    step("ScrapeArticle", hostsInTurn(entries));
    step("StoreIncidents", notifications());
  }

  /** Wakes PollFeeds; whether it found feeds to poll. */
  private boolean poll() throws InvocationException {
    byte[] counts = system.invoke("PollFeedsFunction", "{}".getBytes(StandardCharsets.UTF_8));
    return read(counts, PollCounts.class).polled() > 0;
  }

  private static <T> T read(byte[] json, Class<T> type) {
    try {
      return Json.read(json, type);
    } catch (MalformedRecordException e) {
      throw new IllegalStateException("a function wrote what none can read", e);
    }
  }

  private void step(String name, List<String> bodies) throws InvocationException {
    List<Used> used = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      List<String> part =
          bodies.subList(tenth * bodies.size() / TENTHS, (tenth + 1) * bodies.size() / TENTHS);
      Span span = begin();
      for (int i = 0; i < part.size(); i += BATCH) {
        List<String> batch = part.subList(i, Math.min(part.size(), i + BATCH));
        system.invoke(name + "Function", event(batch));
      }
      used.add(span.end());
      counts.add(part.size());
      progress(name, tenth + 1, millis(used.getLast().processor(), part.size()));
    }
    rows.add(row(name, bodies.size(), used, counts));
  }

  @AllowedApi("a long run tells how far it is, beside the table")
  private static void progress(String step, int tenths, String millis) {
    System.err.println(step + ": tenth " + tenths + ", " + millis + " ms of CPU an article");
  }

  private static byte[] event(List<String> bodies) {
    List<Map<String, String>> records = new ArrayList<>();
    for (String body : bodies) {
      records.add(Map.of("messageId", "m" + records.size(), "body", body));
    }
    return Json.write(Map.of("Records", records)).getBytes(StandardCharsets.UTF_8);
  }

  /** Takes what PollFeeds sent out of the queue. */
  private List<String> entries() {
    List<String> bodies = new ArrayList<>();
    String queue = system.variable("SCRAPE_QUEUE_URL");
    try (SqsClient sqs = system.endpoints().sqsClient()) {
      while (true) {
        List<Message> some =
            sqs.receiveMessage(r -> r.queueUrl(queue).maxNumberOfMessages(BATCH)).messages();
        if (some.isEmpty()) {
          return bodies;
        }
        List<DeleteMessageBatchRequestEntry> done = new ArrayList<>();
        for (Message message : some) {
          bodies.add(message.body());
          String id = "m" + done.size();
          done.add(
              DeleteMessageBatchRequestEntry.builder()
                  .id(id)
                  .receiptHandle(message.receiptHandle())
                  .build());
        }
        sqs.deleteMessageBatch(d -> d.queueUrl(queue).entries(done));
      }
    }
  }

  /** The same entries, so that each is of another host than the one before, as news comes in. */
  private static List<String> hostsInTurn(List<String> bodies) {
    Map<String, Integer> before = new HashMap<>();
    return bodies.stream()
        .map(body -> Map.entry(before.merge(host(body), 1, Integer::sum), body))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  private static String host(String body) {
    return read(body.getBytes(StandardCharsets.UTF_8), FeedEntry.class).url().getHost();
  }

  /** A notification for each article, as S3 sends it. */
  private List<String> notifications() {
    String bucket = system.variable("BUCKET");
    return system
        .s3()
        .listObjectsV2Paginator(l -> l.bucket(bucket).prefix("articles/"))
        .contents()
        .stream()
        .map(S3Object::key)
        .map(key -> Map.of("bucket", Map.of("name", bucket), "object", Map.of("key", key)))
        .map(s3 -> Map.of("eventSource", "aws:s3", "eventName", "ObjectCreated:Put", "s3", s3))
        .map(record -> Json.write(Map.of("Records", List.of(record))))
        .toList();
  }

  private static String row(String step, int articles, List<Used> used, List<Integer> counts) {
    double nanos = used.stream().mapToLong(Used::wall).sum();
    double processor = used.stream().mapToLong(Used::processor).sum();
    String tenths =
        used.size() == 1
            ? "–"
            : IntStream.range(0, used.size())
                .mapToObj(i -> millis(used.get(i).processor(), counts.get(i)))
                .collect(Collectors.joining(" "));
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %s | %s | %d | %d |",
        step,
        articles,
        articles / (nanos / 1e9),
        millis((long) processor, articles),
        tenths,
        used.stream().mapToLong(Used::heapMegabytes).max().orElse(0),
        resident());
  }

  private static String millis(long nanos, int articles) {
    return String.format(Locale.ROOT, "%.1f", nanos / 1e6 / Math.max(1, articles));
  }

  /** What a span of work used: nanoseconds by the clock and of the processor, the heap at most. */
  private record Used(long wall, long processor, long heapMegabytes) {}

  private Span begin() {
    heaps().forEach(MemoryPoolMXBean::resetPeakUsage);
    return new Span(System.nanoTime(), process.getProcessCpuTime());
  }

  private final class Span {
    private final long wall;
    private final long processor;

    Span(long wall, long processor) {
      this.wall = wall;
      this.processor = processor;
    }

    Used end() {
      long heap = heaps().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
      return new Used(
          System.nanoTime() - wall, process.getProcessCpuTime() - processor, heap / MEGABYTE);
    }
  }

  private static List<MemoryPoolMXBean> heaps() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  /**
   * The most resident memory of the process so far, in megabytes; 0 where the system has no such
   * file.
   */
  private static long resident() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.UTF_8).stream()
              .filter(line -> line.startsWith("VmHWM:"))
              .map(line -> line.replaceAll("\\D", ""))
              .mapToLong(Long::parseLong)
              .findFirst()
              .orElse(0)
          / 1024;
    } catch (IOException e) {
      return 0;
    }
  }
}
