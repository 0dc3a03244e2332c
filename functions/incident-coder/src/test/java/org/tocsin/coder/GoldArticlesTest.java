package org.tocsin.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.IncidentReport;

/**
 * Whole articles against the incidents that a person codes of them: no figure may fall below its
 * floor. {@code -Dgold.show=true} prints each article's incidents beside the gold.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldArticlesTest {

  private final IncidentCoder coder = new IncidentCoder();

  /**
   * The articles by which the coder was made, and those that it met when it was done: the newer
   * ones have floors of their own, so that the older ones' need not fall for them.
   */
  @ParameterizedTest
  @CsvSource({
    "floors.tsv, (?!new-texts).*",
    "floors-new-texts.tsv, new-texts-[12]",
    "floors-newer-texts.tsv, new-texts-3",
    "floors-newest-texts.tsv, new-texts-[456]",
    "floors-latest-texts.tsv, new-texts-1[01]",
    "floors-unseen-texts.tsv, new-texts-12",
    "floors-press-1.tsv, new-texts-press-1",
    "floors-press-2.tsv, new-texts-press-2",
    "floors-press-3.tsv, new-texts-press-3",
    "floors-press-5.tsv, new-texts-press-5",
    "floors-press-6.tsv, new-texts-press-6",
    "floors-press-7.tsv, new-texts-press-7",
    "floors-press-8.tsv, new-texts-press-8",
    "floors-press-mix-1.tsv, new-texts-press-mix-1",
    "floors-feed-items-1.tsv, new-texts-feed-items-1",
    "floors-feed-items-2.tsv, new-texts-feed-items-2",
    "floors-feed-items-3.tsv, new-texts-feed-items-3",
    "floors-feed-items-4.tsv, new-texts-feed-items-4",
    "floors-real-forms-1.tsv, new-texts-real-forms-1",
    "floors-real-one-two-1.tsv, new-texts-real-one-two-1",
    "floors-press-af-1.tsv, new-texts-press-af-1",
    "floors-press-af-2.tsv, new-texts-press-af-2",
    "floors-press-af-3.tsv, new-texts-press-af-3",
    "floors-press-af-4.tsv, new-texts-press-af-4",
    "floors-press-af-5.tsv, new-texts-press-af-5",
    "floors-real-af-1.tsv, new-texts-real-af-1",
    "floors-real-forms-af-1.tsv, new-texts-real-forms-af-1",
    "floors-press-as-1.tsv, new-texts-press-as-1",
    "floors-press-as-2.tsv, new-texts-press-as-2",
    "floors-press-as-3.tsv, new-texts-press-as-3",
    "floors-press-as-4.tsv, new-texts-press-as-4",
    "floors-press-as-5.tsv, new-texts-press-as-5",
    "floors-several-1.tsv, new-texts-several-1",
    "floors-several-2.tsv, new-texts-several-2",
    "floors-several-3.tsv, new-texts-several-3",
    "floors-world-1.tsv, new-texts-world-1",
    "floors-world-2.tsv, new-texts-world-2",
    "floors-world-3.tsv, new-texts-world-3",
    "floors-world-4.tsv, new-texts-world-4",
    "floors-long-1.tsv, new-texts-long-1",
    "floors-long-2.tsv, new-texts-long-2",
    "floors-agency-1.tsv, new-texts-agency-1",
    "floors-agency-2.tsv, new-texts-agency-2",
    "floors-agency-3.tsv, new-texts-agency-3",
    "floors-agency-4.tsv, new-texts-agency-4",
    "floors-local-1.tsv, new-texts-local-1",
    "floors-tolls-1.tsv, new-texts-tolls-1",
    "floors-tolls-2.tsv, new-texts-tolls-2",
    "floors-tolls-3.tsv, new-texts-tolls-3",
    "floors-local-2.tsv, new-texts-local-2",
    "floors-local-3.tsv, new-texts-local-3",
    "floors-real-forms-as-1.tsv, new-texts-real-forms-as-1",
    "floors-places-1.tsv, new-texts-places-1"
  })
  void noFigureFallsBelowItsFloor(String floorsFile, String files) throws IOException {
    GoldScore all = new GoldScore();
    GoldScore keptAside = new GoldScore();
    for (GoldArticle gold : GoldArticle.all()) {
      if (!gold.file().matches(files)) {
        continue;
      }
      List<Coding> codings =
          coder.code(gold.article()).stream().map(IncidentReport::coding).toList();
      all.add(gold.incidents(), codings);
      if (gold.keptAside()) {
        keptAside.add(gold.incidents(), codings);
      }
      if (Boolean.getBoolean("gold.show")) {
        show(gold, codings);
      }
    }
    System.out.println(
        "Gold articles of " + floorsFile + ", all\n" + all + "\nthe part kept aside\n" + keptAside);
    Map<String, Double> floors = readFloors(floorsFile);
    assertEquals(floors.keySet(), new TreeMap<>(floors(all)).keySet(), "fields with a floor");
    List<String> fallen = new ArrayList<>();
    floors.forEach(
        (field, floor) -> {
          if (all.f1(field) < floor) {
            fallen.add(field + " " + all.f1(field) + " is below " + floor);
          }
        });
    assertEquals(List.of(), fallen);
  }

  @Test
  void thereAreAtLeastSeventyArticlesOfIncidentsFromAllRegions() {
    assertTrue(GoldArticle.all().stream().filter(g -> !g.incidents().isEmpty()).count() >= 70);
    assertTrue(GoldArticle.all().size() >= 85);
  }

  private static Map<String, Double> floors(GoldScore score) {
    Map<String, Double> figures = new TreeMap<>();
    score.names().forEach(name -> figures.put(name, score.f1(name)));
    return figures;
  }

  private static Map<String, Double> readFloors(String file) throws IOException {
    Map<String, Double> floors = new TreeMap<>();
    try (InputStream in = GoldArticlesTest.class.getResourceAsStream("articles/" + file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          List<String> cells = List.of(line.split("\t", 2));
          floors.put(cells.getFirst(), Double.valueOf(cells.getLast()));
        }
      }
    }
    return floors;
  }

  private static void show(GoldArticle gold, List<Coding> codings) {
    System.out.println("== " + gold);
    for (JsonNode incident : gold.incidents()) {
      System.out.println("  gold  " + incident);
    }
    for (Coding c : codings) {
      System.out.println("  found " + Json.write(c).replaceAll(",\"evidence\".*", ""));
    }
  }
}
