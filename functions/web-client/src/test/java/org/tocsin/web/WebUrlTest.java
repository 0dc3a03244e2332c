package org.tocsin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WebUrlTest {

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvFileSource(resources = "urls.csv", delimiter = '|', quoteCharacter = '`')
  void policySaysOfUrl(String text, String verdict, String reason) {
    URI url = WebUrl.parse(text);
    if (url == null) {
      assertEquals(verdict, "NONE", reason);
      return;
    }
    Refusal refusal = AddressPolicy.publicOnly().check(url);
    assertEquals(verdict, refusal == null ? "OK" : refusal.reason().name(), reason);
  }

  @ParameterizedTest(name = "{0} + {1} = {2}")
  @CsvFileSource(
      resources = "references.csv",
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      ignoreLeadingAndTrailingWhitespace = false)
  void referenceResolves(String base, String reference, String expected, String reason) {
    URI url =
        WebUrl.resolve(
            base.equals("-") ? null : URI.create(base), reference == null ? "" : reference);
    assertEquals(expected, url == null ? "-" : url.toString(), reason);
  }

  @Test
  void exceptionHoldsForItsHostAndPortOnly() throws Exception {
    AddressPolicy policy = AddressPolicy.allowing(List.of("127.0.0.1:9000", "[::1]:9001"));
    assertNull(policy.check(URI.create("http://127.0.0.1:9000/")));
    assertNull(policy.check(URI.create("http://[::1]:9001/")));
    Refusal other = policy.check(URI.create("http://127.0.0.1:8080/"));
    assertEquals(RefusalReason.ADDRESS, other == null ? null : other.reason());
    InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
    assertNull(policy.check(loopback, "127.0.0.1", 9000));
    Refusal named = policy.check(loopback, "rebound.example", 9000);
    assertEquals(
        "rebound.example is 127.0.0.1, loopback (RFC 1122)", named == null ? null : named.detail());
  }

  @Test
  void exceptionWithoutPortIsRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> AddressPolicy.allowing(List.of("localhost")));
    assertEquals("not host:port (such as 127.0.0.1:8080 or [::1]:8080): localhost", e.getMessage());
  }
}
