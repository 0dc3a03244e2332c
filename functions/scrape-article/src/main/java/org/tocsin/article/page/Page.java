package org.tocsin.article.page;

import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page after one pass over its tree: the text for the extraction, the declarations for the
 * metadata. Start with {@link PageReader}. Not changed once read, but the elements belong to
 * Jsoup's tree: use by one thread at a time.
 *
 * @param url where the page was read from, after redirects
 * @param boxes the elements that hold text, outer before inner; the first is the whole page
 * @param blocks all text, in order
 * @param boxNames the ids and classes of its boxes, as {@link BoxNames} folds them
 * @param declarations what the head and the markup say about the page
 * @param limits what of the page was not read, or not as it is nested
 */
public record Page(
    URI url,
    List<Box> boxes,
    List<Block> blocks,
    String boxNames,
    Declarations declarations,
    List<LimitReached> limits) {

  /** Keeps its own copies. */
  public Page {
    boxes = List.copyOf(boxes);
    blocks = List.copyOf(blocks);
    limits = List.copyOf(limits);
  }

  /**
   * What a page says about itself, as found, in the order of the page.
   *
   * @param language the {@code lang} of the {@code html} element
   * @param title the text of the first {@code title}
   * @param base the first {@code base} address
   * @param metas the elements of that tag, of head and body
   * @param links the elements of that tag
   * @param jsonLd the contents of the {@code application/ld+json} scripts
   * @param scripts the contents of the other scripts of the page itself, those of code included
   * @param times the elements of that tag
   * @param itemprops the elements that are marked as properties
   * @param dates the elements whose class or id names a date
   * @param bylines the elements whose class, id or rel names an author
   * @param headings the headings of the first level
   * @param paging the links that may lead to another page of the same article
   * @param scriptChars how many characters of script the page has
   */
  public record Declarations(
      @Nullable String language,
      @Nullable String title,
      @Nullable String base,
      List<Element> metas,
      List<Element> links,
      List<String> jsonLd,
      List<String> scripts,
      List<Marked> times,
      List<Marked> itemprops,
      List<Marked> dates,
      List<Marked> bylines,
      List<Marked> headings,
      List<Marked> paging,
      long scriptChars) {

    /** Keeps its own copies. */
    public Declarations {
      metas = List.copyOf(metas);
      links = List.copyOf(links);
      jsonLd = List.copyOf(jsonLd);
      scripts = List.copyOf(scripts);
      times = List.copyOf(times);
      itemprops = List.copyOf(itemprops);
      dates = List.copyOf(dates);
      bylines = List.copyOf(bylines);
      headings = List.copyOf(headings);
      paging = List.copyOf(paging);
    }
  }
}
