package org.tocsin.coder.toll;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.MonthOfMay;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;

/**
 * Tells whether what a verb says was done to people, in the incident that the sentence tells: not
 * what was denied, feared or planned, nor an old deed that is only spoken of.
 */
final class Happened {

  private static final int ASIDE_REACH = 14;
  private static final int RELATIVE_REACH = 3;
  private static final int OVER_REACH = 4;
  private static final Set<String> RELATIVES = Set.of("that", "which", "who");
  private static final Set<String> DEEDS = Lines.setOf(Happened.class, "deeds.txt");

  private final Sentence s;

  private Happened(Sentence s) {
    this.s = s;
  }

  /**
   * Whether it was.
   *
   * @param at the index of the verb
   * @param verb the index where the verb with its auxiliaries starts
   */
  static boolean isReal(Sentence s, int at, int verb) {
    Happened happened = new Happened(s);
    return happened.isTold(at, verb) && !happened.isAside(at, verb);
  }

  /**
   * Whether it did, and the sentence only speaks of it: "the inquiry into the murder of".
   *
   * @param at the index of the verb
   * @param verb the index where the verb with its auxiliaries starts
   */
  static boolean isSpokenOf(Sentence s, int at, int verb) {
    Happened happened = new Happened(s);
    return happened.isTold(at, verb) && happened.isAside(at, verb);
  }

  /** "neither the guard nor his wife was hurt". */
  private boolean isDeniedOfAll(int verb) {
    boolean nor = false;
    for (int i = verb - 1; i >= Math.max(0, verb - ASIDE_REACH); i--) {
      String norm = s.norm(i);
      nor |= norm.equals("nor");
      if (norm.equals("neither") && nor) {
        return true;
      }
    }
    return false;
  }

  /** "bombs on a crowd that was protesting against the army, killing six": said of the crowd. */
  private boolean isClosed(int aside, int from, int verb) {
    boolean comma = false;
    for (int i = from; i < verb; i++) {
      comma |= s.norm(i).equals(",");
    }
    for (int i = aside - 1; comma && i >= Math.max(0, aside - RELATIVE_REACH); i--) {
      if (RELATIVES.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isInfinitive(int i, int at) {
    return Auxiliaries.BE.contains(s.norm(i)) || (i == at && !s.norm(at).endsWith("ed"));
  }

  private boolean isTold(int at, int verb) {
    for (int i = Math.max(0, verb - 2); i < at; i++) {
      String norm = s.norm(i);
      boolean to = norm.equals("to") && !s.norm(i + 1).equals("have");
      boolean modal = Grammar.MODALS.contains(norm) && !MonthOfMay.isAt(s, i);
      if ((modal && !norm.equals("to"))
          || (to && i >= verb - 1 && isInfinitive(i + 1, at))
          || (Grammar.NEGATIONS.contains(norm) && i >= verb - 1)) {
        return false;
      }
    }
    return !isDeniedOfAll(verb);
  }

  /** "a riot over the death of a boy", "anger over the police killing of": why, and no new deed. */
  private boolean isReason(int at) {
    if (!DEEDS.contains(s.norm(at))) {
      return false;
    }
    for (int i = at - 1; i >= Math.max(0, at - OVER_REACH); i--) {
      if (s.norm(i).equals("over")) {
        return true;
      }
    }
    return false;
  }

  /** "the militia is accused of having raided the market, causing the deaths of six". */
  private boolean isAccusation(int i) {
    return s.norm(i).equals("accused")
        && s.norm(i + 1).equals("of")
        && s.norm(i + 2).endsWith("ing")
        && Auxiliaries.BE.contains(s.norm(i - (s.norm(i - 1).equals("also") ? 2 : 1)));
  }

  private boolean isAside(int at, int verb) {
    if (isReason(at)) {
      return true;
    }
    boolean before = verb < at;
    boolean comma = false;
    for (int i = verb - 1; i >= Math.max(0, verb - ASIDE_REACH); i--) {
      comma |= s.norm(i).equals(",");
      if (comma && (before || isAccusation(i))) {
        return false;
      }
      if (Grammar.isBreak(s.norm(i)) || s.norm(i).equals("while") || s.norm(i).equals("but")) {
        return false;
      }
      PhraseTable.Match<String> aside = Grammar.ASIDE.at(s, i);
      if (aside != null && aside.to() <= verb && !isClosed(i, aside.to(), verb)) {
        return true;
      }
    }
    return false;
  }
}
