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

  static boolean mayBe(Element link, Markup markup) {
    if (markup.rel.contains("next") || markup.rel.contains("prev")) {
      return true;
    }
    if (link.childNodeSize() > MOST_CHILDREN) {
      return false;
    }
    boolean numbered = markup.href != null && numbered(markup.href);
    if (!numbered && !mayBeNumber(link)) {
      return false;
    }
    String text = link.wholeText().strip();
    return text.length() <= LONGEST_TEXT && (numbered || isNumber(text, 0, text.length()));
  }

  /** Whether a link's first text, where it begins with one, may be a number. */
  private static boolean mayBeNumber(Element link) {
    Node first = link.firstChild();
    while (first instanceof Element element) {
      first = element.firstChild();
    }
    if (first instanceof TextNode text) {
      String whole = text.getWholeText();
      for (int i = 0; i < whole.length(); i++) {
        char c = whole.charAt(i);
        if (!Character.isWhitespace(c)) {
          return Character.isDigit(c);
        }
      }
    }
    return true;
  }

  private static boolean isNumber(String text, int from, int to) {
    if (to <= from || to - from > MOST_DIGITS) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean numbered(String href) {
    int fragment = href.indexOf('#');
    int end = fragment < 0 ? href.length() : fragment;
    int query = href.indexOf('?');
    if (query < 0 || query >= end) {
      return endsInNumber(href, end);
    }
    for (int from = query + 1; from <= end; ) {
      int next = href.indexOf('&', from);
      int to = next < 0 || next > end ? end : next;
      int equals = href.indexOf('=', from);
      if (isNumber(href, equals < 0 || equals >= to ? from : equals + 1, to)) {
        return true;
      }
      from = to + 1;
    }
    return endsInNumber(href, query);
  }

  /** Whether a short run of digits ends a path, but for a suffix such as {@code .html}. */
  private static boolean endsInNumber(String path, int end) {
    int last = end - 1;
    while (last >= 0 && !Character.isDigit(path.charAt(last)) && end - last <= LONGEST_END) {
      last--;
    }
    int first = last;
    while (first >= 0 && Character.isDigit(path.charAt(first))) {
      first--;
    }
    return last > first && last - first <= MOST_DIGITS && end - last <= LONGEST_END + 1;
  }
}
