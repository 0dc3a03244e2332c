package org.tocsin.coder.toll;

import org.jspecify.annotations.Nullable;

/** The nouns that count people, for other steps that meet them without a number. */
public final class People {

  private People() {}

  /** What a noun tells of the side of people; null where it is no noun for people. */
  public static @Nullable Side side(String norm) {
    return TollWords.people(norm);
  }

  /** Whether it is a plural, or a collective such as "police". */
  public static boolean isPlural(String norm) {
    return TollWords.isPlural(norm);
  }
}
