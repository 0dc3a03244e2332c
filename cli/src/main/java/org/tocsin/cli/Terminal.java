package org.tocsin.cli;

/** What is known of the terminal: the launcher finds out and says so with system properties. */
final class Terminal {

  private static final int DEFAULT_COLUMNS = 120;

  private Terminal() {}

  /** Whether progress and messages go to a terminal. */
  static boolean interactive() {
    return Boolean.getBoolean("tocsin.terminal");
  }

  /** Whether standard output is a terminal that shows colours, and the user wants them. */
  static boolean colours() {
    return Boolean.getBoolean("tocsin.colours");
  }

  /** How many columns there are for a table. */
  static int columns() {
    Integer columns = Integer.getInteger("tocsin.columns");
    return columns == null || columns < 40 ? DEFAULT_COLUMNS : columns;
  }
}
