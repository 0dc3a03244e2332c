package org.tocsin.article;

import java.io.IOException;
import org.tocsin.edge.Environment;
import org.tocsin.edge.snapstart.Rehearsal;
import org.tocsin.edge.snapstart.Stage;

/** ScrapeArticle on a stage: one entry, whose page is an article. */
final class ScrapeRehearsal {

  private ScrapeRehearsal() {}

  /**
   * Rehearses.
   *
   * @return the answer to the last batch
   */
  static byte[] run(Environment environment, int rounds) throws IOException {
    try (Stage stage = Stage.open()) {
      stage.put("/page.html", "text/html; charset=utf-8", text(stage, "page.html"));
      return new Rehearsal(environment)
          .run(stage, ScrapeArticleHandler::new, text(stage, "event.json"), rounds);
    }
  }

  private static String text(Stage stage, String name) throws IOException {
    return Rehearsal.text(ScrapeRehearsal.class, "rehearsal/" + name, stage.address());
  }
}
