package org.tocsin.feeds;

import java.time.Duration;
import java.util.List;
import org.tocsin.edge.Environment;
import org.tocsin.edge.SettingForm;
import org.tocsin.edge.Settings;
import org.tocsin.feeds.poll.PollSettings;

/**
 * PollFeeds' configuration, read from its environment in one place.
 *
 * @param bucket BUCKET, where the subscription list is
 * @param feedsKey FEEDS_KEY, the list's key; default feeds.opml
 * @param feedTable FEED_TABLE
 * @param scrapeQueueUrl SCRAPE_QUEUE_URL
 * @param userAgent USER_AGENT, which names an address to reach its operator at
 * @param allowPrivate ALLOW_PRIVATE, host:port pairs
 * @param hostPause HOST_PAUSE_MILLIS, from one request to a host to the next; default 200
 * @param poll MIN_POLL_MINUTES (default 5), MAX_POLL_MINUTES (60), FIRST_POLL_DAYS (0),
 *     MAX_NEW_ENTRIES (200), SINCE
 */
public record PollFeedsSettings(
    String bucket,
    String feedsKey,
    String feedTable,
    String scrapeQueueUrl,
    String userAgent,
    List<String> allowPrivate,
    Duration hostPause,
    PollSettings poll) {

  private static final int DAY = 24 * 60;

  /** Copies. */
  public PollFeedsSettings {
    allowPrivate = List.copyOf(allowPrivate);
  }

  /**
   * Reads the environment.
   *
   * @throws org.tocsin.edge.ConfigurationException naming every fault
   */
  public static PollFeedsSettings of(Environment environment) {
    Settings settings = environment.settings();
    int shortest = settings.number("MIN_POLL_MINUTES", 1, DAY, 5);
    int longest = settings.number("MAX_POLL_MINUTES", 1, 7 * DAY, 60);
    PollFeedsSettings read =
        new PollFeedsSettings(
            settings.text("BUCKET", SettingForm.BUCKET),
            settings.textOr("FEEDS_KEY", "feeds.opml"),
            settings.text("FEED_TABLE", SettingForm.TABLE),
            settings.text("SCRAPE_QUEUE_URL", SettingForm.QUEUE),
            settings.userAgent(),
            settings.allowedPrivateHosts(),
            Duration.ofMillis(settings.number("HOST_PAUSE_MILLIS", 0, 60_000, 200)),
            new PollSettings(
                Duration.ofMinutes(shortest),
                Duration.ofMinutes(Math.max(shortest, longest)),
                settings.number("FIRST_POLL_DAYS", 0, 36_500, 0),
                settings.number("MAX_NEW_ENTRIES", 1, 20_000, 200),
                settings.day("SINCE")));
    settings.check();
    return read;
  }
}
