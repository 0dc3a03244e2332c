package org.tocsin.article;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.extract.ArticleExtractor;
import org.tocsin.article.extract.Extraction;
import org.tocsin.article.extract.PageKind;
import org.tocsin.article.page.PageBytes;
import org.tocsin.article.store.ArticleStore;
import org.tocsin.edge.Deadline;
import org.tocsin.edge.Log;
import org.tocsin.edge.MessageResult;
import org.tocsin.edge.Metrics;
import org.tocsin.edge.SqsMessage;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.FeedEntry;
import org.tocsin.web.Charsets;
import org.tocsin.web.FetchRequest;
import org.tocsin.web.Fetched;
import org.tocsin.web.WebClient;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One message: fetches the page that a feed entry names, makes an article of it, keeps both. Every
 * way that it can end is told in the log and counted; what may go better later goes back to the
 * queue, what never will does not. Safe for use by many threads.
 */
final class Scrape {

  private static final Duration STORING = Duration.ofSeconds(5);
  private static final Duration SHORTEST_FETCH = Duration.ofSeconds(1);

  private final WebClient web;
  private final ArticleExtractor extractor;
  private final ArticleStore store;
  private final Clock clock;
  private final Log log;
  private final Metrics metrics;
  private final Deadline deadline;

  Scrape(
      WebClient web,
      ArticleExtractor extractor,
      ArticleStore store,
      Clock clock,
      Log log,
      Metrics metrics,
      Deadline deadline) {
    this.web = web;
    this.extractor = extractor;
    this.store = store;
    this.clock = clock;
    this.log = log;
    this.metrics = metrics;
    this.deadline = deadline;
  }

  MessageResult message(SqsMessage message) {
    FeedEntry entry;
    try {
      entry = Json.read(message.body(), FeedEntry.class);
    } catch (MalformedRecordException e) {
      metrics.add("MessagesMalformed", 1);
      return MessageResult.retry("malformed message: " + e.getMessage());
    }
    Duration left = deadline.left().minus(STORING);
    if (left.compareTo(SHORTEST_FETCH) < 0) {
      return MessageResult.retry("out of time before the fetch of " + entry.url());
    }
    FetchRequest request = FetchRequest.page(entry.url());
    if (request.limits().total().compareTo(left) > 0) {
      request = request.within(request.limits().withTotal(left));
    }
    return switch (web.fetch(request)) {
      case Fetched.Body body -> body(entry, body);
      case Fetched.Throttled throttled -> later(entry, throttled, "FetchThrottled");
      case Fetched.Failed failed ->
          failed.kind().isPassing()
              ? later(entry, failed, "FetchFailed")
              : dropped(entry, failed, "FetchFailed");
      case Fetched.Gone gone -> dropped(entry, gone, "PagesGone");
      case Fetched.Refused refused -> dropped(entry, refused, "FetchRefused");
      case Fetched.NotModified same -> dropped(entry, same, "PagesNotModified");
    };
  }

  private MessageResult later(FeedEntry entry, Fetched outcome, String metric) {
    metrics.add(metric, 1);
    return MessageResult.retry(entry.url() + ": " + outcome.why());
  }

  private MessageResult dropped(FeedEntry entry, Fetched outcome, String metric) {
    metrics.add(metric, 1);
    log.warn("page dropped", "url", entry.url(), "outcome", metric, "reason", outcome.why());
    return MessageResult.done();
  }

  private MessageResult body(FeedEntry entry, Fetched.Body body) {
    Extraction extraction = extract(entry, body);
    return switch (extraction) {
      case Extraction.Extracted extracted -> keep(entry, body, extracted);
      case Extraction.NotAnArticle none -> {
        metrics.add("PagesRejected", 1);
        log.warn("page rejected", "url", entry.url(), "kind", none.kind(), "reason", none.why());
        yield MessageResult.done();
      }
    };
  }

  private MessageResult keep(FeedEntry entry, Fetched.Body body, Extraction.Extracted extracted) {
    Article article = extracted.article();
    ArticleStore.RawPage page =
        new ArticleStore.RawPage(
            body.bytes(), body.headers().contentType(), charset(body).charset().name());
    try {
      ArticleStore.Outcome outcome = store.put(article, page);
      boolean same = outcome == ArticleStore.Outcome.UNCHANGED;
      metrics.add(same ? "ArticlesUnchanged" : "ArticlesStored", 1);
      log.info(
          "article",
          "url",
          article.url(),
          "articleId",
          article.id(),
          "outcome",
          outcome,
          "paragraphs",
          article.paragraphs().size(),
          "body",
          extracted.diagnostics().body(),
          "limits",
          extracted.diagnostics().limits());
      return MessageResult.done();
    } catch (SdkException e) {
      metrics.add("StoreFailed", 1);
      return MessageResult.retry(entry.url() + ": bucket: " + e.getMessage());
    }
  }

  private Extraction extract(FeedEntry entry, Fetched.Body body) {
    String type = body.headers().mediaType();
    if (type != null && !isText(type)) {
      return new Extraction.NotAnArticle(PageKind.NOT_TEXT, "Content-Type " + type);
    }
    URI url = body.url();
    Instant now = clock.instant();
    return extractor.extract(charset(body).text(), url, entry, now);
  }

  private static Charsets.Decoded charset(Fetched.Body body) {
    return PageBytes.decode(body.bytes(), body.headers().charset());
  }

  /** Servers send pages under odd names; what is surely none is refused by its type. */
  private static boolean isText(@Nullable String type) {
    return type == null
        || !(type.startsWith("image/")
            || type.startsWith("audio/")
            || type.startsWith("video/")
            || type.startsWith("font/")
            || type.equals("application/pdf")
            || type.equals("application/zip"));
  }
}
