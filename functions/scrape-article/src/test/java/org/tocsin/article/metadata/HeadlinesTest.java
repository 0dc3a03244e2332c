package org.tocsin.article.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tocsin.article.page.BlockLimitException;
import org.tocsin.article.page.Page;
import org.tocsin.article.page.PageReader;

/** Each row of the table: a title and the headline in it. */
final class HeadlinesTest {

  @ParameterizedTest
  @CsvFileSource(resources = "titles.tsv", delimiter = '\t')
  void takesTheSiteOffTheTitle(String title, String site, String host, String want, String why)
      throws BlockLimitException {
    URI url = URI.create("https://" + host + "/a");
    Page page = new PageReader(10, 512).read(Jsoup.parse(""), url);
    assertEquals(want, Headlines.withoutSite(title, site.equals("-") ? null : site, page), why);
  }
}
