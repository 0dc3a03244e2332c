package org.tocsin.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.extract.ArticleExtractor;
import org.tocsin.article.extract.Extraction;
import org.tocsin.article.page.PageBytes;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * Articles in batch: a line of JSON names a page in a file, a line of JSON says what was found. In:
 * {@code {"id","url","path"}}, the path relative to a folder, gzipped where it ends in {@code .gz}.
 * Out: {@link Found}, or {@link Fault} for a page that is no article or a line that cannot be read.
 * A line never stops the next. Safe for use by many threads.
 */
public final class ArticleLine {

  private static final int MOST_BYTES = 50 << 20;

  private final ArticleExtractor extractor;
  private final Path folder;
  private final Clock clock;

  /**
   * Ready to read.
   *
   * @param folder what the paths are relative to
   * @param clock tells the time of the "fetch": no article is believed to be younger
   */
  public ArticleLine(ArticleExtractor extractor, Path folder, Clock clock) {
    this.extractor = extractor;
    this.folder = folder;
    this.clock = clock;
  }

  /** What was found in a page, as the line tells it. */
  public record Found(
      String id,
      URI url,
      @Nullable String title,
      @Nullable PublicationTime publishedAt,
      @Nullable PublicationTime updatedAt,
      @Nullable String byline,
      @Nullable String language,
      @Nullable String outlet,
      @Nullable String section,
      List<String> tags,
      String text) {

    /** Copies the tags. */
    public Found {
      tags = List.copyOf(tags);
    }

    static Found of(String id, Article a) {
      return new Found(
          id,
          a.url(),
          a.headline(),
          a.publishedAt(),
          a.updatedAt(),
          a.bylines().isEmpty() ? null : String.join("; ", a.bylines()),
          a.language(),
          a.outlet(),
          a.section(),
          a.tags(),
          a.text());
    }
  }

  /** Why there is no article. */
  public record Fault(@Nullable String id, String error) {}

  /** The answer to one line, itself one line of JSON. */
  public String answer(String line) {
    String id = null;
    try {
      JsonNode request = Json.readTree(line);
      id = request.path("id").asText("");
      Path path = folder.resolve(request.path("path").asText(""));
      URI url = address(request.path("url").asText(""));
      byte[] bytes = read(path);
      Extraction extraction =
          extractor.extract(PageBytes.decode(bytes, null).text(), url, null, clock.instant());
      return switch (extraction) {
        case Extraction.Extracted extracted -> Json.write(Found.of(id, extracted.article()));
        case Extraction.NotAnArticle none ->
            Json.write(new Fault(id, none.kind() + ": " + none.why()));
      };
    } catch (MalformedRecordException e) {
      return Json.write(new Fault(id, "not a line of JSON: " + e.getMessage()));
    } catch (IOException e) {
      return Json.write(new Fault(id, "cannot be read: " + e.getMessage()));
    }
  }

  private static byte[] read(Path path) throws IOException {
    try (InputStream file = Files.newInputStream(path);
        InputStream in = path.toString().endsWith(".gz") ? new GZIPInputStream(file) : file) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException(path + " has more than " + MOST_BYTES + " bytes, the limit");
      }
      return bytes;
    }
  }

  /** An address as people wrote it: what an address may not hold is escaped. */
  static URI address(String text) throws IOException {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      StringBuilder escaped = new StringBuilder(text.length() + 16);
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean refused = c <= ' ' || "\"<>\\^`{|}[]".indexOf(c) >= 0;
        escaped.append(refused ? String.format(java.util.Locale.ROOT, "%%%02X", (int) c) : c);
      }
      try {
        return new URI(escaped.toString());
      } catch (URISyntaxException again) {
        throw new IOException("not an address: " + text, again);
      }
    }
  }
}
