package org.tocsin.coder;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.pipeline.record.PublicationTime;

/** Makes articles for tests. */
public final class Articles {

  private Articles() {}

  /** An article in English; paragraphs are the lines of the text. */
  public static Article of(@Nullable String headline, @Nullable LocalDate day, String text) {
    return of("en", headline, day, text);
  }

  /** The same in another language. */
  public static Article of(
      @Nullable String language, @Nullable String headline, @Nullable LocalDate day, String text) {
    URI url = URI.create("https://news.example/" + Integer.toHexString(text.hashCode()));
    List<Paragraph> paragraphs =
        Arrays.stream(text.split("\n"))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(Paragraph::text)
            .toList();
    return Article.bare(
        url, headline, day == null ? null : PublicationTime.of(day), language, paragraphs);
  }
}
