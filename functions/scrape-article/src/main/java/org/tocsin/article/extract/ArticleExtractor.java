package org.tocsin.article.extract;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.extract.Extraction.Diagnostics;
import org.tocsin.article.extract.Extraction.Extracted;
import org.tocsin.article.extract.Extraction.NotAnArticle;
import org.tocsin.article.metadata.Metadata;
import org.tocsin.article.metadata.MetadataReader;
import org.tocsin.article.page.BlockLimitException;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.LimitReached;
import org.tocsin.article.page.Page;
import org.tocsin.article.page.PageReader;
import org.tocsin.article.page.TimedReader;
import org.tocsin.article.wording.Wording;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.ArticleId;
import org.tocsin.pipeline.record.FeedEntry;
import org.tocsin.pipeline.record.Origin;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * Makes an article of a page's HTML. Start here.
 *
 * <p>Pure: no network, no clock of its own; the same page gives the same article. Never throws on
 * what a page holds. Time and memory are linear in the size of the page. Safe for use by many
 * threads.
 */
public final class ArticleExtractor {

  private static final int ROOM_FOR_KIND = 12;
  private static final int ROOM_FOR_HEADLINE = 200;

  private final ExtractionLimits limits;
  private final PageReader reader;
  private final MetadataReader metadataReader = new MetadataReader();
  private final BodyText bodyText = new BodyText();
  private final Parts.Finder textParts = new Parts.Finder();
  private final KindJudge kinds = new KindJudge();

  /** With the default limits. */
  public ArticleExtractor() {
    this(ExtractionLimits.DEFAULT);
  }

  /** With limits. */
  public ArticleExtractor(ExtractionLimits limits) {
    this.limits = limits;
    this.reader = new PageReader(limits.blocks(), limits.depth());
  }

  /**
   * Makes an article of a page.
   *
   * @param html the page
   * @param url where it was read from, after redirects
   * @param entry what the feed says of it, which fills in for what the page does not say; absent
   *     where no feed announced it
   * @param fetchedAt when it was fetched: what claims to be more than a day younger is not believed
   */
  public Extraction extract(String html, URI url, @Nullable FeedEntry entry, Instant fetchedAt) {
    NotAnArticle refused = kinds.ofSource(html);
    if (refused != null) {
      return refused;
    }
    if (html.length() > limits.characters()) {
      return new NotAnArticle(
          PageKind.OVER_LIMIT,
          String.format(
              Locale.ROOT, "%d characters, limit %d", html.length(), limits.characters()));
    }
    try {
      Document document = TimedReader.parse(html, url.toString(), limits.depth(), limits.parsing());
      return extract(document, reader.read(document, url), entry, fetchedAt);
    } catch (BlockLimitException e) {
      return new NotAnArticle(PageKind.OVER_LIMIT, String.valueOf(e.getMessage()));
    }
  }

  private Extraction extract(
      Document document, Page page, @Nullable FeedEntry entry, Instant fetchedAt) {
    Furniture furniture = new Furniture(page);
    LocalDate latest = fetchedAt.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    Metadata metadata =
        metadataReader.read(page, furniture, entry == null ? null : entry.outlet(), latest);
    BodyText.Found found =
        bodyText.find(page, furniture, metadata.headline(), metadata.articleBody());
    Parts parts = textParts.of(document, page, furniture, metadata, found.paragraphs());
    Diagnostics diagnostics =
        new Diagnostics(
            found.body().toString(),
            found.decisions(),
            metadata.origins(),
            limits(page, metadata, parts));
    NotAnArticle refused = kinds.ofPage(page, furniture, parts);
    int length = parts.text().stream().mapToInt(p -> p.text().length()).sum();
    if (refused == null && length > limits.text()) {
      refused =
          new NotAnArticle(
              PageKind.OVER_LIMIT,
              String.format(Locale.ROOT, "%d characters of text, limit %d", length, limits.text()));
    }
    return refused != null
        ? refused.with(diagnostics)
        : new Extracted(
            article(metadata, parts, found.corrections(), entry, fetchedAt),
            diagnostics,
            metadata.nextPage());
  }

  private static List<LimitReached> limits(Page page, Metadata metadata, Parts parts) {
    List<LimitReached> limits = new ArrayList<>(page.limits());
    limits.addAll(metadata.limits());
    limits.addAll(parts.limits());
    return limits;
  }

  private static Article article(
      Metadata metadata,
      Parts parts,
      List<String> corrections,
      @Nullable FeedEntry entry,
      Instant fetchedAt) {
    List<Paragraph> text = parts.text();
    Map<String, Origin> origins = new TreeMap<>(metadata.origins());
    String headline = metadata.headline();
    String language = metadata.language();
    PublicationTime published = metadata.publishedAt();
    PublicationTime updated = metadata.updatedAt();
    if (entry != null) {
      headline = fromFeed("headline", headline, entry.title(), origins);
      language = fromFeed("language", language, entry.language(), origins);
      published = published(published, entry.published(), origins);
      updated = fromFeed("updatedAt", updated, entry.updated(), origins);
    }
    return new Article(
        Article.VERSION,
        ArticleId.of(metadata.url()),
        metadata.url(),
        parts.kind(),
        headline,
        metadata.bylines(),
        metadata.outlet(),
        published,
        updated,
        language,
        metadata.section(),
        metadata.tags(),
        metadata.image(),
        metadata.freeToRead(),
        text,
        corrections,
        contentHash(headline, text),
        Wording.fingerprint(text),
        origins,
        entry == null ? null : entry.feed(),
        fetchedAt);
  }

  /** What the page says of a field, or else what the feed says. */
  private static <T> @Nullable T fromFeed(
      String field, @Nullable T ofPage, @Nullable T ofFeed, Map<String, Origin> origins) {
    if (ofPage == null && ofFeed != null) {
      origins.put(field, new Origin("feed", Origin.Confidence.LOW));
      return ofFeed;
    }
    return ofPage;
  }

  /**
   * When it was published, by the page or else by the feed. A day that the page does not declare
   * but only seems to tell counts less than the feed's; where both say the same day it is sure.
   */
  private static @Nullable PublicationTime published(
      @Nullable PublicationTime ofPage,
      @Nullable PublicationTime ofFeed,
      Map<String, Origin> origins) {
    Origin origin = origins.get("publishedAt");
    if (ofPage == null
        || ofFeed == null
        || origin == null
        || origin.confidence() != Origin.Confidence.LOW) {
      return fromFeed("publishedAt", ofPage, ofFeed, origins);
    }
    boolean alike = ofPage.day().equals(ofFeed.day());
    origins.put(
        "publishedAt",
        alike
            ? new Origin("feed, " + origin.source(), Origin.Confidence.HIGH)
            : new Origin("feed", Origin.Confidence.LOW));
    return alike && ofPage.moment() != null ? ofPage : ofFeed;
  }

  /** Of headline and text: the same where a reader reads the same. */
  public static String contentHash(@Nullable String headline, List<Paragraph> text) {
    int length = text.stream().mapToInt(p -> p.text().length() + ROOM_FOR_KIND).sum();
    StringBuilder content = new StringBuilder(length + ROOM_FOR_HEADLINE);
    content.append(headline == null ? "" : headline);
    for (Paragraph paragraph : text) {
      content.append('\n').append(paragraph.kind()).append(' ').append(paragraph.text());
    }
    return ArticleId.sha256(content.toString());
  }
}
