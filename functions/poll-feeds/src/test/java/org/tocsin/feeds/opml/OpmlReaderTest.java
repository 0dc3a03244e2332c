package org.tocsin.feeds.opml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.feeds.read.UnreadableFeedException;

class OpmlReaderTest {

  private static Subscriptions read(String opml) throws UnreadableFeedException {
    return new OpmlReader().read(opml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void foldersAreOpenedDoublesLeftOutAndFaultsNamed() throws Exception {
    Subscriptions list =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0"><head><title>Feeds</title></head><body>
              <outline text="Sahel">
                <outline text="Courier" title="The Courier" type="rss"
                         xmlUrl="https://courier.example/feed?a=1&b=2"/>
                <outline text="Deeper"><outline XMLURL="HTTP://Herald.Example/rss" text="Herald"/></outline>
              </outline>
              <outline text="Courier again" xmlUrl="https://courier.example/feed?a=1&amp;b=2"/>
              <outline text="Old scheme" xmlUrl="feed://post.example/rss"/>
              <outline text="No address"/>
              <outline text="Mail" xmlUrl="mailto:a@example.com"/>
            </body></opml>
            """);
    assertEquals(
        List.of(
            "https://courier.example/feed?a=1&b=2",
            "http://herald.example/rss",
            "http://post.example/rss"),
        list.feeds().stream().map(s -> s.feed().toString()).toList());
    assertEquals("The Courier", list.feeds().get(0).title());
    assertEquals(
        List.of(
            "outline \"No address\" has no xmlUrl",
            "outline \"Mail\" has no http or https address: mailto:a@example.com"),
        list.faults());
  }

  @Test
  void anotherDocumentIsRefused() {
    var e =
        assertThrows(
            UnreadableFeedException.class, () -> read("<rss version='2.0'><channel/></rss>"));
    assertEquals("no OPML: its root is <rss>", e.getMessage());
  }
}
