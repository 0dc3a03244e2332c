package org.tocsin.coder.fields;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.reading.Dates;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.reading.Totals;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpressions;
import org.tocsin.coder.toll.TollFinder;
import org.tocsin.coder.toll.TollMention;

/**
 * The tolls that the sentences of an incident speak of by the words of its events: "charged with
 * the murder of two", where that murder is the incident.
 */
final class SpokenTolls {

  private SpokenTolls() {}

  /** The readings of an incident with these tolls in place of those that they tell. */
  static List<Reading> of(Draft draft, TimeExpressions times) {
    List<Reading> readings = new ArrayList<>();
    for (Reading reading : draft.readings()) {
      Sentence s = reading.sentence();
      if (Totals.isTotal(s, times.in(s))) {
        continue;
      }
      List<TollMention> tolls =
          TollFinder.spokenOf(s, Dates.all(times.in(s))).stream()
              .filter(t -> reading.events().stream().anyMatch(e -> isAt(e, t)))
              .toList();
      readings.add(reading.withTolls(tolls));
    }
    return readings;
  }

  private static boolean isAt(EventMention event, TollMention toll) {
    return event.from() <= toll.word() && toll.word() < event.to();
  }
}
