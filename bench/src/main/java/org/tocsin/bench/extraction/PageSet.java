package org.tocsin.bench.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.PageBytes;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.web.WebUrl;

/**
 * A set of pages on disk: either a file of lines {@code {"id","url","path"}}, paths relative to its
 * folder, as {@code tocsin article --batch} reads them; or a folder with {@code .html} and {@code
 * .htm} files, gzipped or not. The whole set is kept in memory.
 */
public final class PageSet {

  private static final URI UNKNOWN = URI.create("http://unknown.invalid/");

  private PageSet() {}

  /**
   * Reads a set.
   *
   * @param from the file of lines, a folder that holds one as {@code pages.jsonl}, or a folder of
   *     pages
   * @throws IOException where there is none, saying what was looked for
   */
  public static List<WebPage> read(Path from) throws IOException {
    Path lines = Files.isDirectory(from) ? from.resolve("pages.jsonl") : from;
    List<WebPage> pages = Files.isRegularFile(lines) ? listed(lines) : found(from);
    if (pages.isEmpty()) {
      throw new IOException("no pages.jsonl and no .html, .htm, .html.gz or .htm.gz in " + from);
    }
    return pages;
  }

  private static List<WebPage> listed(Path lines) throws IOException {
    Path folder = lines.toAbsolutePath().getParent();
    List<WebPage> pages = new ArrayList<>();
    for (String line : Files.readAllLines(lines)) {
      if (!line.isBlank()) {
        pages.add(page(line, folder));
      }
    }
    return pages;
  }

  private static WebPage page(String line, @Nullable Path folder) throws IOException {
    try {
      JsonNode row = Json.readTree(line);
      Path path = Path.of(row.path("path").asText());
      URI url = WebUrl.parse(row.path("url").asText());
      return new WebPage(
          row.path("id").asText(),
          url == null ? UNKNOWN : url,
          text(folder == null ? path : folder.resolve(path)));
    } catch (MalformedRecordException e) {
      throw new IOException("not a line of JSON: " + line, e);
    }
  }

  private static List<WebPage> found(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("no such file or folder: " + folder);
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().matches(".*\\.html?(\\.gz)?"))
          .sorted()
          .map(file -> new WebPage(folder.relativize(file).toString(), UNKNOWN, unchecked(file)))
          .toList();
    }
  }

  private static String unchecked(Path file) {
    try {
      return text(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        bytes = in.readAllBytes();
      }
    }
    return PageBytes.decode(bytes, null).text();
  }
}
