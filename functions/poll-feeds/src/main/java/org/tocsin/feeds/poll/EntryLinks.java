package org.tocsin.feeds.poll;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.feeds.data.Tables;
import org.tocsin.web.WebUrl;

/**
 * The address of an article without what only follows its reader: fragment, default port, tracking
 * parameters. Parameters that may name the page stay, in their order.
 */
final class EntryLinks {

  private static final Set<String> WHOLE;
  private static final List<String> BEGINNINGS;

  static {
    List<String> lines = Tables.lines(EntryLinks.class, "tracking-parameters.tsv");
    WHOLE = lines.stream().filter(l -> !l.endsWith("*")).collect(Collectors.toUnmodifiableSet());
    BEGINNINGS =
        lines.stream()
            .filter(l -> l.endsWith("*"))
            .map(l -> l.substring(0, l.length() - 1))
            .toList();
  }

  private EntryLinks() {}

  /** The plain address, or null where the link is none. */
  static @Nullable URI plain(@Nullable URI base, @Nullable String link) {
    URI url = link == null ? null : WebUrl.resolve(base, link);
    if (url == null) {
      return null;
    }
    URI whole = WebUrl.withoutFragment(url);
    String query = whole.getRawQuery();
    if (query == null) {
      return whole;
    }
    StringBuilder kept = new StringBuilder();
    for (String parameter : query.split("&", -1)) {
      if (!parameter.isEmpty() && !isTracking(parameter)) {
        kept.append(kept.isEmpty() ? "?" : "&").append(parameter);
      }
    }
    String text = whole.toString();
    return URI.create(text.substring(0, text.indexOf('?')) + kept);
  }

  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return WHOLE.contains(name) || BEGINNINGS.stream().anyMatch(name::startsWith);
  }
}
