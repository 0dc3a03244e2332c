package org.tocsin.article.metadata;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.data.DataFile;

/**
 * Reads the number of a page out of an address: {@code /story?page=2}, {@code /story/page/2},
 * {@code /story/2}, {@code /story-2.html}, {@code /story,seite-2.html}. Safe for use by many
 * threads.
 */
final class PageNumber {

  private static final Pattern PARAMETER = Pattern.compile("(?<=^|&)([\\w-]+)=(\\d{1,3})(?=&|$)");
  private static final Pattern SEGMENT =
      Pattern.compile("[/,_.;-](\\p{L}+)[/_=-]?(\\d{1,3})(/?|\\.\\w{2,5})$");
  private static final Pattern BARE = Pattern.compile("[/,_-](\\d{1,3})(/?|\\.\\w{2,5})$");

  private final Set<String> parameters = new HashSet<>();
  private final Set<String> segments = new HashSet<>();

  /** With the parameters and words of {@code paging.tsv}. */
  PageNumber() {
    for (String[] row : DataFile.rows(PageNumber.class, "paging.tsv", 2)) {
      switch (row[0]) {
        case "PARAMETER" -> parameters.add(row[1]);
        case "SEGMENT" -> segments.add(row[1]);
        default -> {} // the words of links are NextPage's
      }
    }
  }

  /**
   * An address taken apart.
   *
   * @param stem what all pages of one article share: host, path and query without the number
   * @param number the number, 1 where the address has none
   * @param named whether a word says that it numbers a page; a bare number may be part of a name
   * @param numbered whether there is a number at all
   */
  record Parts(String stem, int number, boolean named, boolean numbered) {}

  /** An address without any number taken for one of a page. */
  static Parts whole(URI url) {
    return new Parts(stem(url, url.getRawPath(), url.getRawQuery()), 1, false, false);
  }

  /** The address by a number that a word names as one of a page; absent where there is none. */
  @Nullable Parts named(URI url) {
    String query = url.getRawQuery();
    if (query != null) {
      Matcher m = PARAMETER.matcher(query);
      while (m.find()) {
        if (parameters.contains(m.group(1).toLowerCase(Locale.ROOT))) {
          String rest = (query.substring(0, m.start()) + query.substring(m.end()));
          rest = rest.replace("&&", "&").replaceAll("^&|&$", "");
          return parts(stem(url, url.getRawPath(), rest), m.group(2), true);
        }
      }
    }
    String path = url.getPath() == null ? "" : url.getPath();
    Matcher m = SEGMENT.matcher(path);
    if (m.find() && segments.contains(m.group(1).toLowerCase(Locale.ROOT))) {
      String before = path.substring(0, m.start()) + extension(m.group(3));
      return parts(stem(url, before, query), m.group(2), true);
    }
    return null;
  }

  /** The address by a bare number at the end of its path; absent where there is none. */
  @Nullable Parts bare(URI url) {
    String path = url.getPath() == null ? "" : url.getPath();
    Matcher m = BARE.matcher(path);
    if (!m.find()) {
      return null;
    }
    String before = path.substring(0, m.start()) + extension(m.group(2));
    return parts(stem(url, before, url.getRawQuery()), m.group(1), false);
  }

  private static Parts parts(String stem, String number, boolean named) {
    return new Parts(stem, Integer.parseInt(number), named, true);
  }

  private static String extension(String end) {
    return end.startsWith(".") ? end : "";
  }

  private static String stem(URI url, @Nullable String path, @Nullable String query) {
    String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    int end = path == null ? 0 : path.length();
    while (path != null && end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    String bare = path == null ? "" : path.substring(0, end);
    return host + bare + (query == null || query.isEmpty() ? "" : "?" + query);
  }
}
