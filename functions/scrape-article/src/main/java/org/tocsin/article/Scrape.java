package org.tocsin.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.extract.Extraction;
import org.tocsin.article.extract.PageKind;
import org.tocsin.article.page.PageBytes;
import org.tocsin.article.pages.FurtherPages;
import org.tocsin.article.pages.JoinedArticle;
import org.tocsin.article.store.ArticleStore;
import org.tocsin.article.store.KnownPage;
import org.tocsin.article.store.KnownPages;
import org.tocsin.article.store.RawPage;
import org.tocsin.article.store.Validators;
import org.tocsin.edge.Log;
import org.tocsin.edge.MessageResult;
import org.tocsin.edge.Metrics;
import org.tocsin.edge.SqsMessage;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.ArticleId;
import org.tocsin.pipeline.record.FeedEntry;
import org.tocsin.web.Fetched;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One message: fetches the page that a feed entry names, makes an article of it and of the pages
 * that follow it, keeps all. Every way that it can end is told in the log and counted; what may go
 * better later goes back to the queue, what never will does not. Safe for use by many threads.
 */
final class Scrape {

  private final Visit visit;
  private final ArticleStore store;
  private final KnownPages knownPages;
  private final Postponement postponement;
  private final Log log;
  private final Metrics metrics;

  Scrape(
      Visit visit,
      ArticleStore store,
      KnownPages knownPages,
      Postponement postponement,
      Log log,
      Metrics metrics) {
    this.visit = visit;
    this.store = store;
    this.knownPages = knownPages;
    this.postponement = postponement;
    this.log = log;
    this.metrics = metrics;
  }

  MessageResult message(SqsMessage message) {
    FeedEntry entry;
    try {
      entry = Json.read(message.body(), FeedEntry.class);
    } catch (MalformedRecordException e) {
      metrics.add("MessagesMalformed", 1);
      return MessageResult.retry("malformed message: " + e.getMessage());
    }
    if (!visit.hasTime()) {
      return MessageResult.retry("out of time before the fetch of " + entry.url());
    }
    try {
      KnownPages.Found known = knownPages.find(entry.url());
      Fetched fetched = visit.page(entry.url(), known.page());
      if (fetched instanceof Fetched.Throttled throttled && throttled.retryAt() != null) {
        postponement.until(message, throttled.retryAt());
      }
      return settle(entry, known, fetched);
    } catch (SdkException e) {
      metrics.add("StoreFailed", 1);
      return MessageResult.retry(entry.url() + ": bucket: " + e.getMessage());
    }
  }

  private MessageResult settle(FeedEntry entry, KnownPages.Found known, Fetched fetched) {
    return switch (fetched) {
      case Fetched.Body body -> body(entry, known, body);
      case Fetched.Throttled throttled -> later(entry, throttled, "FetchThrottled");
      case Fetched.Failed failed ->
          failed.kind().isPassing()
              ? later(entry, failed, "FetchFailed")
              : dropped(entry, failed, "FetchFailed");
      case Fetched.Gone gone -> dropped(entry, gone, "PagesGone");
      case Fetched.Refused refused -> dropped(entry, refused, "FetchRefused");
      case Fetched.NotModified same -> {
        KnownPage page = known.page();
        if (page == null) {
          yield dropped(entry, same, "FetchFailed");
        }
        metrics.add("PagesNotModified", 1);
        of(entry).info("page not modified", "articleId", page.articleId());
        yield MessageResult.done();
      }
    };
  }

  /** The log with what leads from the feed to the article on every line. */
  private Log of(FeedEntry entry) {
    return log.with("feed", entry.feed().toString())
        .with("entry", ArticleId.of(entry.url()))
        .with("url", entry.url().toString());
  }

  private MessageResult later(FeedEntry entry, Fetched outcome, String metric) {
    metrics.add(metric, 1);
    of(entry).info("page put off", "outcome", metric, "reason", outcome.why());
    return MessageResult.retry(entry.url() + ": " + outcome.why());
  }

  private MessageResult dropped(FeedEntry entry, Fetched outcome, String metric) {
    metrics.add(metric, 1);
    of(entry).warn("page dropped", "outcome", metric, "reason", outcome.why());
    return MessageResult.done();
  }

  private MessageResult body(FeedEntry entry, KnownPages.Found known, Fetched.Body body) {
    Instant now = visit.deadline().clock().instant();
    Reading reading = Reading.of(body, entry, now);
    return switch (reading.extraction()) {
      case Extraction.Extracted extracted -> {
        FurtherPages further =
            new FurtherPages(visit::furtherPage, page -> Reading.of(page, null, now).extraction());
        JoinedArticle joined = further.after(body, extracted);
        yield keep(entry, known, body, reading.charset(), extracted.diagnostics(), joined);
      }
      case Extraction.NotAnArticle none -> {
        metrics.add("PagesRejected", 1);
        if (none.kind() == PageKind.NEEDS_JAVASCRIPT) {
          metrics.add("PagesNeedJavaScript", 1);
        }
        of(entry).warn("page rejected", "kind", none.kind(), "reason", none.why());
        yield MessageResult.done();
      }
    };
  }

  private MessageResult keep(
      FeedEntry entry,
      KnownPages.Found known,
      Fetched.Body body,
      String charset,
      Extraction.Diagnostics diagnostics,
      JoinedArticle joined) {
    Article article = joined.article();
    boolean onePage = joined.further().isEmpty() && joined.ending().isWhole();
    Validators validators = onePage ? Validators.of(body) : null;
    List<RawPage> pages = new ArrayList<>();
    pages.add(new RawPage(body.bytes(), body.headers().contentType(), charset, validators));
    joined.further().stream().map(Scrape::furtherPage).forEach(pages::add);
    boolean isNew = known.isNew() && article.id().equals(ArticleId.of(entry.url()));
    KnownPage page = known.page();
    ArticleStore.Outcome outcome =
        store.put(article, pages, existing(isNew, page, validators, joined));
    if (validators != null && (page == null || !page.articleId().equals(article.id()))) {
      knownPages.note(entry.url(), article);
    }
    boolean written =
        outcome == ArticleStore.Outcome.CREATED || outcome == ArticleStore.Outcome.UPDATED;
    metrics.add(written ? "ArticlesStored" : "ArticlesUnchanged", 1);
    if (!joined.ending().isWhole()) {
      metrics.add("ArticlesCutShort", 1);
    }
    tell(entry, joined, outcome, pages.size(), diagnostics);
    // What was read is kept at once, since it is news; the message comes back for the rest.
    return joined.ending().isPassing()
        ? MessageResult.retry(entry.url() + ": further page: " + joined.ending())
        : MessageResult.done();
  }

  private void tell(
      FeedEntry entry,
      JoinedArticle joined,
      ArticleStore.Outcome outcome,
      int pages,
      Extraction.Diagnostics diagnostics) {
    of(entry)
        .info(
            "article",
            "articleId",
            joined.article().id(),
            "outcome",
            outcome,
            "paragraphs",
            joined.article().paragraphs().size(),
            "pages",
            pages,
            "cutShort",
            joined.ending().isWhole() ? null : joined.ending(),
            "body",
            diagnostics.body(),
            "limits",
            diagnostics.limits());
  }

  private static RawPage furtherPage(Fetched.Body page) {
    String charset = PageBytes.decode(page.bytes(), page.headers().charset()).charset().name();
    return new RawPage(page.bytes(), page.headers().contentType(), charset, null);
  }

  /**
   * An article that is not whole replaces none that says more; new validators are worth keeping.
   */
  private static ArticleStore.Existing existing(
      boolean isNew,
      @Nullable KnownPage known,
      @Nullable Validators validators,
      JoinedArticle joined) {
    if (joined.ending().isPassing()) {
      return ArticleStore.Existing.LEAVE_IF_LONGER;
    }
    if (isNew) {
      return ArticleStore.Existing.NONE;
    }
    boolean fresh = validators != null && (known == null || !validators.equals(known.validators()));
    return fresh ? ArticleStore.Existing.REPLACE_PAGE_TOO : ArticleStore.Existing.REPLACE;
  }
}
