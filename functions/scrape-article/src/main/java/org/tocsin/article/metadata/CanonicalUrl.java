package org.tocsin.article.metadata;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Page;
import org.tocsin.web.PlainUrl;

/**
 * The address that stands for a page, in its one spelling, so that a page has one id. What the page
 * names counts only within its own registrable domain (by the Public Suffix List), so that no site
 * can take another's place.
 */
public final class CanonicalUrl {

  private CanonicalUrl() {}

  static Sourced<URI> of(Page page, Declared declared) {
    for (Element link : page.declarations().links()) {
      if (link.attr("rel").strip().equalsIgnoreCase("canonical")) {
        URI named = PlainUrl.of(page.url(), link.attr("href"));
        if (named != null && counts(page.url(), named)) {
          return Sourced.high(named, "link canonical");
        }
      }
    }
    String og = declared.first("og:url");
    URI named = PlainUrl.of(page.url(), og);
    return named != null && counts(page.url(), named)
        ? Sourced.high(named, "og:url")
        : Sourced.medium(own(page.url()), "address");
  }

  private static URI own(URI page) {
    URI plain = PlainUrl.of(null, page.toString());
    return plain == null ? withoutFragment(page) : plain;
  }

  /**
   * Whether an address that a page names may stand for it: http or https, within the page's own
   * registrable domain, and not the front page of the site where the page is not one.
   */
  static boolean counts(URI page, URI named) {
    String host = named.getHost();
    String own = page.getHost();
    if (host == null || own == null || named.getUserInfo() != null) {
      return false;
    }
    boolean front = isFront(named) && !isFront(page);
    return !front && (host.equalsIgnoreCase(own) || domain(host).equals(domain(own)));
  }

  private static boolean isFront(URI url) {
    String path = url.getPath();
    return (path == null || path.isEmpty() || path.equals("/")) && url.getQuery() == null;
  }

  /** The registrable domain, or the host itself where it has none (an address in numbers). */
  private static String domain(String host) {
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
    return (domain == null ? host : domain).toLowerCase(Locale.ROOT);
  }

  /** An http or https address, without its fragment; absent where it is none. */
  static @Nullable URI resolve(URI base, String address) {
    try {
      URI url = base.resolve(new URI(address.strip().replace(" ", "%20")));
      String scheme = url.getScheme();
      if (scheme == null
          || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
          || url.getHost() == null) {
        return null;
      }
      return withoutFragment(url);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  private static URI withoutFragment(URI url) {
    String text = url.toString();
    int fragment = text.indexOf('#');
    return fragment < 0 ? url : URI.create(text.substring(0, fragment));
  }
}
