package org.tocsin.coder.events;

import java.util.List;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.SubEventType;

/**
 * The words that tell for what crime somebody is arrested: "a suspect in the murder of a judge was
 * arrested", "detained over the ambush that killed three". Who suffered there is no side of the
 * arrest.
 *
 * @param from the index of the first word of the crime; of the end of the sentence without one
 * @param to the index after its last
 */
public record Charge(int from, int to) {

  /** Looks for it in a sentence that tells of an arrest. */
  public static Charge of(Sentence s, List<EventMention> events) {
    EventMention arrest =
        events.stream()
            .filter(e -> e.eventClass().is(SubEventType.ARRESTS))
            .findFirst()
            .orElse(null);
    for (int i = 0; arrest != null && i < s.size(); i++) {
      PhraseTable.Match<String> match = Cue.CHARGE.at(s, i);
      if (match != null) {
        return new Charge(i + 1, end(s, match.to(), arrest.from()));
      }
    }
    return new Charge(s.size(), s.size());
  }

  /** Whether a token stands in it. */
  public boolean has(int token) {
    return token >= from && token < to;
  }

  private static int end(Sentence s, int from, int arrest) {
    for (int i = from; i < s.size(); i++) {
      if (i == arrest || s.norm(i).equals(",") || s.norm(i).equals(";")) {
        return i;
      }
    }
    return s.size();
  }
}
