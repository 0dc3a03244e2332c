package org.tocsin.coder.syntax;

import java.util.Set;
import org.tocsin.coder.text.Lines;

/** Tells whether a phrase that seems to go on a list is the subject of a verb behind it. */
final class NextClause {

  private static final Set<String> FOR = Set.of("for", "of", "at", "in", "from", "with");
  private static final Set<String> SAID = Lines.setOf(NextClause.class, "said.txt");

  /** Words of an aside between commas. */
  private static final int ASIDE = 10;

  private NextClause() {}

  /**
   * Whether it is.
   *
   * @param conjunction whether "and" stands before the phrase
   */
  static boolean isAfter(Clause clause, NounPhrase phrase, boolean conjunction) {
    if (conjunction && SAID.contains(clause.sentence().norm(phrase.head()))) {
      return true; // "injured dozens, residents and the network report"
    }
    int after = clause.endOf(phrase);
    while (clause.tag(after) == Tag.ADV) {
      after++;
    }
    if (!conjunction && isSpeaker(clause, after)) {
      return true;
    }
    Tag tag = clause.tag(after);
    if (clause.sentence().norm(after).equals(",")) {
      return SAID.contains(clause.sentence().norm(after + 1))
          || (conjunction && isAside(clause, after));
    }
    return tag.isAuxiliary() || tag == Tag.BASE || (tag == Tag.PAST && isActive(clause, after));
  }

  /** "wounding two, a spokesman for the army said": who speaks, with whom he speaks for. */
  private static boolean isSpeaker(Clause clause, int after) {
    NounPhrase whose =
        FOR.contains(clause.sentence().norm(after)) ? clause.phraseAt(after + 1) : null;
    return whose != null && SAID.contains(clause.sentence().norm(clause.endOf(whose)));
  }

  private static boolean isActive(Clause clause, int verb) {
    return clause.phraseAt(verb + 1) != null || !clause.sentence().norm(verb + 1).equals("by");
  }

  /** "by jets, and 12 people, among them a nurse, were killed": an aside, and a verb behind it. */
  private static boolean isAside(Clause clause, int comma) {
    for (int i = comma + 2; i < comma + ASIDE; i++) {
      if (clause.sentence().norm(i).equals(",")) {
        return clause.tag(i + 1) == Tag.BE;
      }
    }
    return false;
  }
}
