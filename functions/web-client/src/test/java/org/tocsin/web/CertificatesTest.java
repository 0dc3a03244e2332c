package org.tocsin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who a server is, is proved before a byte of the request goes out: a TLS server on loopback shows
 * certificates, of which one is right. PollFeeds and ScrapeArticle ask by this same client.
 */
final class CertificatesTest {

  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final String SITE = "SAN=dns:site.test";
  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nthere"
          .getBytes(StandardCharsets.ISO_8859_1);

  private static Certificates certificates;

  @BeforeAll
  static void make(@TempDir Path folder) throws Exception {
    certificates = new Certificates(folder);
    certificates.make("root", "-ext", "bc:c");
    certificates.make("unknown-root", "-ext", "bc:c");
    certificates.make("right", "-signer", "root", "-ext", SITE);
    certificates.make("other-host", "-signer", "root", "-ext", "SAN=dns:other.test");
    certificates.make(
        "over", "-signer", "root", "-ext", SITE, "-startdate", "-30d", "-validity", "10");
    certificates.make("not-yet", "-signer", "root", "-ext", SITE, "-startdate", "+10d");
    certificates.make("by-unknown", "-signer", "unknown-root", "-ext", SITE);
    certificates.make("by-no-authority", "-signer", "right", "-ext", SITE);
    certificates.make("by-itself", "-ext", SITE);
    certificates.trustOnly("root", folder.resolve("roots.p12"));
  }

  @AfterAll
  static void trustAsBefore() {
    Certificates.trustAsBefore();
  }

  @Test
  void theRightOneIsTrusted() throws Exception {
    Shown shown = show("right", "");
    Fetched.Body body = assertInstanceOf(Fetched.Body.class, shown.fetched, shown.fetched.why());
    assertEquals("there", new String(body.bytes(), StandardCharsets.UTF_8));
    assertTrue(shown.bytes > 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          other-host      | its certificate is of another host
          over            | its certificate is over
          not-yet         | its certificate is not valid yet
          by-unknown      | nobody whom we trust vouches for its certificate
          by-no-authority | its certificate does not hold
          by-itself       | nobody whom we trust vouches for its certificate
          """)
  void anotherIsRefusedBeforeAByteIsSentAlsoBehindARedirect(String name, String why)
      throws Exception {
    for (String from : List.of("", "http")) {
      Shown shown = show(name, from);
      Fetched.Failed failed =
          assertInstanceOf(Fetched.Failed.class, shown.fetched, shown.fetched.why());
      assertEquals(FailureKind.TLS, failed.kind(), failed.why());
      assertTrue(failed.why().contains(why), failed.why());
      assertEquals(from.isEmpty() ? 0 : 1, failed.redirects().hops().size());
      assertEquals(0, shown.bytes, "a request was sent");
    }
  }

  /** What came of asking a server, and how much of the request it was given. */
  private record Shown(Fetched fetched, int bytes) {}

  private static Shown show(String certificate, String from) throws Exception {
    AtomicInteger bytes = new AtomicInteger();
    try (ServerSocket server =
            certificates.server(certificate).getServerSocketFactory().createServerSocket();
        TestSite site = new TestSite()) {
      server.bind(new InetSocketAddress(HERE, 0));
      Thread serving = Thread.ofVirtual().start(() -> answer(server, bytes));
      String place = "site.test:" + server.getLocalPort();
      URI url = URI.create("https://" + place + "/feed");
      site.redirect("/moved", 302, url.toString());
      try (WebClient client =
          new WebClient(
              WebClientSettings.of(
                  "Tocsin/0.1 (+test)", AddressPolicy.allowing(List.of(place, site.hostPort()))),
              Clock.systemUTC(),
              host -> new InetAddress[] {HERE})) {
        Fetched fetched =
            client.fetch(FetchRequest.feed(from.isEmpty() ? url : site.url("/moved")));
        assertTrue(serving.join(Duration.ofSeconds(20)));
        return new Shown(fetched, bytes.get());
      }
    }
  }

  private static void answer(ServerSocket server, AtomicInteger bytes) {
    try (Socket socket = server.accept()) {
      InputStream in = socket.getInputStream();
      bytes.set(Math.max(0, in.read(new byte[8192])));
      socket.getOutputStream().write(ANSWER);
      socket.getOutputStream().flush();
    } catch (IOException e) {
      // The client hung up in the handshake, as it should.
      return;
    }
  }
}
