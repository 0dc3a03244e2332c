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
    Reading claimed = null;
    Reading reported = null;
    Reading own = null;
    Reading charged = null;
    Reading confirmed = null;
    Words denial = draft.denial();
    for (int i = 0; i < draft.readings().size(); i++) {
      Reading reading = draft.readings().get(i);
      Attribution by = reading.attribution();
      if (denial == null && !reading.claims().isEmpty()) {
        denial = Cue.DENIAL.first(reading.sentence());
      }
      Certainty charge = Accusing.of(reading);
      if (charge == Certainty.CLAIMED) {
        charged = charged == null ? reading : charged;
      } else if (charge == null && by.isOfPartyOnly() && !isClaim(reading)) {
        charged = charged == null ? reading : charged;
      } else if (charge != null) {
        reported = reported == null ? reading : reported;
      } else if (isClaim(reading)) {
        claimed = claimed == null ? reading : claimed;
      } else if (by.authority()
          && !Cue.DENIAL.isIn(reading.sentence())
          && (!reading.tolls().isEmpty() || reading.confirmed())
          && !reading.unconfirmed()) {
        confirmed = confirmed == null ? reading : confirmed;
      } else if (by.words() != null || reading.unconfirmed()) {
        reported = reported == null ? reading : reported;
        if (confirmed == null && isOfAuthority(reading) && i == 0) {
          confirmed = reading;
        }
      } else {
        own = own == null ? reading : own;
      }
    }
    if (denial != null && (claimed != null || (own == null && confirmed == null))) {
      return new CertaintyChoice(Certainty.DENIED, denial, null);
    }
    if (confirmed != null) {
      return by(Certainty.CONFIRMED, confirmed);
    }
    if (own == null && charged != null && reported == null) {
      return by(Certainty.CLAIMED, charged);
    }
    if (own != null && claimed == null && !isReportedFirst(draft.readings())) {
      return by(Certainty.CONFIRMED, own);
    }
    if (claimed != null && isClaim(firstOfText(draft))) {
      Thing claim = claimed.claims().getFirst();
      return new CertaintyChoice(
          Certainty.CLAIMED, new Words(claimed.sentence(), claim.from(), claim.to()), claimed);
    }
    Reading told = reported != null ? reported : claimed;
    return told != null
        ? by(Certainty.REPORTED, told)
        : by(Certainty.CONFIRMED, firstOfText(draft));
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

  private static boolean isOfAuthority(Reading reading) {
    Attribution by = reading.attribution();
    return by.authority() && !by.source() && !by.party() && !reading.unconfirmed();
  }

  private static boolean isReportedFirst(List<Reading> readings) {
    for (Reading reading : readings) {
      if (!reading.isHeadline()) {
        return reading.attribution().source() && !reading.attribution().authority();
      }
    }
    return false;
  }

  /** Whether the sentence gives the act only as what somebody takes upon himself. */
  private static boolean isClaim(Reading reading) {
    if (reading.claims().isEmpty()) {
      return false;
    }
    Thing claim = reading.claims().getFirst();
    EventMention event = reading.events().getFirst();
    return event.from() >= claim.from();
  }
}
