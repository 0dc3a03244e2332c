package org.tocsin.bench.throughput;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.cli.samples.SampleSite;

/**
 * The sample site many times over, each copy on a loopback address of its own (127.0.1.1,
 * 127.0.1.2, …), so that every copy has its own host, articles and politeness.
 */
final class CopiedSites implements AutoCloseable {

  private final List<SampleSite> sites;

  private CopiedSites(List<SampleSite> sites) {
    this.sites = List.copyOf(sites);
  }

  static CopiedSites start(Path root, int copies, int port) throws IOException {
    List<SampleSite> sites = new ArrayList<>();
    for (int i = 0; i < copies; i++) {
      String host = "127.0." + (1 + i / 250) + "." + (1 + i % 250);
      sites.add(SampleSite.start(root, new InetSocketAddress(host, port)));
    }
    return new CopiedSites(sites);
  }

  /** The addresses of the copies. */
  List<URI> bases() {
    return sites.stream().map(SampleSite::base).toList();
  }

  /** Host and port of each copy. */
  List<String> hosts() {
    return sites.stream().map(SampleSite::hostAndPort).toList();
  }

  @Override
  public void close() {
    sites.forEach(SampleSite::close);
  }
}
