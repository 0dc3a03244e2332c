package org.tocsin.article.metadata;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Page;
import org.tocsin.web.WebUrl;

/**
 * The address that stands for a page. What the page names counts only within its own registrable
 * domain (by the Public Suffix List), so that no site can take another's place.
 */
public final class CanonicalUrl {

  private CanonicalUrl() {}

  static Sourced<URI> of(Page page, Declared declared) {
    for (Element link : page.declarations().links()) {
      if (link.attr("rel").strip().equalsIgnoreCase("canonical")) {
        URI named = resolve(page.url(), link.attr("href"));
        if (named != null && counts(page.url(), named)) {
          return Sourced.high(named, "link canonical");
        }
      }
    }
    String og = declared.first("og:url");
    URI named = og == null ? null : resolve(page.url(), og);
    return named != null && counts(page.url(), named)
        ? Sourced.high(named, "og:url")
        : Sourced.medium(plain(page.url()), "address");
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

  /**
   * An http or https address in its one spelling, without its fragment; absent where it is none.
   */
  static @Nullable URI resolve(URI base, String address) {
    URI url = WebUrl.resolve(base, address);
    return url == null || url.getHost() == null ? null : WebUrl.withoutFragment(url);
  }

  /** The page's own address in its one spelling: an article's id is made of it. */
  private static URI plain(URI url) {
    URI plain = WebUrl.parse(url.toString());
    return WebUrl.withoutFragment(plain == null ? url : plain);
  }
}
