package org.tocsin.feeds.opml;

import java.util.List;

/**
 * A subscription list as read.
 *
 * @param feeds each feed once, in the order of the list
 * @param faults outlines that name no feed, each with its name and what is wrong with it
 */
public record Subscriptions(List<Subscription> feeds, List<String> faults) {

  /** Copies. */
  public Subscriptions {
    feeds = List.copyOf(feeds);
    faults = List.copyOf(faults);
  }
}
