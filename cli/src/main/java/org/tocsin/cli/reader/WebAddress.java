package org.tocsin.cli.reader;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which addresses a reader view links to. */
final class WebAddress {

  private WebAddress() {}

  /** An address of the web; absent for {@code javascript:}, {@code data:} and all else. */
  static @Nullable String link(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    return scheme.equals("http") || scheme.equals("https") ? url.toString() : null;
  }
}
