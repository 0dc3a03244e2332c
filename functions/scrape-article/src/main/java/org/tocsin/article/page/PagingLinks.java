package org.tocsin.article.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Tells the few links that may lead to another page of the same article from the many that cannot,
 * at hardly any cost: {@code rel} says so, or the text is short and the address holds a number of
 * at most three digits near its end.
 */
final class PagingLinks {

  private static final int MOST_DIGITS = 3;
  private static final int LONGEST_TEXT = 40;
  private static final int LONGEST_END = 6;
  private static final int MOST_CHILDREN = 4;

  private PagingLinks() {}

  static boolean mayBe(Element link) {
    String rel = link.attr("rel");
    if (rel.contains("next") || rel.contains("prev")) {
      return true;
    }
    if (link.childNodeSize() > MOST_CHILDREN) {
      return false;
    }
    return isNumber(link) || (numbered(link.attr("href")) && isShort(link));
  }

  private static boolean isShort(Element link) {
    return link.wholeText().strip().length() <= LONGEST_TEXT;
  }

  /** Whether all text is a number; a link whose first text begins otherwise is not looked at. */
  private static boolean isNumber(Element link) {
    for (Node node = link.firstChild(); node != null; node = node.firstChild()) {
      if (node instanceof TextNode first && !first.isBlank()) {
        String start = first.getWholeText().stripLeading();
        boolean digit = !start.isEmpty() && Character.isDigit(start.charAt(0));
        return digit && isNumber(link.wholeText().strip());
      }
      if (!(node instanceof Element) || node.nextSibling() != null) {
        return isNumber(link.wholeText().strip());
      }
    }
    return false;
  }

  private static boolean isNumber(String text) {
    if (text.isEmpty() || text.length() > MOST_DIGITS) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean numbered(String href) {
    int fragment = href.indexOf('#');
    String address = fragment < 0 ? href : href.substring(0, fragment);
    int query = address.indexOf('?');
    if (query >= 0) {
      for (String parameter : address.substring(query + 1).split("&", -1)) {
        if (isNumber(parameter.substring(parameter.indexOf('=') + 1))) {
          return true;
        }
      }
    }
    return endsInNumber(query < 0 ? address : address.substring(0, query));
  }

  /** Whether a short run of digits ends a path, but for a suffix such as {@code .html}. */
  private static boolean endsInNumber(String path) {
    int last = path.length() - 1;
    while (last >= 0
        && !Character.isDigit(path.charAt(last))
        && path.length() - last <= LONGEST_END) {
      last--;
    }
    int first = last;
    while (first >= 0 && Character.isDigit(path.charAt(first))) {
      first--;
    }
    return last > first && last - first <= MOST_DIGITS && path.length() - last <= LONGEST_END + 1;
  }
}
