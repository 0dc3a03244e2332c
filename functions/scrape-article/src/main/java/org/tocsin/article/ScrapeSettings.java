package org.tocsin.article;

import java.util.List;
import org.tocsin.edge.DeadLetters;
import org.tocsin.edge.SettingForm;
import org.tocsin.edge.Settings;

/**
 * What ScrapeArticle is told by its environment.
 *
 * @param bucket {@code BUCKET}: where articles and pages are kept
 * @param queueUrl {@code SCRAPE_QUEUE_URL}: the queue that the messages come from; empty where it
 *     is not given, and then its own pause between two tries is the only one
 * @param userAgent {@code USER_AGENT}, which names an address to reach its operator at
 * @param allowPrivate {@code ALLOW_PRIVATE}: host:port pairs of private networks that may be
 *     fetched from, in a local run
 */
record ScrapeSettings(String bucket, String queueUrl, String userAgent, List<String> allowPrivate) {

  ScrapeSettings {
    allowPrivate = List.copyOf(allowPrivate);
  }

  /**
   * Reads them.
   *
   * @throws org.tocsin.edge.ConfigurationException naming every fault
   */
  static ScrapeSettings read(Settings settings) {
    ScrapeSettings read =
        new ScrapeSettings(
            settings.text("BUCKET", SettingForm.BUCKET),
            settings.textOrNone("SCRAPE_QUEUE_URL", SettingForm.QUEUE),
            settings.userAgent(),
            settings.allowedPrivateHosts());
    DeadLetters.read(settings);
    settings.check();
    return read;
  }
}
