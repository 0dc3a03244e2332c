package org.tocsin.feeds.read;

import java.time.Duration;
import java.util.Locale;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** How often a feed changes by its own word: the RSS 1.0 syndication module. */
final class Syndication {

  private static final Namespace SY =
      Namespace.getNamespace("http://purl.org/rss/1.0/modules/syndication/");

  private Syndication() {}

  /** The minutes between two changes, or null where the feed does not say. */
  static @Nullable Long minutes(Element channel) {
    Duration period = period(channel);
    return period == null ? null : period.toMinutes();
  }

  private static @Nullable Duration period(Element channel) {
    String period = channel.getChildTextTrim("updatePeriod", SY);
    if (period == null) {
      return null;
    }
    Duration whole =
        switch (period.toLowerCase(Locale.ROOT)) {
          case "hourly" -> Duration.ofHours(1);
          case "daily" -> Duration.ofDays(1);
          case "weekly" -> Duration.ofDays(7);
          case "monthly" -> Duration.ofDays(30);
          case "yearly" -> Duration.ofDays(365);
          default -> null;
        };
    if (whole == null) {
      return null;
    }
    String frequency = channel.getChildTextTrim("updateFrequency", SY);
    boolean number = frequency != null && frequency.matches("[1-9][0-9]{0,4}");
    return number ? whole.dividedBy(Integer.parseInt(frequency)) : whole;
  }
}
