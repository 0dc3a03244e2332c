package org.tocsin.cli.explain;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.extract.Extraction;
import org.tocsin.article.extract.Extraction.Decision;
import org.tocsin.article.extract.Extraction.Diagnostics;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.ArticleKind;

/**
 * What there is to tell of one page.
 *
 * @param input the page, as the user named it
 * @param verdict what it is, and for a page that is no article what says so
 * @param article the article, absent where it is none
 * @param diagnostics what was read of the page, absent where it was not read as one
 */
public record Explanation(
    String input, String verdict, @Nullable Article article, @Nullable Diagnostics diagnostics) {

  /** Of what became of a page. */
  public static Explanation of(String input, Extraction extraction) {
    return switch (extraction) {
      case Extraction.Extracted found -> {
        ArticleKind kind = found.article().kind();
        yield new Explanation(
            input,
            String.valueOf(kind == null ? ArticleKind.ARTICLE : kind),
            found.article(),
            found.diagnostics());
      }
      case Extraction.NotAnArticle none ->
          new Explanation(
              input, "no article: " + none.kind() + ", " + none.why(), null, none.diagnostics());
    };
  }

  /** What became of each block of the page, in order. */
  public List<Decision> blocks() {
    return diagnostics == null ? List.of() : diagnostics.decisions();
  }

  /** How the blocks of the page came out. */
  public Tally tally() {
    return Tally.of(blocks());
  }

  /** Why the element that holds the article was chosen, in figures that a reader can check. */
  public String choice() {
    Tally tally = tally();
    return String.format(
        Locale.ROOT,
        "the element in which most of the page's running text stands together:"
            + " %,d of %,d characters of all text are in it, and %,d of those were kept",
        tally.kept().characters() + tally.dropped().characters(),
        tally.all().characters(),
        tally.kept().characters());
  }
}
