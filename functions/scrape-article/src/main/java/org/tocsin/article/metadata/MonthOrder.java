package org.tocsin.article.metadata;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Page;

/**
 * Whether a page writes 3/6/2025 for 6 March. Of the countries whose news are in English the United
 * States and the Philippines do (CLDR: the short date of {@code en-US} and {@code en-PH}).
 */
final class MonthOrder {

  private static final Set<String> REGIONS = Set.of("", "US", "PH");
  private static final Set<String> TOP_LEVELS = Set.of("us", "ph");

  /** Top-level domains of two letters that sites of all countries use. */
  private static final Set<String> ANYWHERE =
      Set.of("ai", "cc", "co", "fm", "gg", "io", "ly", "me", "to", "tv");

  private MonthOrder() {}

  /** By the page's language, its region and the country of its address. */
  static boolean monthFirst(Page page) {
    String language = page.declarations().language();
    if (language == null) {
      return false;
    }
    Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
    return locale.getLanguage().equals("en")
        && REGIONS.contains(locale.getCountry())
        && isAmerican(page.url());
  }

  private static boolean isAmerican(URI url) {
    @Nullable String host = url.getHost();
    String top = host == null ? "" : host.substring(host.lastIndexOf('.') + 1);
    return top.length() != 2 || TOP_LEVELS.contains(top) || ANYWHERE.contains(top);
  }
}
