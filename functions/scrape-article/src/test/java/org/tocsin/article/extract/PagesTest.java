package org.tocsin.article.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.article.page.PageBytes;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.FeedEntry;
import org.tocsin.pipeline.record.Origin;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * Every page of the folder gives what the JSON beside it says. {@code url} and {@code kind} are
 * always said, and {@code paragraphs} where it is an article: all of them, exactly. Of the other
 * fields those are compared that the JSON has; {@code null} says that a field must be absent.
 * {@code times} has the time of each paragraph or null, {@code kinds} the kind of some paragraphs
 * by their place. A field that this test does not know is refused.
 */
final class PagesTest {

  private static final Instant FETCHED = Instant.parse("2025-07-01T00:00:00Z");
  private static final Set<String> FIELDS =
      Set.of(
          "url",
          "kind",
          "paragraphs",
          "times",
          "kinds",
          "corrections",
          "headline",
          "publishedAt",
          "updatedAt",
          "outlet",
          "language",
          "section",
          "canonical",
          "bylines",
          "tags",
          "image",
          "freeToRead");
  private final ArticleExtractor extractor = new ArticleExtractor();

  static List<Path> pages() throws IOException, URISyntaxException {
    Path folder = Path.of(PagesTest.class.getResource("/org/tocsin/article/pages").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
    }
  }

  @Test
  void thereAreManyKindsOfPage() throws IOException, URISyntaxException {
    assertTrue(pages().size() >= 60);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void givesWhatItsJsonSays(Path html) throws IOException, MalformedRecordException {
    JsonNode want = want(html);
    URI url = URI.create(want.get("url").asText());
    String text = PageBytes.decode(Files.readAllBytes(html), null).text();
    Extraction extraction = extractor.extract(text, url, null, FETCHED);
    if (extraction instanceof Extraction.Extracted extracted) {
      assertEquals(want.get("kind").asText(), String.valueOf(extracted.article().kind()));
      check(want, extracted.article());
    } else if (extraction instanceof Extraction.NotAnArticle none) {
      assertEquals(want.get("kind").asText(), none.kind().toString(), none.why());
    }
  }

  private static JsonNode want(Path html) throws IOException, MalformedRecordException {
    String name = html.getFileName().toString().replace(".html", ".json");
    return Json.readTree(Files.readString(html.resolveSibling(name)));
  }

  private static void check(JsonNode want, Article article) {
    List<String> paragraphs = article.paragraphs().stream().map(Paragraph::text).toList();
    assertEquals(texts(want.path("paragraphs")), paragraphs);
    want.fieldNames().forEachRemaining(name -> assertTrue(FIELDS.contains(name), name));
    if (want.has("times")) {
      assertEquals(
          texts(want.get("times")),
          article.paragraphs().stream().map(p -> String.valueOf(p.at())).toList());
    }
    want.path("kinds")
        .properties()
        .forEach(
            kind -> {
              Paragraph paragraph = article.paragraphs().get(Integer.parseInt(kind.getKey()));
              assertEquals(kind.getValue().asText(), paragraph.kind().toString());
            });
    if (want.has("corrections")) {
      assertEquals(texts(want.get("corrections")), article.corrections());
    }
    if (want.has("tags")) {
      assertEquals(texts(want.get("tags")), article.tags());
    }
    checkText(want, "freeToRead", article.freeToRead());
    checkText(want, "image", article.image());
    checkText(want, "headline", article.headline());
    checkText(want, "publishedAt", article.publishedAt());
    checkText(want, "updatedAt", article.updatedAt());
    checkText(want, "outlet", article.outlet());
    checkText(want, "language", article.language());
    checkText(want, "section", article.section());
    checkText(want, "canonical", article.url());
    if (want.has("bylines")) {
      assertEquals(texts(want.get("bylines")), article.bylines());
    }
  }

  private static void checkText(JsonNode want, String field, Object got) {
    if (want.has(field)) {
      assertEquals(want.get(field).asText(), String.valueOf(got), field);
    }
  }

  private static List<String> texts(JsonNode array) {
    return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
        .map(i -> array.get(i).asText())
        .toList();
  }

  private static FeedEntry entry() {
    return new FeedEntry(
        1,
        URI.create("https://www.example.com/x"),
        "Said by the feed",
        PublicationTime.parse("2025-06-03T09:00:00Z"),
        null,
        URI.create("https://www.example.com/feed"),
        "The Example",
        "en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>Sokoto, 1 June 2025</p> | 2025-06-03T09:00:00Z | LOW | a day read out of the text
          <p>Sokoto, 3 June 2025</p> | 2025-06-03T09:00:00Z | HIGH | both say the same day
          <time datetime=2025-06-01>1 June</time> | 2025-06-01 | MEDIUM | marked by the page
          """)
  void theFeedsDayCountsMoreThanOneThatThePageOnlySeemsToTell(
      String date, String want, String confidence, String why) {
    String html = date + "<p>" + "A sentence that is long enough to be read as one. ".repeat(4);
    Extraction extraction = extractor.extract(html, entry().url(), entry(), FETCHED);
    Article article = ((Extraction.Extracted) extraction).article();
    assertEquals(want, String.valueOf(article.publishedAt()), why);
    assertEquals(confidence, article.origins().get("publishedAt").confidence().toString(), why);
  }

  @Test
  void theFeedFillsInWhatThePageDoesNotSay() throws MalformedRecordException {
    FeedEntry entry = entry();
    String html = "<body><p>" + "A sentence that is long enough to be read as one. ".repeat(4);
    Extraction extraction = extractor.extract(html, entry.url(), entry, FETCHED);
    Article article = ((Extraction.Extracted) extraction).article();
    assertEquals("Said by the feed", article.headline());
    assertEquals("2025-06-03T09:00:00Z", String.valueOf(article.publishedAt()));
    assertEquals("The Example", article.outlet());
    assertEquals("en", article.language());
    Origin feed = new Origin("feed", Origin.Confidence.LOW);
    for (String field : List.of("headline", "publishedAt", "outlet")) {
      assertEquals(feed, article.origins().get(field), field);
    }
    assertEquals(article.origins().keySet(), fieldsFound(article), "an origin for each field");
  }

  private static Set<String> fieldsFound(Article article) throws MalformedRecordException {
    Set<String> fields = new TreeSet<>(List.of("url"));
    JsonNode json = Json.readTree(Json.write(article));
    for (String field :
        List.of("headline", "outlet", "publishedAt", "updatedAt", "language", "section", "image")) {
      if (!json.path(field).isMissingNode() && !json.path(field).isNull()) {
        fields.add(field);
      }
    }
    return fields;
  }

  @Test
  void aPageBeyondALimitIsToldWithTheLimit() {
    URI url = URI.create("https://www.example.com/x");
    ArticleExtractor small =
        new ArticleExtractor(new ExtractionLimits(1000, 100, 5, 300, Duration.ofMinutes(1)));
    Extraction large = small.extract("<p>" + "x".repeat(1000), url, null, FETCHED);
    assertEquals(
        new Extraction.NotAnArticle(PageKind.OVER_LIMIT, "1003 characters, limit 1000"), large);
    Extraction many = small.extract("<p>one</p>".repeat(6), url, null, FETCHED);
    assertEquals(
        new Extraction.NotAnArticle(PageKind.OVER_LIMIT, "more than 5 blocks of text"), many);
    Extraction wordy =
        small.extract("<p>" + "The water rose. ".repeat(25) + "</p>", url, null, FETCHED);
    assertEquals(
        "399 characters of text, limit 300",
        assertInstanceOf(Extraction.NotAnArticle.class, wordy).why());
  }

  @Test
  void aPageThatKeepsTheParserBusyIsToldWithTheLimit() {
    ArticleExtractor hasty =
        new ArticleExtractor(new ExtractionLimits(1000, 100, 5, 300, Duration.ofNanos(1)));
    assertEquals(
        new Extraction.NotAnArticle(PageKind.OVER_LIMIT, "not parsed within PT0.000000001S"),
        hasty.extract("<p>one</p>", URI.create("https://www.example.com/x"), null, FETCHED));
  }
}
