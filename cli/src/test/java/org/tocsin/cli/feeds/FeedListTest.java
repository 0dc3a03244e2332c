package org.tocsin.cli.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.feeds.opml.Subscription;

/** Editing a list changes what was asked for, and not a byte beside it. */
class FeedListTest {

  private static final String LIST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- mine -->
      <opml version="2.0">
        <head>
          <title>Mine</title>
          <ownerName>A. Reader</ownerName>
        </head>
        <body>
          <outline text="Sahel" color="red">
            <outline type="rss" text="One" title="One" xmlUrl="https://one.example/feed?a=1&amp;b=2" unread="7"/>
          </outline>
          <outline type="rss" text="Two" title="Two" xmlUrl="https://two.example/feed"/>
        </body>
      </opml>
      """;

  private static FeedList list(String opml) throws IOException {
    return FeedList.of(opml.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(FeedList list) {
    return new String(list.bytes(), StandardCharsets.UTF_8);
  }

  private static Subscription feed(String address, String title) {
    return new Subscription(URI.create(address), title);
  }

  @Test
  void nothingIsChangedByReading() throws IOException {
    assertEquals(LIST, text(list(LIST)));
    String blanks = LIST.replace("/>", " />");
    assertEquals(blanks, text(list(blanks)));
  }

  @Test
  void aFeedIsAddedOnALineOfItsOwn() throws IOException {
    FeedList list = list(LIST);
    assertTrue(list.add(feed("https://three.example/feed", "Three & Co"), null));
    assertEquals(
        LIST.replace(
            "  </body>",
            "    <outline type=\"rss\" text=\"Three &amp; Co\" title=\"Three &amp; Co\""
                + " xmlUrl=\"https://three.example/feed\"/>\n  </body>"),
        text(list));
    assertFalse(list.add(feed("https://three.example/feed", "Again"), "Sahel"), "it is there");
  }

  @Test
  void aFolderIsUsedOrMade() throws IOException {
    FeedList list = list(LIST);
    list.add(feed("https://three.example/feed", "Three"), "Sahel");
    list.add(feed("https://four.example/feed", "Four"), "Asia");
    assertTrue(
        text(list)
            .contains(
                """
                      <outline type="rss" text="Three" title="Three" xmlUrl="https://three.example/feed"/>
                    </outline>
                """),
        text(list));
    assertTrue(
        text(list)
            .contains(
                """
                    <outline text="Asia" title="Asia">
                      <outline type="rss" text="Four" title="Four" xmlUrl="https://four.example/feed"/>
                    </outline>
                  </body>
                """),
        text(list));
  }

  @Test
  void whatWasAddedCanBeRemovedWithoutATrace() throws IOException {
    FeedList list = list(LIST);
    list.add(feed("https://three.example/feed", "Three"), "Sahel");
    assertTrue(list.remove(URI.create("https://three.example/feed")));
    assertFalse(list.remove(URI.create("https://three.example/feed")));
    assertEquals(LIST, text(list));
  }

  @Test
  void anotherListComesWithItsFolders() throws IOException {
    FeedList list = FeedList.of(null);
    assertEquals(2, list.addAll(list(LIST)));
    assertEquals(0, list.addAll(list(LIST)), "twice is once");
    assertEquals(List.of("One", "Two"), list.feeds().stream().map(Subscription::title).toList());
    assertTrue(text(list).contains("<outline text=\"Sahel\" title=\"Sahel\">"), text(list));
  }

  @Test
  void whatIsNoListIsRefused() {
    var e = assertThrows(IOException.class, () -> list("<rss version='2.0'><channel/></rss>"));
    assertTrue(String.valueOf(e.getMessage()).startsWith("no OPML: its root is <rss>"), "" + e);
  }
}
