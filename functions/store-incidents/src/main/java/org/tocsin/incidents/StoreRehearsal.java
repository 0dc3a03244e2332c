package org.tocsin.incidents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.tocsin.edge.Environment;
import org.tocsin.edge.SqsBatch;
import org.tocsin.edge.SqsMessage;
import org.tocsin.edge.snapstart.Rehearsal;
import org.tocsin.edge.snapstart.Stage;
import org.tocsin.incidents.merge.Features;
import org.tocsin.incidents.merge.Merge;
import org.tocsin.incidents.table.BackOff;
import org.tocsin.incidents.table.IncidentTable;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.IncidentReport;

/** StoreIncidents on a stage: one article with several incidents, and an empty table. */
final class StoreRehearsal {

  private static final String OBJECT =
      "/rehearsal/articles/00/00000000000000000000000000000000.json";

  private static final URI NOWHERE = URI.create("http://rehearsal.invalid");
  private static final String EVENT = "rehearsal/event.json";
  private static final String ARTICLE = "rehearsal/article.json";

  private StoreRehearsal() {}

  /**
   * Rehearses.
   *
   * @param coder the one that the function has, since it is large
   * @return the answer to the last batch
   */
  static byte[] run(Environment environment, Function<Article, CodedArticle> coder, int rounds)
      throws IOException {
    try (Stage stage = Stage.open()) {
      stage.put(OBJECT, "application/json", text(stage, ARTICLE));
      return new Rehearsal(environment)
          .run(
              stage,
              onStage -> new StoreIncidentsHandler(onStage, coder, "rehearsal"),
              text(stage, EVENT),
              rounds);
    }
  }

  /**
   * Reads a message and an article without any service; codes the article, merges its reports and
   * stores them in no table, where the gazetteer is the embedded one.
   */
  static void ahead(Environment silent) throws IOException {
    byte[] event = Rehearsal.text(StoreRehearsal.class, EVENT, NOWHERE).getBytes(UTF_8);
    try {
      for (SqsMessage message : SqsBatch.read(new ByteArrayInputStream(event)).messages()) {
        S3Notification.read(message.body());
      }
      String json = Rehearsal.text(StoreRehearsal.class, ARTICLE, NOWHERE);
      Article article = Json.read(json, Article.class);
      String gazetteer = StoreSettings.of(silent).gazetteer();
      if (gazetteer.isEmpty()) {
        NewsCoder news = NewsCoder.embedded();
        List<IncidentReport> reports = news.coder().apply(article).reports();
        for (IncidentReport report : reports) {
          Features.of(report);
          Json.write(Merge.of(List.of(Json.read(Json.write(report), IncidentReport.class))));
        }
        IncidentTable table = new IncidentTable(new EmptyTable(), "ahead", BackOff.standard());
        table.replace(table.coding(article.id()), Fingerprint.of(article), news.version(), reports);
      }
    } catch (MalformedRecordException e) {
      throw new IOException(e);
    }
    silent.log("StoreIncidents").info("ahead", "articles", 1);
  }

  private static String text(Stage stage, String name) throws IOException {
    return Rehearsal.text(StoreRehearsal.class, name, stage.address());
  }
}
