package org.tocsin.cli.steps;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;

/**
 * Answers lines of JSON with lines of JSON, in their order, on as many threads as there are
 * processors. A line that cannot be answered gets an {@code error} line; it never stops the next.
 */
public final class Batch {

  /** How many lines are read ahead of the one that is written next, for each thread. */
  private static final int AHEAD = 16;

  private final String key;
  private final UnaryOperator<String> step;

  /**
   * A batch.
   *
   * @param key the field by which an error line names its line: id or file
   * @param step answers one line; safe for use by many threads
   */
  public Batch(String key, UnaryOperator<String> step) {
    this.key = key;
    this.step = step;
  }

  /** Answers all lines of the input; blank ones are passed over. */
  public void run(BufferedReader in, Writer out) throws IOException {
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    Queue<Future<String>> answers = new ArrayDeque<>();
    try {
      String line = in.readLine();
      while (line != null) {
        if (!line.isBlank()) {
          String asked = line;
          answers.add(workers.submit(() -> answer(asked)));
        }
        if (answers.size() >= threads * AHEAD) {
          write(answers.remove(), out);
        }
        line = in.readLine();
      }
      while (!answers.isEmpty()) {
        write(answers.remove(), out);
      }
      out.flush();
    } finally {
      workers.shutdownNow();
    }
  }

  private String answer(String line) {
    try {
      return step.apply(line);
    } catch (RuntimeException | StackOverflowError e) {
      return error(line, e.toString());
    }
  }

  /** The error line for a line. */
  String error(String line, String why) {
    Map<String, String> error = new LinkedHashMap<>();
    try {
      JsonNode id = Json.readTree(line).path(key);
      if (id.isValueNode()) {
        error.put(key, id.asText());
      }
    } catch (MalformedRecordException e) {
      // A line that is no JSON has no name: its place in the output tells which it was.
    }
    error.put("error", why);
    return Json.write(error);
  }

  private static void write(Future<String> answer, Writer out) throws IOException {
    try {
      out.write(answer.get() + "\n");
    } catch (ExecutionException e) {
      throw new IOException("a line could not be answered: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
