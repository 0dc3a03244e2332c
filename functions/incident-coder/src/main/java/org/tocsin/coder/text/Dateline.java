package org.tocsin.coder.text;

import java.util.List;
import java.util.Set;

/**
 * Finds the dateline that a paragraph starts with: place, day and agency before a dash, and the
 * labels in square brackets that monitoring services add after it.
 */
final class Dateline {

  private static final int MAX_TOKENS = 24;
  private static final int MAX_LABEL = 60;
  private static final int MAX_WORDS_IN_MIXED_CASE = 9;
  private static final int MAX_WORDS_IN_CAPITALS = 3;
  private static final int NAME = 2;

  /** "FILE - Soldiers stand guard": how an agency's captions open. */
  private static final Set<String> CAPTIONS = Set.of("file", "photo", "image", "caption");

  private static final Set<String> DASHES = Set.of("-", "--", "---", "\u2013", "\u2014");
  private static final Set<String> LINKS =
      Set.of(
          ",", ".", "/", "(", ")", "[", "]", "of", "and", "de", "la", "el", "al", "'s", "le", ":",
          "city", "may", "no", "date");

  private Dateline() {}

  /**
   * The index of the first token after the dateline; 0 where there is none.
   *
   * @param first whether they open the text, where a name and a colon are enough
   */
  static int end(List<Token> tokens, boolean first) {
    if (!tokens.isEmpty() && CAPTIONS.contains(tokens.getFirst().norm())) {
      return 0;
    }
    int colon = first ? name(tokens) : -1;
    int dash = colon > 0 ? colon : dash(tokens);
    int at = dash < 0 ? 0 : dash + 1;
    if (dash < 0 && !tokens.isEmpty() && !tokens.getFirst().text().equals("[")) {
      return 0;
    }
    while (at < tokens.size() && tokens.get(at).text().equals("[")) {
      int close = close(tokens, at);
      if (close < 0) {
        break;
      }
      at = close + 1;
    }
    return at < tokens.size() ? at : 0;
  }

  private static int dash(List<Token> tokens) {
    boolean inBrackets = false;
    int words = 0;
    int lower = 0;
    for (int i = 0; i < Math.min(tokens.size(), MAX_TOKENS); i++) {
      Token token = tokens.get(i);
      if (DASHES.contains(token.text())) {
        if (isInWord(tokens, i)) {
          return -1;
        }
        return i > 0 && (lower == 0 || words <= MAX_WORDS_IN_MIXED_CASE) && words > 0 ? i : -1;
      }
      if (token.text().equals(":") && words > 0 && words < MAX_WORDS_IN_MIXED_CASE) {
        return hasNumber(tokens, i) || (lower == 0 && words <= MAX_WORDS_IN_CAPITALS) ? i : -1;
      }
      if (token.text().equals("(") || token.text().equals("[")) {
        inBrackets = true;
      } else if (token.text().equals(")") || token.text().equals("]")) {
        inBrackets = false;
        if (words > 0 && words < MAX_WORDS_IN_MIXED_CASE && isAgency(tokens, i)) {
          return i;
        }
      } else if (!inBrackets && !fits(token) && !isCountrysArticle(tokens, i)) {
        return -1;
      } else if (!inBrackets && token.kind() != Token.Kind.MARK) {
        words++;
        lower += token.allCaps() || token.kind() == Token.Kind.NUMBER ? 0 : 1;
      }
    }
    return -1;
  }

  /** "Kolma: Police said", "Port Sovane: The army": the colon behind a name of one or two words. */
  private static int name(List<Token> tokens) {
    int colon = 0;
    while (colon < tokens.size() && colon < NAME && tokens.get(colon).capitalised()) {
      colon++;
    }
    boolean name = colon > 0 && colon + 1 < tokens.size() && tokens.get(colon).text().equals(":");
    return name && tokens.get(colon + 1).capitalised() ? colon : -1;
  }

  /** "Kolma–Sovane": no space stands around it, and a small word does behind it. */
  private static boolean isInWord(List<Token> tokens, int dash) {
    return dash > 0
        && dash + 2 < tokens.size()
        && tokens.get(dash - 1).end() == tokens.get(dash).start()
        && tokens.get(dash).end() == tokens.get(dash + 1).start()
        && !tokens.get(dash + 2).capitalised()
        && tokens.get(dash + 2).kind() == Token.Kind.WORD
        && !tokens.get(dash - 1).text().equals(")")
        && !isOfTownAndCountry(tokens, dash);
  }

  /** "KOLMA, Maranda\u2014Rebels have killed": a long dash behind a town and its country. */
  private static boolean isOfTownAndCountry(List<Token> tokens, int dash) {
    return tokens.get(dash).text().equals("\u2014")
        && tokens.subList(1, dash).stream().anyMatch(t -> t.text().equals(","));
  }

  /** "Kolma, June 2 (PTI) Two men": the agency's letters behind a day, and no dash. */
  private static boolean isAgency(List<Token> tokens, int close) {
    boolean agency =
        close > 2
            && tokens.get(close).text().equals(")")
            && tokens.get(close - 1).allCaps()
            && tokens.get(close - 2).text().equals("(")
            && tokens.get(close - 3).kind() == Token.Kind.NUMBER;
    return agency && close + 1 < tokens.size() && tokens.get(close + 1).capitalised();
  }

  /** "KOLMA, the Philippines (AA) -". */
  private static boolean isCountrysArticle(List<Token> tokens, int i) {
    return i > 0 && tokens.get(i).norm().equals("the") && tokens.get(i - 1).text().equals(",");
  }

  private static boolean fits(Token token) {
    return token.capitalised() || token.kind() == Token.Kind.NUMBER || LINKS.contains(token.norm());
  }

  private static boolean hasNumber(List<Token> tokens, int end) {
    return tokens.subList(0, end).stream().anyMatch(t -> t.kind() == Token.Kind.NUMBER);
  }

  private static int close(List<Token> tokens, int open) {
    for (int i = open + 1; i < Math.min(tokens.size(), open + MAX_LABEL); i++) {
      if (tokens.get(i).text().equals("]")) {
        return i;
      }
    }
    return -1;
  }
}
