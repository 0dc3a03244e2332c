package org.tocsin.article.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Page;

/** The {@code meta} elements by name, property or itemprop, lower case. */
final class Declared {

  private static final List<String> KEYS = List.of("property", "name", "itemprop", "http-equiv");
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  /** Of a page. */
  Declared(Page page) {
    for (Element meta : page.declarations().metas()) {
      String content = meta.attr("content").strip();
      if (content.isEmpty()) {
        continue;
      }
      for (String key : KEYS) {
        String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          values.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
        }
      }
    }
  }

  /** The names that have a value, in the order of the page. */
  Set<String> names() {
    return values.keySet();
  }

  /** All values of a name, in the order of the page. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The first value of the first name that has one. */
  @Nullable String first(String... names) {
    for (String name : names) {
      List<String> found = all(name);
      if (!found.isEmpty()) {
        return found.getFirst();
      }
    }
    return null;
  }
}
