package org.tocsin.bench.places;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.coder.places.CandidateTrait;
import org.tocsin.coder.places.Choice;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Paragraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench places}: fits the weights of {@link CandidateTrait} on texts with known places. */
@Command(
    name = "places",
    description = "Fits the weights by which the coder tells which place a name means.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  bench/bench places --texts texts.jsonl --known known.jsonl > candidate-weights.tsv",
      "",
      "Texts are {\"id\",\"text\"} a line; what is known of each is",
      "{\"id\",\"toponyms\":[{\"start\",\"end\",\"lat\",\"lon\"}]}, offsets in code points."
    })
public final class PlacesCommand implements Callable<Integer> {

  @Option(names = "--texts", required = true, paramLabel = "FILE", description = "The texts.")
  private Path texts = Path.of("");

  @Option(
      names = "--known",
      required = true,
      paramLabel = "FILE",
      description = "The places of each text.")
  private Path known = Path.of("");

  @Option(
      names = "--penalty",
      defaultValue = "3",
      description = "How strongly weights are held at what they are (default: ${DEFAULT-VALUE}).")
  private double penalty;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Reads its options when called. */
  public PlacesCommand() {}

  @Override
  public Integer call() throws IOException {
    Map<String, JsonNode> places = new HashMap<>();
    try (Stream<String> lines = Files.lines(known)) {
      lines
          .filter(line -> !line.isBlank())
          .map(PlacesCommand::json)
          .forEach(row -> places.put(row.path("id").asText(), row.path("toponyms")));
    }
    IncidentCoder coder = new IncidentCoder();
    List<Question> questions = new ArrayList<>();
    try (Stream<String> lines = Files.lines(texts)) {
      for (JsonNode row : lines.filter(l -> !l.isBlank()).map(PlacesCommand::json).toList()) {
        JsonNode answers = places.get(row.path("id").asText());
        if (answers != null) {
          ask(coder, row.path("text").asText(), answers, questions);
        }
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    double[] weights = Ranking.fit(questions, CandidateWeights.current(), penalty);
    for (CandidateTrait trait : CandidateTrait.values()) {
      double weight = weights[trait.index()];
      if (Math.round(weight * 100) != 0) {
        out.println(String.format(Locale.ROOT, "%s\t%.2f", trait, weight));
      }
    }
    return 0;
  }

  private static void ask(
      IncidentCoder coder, String text, JsonNode answers, List<Question> questions) {
    String flat = text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    Article article =
        Article.bare(
            URI.create("http://unknown.invalid/text"),
            null,
            null,
            null,
            List.of(Paragraph.text(flat)));
    for (Choice choice : coder.choices(article)) {
      if (choice.paragraph() == 0) {
        continue;
      }
      int start = flat.codePointCount(0, choice.start());
      int end = flat.codePointCount(0, choice.end());
      for (JsonNode answer : answers) {
        if (answer.path("lat").isNumber()
            && answer.path("start").asInt() < end
            && start < answer.path("end").asInt()) {
          Question question =
              Question.of(choice, answer.path("lat").asDouble(), answer.path("lon").asDouble());
          if (question.isFair()) {
            questions.add(question);
          }
          break;
        }
      }
    }
  }

  private static JsonNode json(String line) {
    try {
      return Json.readTree(line);
    } catch (MalformedRecordException e) {
      throw new IllegalArgumentException(line, e);
    }
  }
}
