package org.tocsin.cli.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.pipeline.json.Json;

final class BatchTest {

  @Test
  void answersComeInTheOrderOfTheLines() throws IOException {
    List<String> lines = IntStream.range(0, 500).mapToObj(i -> "line " + i).toList();
    List<String> answers =
        answers(
            line -> {
              // Work of different length, so that threads pass each other.
              int n = Integer.parseInt(line.substring(5));
              String text = "x".repeat(n % 7 * 20_000);
              return line + " " + text.chars().filter(c -> c == 'x').count();
            },
            String.join("\n", lines));
    assertEquals(
        IntStream.range(0, 500).mapToObj(i -> "line " + i + " " + i % 7 * 20_000).toList(),
        answers);
  }

  @Test
  void blankLinesArePassedOverAndTheLastNeedsNoEnd() throws IOException {
    assertEquals(List.of("a", "b"), answers(line -> line, "\n  \na\r\n\r\n\nb"));
    assertEquals(List.of(), answers(line -> line, ""));
  }

  @Test
  void aLineThatFailsNamesItselfAndStopsNoOther() throws Exception {
    List<String> answers =
        answers(
            line -> {
              if (line.contains("bad")) {
                throw new IllegalStateException("too bad");
              }
              return line;
            },
            "{\"id\":\"1\"}\n{\"id\":\"bad\"}\nbad\n{\"id\":\"4\"}");
    assertEquals("{\"id\":\"1\"}", answers.get(0));
    JsonNode named = Json.readTree(answers.get(1));
    assertEquals("bad", named.path("id").asText());
    assertTrue(named.path("error").asText().contains("too bad"), answers.get(1));
    assertTrue(Json.readTree(answers.get(2)).has("error"), answers.get(2));
    assertEquals("{\"id\":\"4\"}", answers.get(3));
  }

  @Test
  void linesThatAreNoTextsGetAnErrorEach() throws Exception {
    String bad =
        List.of("no json", "[]", "{\"id\":\"d\",\"publishedAt\":\"soon\",\"text\":\"x\"}", "{}")
            .stream()
            .collect(Collectors.joining("\n"));
    List<String> answers = answers(new CodeStep(new IncidentCoder(), false)::answer, bad);
    assertEquals(4, answers.size());
    assertTrue(Json.readTree(answers.get(0)).has("error"), answers.get(0));
    assertTrue(Json.readTree(answers.get(1)).has("error"), answers.get(1));
    assertEquals("d", Json.readTree(answers.get(2)).path("id").asText());
    assertTrue(Json.readTree(answers.get(2)).has("error"), answers.get(2));
    assertTrue(Json.readTree(answers.get(3)).has("error"), answers.get(3));
  }

  private static List<String> answers(UnaryOperator<String> step, String input) throws IOException {
    StringWriter out = new StringWriter();
    new Batch("id", step).run(new BufferedReader(new StringReader(input)), out);
    return out.toString().lines().toList();
  }
}
