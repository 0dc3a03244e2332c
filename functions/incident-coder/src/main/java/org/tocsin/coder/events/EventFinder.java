package org.tocsin.coder.events;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;

/** Finds the words that tell of events. Stateless: safe for use by many threads. */
public final class EventFinder {

  /** Words that hold a trigger and tell of no event: "heart attack". */
  private static final String NOTHING = "NOTHING";

  private record Entry(@Nullable Trigger trigger) {}

  private static final PhraseTable<Entry> TRIGGERS = new PhraseTable<>();

  static {
    for (String line : Lines.of(EventFinder.class, "triggers.txt")) {
      String[] e = Lines.fields(line, 4);
      TRIGGERS.add(e[3], new Entry(Trigger.of(e[0], e[1], e[2])));
    }
    for (String line : Lines.of(EventFinder.class, "figures.txt")) {
      String[] e = Lines.fields(line, 2);
      if (e[0].equals(NOTHING)) {
        TRIGGERS.add(e[1], new Entry(null));
      }
    }
  }

  private EventFinder() {}

  /** Every trigger of the sentence, in order. */
  public static List<EventMention> find(Sentence s) {
    List<EventMention> found = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      PhraseTable.Match<Entry> match = TRIGGERS.at(s, i);
      if (match == null) {
        i++;
        continue;
      }
      Trigger trigger = match.value().trigger();
      if (trigger != null) {
        Modality.Found modality =
            Figures.isFigure(s, i, match.to(), trigger)
                ? new Modality.Found(Reality.FIGURATIVE, i)
                : Modality.of(s, i, match.to(), trigger.isVerb());
        found.add(new EventMention(s, i, match.to(), trigger, modality.reality(), modality.from()));
      }
      i = match.to();
    }
    return found;
  }
}
