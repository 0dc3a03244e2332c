package org.tocsin.coder.drafts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.ActorRole;

/**
 * "Army kills three armed men" over "killed three armed terrorists": a headline's common noun for
 * as many as the text tells names nobody besides.
 */
public final class HeadlineVictims {

  private static final Set<String> NOUNS =
      Lines.setOf(HeadlineVictims.class, "headline-victims.txt");

  private HeadlineVictims() {}

  /** Leaves such victims out of an incident whose text tells who they were. */
  public static void leave(Draft draft) {
    List<Reading> text = draft.readings().stream().filter(r -> !r.isHeadline()).toList();
    if (text.size() == draft.readings().size() || text.stream().noneMatch(HeadlineVictims::told)) {
      return;
    }
    Set<String> nouns =
        text.stream()
            .flatMap(r -> r.parties().stream())
            .map(HeadlineVictims::noun)
            .collect(Collectors.toSet());
    draft.replaceAll(
        r ->
            r.isHeadline()
                    && !r.tolls().isEmpty()
                    && r.tolls().stream().allMatch(t -> isIn(t, text))
                ? r.withParties(r.parties().stream().filter(p -> !isCommon(p, nouns)).toList())
                : r);
  }

  private static boolean told(Reading reading) {
    return reading.parties().stream()
        .anyMatch(p -> p.role() == ActorRole.TARGET && p.isArmed() && !p.isState());
  }

  private static boolean isIn(TollMention toll, List<Reading> text) {
    return text.stream()
        .flatMap(r -> r.tolls().stream())
        .anyMatch(t -> t.harm() == toll.harm() && t.quantity().best() == toll.quantity().best());
  }

  private static boolean isCommon(Party party, Set<String> told) {
    String mention = party.mention().toLowerCase(Locale.ROOT);
    String noun = noun(party);
    return party.role() == ActorRole.TARGET
        && party.id() == null
        && (party.isArmed() || mention.startsWith("armed "))
        && NOUNS.contains(noun)
        && !told.contains(noun);
  }

  private static String noun(Party party) {
    String mention = party.mention().toLowerCase(Locale.ROOT);
    return mention.substring(mention.lastIndexOf(' ') + 1);
  }
}
