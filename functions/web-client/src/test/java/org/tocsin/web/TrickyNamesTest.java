package org.tocsin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

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
      site.page("/feed", "there");
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
      assertEquals(1, site.exchanges().size());
    }
  }

  @Test
  void nothingOfOneHostIsToldToAnother() throws Exception {
    try (TestSite one = new TestSite();
        TestSite other = new TestSite();
        WebClient client =
            client(host -> new InetAddress[] {HERE}, one.hostPort(), other.hostPort())) {
      one.bytes(
          "/a", 302, new byte[0], "Location", other.url("/b").toString(), "Set-Cookie", "a=b");
      other.page("/b", "there");
      Fetched fetched = client.fetch(FetchRequest.feed(one.url("/a")));
      assertInstanceOf(Fetched.Body.class, fetched, fetched.why());
      var headers = other.exchanges().getFirst().getRequestHeaders();
      assertEquals(other.hostPort(), headers.getFirst("Host"));
      for (String absent : List.of("Cookie", "Referer", "Authorization", "Origin")) {
        assertNull(headers.getFirst(absent), absent);
      }
    }
  }
}
