package org.tocsin.article.page;

import org.jsoup.nodes.Element;

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
    String text = link.wholeText().strip();
    return text.length() <= LONGEST_TEXT && (isNumber(text) || numbered(link.attr("href")));
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= MOST_DIGITS
        && text.chars().allMatch(Character::isDigit);
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
