package org.tocsin.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.local.FreePorts;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.samples.SampleSite;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Runs on feeds and pages with faults: each is named, and the rest goes on. */
@Timeout(180)
final class BadInputTest {

  private static final String PAGE =
      """
      <html lang="LANGUAGE"><head><title>TITLE</title>
      <meta property="og:type" content="article">
      <meta property="article:published_time" content="2025-06-03T09:00:00Z"></head>
      <body><article><h1>TITLE</h1>TEXT</article></body></html>
      """;

  @Test
  void badFeedsAndPagesAreNamedAndTheRestGoesOn(@TempDir Path folder) throws Exception {
    Path root = Files.createDirectories(folder.resolve("site"));
    try (SampleSite site = SampleSite.start(root, 0);
        SlowDown busy = SlowDown.start();
        SlowDown odd = SlowDown.start()) {
      Files.writeString(root.resolve("page.html"), "<html><body><p>No feed.</p></body></html>");
      Files.writeString(root.resolve("cut.xml"), "<rss version=\"2.0\"><channel><item><title>a");
      Files.writeString(root.resolve("empty.html"), "");
      page(
          root.resolve("french.html"), "fr", "Attaque à Gao", "Des hommes armés ont attaqué Gao. ");
      page(
          root.resolve("good.html"),
          "en",
          "Attack in Gao",
          "Gunmen attacked a village on Monday. ");
      Files.writeString(root.resolve("robots.txt"), "User-agent: *\nDisallow: /secret.html\n");
      Files.writeString(
          root.resolve("feed.xml"),
          feed(
              "empty.html",
              "french.html",
              "good.html",
              "gone.html",
              "secret.html",
              odd.page("odd.html"),
              busy.page("later.html")));
      URI base = site.base();
      RunCase run =
          RunCase.feeds(
              List.of(
                  base.resolve("feed.xml"),
                  base.resolve("page.html"),
                  base.resolve("cut.xml"),
                  base.resolve("missing.xml"),
                  busy.stoppedFeed(),
                  URI.create("http://nowhere.invalid/rss")),
              List.of(site.hostAndPort(), busy.hostAndPort(), odd.hostAndPort()),
              folder.resolve("out"));
      assertTrue(run.worked(), run.said());
      for (String named :
          List.of("page.html", "missing.xml", "nowhere.invalid/rss", "empty.html", "gone.html")) {
        assertTrue(
            run.said().lines().anyMatch(l -> l.startsWith("failed: ") && l.contains(named)),
            named + " in:\n" + run.said());
      }
      String articles = Files.readString(run.out().resolve("articles.jsonl"));
      assertTrue(articles.contains("good.html"), articles + run.said());
      assertFalse(articles.contains("empty.html"), articles);
      assertFalse(run.said().contains("\tat "), run.said());
      LogLines log = LogLines.of(run.lines("tocsin.log"));
      log.areWhatGuideAndDashboardLookFor();
      log.holdWhatAlarmsAndDashboardCount();
    }
  }

  @Test
  void aRunWhereNothingWorksSaysSo(@TempDir Path folder) throws Exception {
    RunCase run =
        RunCase.feeds(
            List.of(URI.create("http://nowhere.invalid/rss")), List.of(), folder.resolve("out"));
    assertFalse(run.worked(), run.said());
    assertTrue(run.said().contains("failed: http://nowhere.invalid/rss"), run.said());
    assertEquals("No incidents.\n", run.table());
  }

  @Test
  void aMalformedMessageEndsAsADeadLetterThatIsShown(@TempDir Path folder) throws Exception {
    Ports ports = FreePorts.find();
    Path data = folder.resolve("data");
    LocalSystem.Plan plan =
        new LocalSystem.Plan(
            RunCase.HOME.template(),
            Map.of("Contact", "nobody@localhost.localdomain"),
            ports,
            data,
            Map.of(),
            Clock.systemUTC(),
            line -> {},
            false);
    try (LocalSystem system = LocalSystem.start(plan);
        SqsClient sqs = system.endpoints().sqsClient()) {
      String url = sqs.getQueueUrl(r -> r.queueName("ScrapeQueue")).queueUrl();
      sqs.sendMessage(r -> r.queueUrl(url).messageBody("this is no entry"));
    }
    RunCase run = RunCase.samples(folder.resolve("out"), data, ports);
    assertTrue(run.worked(), run.said());
    assertTrue(
        run.said().contains("dead letter in ScrapeDeadLetterQueue: this is no entry"), run.said());
    assertEquals(20, run.lines("articles.jsonl").size());
  }

  private static void page(Path file, String language, String title, String sentence)
      throws Exception {
    String paragraph = "<p>" + sentence.repeat(8) + "</p>";
    Files.writeString(
        file,
        PAGE.replace("LANGUAGE", language)
            .replace("TITLE", title)
            .replace("TEXT", paragraph.repeat(4)),
        StandardCharsets.UTF_8);
  }

  private static String feed(String... pages) {
    StringBuilder feed =
        new StringBuilder("<rss version=\"2.0\"><channel><title>T</title><link>")
            .append(SampleSite.TOKEN)
            .append("</link>");
    for (String page : pages) {
      feed.append("<item><title>")
          .append(page)
          .append("</title><link>")
          .append(page.startsWith("http") ? page : SampleSite.TOKEN + page)
          .append("</link><pubDate>Tue, 03 Jun 2025 09:00:00 GMT</pubDate></item>");
    }
    return feed.append("</channel></rss>").toString();
  }
}
