package org.tocsin.cli.explain;

/** How the parts of an explanation are set off: with a terminal's colours, or not at all. */
public enum Colours {
  /** Escape sequences of ANSI terminals. */
  ANSI("\u001b[32m", "\u001b[31m", "\u001b[2m", "\u001b[1m", "\u001b[0m"),
  /** None: for files and pipes, and where the user wants none. */
  NONE("", "", "", "", "");

  private final String kept;
  private final String dropped;
  private final String faint;
  private final String bold;
  private final String end;

  Colours(String kept, String dropped, String faint, String bold, String end) {
    this.kept = kept;
    this.dropped = dropped;
    this.faint = faint;
    this.bold = bold;
    this.end = end;
  }

  /** What was kept. */
  public String kept(String text) {
    return kept + text + end;
  }

  /** What was dropped. */
  public String dropped(String text) {
    return dropped + text + end;
  }

  /** What matters less. */
  public String faint(String text) {
    return faint + text + end;
  }

  /** A heading. */
  public String bold(String text) {
    return bold + text + end;
  }
}
