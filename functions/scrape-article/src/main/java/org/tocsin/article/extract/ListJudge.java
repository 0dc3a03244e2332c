package org.tocsin.article.extract;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Hint;
import org.tocsin.article.page.Page;
import org.tocsin.article.page.Prose;
import org.tocsin.pipeline.record.Paragraph;

/**
 * Tells lists of articles from articles: section fronts, tag pages, results of a search. What was
 * found as the text then consists of teasers, each under a heading that is a link. A page that
 * declares itself an article is none.
 */
final class ListJudge {

  private static final int LIST_LINKS = 12;
  private static final int LIST_TEXT = 2000;
  private static final int FEWEST = 4;
  private static final int HEADLINE = 15;
  private static final int TEASER = 450;
  private static final int NEAR = 3;

  private static final Set<String> PATHS =
      Set.of(
          "tag",
          "tags",
          "category",
          "kategorie",
          "categorie",
          "categoria",
          "section",
          "sections",
          "topic",
          "topics",
          "thema",
          "themen",
          "search",
          "suche",
          "buscar",
          "recherche",
          "archive",
          "archives",
          "author",
          "authors",
          "autor",
          "etiqueta",
          "rubrique",
          "seccion",
          "latest");

  private ListJudge() {}

  /** Why a page is a list, absent where it is none. */
  static @Nullable String judge(
      Page page, Furniture furniture, Declarations declared, List<Paragraph> text) {
    int chars = text.stream().mapToInt(p -> p.text().length()).sum();
    long linked =
        page.blocks().stream()
            .filter(b -> b.kind() == Block.Kind.HEADING && b.linkDensity() > 0.8)
            .count();
    boolean front = isFront(page.url());
    if (front && linked >= LIST_LINKS && chars < LIST_TEXT) {
      return "front page with many linked headings";
    }
    if (declared.article() && !declared.list()) {
      return null;
    }
    int teasers = 0;
    int prose = 0;
    Set<String> kept = text.stream().map(Paragraph::text).collect(Collectors.toSet());
    int headings = 0;
    int headingAt = -NEAR - 1;
    for (Block block : page.blocks()) {
      Hint hint = furniture.reason(block.box());
      if (hint == Hint.NAVIGATION || hint == Hint.FOOTER || hint == Hint.SIDEBAR) {
        continue;
      }
      if (block.linkDensity() > 0.8 && block.length() >= HEADLINE) {
        headings += block.kind() == Block.Kind.HEADING ? 1 : 0;
        headingAt = block.kind() == Block.Kind.HEADING ? block.index() : headingAt;
      } else if (Prose.isSentence(block) && kept.contains(block.text())) {
        prose++;
        teasers += block.index() - headingAt <= NEAR && block.length() <= TEASER ? 1 : 0;
        headingAt = -NEAR - 1;
      }
    }
    boolean said = front || declared.list() || isListPath(page.url());
    if (headings >= FEWEST && said && (prose == 0 || teasers * 2 >= prose)) {
      return headings + " linked headings, " + teasers + " of " + prose + " sentences are teasers";
    }
    if (teasers >= FEWEST && teasers * 5 >= prose * 4) {
      return teasers + " of " + prose + " sentences are teasers under linked headings";
    }
    return null;
  }

  /** An address without a path of its kind ({@code urn:…}) tells nothing. */
  private static boolean isFront(URI url) {
    String path = url.getPath();
    return path != null && path.length() <= 1 && url.getQuery() == null;
  }

  private static boolean isListPath(URI url) {
    String path = url.getPath() == null ? "" : url.getPath().toLowerCase(Locale.ROOT);
    String query = url.getQuery() == null ? "" : url.getQuery();
    if (query.startsWith("s=") || query.startsWith("q=") || query.startsWith("query=")) {
      return true;
    }
    String[] segments = path.split("/", -1);
    for (String segment : segments) {
      if (PATHS.contains(segment)) {
        return segments.length <= 4;
      }
    }
    return false;
  }
}
