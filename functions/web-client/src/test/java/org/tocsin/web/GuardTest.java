package org.tocsin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Nobody gets in: each address and each disguise of one through the client itself, asked for
 * outright, after a redirect, and as what a name resolves to.
 */
final class GuardTest {

  private static TestSite site;
  private static WebClient client;

  @BeforeAll
  static void start() throws Exception {
    site = new TestSite();
    client =
        new WebClient(
            WebClientSettings.of(
                "Tocsin/0.1 (+test)", AddressPolicy.allowing(List.of(site.hostPort()))),
            Clock.systemUTC());
  }

  @AfterAll
  static void stop() throws Exception {
    client.close();
    site.close();
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvFileSource(
      resources = {"urls.csv", "disguises.csv"},
      delimiter = '|',
      quoteCharacter = '`')
  void askedForOutright(String text, String verdict, String reason) {
    URI url = WebUrl.parse(text);
    if (url == null || verdict.equals("NONE")) {
      assertEquals("NONE " + null, verdict + " " + url, reason);
    } else if (verdict.equals("OK")) {
      // Nothing outside of this machine is asked: the policy alone says so.
      assertEquals(null, AddressPolicy.publicOnly().check(url), reason);
    } else {
      assertRefused(verdict, client.fetch(FetchRequest.feed(url)), reason);
    }
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvFileSource(
      resources = {"urls.csv", "disguises.csv"},
      delimiter = '|',
      quoteCharacter = '`')
  void behindARedirect(String text, String verdict, String reason) {
    boolean refused = !verdict.equals("OK") && !verdict.equals("NONE");
    boolean fitsIntoAHeader = text.chars().allMatch(c -> c > ' ' && c < 127);
    if (refused && fitsIntoAHeader) {
      site.redirect("/leads-astray", 302, text);
      int before = site.exchanges().size();
      assertRefused(verdict, client.fetch(FetchRequest.feed(site.url("/leads-astray"))), reason);
      assertEquals(before + 1, site.exchanges().size());
    }
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvFileSource(resources = "resolved.csv", delimiter = '|', quoteCharacter = '`')
  void asWhatANameResolvesTo(String address, String verdict, String reason) throws Exception {
    InetAddress[] found = {InetAddress.ofLiteral(address)};
    GuardedResolver resolver = new GuardedResolver(AddressPolicy.publicOnly(), host -> found);
    if (verdict.equals("OK")) {
      // The very address that was checked is the one to connect to.
      assertEquals(found[0], resolver.resolve("name.example", 443).getFirst().getAddress(), reason);
    } else {
      UnknownHostException refusal =
          assertThrows(
              UnknownHostException.class, () -> resolver.resolve("name.example", 443), reason);
      assertInstanceOf(AddressRefusedException.class, refusal);
    }
  }

  private static void assertRefused(String verdict, Fetched fetched, String reason) {
    Fetched.Refused refused =
        assertInstanceOf(Fetched.Refused.class, fetched, reason + ": " + fetched);
    assertEquals(verdict, refused.refusal().reason().name(), reason);
    assertTrue(!refused.why().isBlank(), reason);
  }
}
