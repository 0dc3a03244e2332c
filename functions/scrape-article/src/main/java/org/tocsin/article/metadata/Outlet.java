package org.tocsin.article.metadata;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Page;

/**
 * Who published a page: what it declares, then what the feed says, then the part of its title that
 * also stands at its top as a line of its own, above the headline, and again in its foot.
 */
final class Outlet {

  /** What stands between the parts of a title. */
  static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—»«·•:/~>]+\\s+|\\s*[|»]\\s*|:\\s+");

  private static final int TOP = 10;
  private static final int FOOT = 5;
  private static final int SHORTEST = 4;

  private Outlet() {}

  static @Nullable Sourced<String> of(
      Page page, JsonLd jsonLd, Declared declared, @Nullable String feedOutlet) {
    String named = declared.first("og:site_name", "application-name");
    if (named != null) {
      return Sourced.high(named, "meta site_name");
    }
    String publisher = jsonLd.article("publisher");
    if (publisher != null) {
      return Sourced.high(publisher, "JSON-LD publisher");
    }
    if (feedOutlet != null) {
      return Sourced.low(feedOutlet, "feed");
    }
    String shared = inTitle(page);
    return shared == null ? null : Sourced.medium(shared, "title and page");
  }

  private static @Nullable String inTitle(Page page) {
    String title = page.declarations().title();
    if (title == null) {
      return null;
    }
    String line = Headlines.oneLine(title);
    Matcher m = SEPARATOR.matcher(line);
    int[] first = null;
    int[] last = null;
    while (m.find()) {
      last = new int[] {m.start(), m.end()};
      first = first == null ? last : first;
    }
    if (first == null || last == null) {
      return null;
    }
    String end = site(page, line.substring(last[1]), line.substring(0, last[0]));
    return end != null ? end : site(page, line.substring(0, first[0]), line.substring(first[1]));
  }

  /** The part, where the page shows it above the rest of the title and in its foot. */
  private static @Nullable String site(Page page, String part, String rest) {
    List<Block> blocks = page.blocks();
    String folded = Headlines.fold(part);
    int top = folded.length() < SHORTEST ? -1 : Headlines.place(page, part);
    int headline = top < 0 || top >= TOP ? -1 : Headlines.place(page, rest);
    if (headline <= top) {
      return null;
    }
    String words = part.toLowerCase(Locale.ROOT);
    boolean inFoot =
        blocks.subList(Math.max(headline, blocks.size() - FOOT), blocks.size()).stream()
            .anyMatch(b -> b.text().toLowerCase(Locale.ROOT).contains(words));
    return inFoot ? part.strip() : null;
  }
}
