package org.tocsin.article.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.data.DataFile;
import org.tocsin.article.page.Page;

/**
 * What says that a page is made of parts, from {@code live-words.tsv} and the declared types. Safe
 * for use by many threads.
 */
final class PartSigns {

  private final List<String> names = new ArrayList<>();
  private final List<String> headlines = new ArrayList<>();
  private final List<String> types;
  private final Pattern type;

  /**
   * The signs of one kind.
   *
   * @param kind as the data file names it
   * @param types the schema.org types that declare it
   */
  PartSigns(String kind, String... types) {
    this.types = List.of(types);
    type =
        Pattern.compile("\"@type\"\\s*:\\s*(?:\\[[^\\]]*)?\"(?:" + String.join("|", types) + ")\"");
    for (String[] row : DataFile.rows(PartSigns.class, "live-words.tsv", 3)) {
      if (row[0].equals(kind)) {
        (row[1].equals("NAME") ? names : headlines).add(row[2]);
      }
    }
  }

  boolean on(Page page, @Nullable String headline) {
    return declared(page)
        || title(headline)
        || title(page.declarations().title())
        || named(page.boxNames());
  }

  boolean declared(Page page) {
    return page.declarations().jsonLd().stream()
        .filter(json -> types.stream().anyMatch(json::contains))
        .anyMatch(json -> type.matcher(json).find());
  }

  private boolean title(@Nullable String headline) {
    if (headline == null) {
      return false;
    }
    String folded = headline.toLowerCase(Locale.ROOT);
    return headlines.stream().anyMatch(folded::contains);
  }

  private boolean named(String boxNames) {
    return names.stream().anyMatch(boxNames::contains);
  }
}
