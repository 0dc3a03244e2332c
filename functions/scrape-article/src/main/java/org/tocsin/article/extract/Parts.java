package org.tocsin.article.extract;

import java.util.List;
import org.jsoup.nodes.Document;
import org.tocsin.article.live.Gallery;
import org.tocsin.article.live.LivePosts;
import org.tocsin.article.metadata.Metadata;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.LimitReached;
import org.tocsin.article.page.Page;
import org.tocsin.article.state.StateBody;
import org.tocsin.pipeline.record.ArticleKind;
import org.tocsin.pipeline.record.Paragraph;

/**
 * The text of a page after it was asked whether it is one of many parts, or one that only scripts
 * show.
 *
 * @param kind what sort of text it is
 * @param text its paragraphs
 * @param fromState whether they come from the page's scripts
 * @param limits what of the scripts was not looked at
 */
record Parts(ArticleKind kind, List<Paragraph> text, boolean fromState, List<LimitReached> limits) {

  private static final int HARDLY_ANY = 250;

  /** Asks for the posts of a live blog, then the pictures of a gallery, then the scripts. */
  static final class Finder {

    private final LivePosts livePosts = new LivePosts();
    private final Gallery gallery = new Gallery();
    private final Phrases phrases = Phrases.read();

    Parts of(
        Document document,
        Page page,
        Furniture furniture,
        Metadata metadata,
        List<Paragraph> text) {
      List<Paragraph> posts =
          livePosts.of(page, furniture, metadata.headline(), metadata.publishedAt(), this::isText);
      if (!posts.isEmpty()) {
        return new Parts(ArticleKind.LIVE_BLOG, posts, false, List.of());
      }
      List<Paragraph> pictures =
          gallery.of(page, furniture, metadata.headline(), text, this::isText);
      if (!pictures.isEmpty()) {
        return new Parts(ArticleKind.GALLERY, pictures, false, List.of());
      }
      int chars = length(text);
      if (chars >= HARDLY_ANY) {
        return new Parts(ArticleKind.ARTICLE, text, false, List.of());
      }
      StateBody.Found state = StateBody.find(document);
      return length(state.paragraphs()) > 2 * chars
          ? new Parts(ArticleKind.ARTICLE, state.paragraphs(), true, state.limits())
          : new Parts(ArticleKind.ARTICLE, text, false, state.limits());
    }

    private boolean isText(String line) {
      return phrases.of(line) == null;
    }
  }

  int length() {
    return length(text);
  }

  private static int length(List<Paragraph> text) {
    return text.stream().mapToInt(p -> p.text().length()).sum();
  }
}
