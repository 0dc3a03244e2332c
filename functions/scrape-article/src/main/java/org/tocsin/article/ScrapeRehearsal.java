package org.tocsin.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.tocsin.article.extract.Extraction;
import org.tocsin.article.store.ArticleStore;
import org.tocsin.article.store.RawPage;
import org.tocsin.edge.Environment;
import org.tocsin.edge.SqsBatch;
import org.tocsin.edge.snapstart.Rehearsal;
import org.tocsin.edge.snapstart.Stage;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.FeedEntry;
import org.tocsin.web.Fetched;
import org.tocsin.web.FirstFetch;

/** ScrapeArticle on a stage: one entry, whose page is an article. */
final class ScrapeRehearsal {

  private static final URI NOWHERE = URI.create("http://rehearsal.invalid");
  private static final String EVENT = "rehearsal/event.json";
  private static final String PAGE = "rehearsal/page.html";

  private ScrapeRehearsal() {}

  /**
   * Rehearses.
   *
   * @return the answer to the last batch
   */
  static byte[] run(Environment environment, int rounds) throws IOException {
    try (Stage stage = Stage.open()) {
      stage.put("/page.html", "text/html; charset=utf-8", text(stage, PAGE));
      return new Rehearsal(environment)
          .run(stage, ScrapeArticleHandler::new, text(stage, EVENT), rounds);
    }
  }

  /** Reads an entry, fetches a page, makes an article of it and stores it in no bucket. */
  static void ahead(Environment silent) throws IOException {
    byte[] event = Rehearsal.text(ScrapeRehearsal.class, EVENT, NOWHERE).getBytes(UTF_8);
    byte[] page = Rehearsal.text(ScrapeRehearsal.class, PAGE, NOWHERE).getBytes(UTF_8);
    try {
      FeedEntry entry =
          Json.read(
              SqsBatch.read(new ByteArrayInputStream(event)).messages().getFirst().body(),
              FeedEntry.class);
      Fetched.Body body = FirstFetch.run(silent.clock(), page);
      Reading read = Reading.of(body, entry, silent.clock().instant());
      if (!(read.extraction() instanceof Extraction.Extracted extracted)) {
        throw new IOException("no article in " + PAGE + ": " + read.extraction());
      }
      RawPage raw = new RawPage(body.bytes(), body.headers().contentType(), read.charset(), null);
      new ArticleStore(EmptyBucket.client(silent), "ahead")
          .put(extracted.article(), List.of(raw), ArticleStore.Existing.NONE);
    } catch (MalformedRecordException e) {
      throw new IOException(e);
    }
    silent.log("ScrapeArticle").info("ahead", "articles", 1);
  }

  private static String text(Stage stage, String name) throws IOException {
    return Rehearsal.text(ScrapeRehearsal.class, name, stage.address());
  }
}
