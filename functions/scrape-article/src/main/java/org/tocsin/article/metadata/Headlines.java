package org.tocsin.article.metadata;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Marked;
import org.tocsin.article.page.Page;

/**
 * The headline. A page says it up to four times: in JSON-LD, for social networks, in the title that
 * the browser shows, and on the page itself. The title often carries the site's name before or
 * after a separator; it is taken off where the site's name says so, or where one part stands on the
 * page as a heading. A dash within the headline itself cuts nothing.
 */
final class Headlines {

  private static final int SHORTEST_LOWER = 9;
  private static final int SHORTEST_SOLE = 15;
  private static final int FIRST_BEYOND_ASCII = 128;
  private static final char FINAL_SIGMA = 'ς';
  private static final Evaluator LINK = QueryParser.parse("a[href]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Headlines() {}

  /** The headline of a page, absent where it names none. */
  static @Nullable Sourced<String> of(
      Page page, Furniture furniture, JsonLd jsonLd, Declared declared, @Nullable String outlet) {
    List<String> headings = headings(page, outlet);
    String title = page.declarations().title();
    List<Sourced<String>> candidates = new ArrayList<>();
    add(candidates, jsonLd.article("headline"), "JSON-LD headline");
    add(candidates, declared.first("og:title"), "og:title");
    add(candidates, declared.first("twitter:title"), "twitter:title");
    add(candidates, declared.first("headline", "dc.title", "title"), "meta title");
    add(candidates, title, "title");
    // What stands as a heading on the page and in one of the declarations is surely the headline.
    for (String heading : headings) {
      for (Sourced<String> candidate : candidates) {
        boolean inTitle = candidate.source().equals("title");
        if (saysSame(heading, candidate.value(), inTitle)) {
          return Sourced.high(heading, "h1, " + candidate.source());
        }
      }
    }
    List<String> marked = marked(page);
    if (marked.size() == 1) {
      return Sourced.high(marked.getFirst(), "itemprop headline");
    }
    String lower = title == null ? null : lowerHeading(page, clean(title), outlet);
    if (lower != null) {
      return Sourced.high(lower, "heading, title");
    }
    boolean onlyTitle = !candidates.isEmpty() && candidates.getFirst().source().equals("title");
    if (onlyTitle && headings.size() == 1 && headings.getFirst().length() > SHORTEST_SOLE) {
      return Sourced.medium(headings.getFirst(), "sole h1");
    }
    String line = onlyTitle && title != null ? lineInTitle(page, clean(title)) : null;
    if (line != null) {
      return Sourced.medium(line, "title and line");
    }
    String sole = onlyTitle && headings.isEmpty() ? soleHeading(page, furniture) : null;
    if (sole != null) {
      return Sourced.medium(sole, "sole heading");
    }
    for (Sourced<String> candidate : candidates) {
      String headline = withoutSite(candidate.value(), outlet, page);
      if (!headline.isBlank()) {
        return Sourced.medium(headline, candidate.source());
      }
    }
    return headings.isEmpty() ? null : Sourced.low(headings.getFirst(), "h1");
  }

  /** A heading of a lower level that is in the title, between other things. */
  private static @Nullable String lowerHeading(Page page, String title, @Nullable String outlet) {
    String site = outlet == null ? "" : fold(outlet);
    for (Block block : page.blocks()) {
      if (block.kind() == Block.Kind.HEADING
          && block.level() > 1
          && block.length() > SHORTEST_LOWER
          && !isFolded(block.text(), site)
          && saysSame(block.text(), title, false)) {
        return block.text();
      }
    }
    return null;
  }

  /** The longer part of a title before or after its last separator, where it is a line too. */
  private static @Nullable String lineInTitle(Page page, String title) {
    Matcher m = Outlet.SEPARATOR.matcher(title);
    int start = -1;
    int end = -1;
    while (m.find()) {
      start = m.start();
      end = m.end();
    }
    if (start <= 0) {
      return null;
    }
    String front = title.substring(0, start).strip();
    String back = title.substring(end).strip();
    String longer = front.length() >= back.length() ? front : back;
    return longer.length() > SHORTEST_SOLE && place(page, longer) >= 0 ? longer : null;
  }

  /** The only heading on the page that is no furniture and no link, where it is long enough. */
  private static @Nullable String soleHeading(Page page, Furniture furniture) {
    Block sole = null;
    for (Block block : page.blocks()) {
      if (block.kind() == Block.Kind.HEADING
          && block.links() == 0
          && furniture.reason(block.box()) == null) {
        if (sole != null) {
          return null;
        }
        sole = block;
      }
    }
    return sole == null || sole.length() <= SHORTEST_SOLE ? null : sole.text();
  }

  private static void add(List<Sourced<String>> list, @Nullable String text, String source) {
    if (text != null && !text.isBlank()) {
      list.add(Sourced.medium(clean(text), source));
    }
  }

  /** The headings of the first level, less those that are the site's name or lead to its front. */
  private static List<String> headings(Page page, @Nullable String outlet) {
    List<String> headings = new ArrayList<>();
    String site = outlet == null ? "" : fold(outlet);
    for (Marked marked : page.declarations().headings()) {
      String text = clean(marked.text());
      if (text.length() > 3 && !fold(text).equals(site) && !leadsToFront(marked, page)) {
        headings.add(text);
      }
    }
    return headings;
  }

  /** What the markup names as the headline: one text, or those of other articles as well. */
  private static List<String> marked(Page page) {
    Set<String> texts = new LinkedHashSet<>();
    for (Marked marked : page.declarations().itemprops()) {
      if (marked.element().attr("itemprop").equals("headline")) {
        String text = clean(marked.text());
        if (text.length() > 3) {
          texts.add(text);
        }
      }
    }
    return List.copyOf(texts);
  }

  /** The index of the first block that is a text and nothing more, -1 where there is none. */
  static int place(Page page, String text) {
    String folded = fold(text);
    for (Block block : page.blocks()) {
      if (block.length() <= 2 * text.length() + 20 && isFolded(block.text(), folded)) {
        return block.index();
      }
    }
    return -1;
  }

  private static boolean leadsToFront(Marked heading, Page page) {
    Element link = heading.element().selectFirst(LINK);
    if (link == null) {
      return false;
    }
    String path = page.url().getPath();
    URI target = CanonicalUrl.resolve(page.url(), link.attr("href"));
    return path != null
        && path.length() > 1
        && target != null
        && (target.getPath() == null || target.getPath().length() <= 1)
        && target.getQuery() == null;
  }

  /**
   * Equal, or the declaration is the heading with the site's name before or after it. In the title
   * only after it: what ends a title is the site's name more often than the headline.
   */
  private static boolean saysSame(String heading, String declared, boolean inTitle) {
    String one = fold(heading);
    String two = fold(declared);
    if (one.length() < 4) {
      return false;
    }
    return one.equals(two)
        || (two.length() > one.length()
            && (two.startsWith(one) || (!inTitle && two.endsWith(one)))
            && one.length() * 3 > two.length());
  }

  static String withoutSite(String title, @Nullable String outlet, Page page) {
    List<int[]> cuts = new ArrayList<>();
    Matcher m = Outlet.SEPARATOR.matcher(title);
    while (m.find()) {
      cuts.add(new int[] {m.start(), m.end()});
    }
    String host = page.url().getHost() == null ? "" : fold(page.url().getHost());
    String site = outlet == null ? "" : fold(outlet);
    String rest = title;
    for (int i = cuts.size() - 1; i >= 0; i--) {
      String after = title.substring(cuts.get(i)[1]);
      if (isSite(after, site, host)) {
        rest = title.substring(0, cuts.get(i)[0]);
        break;
      }
    }
    for (int[] cut : cuts) {
      if (cut[0] > 0 && isSite(title.substring(0, cut[0]), site, host) && cut[1] < rest.length()) {
        return rest.substring(cut[1]).strip();
      }
    }
    return rest.strip();
  }

  private static boolean isSite(String part, String site, String host) {
    String folded = fold(part);
    if (folded.length() < 2) {
      return false;
    }
    return (!site.isEmpty()
            && (folded.equals(site) || (site.length() > 3 && folded.endsWith(site))))
        || (folded.length() > 3 && host.contains(folded))
        || (!site.isEmpty() && folded.length() > 4 && site.contains(folded));
  }

  private static String clean(String text) {
    String plain =
        text.indexOf('&') >= 0 || text.indexOf('<') >= 0 ? Jsoup.parse(text).text() : text;
    return oneLine(plain);
  }

  /** Without white space at the ends, and with one space for what there is between words. */
  static String oneLine(String text) {
    String bare = text.strip();
    boolean folded = true;
    for (int i = 0; i < bare.length() && folded; i++) {
      char c = bare.charAt(i);
      folded = c > ' ' || (c == ' ' && bare.charAt(i + 1) > ' ');
    }
    return folded ? bare : SPACES.matcher(bare).replaceAll(" ");
  }

  /** Letters and digits, lower case. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < FIRST_BEYOND_ASCII) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
          folded.append((char) c);
        } else if (c >= 'A' && c <= 'Z') {
          folded.append((char) (c - 'A' + 'a'));
        }
      } else if (Character.isLetterOrDigit(c)) {
        folded.appendCodePoint(c == FINAL_SIGMA ? 'σ' : Character.toLowerCase(c));
      }
    }
    return folded.toString();
  }

  /** Whether a text, folded, is a folded text; most texts differ in their first letter. */
  private static boolean isFolded(String text, String folded) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_BEYOND_ASCII) {
        break;
      }
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) {
        char lower = c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
        if (folded.isEmpty() || folded.charAt(0) != lower) {
          return false;
        }
        break;
      }
    }
    return fold(text).equals(folded);
  }
}
