package org.tocsin.coder.drafts;

import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Items;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;

/** Tells where a text that tells of several incidents goes on to the next. */
final class Item {

  /** Kilometres beyond which a place of the same province does not lie in a district. */
  private static final double FAR = 60;

  private Item() {}

  /** Whether a lead tells of several incidents: "attacks in Iraq killed 16 people". */
  static boolean sumsUp(Reading lead) {
    Toponym place = lead.place();
    boolean wide = place == null || !place.isLocal();
    return lead.several() || (wide && lead.events().stream().anyMatch(e -> isPlural(lead, e)));
  }

  private static boolean isPlural(Reading lead, EventMention event) {
    String word = lead.sentence().norm(event.to() - 1);
    return !event.trigger().isVerb() && word.endsWith("s") && !lead.isDefinite();
  }

  /**
   * Whether what a paragraph opens with is none of an incident's, though the one's place might lie
   * in the other's: it names another place at its head, or is told in a round-up or far from there.
   */
  static boolean isOther(Draft draft, Reading reading, boolean roundUp) {
    Sentence s = reading.sentence();
    Toponym own = draft.place();
    Toponym place = reading.place();
    if (isListed(draft, reading)) {
      return true;
    }
    if (own == null
        || place == null
        || !own.isLocal()
        || !place.isLocal()
        || own.isSamePlace(place)
        || draft.last().sentence().paragraph() >= s.paragraph()
        || reading.isDefinite()) {
      return false;
    }
    boolean first = s.start() == 0 && !reading.tolls().isEmpty();
    return Items.opensApart(s) || (first && (roundUp || own.kilometresTo(place) > FAR));
  }

  /** "two in Kolma district and three in Sovane district": another place of the same list. */
  private static boolean isListed(Draft draft, Reading reading) {
    Toponym own = draft.place();
    Toponym place = reading.place();
    return reading.apart()
        && own != null
        && place != null
        && draft.last().sentence().number() == reading.sentence().number()
        && !own.isSamePlace(place);
  }
}
