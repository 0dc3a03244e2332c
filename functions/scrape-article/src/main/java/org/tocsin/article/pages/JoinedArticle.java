package org.tocsin.article.pages;

import java.util.List;
import org.tocsin.pipeline.record.Article;
import org.tocsin.web.Fetched;

/**
 * An article of all its pages.
 *
 * @param article with the first page's address and metadata and the text of all pages
 * @param further the pages after the first whose text is in the article, in order
 * @param ending why no further page was read
 */
public record JoinedArticle(Article article, List<Fetched.Body> further, Ending ending) {

  /** Copies the list. */
  public JoinedArticle {
    further = List.copyOf(further);
  }
}
