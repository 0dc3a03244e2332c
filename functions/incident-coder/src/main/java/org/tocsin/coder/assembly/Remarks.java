package org.tocsin.coder.assembly;

import java.util.List;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.drafts.Drafts;
import org.tocsin.coder.drafts.UnnamedTown;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.parties.Aside;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Outcome;
import org.tocsin.coder.reading.SentenceReader;
import org.tocsin.coder.scene.PlaceChoice;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Words;

/**
 * Sentences that tell no event of their own: what they say of the incident told just before, or of
 * several at once.
 */
final class Remarks {

  private static final int REMARK_REACH = 2;

  /** Sentences back to which a claim may look for its incident, where there are several. */
  private static final int CLAIM_REACH = 3;

  private final SentenceReader reader;
  private final Drafts drafts;

  Remarks(SentenceReader reader, Drafts drafts) {
    this.reader = reader;
    this.drafts = drafts;
  }

  /** A sentence that tells no event may deny or doubt what the text told just before. */
  void read(Sentence sentence, Outcome outcome) {
    Draft focus = drafts.focus();
    if (focus == null) {
      return;
    }
    int distance = sentence.number() - focus.last().sentence().number();
    boolean all = !outcome.old() && tellsAll(sentence);
    if (!all && !outcome.old() && (drafts.all().size() == 1 || distance <= CLAIM_REACH)) {
      focus.add(reader.aside(sentence, outcome.weak() && distance <= REMARK_REACH));
    }
    if (distance > REMARK_REACH) {
      return;
    }
    Words denial = Cue.DENIAL.first(sentence);
    if (denial != null) {
      focus.deny(denial);
    }
    if (Cue.UNCONFIRMED.isIn(sentence)) {
      focus.doubt();
    }
    Toponym scene = reader.scene(sentence);
    if (scene != null) {
      focus.locate(scene, PlaceChoice.isNear(sentence, scene));
    }
    UnnamedTown.name(focus, sentence, reader.towns(sentence));
    focus.date(Cue.SCENE.isIn(sentence) ? reader.firstDay(sentence) : null);
  }

  /** Adds what a sentence tells of several incidents to each of them; whether it does. */
  boolean tellsAll(Sentence sentence) {
    if (sentence.paragraph() == 0 || !drafts.maySpeakOfAll(sentence)) {
      return false;
    }
    Aside aside = reader.aside(sentence, false);
    List<Draft> those = drafts.ofAll(sentence, !aside.accusations().isEmpty());
    those.forEach(draft -> draft.add(aside));
    return !those.isEmpty();
  }
}
