package org.tocsin.article.extract;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Box;
import org.tocsin.article.page.LimitReached;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Origin;

/** What became of a page. */
public sealed interface Extraction {

  /**
   * An article.
   *
   * @param article the record
   * @param diagnostics why it is what it is
   * @param nextPage the address of the next page of the same article, absent for nearly every page
   */
  record Extracted(Article article, Diagnostics diagnostics, @Nullable URI nextPage)
      implements Extraction {}

  /**
   * No article.
   *
   * @param kind what it is
   * @param why what says so, for people
   * @param diagnostics what was read of the page, absent where it was not read as one
   */
  record NotAnArticle(PageKind kind, String why, @Nullable Diagnostics diagnostics)
      implements Extraction {

    /** Of a page that was not read. */
    public NotAnArticle(PageKind kind, String why) {
      this(kind, why, null);
    }

    NotAnArticle with(Diagnostics read) {
      return new NotAnArticle(kind, why, read);
    }
  }

  /**
   * Why a page is an article, or is none.
   *
   * @param body the element that was chosen as the article's
   * @param decisions for each block of the page whether it was kept
   * @param sources for each field of the metadata where it came from and how sure it is
   * @param limits what of the page was not read, with limit and value; empty for nearly every page
   */
  record Diagnostics(
      String body,
      List<Decision> decisions,
      Map<String, Origin> sources,
      List<LimitReached> limits) {

    /** Copies what it is given. */
    public Diagnostics {
      decisions = List.copyOf(decisions);
      sources = Map.copyOf(sources);
      limits = List.copyOf(limits);
    }
  }

  /**
   * What became of one block of the page.
   *
   * @param element what holds it
   * @param text its text
   * @param dropped why it was dropped, absent where it was kept
   */
  record Decision(Box element, String text, @Nullable String dropped) {

    /** The element that holds it, for people: {@code div#main.story > p}. */
    public String box() {
      return element.toString();
    }

    /** Equal where a person reads the same. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Decision decision
          && box().equals(decision.box())
          && text.equals(decision.text)
          && Objects.equals(dropped, decision.dropped);
    }

    @Override
    public int hashCode() {
      return Objects.hash(text, dropped);
    }
  }
}
