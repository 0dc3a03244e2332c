package org.tocsin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that mean one thing when they are looked at and another when they are used. */
final class TrickyNamesTest {

  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final InetAddress PRIVATE = InetAddress.ofLiteral("10.0.0.7");

  private static WebClient client(GuardedResolver.NameService names, String... allowed) {
    return new WebClient(
        WebClientSettings.of("Tocsin/0.1 (+test)", AddressPolicy.allowing(List.of(allowed))),
        Clock.systemUTC(),
        names);
  }

  @Test
  void whatWasCheckedIsConnectedToWhateverTheNameMeansTheNextTime() throws Exception {
    AtomicInteger lookUps = new AtomicInteger();
    try (TestSite site = new TestSite()) {
      String port = site.hostPort().replaceAll(".*:", "");
      site.text("/feed", "there");
      try (WebClient client =
          client(
              host -> new InetAddress[] {lookUps.getAndIncrement() == 0 ? HERE : PRIVATE},
              "rebinding.test:" + port)) {
        Fetched fetched =
            client.fetch(FetchRequest.feed(URI.create("http://rebinding.test:" + port + "/feed")));
        assertInstanceOf(Fetched.Body.class, fetched, fetched.why());
        assertEquals(1, lookUps.get(), "looked up to be checked, and again to connect");
      }
    }
  }

  @Test
  void aNameThatMeansAPrivateAddressIsRefusedBeforeAByteIsSentAlsoBehindARedirect()
      throws Exception {
    try (TestSite site = new TestSite();
        WebClient client =
            client(
                host -> new InetAddress[] {host.equals("inward.test") ? PRIVATE : HERE},
                site.hostPort())) {
      site.redirect("/a", 302, "http://inward.test:8080/");
      Fetched fetched = client.fetch(FetchRequest.feed(site.url("/a")));
      Fetched.Refused refused = assertInstanceOf(Fetched.Refused.class, fetched, fetched.why());
      assertEquals(RefusalReason.ADDRESS, refused.refusal().reason());
      assertTrue(refused.why().contains("inward.test is 10.0.0.7"), refused.why());
      assertEquals(1, site.asked.size());
    }
  }

  @Test
  void nothingOfOneHostIsToldToAnother() throws Exception {
    try (TestSite one = new TestSite();
        TestSite other = new TestSite();
        WebClient client =
            client(host -> new InetAddress[] {HERE}, one.hostPort(), other.hostPort())) {
      one.body("/a", 302, new byte[0], "Location", other.url("/b").toString(), "Set-Cookie", "a=b");
      other.text("/b", "there");
      Fetched fetched = client.fetch(FetchRequest.feed(one.url("/a")));
      assertInstanceOf(Fetched.Body.class, fetched, fetched.why());
      var headers = other.asked.getFirst().getRequestHeaders();
      assertEquals(other.hostPort(), headers.getFirst("Host"));
      for (String absent : List.of("Cookie", "Referer", "Authorization", "Origin")) {
        assertNull(headers.getFirst(absent), absent);
      }
    }
  }

  @Test
  void aCertificateThatNobodyVouchesForIsRefused(@TempDir Path folder) throws Exception {
    Path keys = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "site",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "SAN=ip:127.0.0.1",
                "-keystore",
                keys.toString(),
                "-storepass",
                "secret")
            .redirectErrorStream(true)
            .start();
    assertTrue(keytool.waitFor(60, TimeUnit.SECONDS));
    KeyStore store = KeyStore.getInstance(keys.toFile(), "secret".toCharArray());
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(store, "secret".toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    AtomicInteger requests = new AtomicInteger();
    try (SSLServerSocket server =
        (SSLServerSocket) tls.getServerSocketFactory().createServerSocket()) {
      server.bind(new InetSocketAddress(HERE, 0));
      String place = "127.0.0.1:" + server.getLocalPort();
      Thread serving =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (var socket = server.accept();
                        InputStream in = socket.getInputStream()) {
                      if (in.read() >= 0) {
                        requests.incrementAndGet();
                      }
                    } catch (IOException e) {
                      // The client hung up in the handshake, as it should.
                      return;
                    }
                  });
      try (WebClient client = client(host -> new InetAddress[] {HERE}, place)) {
        Fetched fetched = client.fetch(FetchRequest.feed(URI.create("https://" + place + "/")));
        Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, fetched, fetched.why());
        assertEquals(FailureKind.TLS, failed.kind(), failed.why());
      }
      assertTrue(serving.join(Duration.ofSeconds(20)));
      assertEquals(0, requests.get(), "a request was sent");
    }
  }
}
