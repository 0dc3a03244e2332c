package org.tocsin.article.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which addresses may stand for a page. */
final class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://m.example.co.uk/a, https://www.example.co.uk/a, true",
    "https://a.co.uk/a, https://b.co.uk/a, false",
    "https://alice.github.io/a, https://bob.github.io/a, false",
    "https://www.example.com/a, https://www.example.com/, false",
    "https://www.example.com/, https://www.example.com/, true",
    "http://127.0.0.1:8080/a, http://127.0.0.1:8080/b, true",
    "https://www.example.com/a, https://user@www.example.com/b, false",
  })
  void countsOnlyWithinTheRegistrableDomain(URI page, URI named, boolean counts) {
    assertEquals(counts, CanonicalUrl.counts(page, named));
  }
}
