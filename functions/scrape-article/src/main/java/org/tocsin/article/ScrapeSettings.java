package org.tocsin.article;

import java.util.List;
import org.tocsin.edge.Settings;

/**
 * What ScrapeArticle is told by its environment.
 *
 * @param bucket {@code BUCKET}: where articles and pages are kept
 * @param userAgent {@code USER_AGENT}; by default {@code Tocsin/0.1 (+CONTACT)}
 * @param allowPrivate {@code ALLOW_PRIVATE}: host:port pairs of private networks that may be
 *     fetched from, in a local run
 */
record ScrapeSettings(String bucket, String userAgent, List<String> allowPrivate) {

  ScrapeSettings {
    allowPrivate = List.copyOf(allowPrivate);
  }

  /**
   * Reads them.
   *
   * @throws org.tocsin.edge.ConfigurationException naming every fault
   */
  static ScrapeSettings read(Settings settings) {
    String contact = settings.textOr("CONTACT", "https://github.com/tocsin");
    ScrapeSettings read =
        new ScrapeSettings(
            settings.text("BUCKET", "the name of the bucket for articles and pages"),
            settings.textOr("USER_AGENT", "Tocsin/0.1 (+" + contact + ")"),
            settings.allowedPrivateHosts());
    settings.check();
    return read;
  }
}
