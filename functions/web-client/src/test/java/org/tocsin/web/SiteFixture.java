package org.tocsin.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A web site on loopback, and clients that may reach it. */
abstract class SiteFixture {

  /** The time of the clients' clock. */
  protected static final Instant NOW = Instant.parse("2025-06-03T09:00:00Z");

  /** Limits that a slow server reaches soon. */
  protected static final FetchLimits SHORT =
      new FetchLimits(
          100_000, Duration.ofSeconds(5), Duration.ofMillis(400), Duration.ofSeconds(5), 8);

  /** The site that the clients ask. */
  protected TestSite site;

  private final List<WebClient> clients = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    site = new TestSite();
  }

  @AfterEach
  void stop() throws Exception {
    clients.forEach(WebClient::close);
    site.close();
  }

  /** A client that may reach the site, and these. */
  protected final WebClient client(String... alsoAllowed) {
    List<String> allowed = new ArrayList<>(Arrays.asList(alsoAllowed));
    allowed.add(site.hostPort());
    WebClient client =
        new WebClient(
            WebClientSettings.of("Tocsin/0.1 (+test)", AddressPolicy.allowing(allowed)),
            Clock.fixed(NOW, ZoneOffset.UTC));
    clients.add(client);
    return client;
  }

  /** Fetches a path of the site, as a feed. */
  protected final Fetched fetch(String path) {
    return client().fetch(FetchRequest.feed(site.url(path)));
  }

  /** Fetches from a server that answers as the route writes. */
  protected final Fetched fetchRaw(FetchLimits limits, TestSite.RawRoute route) throws IOException {
    String place = site.raw(route);
    URI url = URI.create("http://" + place + "/");
    return client(place).fetch(FetchRequest.feed(url).within(limits));
  }

  /** That it failed so, and why. */
  protected static void assertFailed(FailureKind kind, String detail, Fetched fetched) {
    Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, fetched, fetched.why());
    assertEquals(kind, failed.kind(), failed.why());
    assertTrue(failed.detail().contains(detail), failed.detail());
  }

  /** Writes what a server sends, as it stands. */
  protected static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }
}
