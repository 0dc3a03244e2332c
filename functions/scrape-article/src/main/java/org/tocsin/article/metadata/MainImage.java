package org.tocsin.article.metadata;

import java.net.URI;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Page;

/**
 * The picture that stands for an article. Sites without one for an article declare their logo: such
 * an address is passed over for the next one, and given as LOW where there is no other.
 */
final class MainImage {

  private MainImage() {}

  /** The address of the picture, absent where the page declares none. */
  static @Nullable Sourced<URI> of(Page page, JsonLd jsonLd, Declared declared) {
    Sourced<URI> og = found(page, declared.first("og:image", "og:image:url"), "og:image");
    Sourced<URI> json = found(page, jsonLd.article("image"), "JSON-LD image");
    Sourced<URI> twitter = found(page, declared.first("twitter:image", "thumbnail"), "meta image");
    Sourced<URI> link = found(page, linked(page), "link image_src");
    Sourced<URI> logo = null;
    for (@Nullable Sourced<URI> one : java.util.Arrays.asList(og, json, twitter, link)) {
      if (one != null && !isLogo(one.value())) {
        return one;
      }
      logo = logo == null ? one : logo;
    }
    return logo == null ? null : Sourced.low(logo.value(), logo.source());
  }

  private static @Nullable Sourced<URI> found(Page page, @Nullable String named, String source) {
    URI url = named == null ? null : CanonicalUrl.resolve(page.url(), named);
    return url == null ? null : Sourced.high(url, source);
  }

  private static @Nullable String linked(Page page) {
    for (Element link : page.declarations().links()) {
      if (link.attr("rel").equals("image_src")) {
        return link.attr("href");
      }
    }
    return null;
  }

  private static boolean isLogo(URI url) {
    String path = url.getPath() == null ? "" : url.getPath().toLowerCase(Locale.ROOT);
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.contains("logo") || name.contains("placeholder") || name.startsWith("default");
  }
}
