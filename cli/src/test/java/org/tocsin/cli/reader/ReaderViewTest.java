package org.tocsin.cli.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.explain.Explanation;
import org.tocsin.cli.explain.Pages;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.pipeline.record.PublicationTime;

/** The reader view: what it shows, and that nothing of a page gets out of its place in it. */
final class ReaderViewTest {

  private final ReaderView view = new ReaderView();

  @TempDir Path folder;

  @Test
  void theArticleIsThereInOrder() {
    Document html = Jsoup.parse(view.html(Pages.of(Pages.ferry()), false));
    assertEquals("Ferry leaves late", html.expectFirst("h1").text());
    assertEquals("Harbour Post", html.expectFirst(".kicker").text());
    assertEquals("3 June 2025, 09:20 (+02:00)", html.expectFirst("time").text());
    assertEquals(
        List.of("p", "h2", "blockquote", "ul", "p"),
        html.select("article > :not(header)").stream().map(Element::normalName).toList());
    assertEquals(2, html.select("article li").size());
    assertTrue(html.select("details.blocks").isEmpty());
    assertEquals(
        "https://harbour-post.example/news/ferry", html.expectFirst("header a").attr("href"));
  }

  @Test
  void explainedItShowsTheBlocksFoldedAway() {
    Document html = Jsoup.parse(view.html(Pages.of(Pages.ferry()), true));
    assertEquals(1, html.select("details.blocks:not([open])").size());
    assertEquals(1, html.select("details.outside").size());
    assertTrue(html.select("li.dropped").text().contains("box: RELATED"), html.text());
    assertTrue(html.select("li.kept").size() >= 5);
  }

  @Test
  void postsOfALiveBlogStandUnderTheirTimesAndCorrectionsApart() {
    PublicationTime first = PublicationTime.parse("2025-06-03T09:20:00Z");
    PublicationTime second = PublicationTime.parse("2025-06-03T08:05:00Z");
    Article bare =
        Article.bare(
            URI.create("https://harbour-post.example/live"),
            "Live: the ferry",
            first,
            "en",
            List.of(
                new Paragraph(Paragraph.Kind.TEXT, "It is in.", first),
                new Paragraph(Paragraph.Kind.TEXT, "All are well.", first),
                new Paragraph(Paragraph.Kind.TEXT, "It is in sight.", second)));
    Explanation page = new Explanation("live", "LIVE_BLOG", bare, null);
    Document html = Jsoup.parse(view.html(page, false));
    assertEquals(
        List.of("3 June 2025, 09:20 (UTC)", "3 June 2025, 08:05 (UTC)"),
        html.select("p.post time").eachText());
  }

  @Test
  void hostileTextStaysText() {
    String html = view.html(Pages.of(Pages.hostile()), true);
    Document document = Jsoup.parse(html);
    assertEquals(0, document.select("script, img, iframe, object, embed, link, base").size());
    assertTrue(
        document.getAllElements().stream()
            .flatMap(e -> e.attributes().asList().stream())
            .noneMatch(a -> a.getKey().startsWith("on") || a.getValue().startsWith("javascript:")));
    assertTrue(document.text().contains(Pages.HOSTILE), "shown as the text that it is");
    assertTrue(
        document
            .expectFirst("meta[http-equiv=Content-Security-Policy]")
            .attr("content")
            .startsWith("default-src 'none'; style-src 'unsafe-inline'"));
  }

  @Test
  void onlyAddressesOfTheWebAreLinks() {
    Article bare = Article.bare(URI.create("javascript:alert(1)"), "x", null, null, List.of());
    Explanation page = new Explanation("x", "ARTICLE", bare, null);
    assertTrue(Jsoup.parse(view.html(page, true)).select("[href]").isEmpty());
  }

  @Test
  void hostileTextDoesNotRunInABrowser() throws IOException, InterruptedException {
    Optional<Chromium> chromium = Chromium.find();
    assumeTrue(chromium.isPresent(), "skipped: no chromium on the path to open the page with");
    // The probe shows that a script in a page does run in this browser, in this way of calling it.
    String probe = "<!doctype html><title>no</title><body>" + Pages.HOSTILE;
    assertEquals("RAN", title(chromium.get(), probe));
    String html = view.html(Pages.of(Pages.hostile()), true);
    assertTrue(title(chromium.get(), html).startsWith(Pages.HOSTILE.substring(0, 3)));
    String withoutPolicy =
        html.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
    assertFalse(withoutPolicy.equals(html), "there is a policy");
    assertFalse(title(chromium.get(), withoutPolicy).equals("RAN"), "escaped, policy or not");
  }

  private String title(Chromium chromium, String html) throws IOException, InterruptedException {
    Path page = Files.writeString(folder.resolve("page.html"), html);
    return Jsoup.parse(chromium.document(page, folder.resolve("profile"))).title();
  }
}
