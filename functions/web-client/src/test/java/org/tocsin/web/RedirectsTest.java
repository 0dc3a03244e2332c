package org.tocsin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a site sends on to, and where it may not. */
final class RedirectsTest extends SiteFixture {

  @Test
  void redirectsAreFollowedAndTold() {
    site.redirect("/a", 301, "/b?x=1");
    site.redirect("/b", 308, "c");
    site.page("/c", "there");
    Fetched.Body body = assertInstanceOf(Fetched.Body.class, fetch("/a"));
    assertEquals(site.url("/c"), body.url());
    assertTrue(body.redirects().allPermanent());
    assertEquals(site.url("/b?x=1"), body.redirects().hops().get(0).to());
    site.redirect("/b", 302, "/c");
    assertFalse(fetch("/a").redirects().allPermanent());
  }

  @Test
  void redirectLoopIsNamed() {
    site.redirect("/a", 302, "/b");
    site.redirect("/b", 302, "/a");
    assertFailed(FailureKind.REDIRECT_LOOP, "back to " + site.url("/a"), fetch("/a"));
  }

  @Test
  void endlessRedirectsAreNamed() {
    for (int i = 0; i < 20; i++) {
      site.redirect("/" + i, 302, "/" + (i + 1));
    }
    assertFailed(FailureKind.TOO_MANY_REDIRECTS, "limit 8", fetch("/0"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "http://169.254.169.254/latest/meta-data/, ADDRESS",
    "http://localhost:8080/, ADDRESS",
    "http://user@example.com/, USER_INFO",
    "http://example.com:22/, PORT"
  })
  void redirectToAForbiddenPlaceIsRefused(String target, RefusalReason reason) {
    site.redirect("/a", 302, target);
    Fetched.Refused refused = assertInstanceOf(Fetched.Refused.class, fetch("/a"));
    assertEquals(reason, refused.refusal().reason());
    assertEquals(1, refused.redirects().hops().size());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"file:///etc/passwd", "gopher://example.com/", "http://"})
  void redirectToNoWebAddressIsNamed(String target) {
    site.redirect("/a", 302, target);
    assertFailed(FailureKind.BAD_REDIRECT, target, fetch("/a"));
  }
}
