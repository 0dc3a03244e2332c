package org.tocsin.coder.assembly;

import java.util.List;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Sentence;

/** Tells a headline on several things: "Rebels take a town; blast kills three" adds to none. */
final class Headlines {

  private Headlines() {}

  /** Whether a semicolon parts words of events. */
  static boolean areSeveral(Sentence headline, List<EventMention> events) {
    for (int i = 1; i < headline.size(); i++) {
      int at = i;
      if (headline.norm(i).equals(";")) {
        return events.stream().anyMatch(e -> e.to() <= at)
            && events.stream().anyMatch(e -> e.from() > at);
      }
    }
    return false;
  }
}
