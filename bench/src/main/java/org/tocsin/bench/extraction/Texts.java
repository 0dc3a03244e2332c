package org.tocsin.bench.extraction;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.json.Json;

/**
 * Writes what a library reads, a line {@code {"id","title","text"}} a page, for a scorer. A page on
 * which a library fails has {@code error} in place of the text.
 */
final class Texts {

  private Texts() {}

  /** Writes {@code <library>.jsonl} into a folder, which is made where it is missing. */
  static Path write(Library library, List<WebPage> pages, Path folder) throws IOException {
    Files.createDirectories(folder);
    String name = library.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    Path file = folder.resolve(name + ".jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (WebPage page : pages) {
        out.write(Json.write(line(library, page)));
        out.newLine();
      }
    }
    return file;
  }

  private static Map<String, @Nullable String> line(Library library, WebPage page) {
    Map<String, @Nullable String> line = new LinkedHashMap<>();
    line.put("id", page.id());
    Reading reading = library.read(page);
    if (reading.fault() == null) {
      line.put("title", reading.title());
      line.put("text", reading.text());
    } else {
      line.put("error", reading.fault());
    }
    return line;
  }
}
