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
 * 127.0.1.2, …), so that every copy has its own host, articles and politeness; or the site of many
 * weeks, several on a host.
 */
public final class CopiedSites implements AutoCloseable {

  /** A server takes a thread or two of the machine's, which others want as well. */
  private static final int MOST_HOSTS = 200;

  private final List<SampleSite> servers;
  private final List<URI> bases;

  private CopiedSites(List<SampleSite> servers, List<URI> bases) {
    this.servers = List.copyOf(servers);
    this.bases = List.copyOf(bases);
  }

  /**
   * Starts to serve copies of the site, each on a host of its own.
   *
   * @param root the site's folder
   * @param copies how many, 200 at most
   * @param port the port of all copies
   */
  public static CopiedSites start(Path root, int copies, int port) throws IOException {
    if (copies > MOST_HOSTS) {
      throw new IllegalArgumentException(
          copies + " copies: at most " + MOST_HOSTS + " of one week; more are of several weeks");
    }
    List<SampleSite> servers = servers(root, copies, port);
    return new CopiedSites(servers, servers.stream().map(SampleSite::base).toList());
  }

  /**
   * Starts to serve copies of the site that tell of the incidents of many weeks: of the samples'
   * own days, of a week before, and so on. Copies of one week are on different hosts.
   *
   * @param root the site's folder
   * @param port the port of all copies
   * @param weeks of how many weeks, at least one
   * @param folder where the sites of the weeks are written
   * @throws IllegalArgumentException where there are more than 200 copies of a week
   */
  public static CopiedSites start(Path root, int copies, int port, int weeks, Path folder)
      throws IOException {
    if (weeks == 1) {
      return start(root, copies, port);
    }
    int hosts = Math.min(copies, MOST_HOSTS);
    if (copies > (long) weeks * hosts) {
      throw new IllegalArgumentException(copies + " copies: give more than " + weeks + " weeks");
    }
    for (int week = 0; week < Math.min(weeks, copies); week++) {
      EarlierSite.write(root, week, name(week), folder.resolve(name(week)));
    }
    List<SampleSite> servers = servers(folder, hosts, port);
    List<URI> bases = new ArrayList<>();
    for (int i = 0; i < copies; i++) {
      int week = i % weeks;
      URI host = servers.get((week + i / weeks) % hosts).base();
      bases.add(host.resolve(name(week) + "/"));
    }
    return new CopiedSites(servers, bases);
  }

  private static List<SampleSite> servers(Path root, int hosts, int port) throws IOException {
    List<SampleSite> servers = new ArrayList<>();
    for (int i = 0; i < hosts; i++) {
      InetSocketAddress address = new InetSocketAddress("127.0.1." + (1 + i), port);
      servers.add(SampleSite.start(root, address));
    }
    return servers;
  }

  private static String name(int week) {
    return "week-" + week;
  }

  /** The addresses of the copies. */
  public List<URI> bases() {
    return bases;
  }

  /** Each host and port. */
  public List<String> hosts() {
    return servers.stream().map(SampleSite::hostAndPort).toList();
  }

  /**
   * A subscription list of every feed of every copy.
   *
   * @param feeds the sample site's own list
   */
  public String everyFeed(Path feeds) throws IOException {
    List<String> outlines = outlines(feeds);
    return opml(bases.stream().flatMap(base -> outlines.stream().map(o -> on(base, o))));
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
            .mapToObj(i -> on(bases.get(i % bases.size()), outlines.get(i))));
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
    servers.forEach(SampleSite::close);
  }
}
