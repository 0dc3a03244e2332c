package org.tocsin.coder.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.coder.parties.Attribution;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Words;
import org.tocsin.pipeline.record.Certainty;

/**
 * On whose word an incident is known. The outlet's own reporting counts as confirmed; an authority
 * counts where it tells of the act itself or its toll; a claim is one until somebody else tells it.
 *
 * @param certainty on whose word
 * @param words the words that tell so: the source, the claim, the denial; the words of the event
 *     where the outlet speaks itself
 * @param reading the sentence's reading; absent for a denial that stands alone
 */
record CertaintyChoice(Certainty certainty, Words words, @Nullable Reading reading) {

  static CertaintyChoice of(Draft draft) {
    Voices told = new Voices(draft.readings());
    Reading own = told.own();
    Reading claimed = told.claimed();
    Reading confirmed = told.confirmed();
    Words denial = denial(draft);
    if (denial != null && (claimed != null || (own == null && confirmed == null))) {
      return new CertaintyChoice(Certainty.DENIED, denial, null);
    }
    if (confirmed != null) {
      return by(Certainty.CONFIRMED, confirmed);
    }
    Reading charged = told.charged();
    Reading reported = told.reported();
    if (own == null && charged != null && reported == null) {
      return by(Certainty.CLAIMED, charged);
    }
    if (own != null && claimed == null && !isReportedFirst(draft.readings())) {
      return by(Certainty.CONFIRMED, own);
    }
    if (claimed != null && Voices.isClaim(firstOfText(draft))) {
      Thing claim = claimed.claims().getFirst();
      return new CertaintyChoice(
          Certainty.CLAIMED, new Words(claimed.sentence(), claim.from(), claim.to()), claimed);
    }
    Reading word = reported != null ? reported : claimed;
    return word != null
        ? by(Certainty.REPORTED, word)
        : by(Certainty.CONFIRMED, firstOfText(draft));
  }

  /** The words by which the incident, or a claim to it, is denied; null where nobody does. */
  private static @Nullable Words denial(Draft draft) {
    Words denial = draft.denial();
    for (Reading reading : draft.readings()) {
      if (denial == null && !reading.claims().isEmpty()) {
        denial = Cue.DENIAL.first(reading.sentence());
      }
    }
    return denial;
  }

  private static CertaintyChoice by(Certainty certainty, Reading reading) {
    Attribution by = reading.attribution();
    EventMention event = reading.events().getFirst();
    boolean told = by.words() != null;
    return new CertaintyChoice(
        certainty,
        new Words(reading.sentence(), told ? by.from() : event.from(), told ? by.to() : event.to()),
        reading);
  }

  private static Reading firstOfText(Draft draft) {
    for (Reading reading : draft.readings()) {
      if (!reading.isHeadline()) {
        return reading;
      }
    }
    return draft.readings().getFirst();
  }

  private static boolean isReportedFirst(List<Reading> readings) {
    for (Reading reading : readings) {
      if (!reading.isHeadline()) {
        return reading.attribution().source() && !reading.attribution().authority();
      }
    }
    return false;
  }
}
