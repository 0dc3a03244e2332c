package org.tocsin.feeds.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tocsin.feeds.FeedSite;
import org.tocsin.feeds.LocalServers;
import org.tocsin.pipeline.record.FeedEntry;

/** What counts as one entry, whatever feeds do with their ids, links and dates. */
class PollIdentityTest extends PollingTest {

  private static final String DAY = "2025-06-02T08:00:00Z";

  private List<String> poll(String feed) throws Exception {
    return polled("/feed", feed);
  }

  private List<String> polled(String path, String feed) throws Exception {
    site.serve(path, feed);
    clock.advance(Duration.ofHours(2));
    round();
    return drain();
  }

  private static String rss(String... items) {
    return "<rss version='2.0'><channel><title>Courier</title>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private static String item(String guid, String link) {
    return "<item><guid>" + guid + "</guid><title>t</title><link>" + link + "</link></item>";
  }

  private static String atom(String... entries) {
    return "<feed xmlns='http://www.w3.org/2005/Atom'><title>Courier</title>"
        + String.join("", entries)
        + "</feed>";
  }

  private static String entry(String id, String updated) {
    return "<entry><id>tag:"
        + id
        + "</id><title>t</title><link href='https://news.example/"
        + id
        + "'/><published>"
        + DAY
        + "</published><updated>"
        + updated
        + "</updated></entry>";
  }

  @Test
  void idsThatAreMadeAnewAtEachPollAreSeenThrough() throws Exception {
    subscribe("/feed");
    assertEquals(
        List.of("/a", "/b"),
        poll(rss(item("1", "https://news.example/a"), item("2", "https://news.example/b"))));
    assertEquals(
        List.of(),
        poll(rss(item("3", "https://news.example/a"), item("4", "https://news.example/b"))));
    assertEquals(
        List.of("/c"),
        poll(rss(item("5", "https://news.example/c"), item("6", "https://news.example/a"))));
  }

  @Test
  void oneIdForAllIsNone() throws Exception {
    subscribe("/feed");
    assertEquals(
        List.of("/a", "/b"),
        poll(rss(item("x", "https://news.example/a"), item("x", "https://news.example/b"))));
    assertEquals(
        List.of("/c"),
        poll(
            rss(
                item("x", "https://news.example/c"),
                item("x", "https://news.example/b"),
                item("x", "https://news.example/a"))));
  }

  @Test
  void aFeedWithTheIdsAndLinksOfAnotherHidesNothingOfIt() throws Exception {
    subscribe("/thief");
    assertEquals(
        List.of("/a", "/stolen"),
        polled(
            "/thief",
            rss(item("1", "https://thief.example/stolen"), item("2", "https://news.example/a"))));
    subscribe("/thief", "/feed");
    assertEquals(
        List.of("/a", "/b"),
        poll(rss(item("1", "https://news.example/a"), item("2", "https://news.example/b"))));
  }

  @Test
  void oneLinkForAllHidesNoEntry() throws Exception {
    subscribe("/feed");
    assertEquals(
        List.of("/", "/"),
        poll(rss(item("1", "https://news.example/"), item("2", "https://news.example/"))));
    assertEquals(
        List.of("/"),
        poll(rss(item("3", "https://news.example/"), item("2", "https://news.example/"))));
  }

  @Test
  void trackingParametersOrderAndEditsMakeNoNewEntry() throws Exception {
    subscribe("/feed");
    String first =
        "<item><title>one</title><link>https://news.example/a?utm_source=1</link></item>";
    String other = "<item><title>two</title><link>https://news.example/b#top</link></item>";
    assertEquals(List.of("/a", "/b"), poll(rss(first, other)));
    assertEquals(
        List.of(),
        poll(
            rss(
                other.replace("two", "two, edited").replace("#top", "#end"),
                first.replace("utm_source=1", "utm_source=2"))));
  }

  @Test
  void entriesWithoutIdAndLinkAreNotSentAndDoNoHarm() throws Exception {
    subscribe("/feed");
    assertEquals(
        List.of("/a"),
        poll(rss("<item><title>no link</title></item>", item("1", "https://news.example/a"))));
  }

  @Test
  void anEntryThatIsUpdatedIsSentAgainWithItsTime() throws Exception {
    subscribe("/feed");
    assertEquals(List.of("/a", "/b"), poll(atom(entry("a", DAY), entry("b", DAY))));
    site.serve("/feed", atom(entry("a", "2025-06-03T10:00:00Z"), entry("b", DAY)));
    clock.advance(Duration.ofHours(2));
    round();
    List<FeedEntry> again = LocalServers.drain(queue);
    assertEquals(1, again.size());
    assertEquals("2025-06-03T10:00:00Z", String.valueOf(again.getFirst().updated()));
    assertEquals(List.of(), poll(atom(entry("b", DAY), entry("a", "2025-06-03T10:00:00Z"))));
  }

  @Test
  void aFeedThatDatesEverythingAnewHasUpdatedNothing() throws Exception {
    subscribe("/feed");
    String ids = "abcdefgh";
    assertEquals(8, poll(all(ids, DAY)).size());
    assertEquals(List.of(), poll(all(ids, "2025-06-03T10:30:00Z")));
  }

  private static String all(String ids, String updated) {
    return atom(
        ids.chars().mapToObj(c -> entry(String.valueOf((char) c), updated)).toArray(String[]::new));
  }

  @Test
  void aSuddenArchiveSendsTheNewestAndIsCounted() throws Exception {
    subscribe("/feed");
    assertEquals(1, poll(FeedSite.rss("first")).size());
    String archive =
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    FeedSite.rss("old" + i)
                        .replaceAll("^.*?(<item>)|</channel></rss>$", "$1")
                        .replace("02 Jun 2025", i < 100 ? "01 Jun 2024" : "02 Jun 2025"))
            .collect(Collectors.joining());
    List<String> sent = poll(rss(archive));
    assertEquals(200, sent.size());
    assertTrue(sent.contains("/old100") && sent.contains("/old299"), "the newest");
    assertTrue(lines.getLast().contains("\"skipped\":100"), lines.getLast());
    assertEquals(List.of(), poll(rss(archive, " ")), "what was left out stays out");
  }
}
