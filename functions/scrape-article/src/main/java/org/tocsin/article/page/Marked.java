package org.tocsin.article.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * An element that says something about the page, and where it stands.
 *
 * @param element as Jsoup has it; for its text ask {@link #text}, which has a limit
 * @param box the box that holds it
 * @param block how many blocks of text were finished before it
 */
public record Marked(Element element, Box box, int block) {

  /** Far more than a headline, a date or a name has, the page's indentation included. */
  private static final int MOST_CHARACTERS = 5_000;

  private static final int MOST_NODES = 2_000;

  /**
   * The element's text, white space folded; of an element with more than 5,000 characters or 2,000
   * nodes only the beginning. Marked elements may lie within each other, each around the whole
   * page: without a limit their texts together would grow with the square of it.
   */
  public String text() {
    Beginning beginning = new Beginning();
    return NodeTraversor.filter(beginning, element) == NodeFilter.FilterResult.STOP
        ? beginning.folded()
        : element.text();
  }

  /** Goes over an element's nodes, and stops at the limits. */
  private static final class Beginning implements NodeFilter {
    private final StringBuilder text = new StringBuilder();
    private int nodes;

    @Override
    public FilterResult head(Node node, int depth) {
      nodes++;
      if (node instanceof TextNode textNode) {
        String more = textNode.getWholeText();
        int left = MOST_CHARACTERS - text.length();
        text.append(more, 0, Math.min(more.length(), left + 1)).append(' ');
      }
      return text.length() > MOST_CHARACTERS || nodes > MOST_NODES
          ? FilterResult.STOP
          : FilterResult.CONTINUE;
    }

    String folded() {
      return String.join(" ", text.toString().strip().split("\\s+", -1));
    }
  }
}
