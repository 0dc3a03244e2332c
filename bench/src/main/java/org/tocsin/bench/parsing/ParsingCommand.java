package org.tocsin.bench.parsing;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tocsin.cli.run.Home;
import org.tocsin.feeds.read.FeedReader;
import org.tocsin.feeds.read.UnreadableFeedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench parsing}: megabytes of feeds read in a second, beside Rome alone. */
@Command(
    name = "parsing",
    description = {
      "Reads the same feeds with Tocsin (bytes to entries, all layers) and with Rome alone, in",
      "turns, on one thread. Files that Rome alone refuses are left out for both."
    },
    mixinStandardHelpOptions = true)
public final class ParsingCommand implements Callable<Integer> {

  /** A reader of feeds. */
  private interface Reader {
    void read(byte[] feed) throws IOException, FeedException, UnreadableFeedException;
  }

  private static final FeedReader TOCSIN = new FeedReader();

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Feeds, or folders of them (default: the samples' feeds).")
  private List<Path> paths = List.of();

  @Option(
      names = "--rounds",
      defaultValue = "15",
      description = "Measured rounds of each, of which the median is told (default: 15).")
  private int rounds;

  @Option(
      names = "--warm-up",
      defaultValue = "10",
      description = "Rounds before them that do not count (default: 10).")
  private int warmUp;

  @Option(
      names = "--megabytes",
      defaultValue = "4",
      description = "How much each round reads at least, by reading the files again (default: 4).")
  private int megabytes;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Without collaborators. */
  public ParsingCommand() {}

  @Override
  public Integer call() throws IOException {
    List<byte[]> feeds = new ArrayList<>();
    int refused = 0;
    for (Path file : files()) {
      byte[] feed = Files.readAllBytes(file);
      if (reads(ParsingCommand::rome, feed) && reads(ParsingCommand::tocsin, feed)) {
        feeds.add(feed);
      } else {
        refused++;
      }
    }
    long bytes = feeds.stream().mapToLong(feed -> feed.length).sum();
    if (bytes == 0) {
      throw new IOException("no feed that Rome reads among " + paths);
    }
    int times = (int) Math.max(1, ((long) megabytes << 20) / bytes);
    long[] tocsin = new long[rounds];
    long[] rome = new long[rounds];
    for (int round = -warmUp; round < rounds; round++) {
      long one = time(ParsingCommand::tocsin, feeds, times);
      long other = time(ParsingCommand::rome, feeds, times);
      if (round >= 0) {
        tocsin[round] = one;
        rome[round] = other;
      }
    }
    print(feeds.size(), refused, bytes, times, median(tocsin), median(rome));
    return 0;
  }

  private List<Path> files() throws IOException {
    List<Path> roots = paths.isEmpty() ? List.of(Home.find().sampleSite()) : paths;
    List<Path> files = new ArrayList<>();
    for (Path root : roots) {
      try (Stream<Path> all = Files.walk(root)) {
        all.filter(Files::isRegularFile)
            .filter(file -> paths.contains(file) || isFeed(file.toString()))
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }

  private static boolean isFeed(String name) {
    return Stream.of(".xml", ".rss", ".rdf", ".atom").anyMatch(name::endsWith);
  }

  private static void tocsin(byte[] feed) throws UnreadableFeedException {
    TOCSIN.read(feed, null, null);
  }

  /** As its own documentation calls it. */
  private static void rome(byte[] feed) throws IOException, FeedException {
    new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(feed)));
  }

  private static boolean reads(Reader reader, byte[] feed) {
    try {
      reader.read(feed);
      return true;
    } catch (IOException | FeedException | UnreadableFeedException | RuntimeException e) {
      // Rome throws many kinds at feeds that it does not read.
      return false;
    }
  }

  private static long time(Reader reader, List<byte[]> feeds, int times) throws IOException {
    long start = System.nanoTime();
    try {
      for (int i = 0; i < times; i++) {
        for (byte[] feed : feeds) {
          reader.read(feed);
        }
      }
    } catch (FeedException | UnreadableFeedException e) {
      throw new IOException("a feed that was read before is refused now", e);
    }
    return System.nanoTime() - start;
  }

  private static long median(long[] times) {
    return LongStream.of(times).sorted().toArray()[times.length / 2];
  }

  private void print(int feeds, int refused, long bytes, int times, long tocsin, long rome) {
    double megabytesRead = (double) bytes * times / (1 << 20);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "| feeds | left out | KB | Tocsin MB/s | Rome alone MB/s | Tocsin's time, Rome = 1 |");
    out.println("|---|---|---|---|---|---|");
    out.println(
        String.format(
            Locale.ROOT,
            "| %d | %d | %d | %.1f | %.1f | %.2f |",
            feeds,
            refused,
            bytes >> 10,
            megabytesRead * 1e9 / tocsin,
            megabytesRead * 1e9 / rome,
            (double) tocsin / rome));
    out.flush();
  }
}
