package org.tocsin.coder.toll;

import java.util.Locale;

/** What the words for the people of a toll tell about their side. */
public enum Side {
  /** Nothing: "people", "victims", or no noun. */
  ANY,
  /** They take no part in the fighting. */
  CIVILIAN,
  /** They serve a state. */
  SECURITY,
  /** They fight the state, or attack. */
  MILITANT;

  /** What the last word of a description tells: "security guard", "bodyguards"; else nothing. */
  public static Side of(String people) {
    String last = people.substring(people.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    Side side = TollWords.people(last);
    return side == null ? ANY : side;
  }
}
