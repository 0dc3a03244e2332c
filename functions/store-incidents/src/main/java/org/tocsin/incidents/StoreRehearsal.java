package org.tocsin.incidents;

import java.io.IOException;
import java.util.function.Function;
import org.tocsin.edge.Environment;
import org.tocsin.edge.snapstart.Rehearsal;
import org.tocsin.edge.snapstart.Stage;
import org.tocsin.pipeline.record.Article;

/** StoreIncidents on a stage: one article with several incidents, and an empty table. */
final class StoreRehearsal {

  private static final String OBJECT =
      "/rehearsal/articles/00/00000000000000000000000000000000.json";

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
      stage.put(OBJECT, "application/json", text(stage, "article.json"));
      return new Rehearsal(environment)
          .run(
              stage,
              onStage -> new StoreIncidentsHandler(onStage, coder, "rehearsal"),
              text(stage, "event.json"),
              rounds);
    }
  }

  private static String text(Stage stage, String name) throws IOException {
    return Rehearsal.text(StoreRehearsal.class, "rehearsal/" + name, stage.address());
  }
}
