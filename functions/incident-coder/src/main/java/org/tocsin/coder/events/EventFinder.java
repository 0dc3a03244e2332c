package org.tocsin.coder.events;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;

/** Finds the words that tell of events. Stateless: safe for use by many threads. */
public final class EventFinder {

  private record Trigger(
      EventClass eventClass, int weight, boolean isVerb, boolean needsForce, boolean needsToll) {}

  private static final PhraseTable<Trigger> TRIGGERS = new PhraseTable<>();

  static {
    for (String line : Lines.of(EventFinder.class, "triggers.txt")) {
      String[] e = line.split("\\s+", 4);
      TRIGGERS.add(
          e[3],
          new Trigger(
              EventClass.of(e[0]),
              Integer.parseInt(e[1]),
              e[2].contains("v") && !e[2].contains("n"),
              e[2].contains("a"),
              e[2].contains("t")));
    }
  }

  private EventFinder() {}

  /** Every trigger of the sentence, in order. */
  public static List<EventMention> find(Sentence s) {
    List<EventMention> found = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      PhraseTable.Match<Trigger> match = TRIGGERS.at(s, i);
      if (match == null) {
        i++;
        continue;
      }
      Trigger trigger = match.value();
      Modality.Found modality = Modality.of(s, i);
      found.add(
          new EventMention(
              s,
              i,
              match.to(),
              trigger.eventClass(),
              trigger.weight(),
              trigger.isVerb(),
              trigger.needsForce(),
              trigger.needsToll(),
              modality.reality(),
              modality.from()));
      i = match.to();
    }
    return found;
  }
}
