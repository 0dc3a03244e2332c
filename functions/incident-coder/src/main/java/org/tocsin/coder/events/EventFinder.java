package org.tocsin.coder.events;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Alternatives;
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
      String[] e = line.split("\\s+", 4);
      Entry entry = new Entry(Trigger.of(e[0], e[1], e[2]));
      Alternatives.of(e[3]).forEach(phrase -> TRIGGERS.add(phrase, entry));
    }
    for (String line : Lines.of(EventFinder.class, "figures.txt")) {
      String[] e = line.split("\\s+", 2);
      if (e[0].equals(NOTHING)) {
        Alternatives.of(e[1]).forEach(phrase -> TRIGGERS.add(phrase, new Entry(null)));
      }
    }
  }

  private static final Trigger TAKING = Trigger.of("ABDUCTION_FORCED_DISAPPEARANCE", "6", "v");

  private EventFinder() {}

  /**
   * The event of a verb that tells of people taken where its subject or agent is an armed group.
   *
   * @param verb the index of the verb
   */
  public static EventMention taking(Sentence s, int verb) {
    Modality.Found modality = Modality.of(s, verb, verb + 1, true);
    return new EventMention(s, verb, verb + 1, TAKING, modality.reality(), modality.from());
  }

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
