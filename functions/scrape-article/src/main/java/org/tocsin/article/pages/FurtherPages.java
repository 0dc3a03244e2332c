package org.tocsin.article.pages;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.extract.ArticleExtractor;
import org.tocsin.article.extract.Extraction;
import org.tocsin.article.extract.Extraction.Extracted;
import org.tocsin.article.pages.Ending.Reason;
import org.tocsin.article.wording.Wording;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.web.Fetched;

/**
 * Reads the pages of an article after its first and joins them to one text. It follows only what
 * the pages themselves name as their next page, on the first page's own host, never a page twice,
 * and stops at {@value #MOST_PAGES} pages or {@value #MOST_BYTES} bytes. What it was that ended it
 * is told; what was read until then is kept.
 *
 * <p>For one article, by one thread.
 */
public final class FurtherPages {

  /** With the first. */
  public static final int MOST_PAGES = 10;

  /** Of all pages together, inflated. */
  public static final int MOST_BYTES = 20 << 20;

  /** Fetches a page of at most so many bytes, within the time that is left. */
  public interface Fetch {
    /** The outcome of the fetch. */
    Fetched page(URI url, int mostBytes);
  }

  private final Fetch fetch;
  private final Function<Fetched.Body, Extraction> extract;
  private final Set<URI> seen = new HashSet<>();
  private final List<Fetched.Body> further = new ArrayList<>();
  private final JoinedText text = new JoinedText();

  /** With what fetches a page and what makes an article of it. */
  public FurtherPages(Fetch fetch, Function<Fetched.Body, Extraction> extract) {
    this.fetch = fetch;
    this.extract = extract;
  }

  /**
   * Reads on from the first page.
   *
   * @param body the first page as it was fetched
   * @param first what was made of it
   */
  public JoinedArticle after(Fetched.Body body, Extracted first) {
    seen.add(body.url());
    seen.add(first.article().url());
    text.add(first.article().paragraphs());
    Ending ending = follow(body, first);
    if (further.isEmpty()) {
      return new JoinedArticle(first.article(), further, ending);
    }
    List<Paragraph> paragraphs = text.paragraphs();
    Article joined =
        first
            .article()
            .withText(
                paragraphs,
                ArticleExtractor.contentHash(first.article().headline(), paragraphs),
                Wording.fingerprint(paragraphs));
    return new JoinedArticle(joined, further, ending);
  }

  private Ending follow(Fetched.Body body, Extracted first) {
    int bytesLeft = MOST_BYTES - body.bytes().length;
    URI next = first.nextPage();
    while (next != null) {
      if (!seen.add(next)) {
        return new Ending(Reason.SEEN_BEFORE, next.toString());
      }
      if (!isOfHost(body.url(), next)) {
        return new Ending(Reason.OTHER_SITE, next.toString());
      }
      if (further.size() + 1 == MOST_PAGES) {
        return new Ending(Reason.LIMIT, MOST_PAGES + " pages, next " + next);
      }
      if (bytesLeft <= 0) {
        return new Ending(Reason.LIMIT, MOST_BYTES + " bytes in all, next " + next);
      }
      Fetched fetched = fetch.page(next, bytesLeft);
      if (!(fetched instanceof Fetched.Body page)) {
        return failure(next, fetched);
      }
      bytesLeft -= page.bytes().length;
      if (!isOfHost(body.url(), page.url())) {
        return new Ending(Reason.OTHER_SITE, next + " led to " + page.url());
      }
      if (!page.url().equals(next) && !seen.add(page.url())) {
        return new Ending(Reason.SEEN_BEFORE, next + " led to " + page.url());
      }
      Extraction extraction = extract.apply(page);
      if (!(extraction instanceof Extracted extracted)) {
        return new Ending(Reason.MISSING, next + ": " + why(extraction));
      }
      if (!isOf(first.article(), extracted.article())) {
        return new Ending(Reason.OTHER_ARTICLE, next.toString());
      }
      if (text.add(extracted.article().paragraphs()) == 0) {
        return new Ending(Reason.NOTHING_NEW, next.toString());
      }
      further.add(page);
      next = extracted.nextPage();
    }
    return new Ending(Reason.LAST_PAGE, "");
  }

  private static Ending failure(URI next, Fetched outcome) {
    boolean passing =
        switch (outcome) {
          case Fetched.Throttled throttled -> true;
          case Fetched.Failed failed -> failed.kind().isPassing();
          default -> false;
        };
    return new Ending(passing ? Reason.FAILED : Reason.MISSING, next + ": " + outcome.why());
  }

  private static String why(Extraction extraction) {
    return extraction instanceof Extraction.NotAnArticle none
        ? none.kind() + ", " + none.why()
        : "no article";
  }

  private static boolean isOfHost(URI first, URI next) {
    return authority(first).equals(authority(next));
  }

  private static String authority(URI url) {
    return url.getRawAuthority() == null ? "" : url.getRawAuthority().toLowerCase(Locale.ROOT);
  }

  /**
   * A page that names the article as its canonical address, or has the same headline, more or less.
   */
  private static boolean isOf(Article first, Article page) {
    if (page.url().equals(first.url())) {
      return true;
    }
    String mine = folded(first.headline());
    String other = folded(page.headline());
    return mine.isEmpty() || other.isEmpty() || mine.contains(other) || other.contains(mine);
  }

  private static String folded(@Nullable String headline) {
    return headline == null
        ? ""
        : headline.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
