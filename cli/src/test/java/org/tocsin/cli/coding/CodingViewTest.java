package org.tocsin.cli.coding;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.explain.Pages;
import org.tocsin.cli.reader.Chromium;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.pipeline.record.PublicationTime;

/** The page of a coded text whose every word tries to get out of where it is put. */
final class CodingViewTest {

  private static final String HOSTILE = Pages.HOSTILE + "document.title='RAN'</script>";

  @TempDir Path folder;

  private static final String POLICY = "<meta http-equiv=\"Content-Security-Policy\"[^>]*>";

  private static String html() {
    Article article =
        Article.bare(
            URI.create("https://news.example/1"),
            HOSTILE + " Bomb kills 12 in Nyala",
            PublicationTime.parse("2025-06-03"),
            "en-\"><script>document.title='RAN'</script>",
            List.of(
                Paragraph.text(HOSTILE),
                Paragraph.text(
                    "A bomb killed 12 people at a market in Nyala on Monday, police said."
                        + " Fighters of the \"<img src=x onerror=document.title='RAN'> Brigade\""
                        + " attacked Nyala on Tuesday and killed 3 people."),
                Paragraph.text("</div></article></main>" + HOSTILE)));
    return new CodingView().html(Coded.of(HOSTILE, article, new IncidentCoder()));
  }

  @Test
  void aConstantBreaksBehindItsWordsOnly() {
    assertTrue(html().contains("REMOTE_<wbr>EXPLOSIVE_<wbr>LANDMINE_<wbr>IED"), html());
  }

  @Test
  void hostileTextStaysText() {
    Document page = Jsoup.parse(html());
    assertTrue(page.title().startsWith(HOSTILE.substring(0, 3)), page.title());
    assertFalse(page.select("section.incident").isEmpty(), "something was coded");
    assertEquals(0, page.select("script, img, iframe, object, embed, link, base, a").size());
    assertTrue(
        page.getAllElements().stream()
            .flatMap(e -> e.attributes().asList().stream())
            .noneMatch(a -> a.getKey().startsWith("on")));
    assertTrue(page.select("article").text().contains(HOSTILE), "shown as the text that it is");
  }

  @Test
  void hostileTextDoesNotRunInABrowser() throws Exception {
    Optional<Chromium> chromium = Chromium.find();
    assumeTrue(chromium.isPresent(), "SKIPPED: no chromium on the path to open the page with");
    String html = html();
    String bare = html.replaceFirst(POLICY, "");
    assertFalse(bare.equals(html), "there is a policy");
    // The probe shows that this text as markup does run in this browser.
    assertEquals("RAN", title(chromium.get(), "<!doctype html><body><i title=\"" + HOSTILE));
    for (String page : List.of(html, bare)) {
      assertTrue(title(chromium.get(), page).contains("Bomb kills 12 in Nyala"), "ran");
    }
  }

  private String title(Chromium chromium, String html) throws IOException, InterruptedException {
    Path page = Files.writeString(folder.resolve("page.html"), html);
    return Jsoup.parse(chromium.document(page, folder.resolve("profile"))).title();
  }
}
