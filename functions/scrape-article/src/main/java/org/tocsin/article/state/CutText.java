package org.tocsin.article.state;

import java.util.regex.Pattern;

/** Tells a text that was cut from one that ends: structured data often gives only a beginning. */
public final class CutText {

  private static final Pattern ENDING =
      Pattern.compile("(?:…|\\.\\.\\.|\\[\\+\\d+ chars])[\\s\\])\"'”’»]*$");
  private static final int LOOKED_AT = 60;

  private CutText() {}

  /** Whether a text ends in dots, or in a count of what is missing. */
  public static boolean isCut(String text) {
    String stripped = text.strip();
    return ENDING.matcher(stripped.substring(Math.max(0, stripped.length() - LOOKED_AT))).find();
  }
}
