package org.tocsin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each row of plain-urls.csv: an address as written, and its one spelling. */
class PlainUrlTest {

  private static final URI BASE = URI.create("https://news.example/world/feed.xml");

  @ParameterizedTest(name = "{2}: {0}")
  @CsvFileSource(resources = "plain-urls.csv", delimiter = '|', quoteCharacter = '`')
  void anAddressHasOneSpelling(String link, String expected, String reason) {
    URI plain = PlainUrl.of(BASE, link);
    assertEquals(expected, plain == null ? "-" : plain.toString(), reason);
    if (plain != null) {
      assertEquals(plain, PlainUrl.of(null, plain.toString()), "once is enough");
    }
  }

  @Test
  void noLinkIsNoAddress() {
    assertNull(PlainUrl.of(BASE, null));
    assertNull(PlainUrl.of(null, "/a"));
  }
}
