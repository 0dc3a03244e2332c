package org.tocsin.article.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tocsin.article.page.BlockLimitException;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Page;
import org.tocsin.article.page.PageReader;

/** Each row of the table: a byline and the names in it, declared and on the page. */
final class BylinesTest {

  private final MetadataReader reader = new MetadataReader();

  @ParameterizedTest
  @CsvFileSource(resources = "bylines.tsv", delimiter = '\t', quoteCharacter = '\0')
  void takesTheNames(String line, String outlet, String want, String why)
      throws BlockLimitException {
    Document declared = page(outlet);
    declared.head().appendElement("meta").attr("name", "author").attr("content", line);
    Document shown = page(outlet);
    shown.body().appendElement("p").addClass("byline").text(line);
    List<String> names = want.equals("-") ? List.of() : List.of(want.split("; ", -1));
    assertEquals(names, bylines(declared), why);
    assertEquals(names, bylines(shown), why);
  }

  @Test
  void aDeclarationBeyondAllMeasureNamesNobody() throws BlockLimitException {
    Document document = page("The Valley Post");
    Element author = document.head().appendElement("meta").attr("name", "author");
    author.attr("content", "By Ann Reed and ".repeat(500));
    assertEquals(List.of(), bylines(document));
    author.attr("content", "By Ann Reed and Ben Ode");
    assertEquals(List.of("Ann Reed", "Ben Ode"), bylines(document));
  }

  private static Document page(String outlet) {
    Document document = Document.createShell("https://news.example.org/flood");
    Element site = document.head().appendElement("meta");
    site.attr("property", "og:site_name").attr("content", outlet);
    document.body().appendElement("h1").text("Flood in the valley");
    return document;
  }

  private List<String> bylines(Document document) throws BlockLimitException {
    URI url = URI.create("https://news.example.org/flood");
    Page page = new PageReader(1000, 512).read(document, url);
    return reader.read(page, new Furniture(page), null, LocalDate.of(2025, 7, 1)).bylines();
  }
}
