package org.tocsin.bench.polling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.zip.GZIPOutputStream;

/** Feeds as news sites have them: RSS of 20 entries, some 12 KB, gzipped as nearly all serve it. */
final class FeedText {

  private static final int ENTRIES = 20;
  private static final String WORDS =
      "The governor of the northern province said on Tuesday that two villages were attacked by"
          + " armed men on motorcycles, that the market was set on fire, and that the wounded were"
          + " taken to the district hospital, where doctors spoke of a shortage of blood and beds."
          + " ";

  private final Instant old;

  /** Entries are dated from a week before this moment back. */
  FeedText(Instant now) {
    this.old = now.minus(Duration.ofDays(7));
  }

  /**
   * A feed, gzipped.
   *
   * @param number which feed
   * @param news how many entries are newer than those of a week ago
   */
  byte[] gzipped(int number, int news) {
    StringBuilder text = new StringBuilder(16_000);
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" ")
        .append("xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Outlet ")
        .append(number)
        .append("</title><link>https://outlet.example/</link><language>en</language>\n");
    for (int i = news; i > news - ENTRIES; i--) {
      Instant at = i > 0 ? old.plus(Duration.ofDays(7)) : old.minus(Duration.ofHours(-i));
      text.append("<item><title>Attack on two villages, part ")
          .append(i)
          .append("</title><link>https://outlet.example/")
          .append(number)
          .append('/')
          .append(i + ENTRIES)
          .append("?utm_source=rss</link><guid isPermaLink=\"false\">")
          .append(number * 100L + i)
          .append("</guid><dc:creator>Desk</dc:creator><pubDate>")
          .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)))
          .append("</pubDate><description><![CDATA[<p>")
          .append(WORDS)
          .append("</p>]]></description></item>\n");
    }
    text.append("</channel></rss>\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
