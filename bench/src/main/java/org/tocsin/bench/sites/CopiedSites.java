package org.tocsin.bench.sites;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tocsin.cli.samples.SampleSite;

/**
 * The sample site many times over, each copy on a loopback address of its own (127.0.1.1,
 * 127.0.1.2, …), so that every copy has its own host, articles and politeness.
 */
public final class CopiedSites implements AutoCloseable {

  private final List<SampleSite> sites;

  private CopiedSites(List<SampleSite> sites) {
    this.sites = List.copyOf(sites);
  }

  /**
   * Starts to serve copies of the site, all of the same days.
   *
   * @param root the site's folder
   * @param port the port of all copies
   */
  public static CopiedSites start(Path root, int copies, int port) throws IOException {
    return start(root, copies, port, 1, root);
  }

  /**
   * Starts to serve copies of the site that tell of the incidents of many weeks: the first copy of
   * the samples' own days, the next of a week before, and so on, and then from the start again.
   *
   * @param root the site's folder
   * @param port the port of all copies
   * @param weeks of how many weeks, at least one
   * @param folder where the sites of earlier weeks are written
   */
  public static CopiedSites start(Path root, int copies, int port, int weeks, Path folder)
      throws IOException {
    List<Path> roots = new ArrayList<>();
    for (int week = 0; week < Math.min(weeks, copies); week++) {
      roots.add(EarlierSite.write(root, week, folder.resolve("week-" + week)));
    }
    List<SampleSite> sites = new ArrayList<>();
    for (int i = 0; i < copies; i++) {
      String host = "127.0." + (1 + i / 250) + "." + (1 + i % 250);
      sites.add(SampleSite.start(roots.get(i % roots.size()), new InetSocketAddress(host, port)));
    }
    return new CopiedSites(sites);
  }

  /** The addresses of the copies. */
  public List<URI> bases() {
    return sites.stream().map(SampleSite::base).toList();
  }

  /** Host and port of each copy. */
  public List<String> hosts() {
    return sites.stream().map(SampleSite::hostAndPort).toList();
  }

  /**
   * A subscription list of every feed of every copy.
   *
   * @param feeds the sample site's own list
   */
  public String everyFeed(Path feeds) throws IOException {
    List<String> outlines = outlines(feeds);
    return opml(bases().stream().flatMap(base -> outlines.stream().map(o -> on(base, o))));
  }

  /**
   * A subscription list of each feed once, each on the next copy, so that none waits for another on
   * the same host.
   *
   * @param feeds the sample site's own list
   */
  public String aFeedAHost(Path feeds) throws IOException {
    List<String> outlines = outlines(feeds);
    return opml(
        IntStream.range(0, outlines.size())
            .mapToObj(i -> on(bases().get(i % sites.size()), outlines.get(i))));
  }

  private static List<String> outlines(Path feeds) throws IOException {
    return Files.readString(feeds, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains("xmlUrl"))
        .toList();
  }

  private static String on(URI base, String outline) {
    return outline.replace(SampleSite.TOKEN, base.toString());
  }

  private static String opml(Stream<String> outlines) {
    return outlines.collect(
        Collectors.joining(
            "\n",
            "<opml version=\"2.0\"><head><title>copies</title></head><body>\n",
            "\n</body></opml>\n"));
  }

  @Override
  public void close() {
    sites.forEach(SampleSite::close);
  }
}
