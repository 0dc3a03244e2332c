package org.tocsin.article.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands beside a kept page. */
final class PageMetadataTest {

  @Test
  void aValueBeyondTheLimitIsLeftOutAndNamed() {
    URI url = URI.create("https://www.example.com/" + "a".repeat(777));
    assertEquals(
        Map.of(
            "charset",
            "UTF-8",
            "content-type",
            "text/html",
            "url-omitted",
            "801 characters, limit 800"),
        PageMetadata.of(url, "text/html", "UTF-8"));
  }

  @Test
  void aValueAtTheLimitIsKept() {
    URI url = URI.create("https://www.example.com/" + "a".repeat(776));
    assertEquals(
        Map.of("charset", "UTF-8", "url", url.toString()), PageMetadata.of(url, null, "UTF-8"));
  }
}
