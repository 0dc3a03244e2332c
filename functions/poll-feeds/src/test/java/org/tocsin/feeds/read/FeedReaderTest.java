package org.tocsin.feeds.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tocsin.feeds.data.Tables;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.PublicationTime;

class FeedReaderTest {

  private final FeedReader reader = new FeedReader();

  /** Each line of cases.jsonl: a feed, and what JSON pointers into the result must give. */
  @TestFactory
  Stream<DynamicTest> cases() {
    return Tables.lines(FeedReaderTest.class, "cases.jsonl").stream()
        .map(FeedReaderTest::json)
        .map(c -> DynamicTest.dynamicTest(c.path("name").asText(), () -> check(c)));
  }

  private void check(JsonNode c) throws Exception {
    String why = c.path("why").asText();
    byte[] bytes =
        c.path("xml").asText().getBytes(Charset.forName(c.path("charset").asText("UTF-8")));
    String type = c.path("contentType").asText(null);
    URI base = c.has("base") ? URI.create(c.path("base").asText()) : null;
    if (c.has("error")) {
      var e = assertThrows(UnreadableFeedException.class, () -> reader.read(bytes, type, base));
      assertEquals(c.path("error").asText(), e.kind().name(), why);
      return;
    }
    JsonNode read = json(Json.write(reader.read(bytes, type, base)));
    for (Map.Entry<String, JsonNode> expected : c.path("expect").properties()) {
      JsonNode value = read.at(expected.getKey());
      assertEquals(
          expected.getValue().isNull() ? "" : expected.getValue().toString(),
          value.isMissingNode() ? "" : value.toString(),
          why + ": " + expected.getKey());
    }
  }

  private static JsonNode json(String text) {
    try {
      return Json.readTree(text);
    } catch (MalformedRecordException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvFileSource(resources = "dates.csv", delimiter = '|', quoteCharacter = '`')
  void dateIsRead(String text, String expected, String reason) {
    PublicationTime date = FeedDates.read(text);
    assertEquals(expected, date == null ? "-" : date.toString(), reason);
  }

  @Test
  void tooManyEntriesAreNamed() {
    String feed =
        "<rss version='2.0'><channel>"
            + "<item><title>t</title></item>".repeat(FeedReader.MOST_ENTRIES + 1)
            + "</channel></rss>";
    var e =
        assertThrows(
            UnreadableFeedException.class,
            () -> reader.read(feed.getBytes(StandardCharsets.UTF_8), null, null));
    assertEquals("20001 entries; limit 20000", e.getMessage());
  }

  @Test
  void deepNestingIsRefusedByALimitThatIsNamed() {
    String feed = "<rss version='2.0'><channel>" + "<a>".repeat(100_000);
    var e =
        assertThrows(
            UnreadableFeedException.class,
            () -> reader.read(feed.getBytes(StandardCharsets.UTF_8), null, null));
    assertTrue(String.valueOf(e.getMessage()).contains("exceeds the limit"), e.getMessage());
  }

  @Test
  void largeFeedIsReadWhole() throws Exception {
    String item =
        "<item><title>A &amp; B</title><description>"
            + "&lt;p&gt;caf&eacute; &amp;amp; more&lt;/p&gt;".repeat(40)
            + "</description></item>";
    String feed = "<rss version='2.0'><channel>" + item.repeat(5_000) + "</channel></rss>";
    FeedDocument read = reader.read(feed.getBytes(StandardCharsets.UTF_8), null, null);
    assertEquals(5_000, read.entries().size());
    assertEquals("<p>café &amp; more</p>".repeat(40), read.entries().get(4_999).summary());
  }
}
