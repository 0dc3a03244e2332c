package org.tocsin.coder.toll;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;

/**
 * The noun that a number or an article stands before.
 *
 * @param at the index of the noun for people; -1 where no noun stands there
 */
record PeopleNoun(int at) {

  /** No noun stands there. */
  static final PeopleNoun NONE = new PeopleNoun(-1);

  /**
   * Looks for it.
   *
   * @param from the index of the first word after the number
   * @param many whether the number asks for a plural
   * @param object whether words of harm stand before the number
   * @return null where the noun is of other things
   */
  static @Nullable PeopleNoun after(
      Sentence s, int from, BitSet dates, boolean many, boolean object) {
    return new PeopleNounSearch(s, from, dates, many, object).find();
  }
}
