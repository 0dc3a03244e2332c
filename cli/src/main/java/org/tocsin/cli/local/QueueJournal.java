package org.tocsin.cli.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;

/**
 * The messages of the local queues, on disk: a line for each that comes and for each that goes,
 * flushed at once, so that a run that is killed loses none. At the next start those that came and
 * did not go are sent again. ElasticMQ itself keeps them in memory only.
 *
 * <p>Used by one thread at a time.
 */
final class QueueJournal implements AutoCloseable {

  /** A message that had not been dealt with when the last run ended. */
  record Pending(String queue, String body, Map<String, String> attributes) {
    /** Copies the attributes. */
    Pending {
      attributes = Map.copyOf(attributes);
    }
  }

  private final Path file;
  private final Path before;
  private final Writer lines;
  private final List<Pending> pending;

  private QueueJournal(Path file, Path before, Writer lines, List<Pending> pending) {
    this.file = file;
    this.before = before;
    this.lines = lines;
    this.pending = pending;
  }

  /**
   * Opens the journal of a folder and reads what the last run left.
   *
   * @throws LocalException where it holds something else
   */
  static QueueJournal open(Path folder) throws IOException {
    Path file = folder.resolve("messages.jsonl");
    Path before = folder.resolve("messages-before.jsonl");
    Map<String, Pending> pending = new LinkedHashMap<>();
    // Both are there where a run ended while it sent again what the run before it had left.
    read(before, pending);
    read(file, pending);
    if (Files.exists(file)) {
      List<String> kept =
          pending.entrySet().stream().map(e -> line(e.getKey(), e.getValue())).toList();
      Path fresh = folder.resolve("messages-new.jsonl");
      Files.write(fresh, kept, StandardCharsets.UTF_8);
      Files.move(fresh, before, StandardCopyOption.REPLACE_EXISTING);
    }
    Writer lines =
        Files.newBufferedWriter(
            file,
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    return new QueueJournal(file, before, lines, new ArrayList<>(pending.values()));
  }

  /** What the last run left, in the order in which it came. */
  List<Pending> pending() {
    return List.copyOf(pending);
  }

  /** Says that the pending messages were sent again, and so are in this journal now. */
  void restored() throws IOException {
    Files.deleteIfExists(before);
    pending.clear();
  }

  /** A message came. */
  void added(String id, Pending message) {
    write(line(id, message));
  }

  /** A message went. */
  void removed(String id) {
    write(Json.write(Map.of("gone", id)));
  }

  /** All messages of a queue went. */
  void emptied(String queue) {
    write(Json.write(Map.of("emptied", queue)));
  }

  private static String line(String id, Pending message) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", id);
    line.put("queue", message.queue());
    line.put("body", message.body());
    if (!message.attributes().isEmpty()) {
      line.put("attributes", message.attributes());
    }
    return Json.write(line);
  }

  private void write(String line) {
    try {
      lines.write(line + "\n");
      lines.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static void read(Path file, Map<String, Pending> into) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      try {
        JsonNode line = Json.readTree(lines.get(i));
        if (line.has("gone")) {
          into.remove(line.path("gone").asText());
        } else if (line.has("emptied")) {
          String queue = line.path("emptied").asText();
          into.values().removeIf(message -> message.queue().equals(queue));
        } else {
          Map<String, String> attributes = new LinkedHashMap<>();
          line.path("attributes")
              .properties()
              .forEach(a -> attributes.put(a.getKey(), a.getValue().asText()));
          into.put(
              line.path("id").asText(),
              new Pending(line.path("queue").asText(), line.path("body").asText(), attributes));
        }
      } catch (MalformedRecordException e) {
        // The last line may be cut where the run was killed: what it announced never happened.
        if (i < lines.size() - 1) {
          throw new LocalException(
              file + " line " + (i + 1) + " is no journal line; move the data folder away", e);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
