package org.tocsin.article.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tocsin.article.page.BlockLimitException;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Page;
import org.tocsin.article.page.PageReader;

/** Each row of the table: a page's links and the next page of its article; and laws. */
final class NextPageTest {

  private static final String SITE = "https://news.example.org";
  private final NextPage nextPage = new NextPage();

  @ParameterizedTest
  @CsvFileSource(resources = "next-pages.tsv", delimiter = '\t', quoteCharacter = '\0')
  void leadsOnWithinTheArticle(String path, String links, String want, String why)
      throws BlockLimitException {
    URI next = next(SITE + path, links);
    assertEquals(want.equals("-") ? null : URI.create(SITE + want), next, why);
  }

  private URI next(String address, String links) throws BlockLimitException {
    String html = "<body><h1>Flood</h1><p>The river rose by two metres within a night.</p>";
    Page page =
        new PageReader(1000, 512).read(Jsoup.parse(html + links, address), URI.create(address));
    return nextPage.of(page, new Furniture(page));
  }

  /** Following a page that lists all pages ends, and never comes by one page twice. */
  @Property(tries = 50)
  void followingEnds(@ForAll @IntRange(min = 1, max = 20) int pages) throws BlockLimitException {
    StringBuilder links = new StringBuilder("<a href='/flood'>1</a>");
    for (int i = 2; i <= pages; i++) {
      links.append("<a href='/flood?page=").append(i).append("'>").append(i).append("</a>");
    }
    Set<URI> seen = new java.util.HashSet<>();
    URI at = URI.create(SITE + "/flood");
    for (int i = 1; i < pages; i++) {
      seen.add(at);
      at = next(at.toString(), links.toString());
      assertNotEquals(null, at, "page after " + i);
      assertEquals(false, seen.contains(at));
    }
    assertNull(next(at.toString(), links.toString()));
  }
}
