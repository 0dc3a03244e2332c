package org.tocsin.cli.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Incident;

/**
 * Incidents as one page in one file: nothing is fetched, so that it works offline, can be mailed,
 * and tells nobody who reads it.
 *
 * <p>What strangers wrote is in the page only as JSON within script elements that are data, with
 * every {@code <} escaped, and the scripts show it as text. The content security policy allows our
 * script and our style by their hashes and nothing else, whatever got through. Addresses become
 * links only where they are of the web.
 *
 * <p>Records lie in compressed chunks that are read when one of them is looked at: of twenty
 * thousand incidents only the index is read at the start.
 */
public final class IncidentPage {

  private static final List<String> SCRIPTS =
      List.of("data.js", "map.js", "time.js", "list.js", "detail.js", "main.js");

  private static final int CHUNK = 200;

  /** The latest first; those whose day is not known last. */
  private static final Comparator<Incident> LATEST_FIRST =
      Comparator.comparing(
              (Incident i) ->
                  i.coding().occurredOn() == null ? LocalDate.MIN : i.coding().occurredOn())
          .reversed()
          .thenComparing(Incident::id);

  private IncidentPage() {}

  /** Writes the page. */
  public static void write(List<Incident> incidents, Writer out) throws IOException {
    List<Incident> ordered = new ArrayList<>(incidents);
    ordered.sort(LATEST_FIRST);
    String style = Resource.text("page.css");
    String script = Resource.script(SCRIPTS);
    String policy =
        "default-src 'none'; script-src "
            + Resource.hash(script)
            + "; style-src "
            + Resource.hash(style)
            + "; base-uri 'none'; form-action 'none'";
    out.write("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.write("<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n");
    out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.write(
        "<meta name=\"referrer\" content=\"no-referrer\">\n<title>Tocsin: incidents</title>\n");
    out.write("<style>" + style + "</style>\n</head>\n");
    out.write(Resource.text("body.html"));
    data("outlines", Resource.text("outlines.json").strip(), out);
    Index index = new Index();
    ordered.forEach(index::add);
    data("index", Json.write(index.json(CHUNK)), out);
    for (int from = 0; from < ordered.size(); from += CHUNK) {
      int to = Math.min(ordered.size(), from + CHUNK);
      packed("records-" + from / CHUNK, Json.write(ordered.subList(from, to)), out);
    }
    out.write("<script>" + script + "</script>\n</body>\n</html>\n");
  }

  /** JSON that no text in it can end: neither a tag nor a comment begins without a '<'. */
  private static void data(String id, String json, Writer out) throws IOException {
    out.write("<script type=\"application/json\" id=\"" + id + "\">");
    out.write(json.replace("<", "\\u003c"));
    out.write("</script>\n");
  }

  /** The text deflated (RFC 1951, which browsers call deflate-raw) and in Base64. */
  private static void packed(String id, String text, Writer out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, deflater)) {
      deflated.write(text.getBytes(StandardCharsets.UTF_8));
    } finally {
      deflater.end();
    }
    out.write("<script type=\"text/plain\" id=\"" + id + "\">");
    out.write(Base64.getEncoder().encodeToString(bytes.toByteArray()));
    out.write("</script>\n");
  }
}
