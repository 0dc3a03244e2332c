package org.tocsin.cli.run;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tocsin.cli.output.ArticleLine;
import org.tocsin.cli.output.Format;
import org.tocsin.incidents.table.BackOff;
import org.tocsin.incidents.table.IncidentTable;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Incident;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Reads what a run ended with out of table and bucket, and writes the files of its folder. */
final class Results {

  private static final String ARTICLES = "articles/";

  private final LocalSystem system;
  private final Path out;

  Results(LocalSystem system, Path out) {
    this.system = system;
    this.out = out;
  }

  /** All incidents, by day; those whose day is not known last. */
  List<Incident> incidents() {
    return new IncidentTable(
            system.dynamoDb(), system.variable("INCIDENT_TABLE"), BackOff.standard())
        .all()
        .sorted(KeptIncidents.BY_DAY)
        .toList();
  }

  /**
   * Writes the five files.
   *
   * @return how many incidents have no coordinates, and so no point in the GeoJSON
   */
  int write(List<Incident> incidents) throws IOException {
    int left = 0;
    for (Format format : List.of(Format.JSONL, Format.CSV, Format.GEOJSON, Format.HTML)) {
      try (Writer writer = file("incidents." + format)) {
        left += format.write(incidents, 0, writer);
      }
    }
    try (Writer writer = file("articles.jsonl")) {
      for (S3Object object : articles()) {
        writer.write(ArticleLine.of(article(object.key())) + "\n");
      }
    }
    return left;
  }

  /** How many articles the bucket holds. */
  long articleCount() {
    return articles().size();
  }

  private List<S3Object> articles() {
    return system
        .s3()
        .listObjectsV2Paginator(r -> r.bucket(system.variable("BUCKET")).prefix(ARTICLES))
        .contents()
        .stream()
        .filter(o -> o.key().endsWith(".json"))
        .toList();
  }

  private Article article(String key) throws IOException {
    byte[] json =
        system
            .s3()
            .getObjectAsBytes(r -> r.bucket(system.variable("BUCKET")).key(key))
            .asByteArray();
    try {
      return Json.read(json, Article.class);
    } catch (MalformedRecordException e) {
      throw new IOException(
          "the bucket holds " + key + ", which is no article: " + e.getMessage(), e);
    }
  }

  private Writer file(String name) throws IOException {
    return Files.newBufferedWriter(out.resolve(name), StandardCharsets.UTF_8);
  }
}
