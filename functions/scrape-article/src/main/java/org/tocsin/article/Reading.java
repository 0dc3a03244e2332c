package org.tocsin.article;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.extract.ArticleExtractor;
import org.tocsin.article.extract.Extraction;
import org.tocsin.article.extract.Extraction.NotAnArticle;
import org.tocsin.article.extract.PageKind;
import org.tocsin.article.page.PageBytes;
import org.tocsin.pipeline.record.FeedEntry;
import org.tocsin.web.Charsets;
import org.tocsin.web.Fetched;

/**
 * What the bytes that a server sent turn out to be.
 *
 * @param charset what they were read as
 * @param extraction what was made of them
 */
record Reading(String charset, Extraction extraction) {

  /**
   * Made with the first page that is read: while a function starts, by the work that is done ahead,
   * beside the set-up of its service clients.
   */
  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();

  private static final int LOOKED_AT = 4_000;

  /** One in so many characters that no text has makes bytes that are none. */
  private static final int TEXT_PER_ODD_CHARACTER = 20;

  /**
   * Reads a page.
   *
   * @param entry what the feed says of it, absent for a further page
   * @param fetchedAt when it was fetched
   */
  static Reading of(Fetched.Body body, @Nullable FeedEntry entry, Instant fetchedAt) {
    String type = body.headers().mediaType();
    if (type != null && !mayBePage(type)) {
      return new Reading("none", new NotAnArticle(PageKind.NOT_TEXT, "Content-Type " + type));
    }
    Charsets.Decoded decoded = PageBytes.decode(body.bytes(), body.headers().charset());
    NotAnArticle none = refusal(decoded.text());
    return new Reading(
        decoded.charset().name(),
        none != null ? none : EXTRACTOR.extract(decoded.text(), body.url(), entry, fetchedAt));
  }

  /** Servers send pages under odd names; what is surely none is refused by its type. */
  private static boolean mayBePage(String type) {
    String main = type.substring(0, Math.max(0, type.indexOf('/')));
    return switch (main) {
      case "image", "audio", "video", "font", "model" -> false;
      case "application" ->
          type.endsWith("xml") || type.endsWith("octet-stream") || type.endsWith("html");
      case "text" -> !type.endsWith("javascript") && !type.endsWith("css") && !type.endsWith("csv");
      default -> true;
    };
  }

  private static @Nullable NotAnArticle refusal(String text) {
    int end = Math.min(text.length(), LOOKED_AT);
    int odd = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' && !Character.isWhitespace(c);
      odd += control || c == '\uFFFD' ? 1 : 0;
    }
    if (odd * TEXT_PER_ODD_CHARACTER > end) {
      return new NotAnArticle(
          PageKind.NOT_TEXT,
          String.format(Locale.ROOT, "%d of the first %d characters are of no text", odd, end));
    }
    return text.isBlank() || hasMarkup(text)
        ? null
        : new NotAnArticle(PageKind.NOT_TEXT, "no markup: data or bare text, not a page");
  }

  private static boolean hasMarkup(String text) {
    for (int at = text.indexOf('<'); at >= 0 && at + 1 < text.length(); ) {
      char next = text.charAt(at + 1);
      if (Character.isLetter(next) || next == '!' || next == '?') {
        return true;
      }
      at = text.indexOf('<', at + 1);
    }
    return false;
  }
}
