package org.tocsin.coder.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a paragraph into tokens, in one walk. */
final class Tokenizer {

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final Quotes quotes;
  private int at;

  private Tokenizer(String text) {
    this.text = text;
    this.quotes = new Quotes(text);
  }

  static List<Token> tokens(String text) {
    Tokenizer tokenizer = new Tokenizer(text);
    tokenizer.run();
    return tokenizer.tokens;
  }

  private void run() {
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        at += Character.charCount(c);
      } else if (Character.isLetter(c)) {
        word();
      } else if (Character.isDigit(c)) {
        add(endOfNumber(), Token.Kind.NUMBER);
      } else {
        mark(c);
      }
    }
  }

  private void mark(int c) {
    if (isApostrophe(c)
        && at + 1 < text.length()
        && Character.toLowerCase(text.charAt(at + 1)) == 's'
        && !isWordPart(at + 2)
        && at > 0
        && Character.isLetterOrDigit(text.charAt(at - 1))) {
      add(at + 2, Token.Kind.MARK);
      return;
    }
    int end = at + Character.charCount(c);
    if (c == '-' || c == '.') {
      while (end < text.length() && text.charAt(end) == c) {
        end++;
      }
    }
    add(end, Token.Kind.MARK);
  }

  private void word() {
    int initialism = endOfInitialism();
    add(initialism > 0 ? initialism : endOfWord(), Token.Kind.WORD);
  }

  /** Letters that each have a full stop: {@code U.S.}, {@code a.m.}; 0 where there is none. */
  private int endOfInitialism() {
    int end = at;
    int letters = 0;
    while (end + 1 < text.length()
        && Character.isLetter(text.charAt(end))
        && text.charAt(end + 1) == '.') {
      end += 2;
      letters++;
    }
    if (letters < 2 || isWordPart(end)) {
      return 0;
    }
    return end;
  }

  private int endOfWord() {
    int end = at;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean inner = end > at && isWordPart(end + 1);
      if (isWordPart(end)) {
        end++;
      } else if (isApostrophe(c) && inner && !isPossessive(end)) {
        end++;
      } else if (isHyphen(c) && inner) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  private int endOfNumber() {
    int end = at;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean digitNext = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
      if (isWordPart(end)
          || ((c == ',' || c == '.' || c == ':') && digitNext && isThousands(end, c))
          || ((isHyphen(c) || c == '\u2013') && isWordPart(end + 1))) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  /** A comma belongs to a number only before exactly three digits: "in 2012,30 men". */
  private boolean isThousands(int at, char c) {
    if (c != ',') {
      return true;
    }
    int digits = 0;
    while (at + 1 + digits < text.length()
        && digits < 4
        && Character.isDigit(text.charAt(at + 1 + digits))) {
      digits++;
    }
    return digits == 3;
  }

  private boolean isWordPart(int i) {
    if (i >= text.length()) {
      return false;
    }
    char c = text.charAt(i);
    return Character.isLetterOrDigit(c)
        || (Character.isSurrogate(c) && Character.isLetterOrDigit(codePointAround(i)))
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private int codePointAround(int i) {
    return Character.isLowSurrogate(text.charAt(i)) && i > 0
        ? text.codePointAt(i - 1)
        : text.codePointAt(i);
  }

  private boolean isPossessive(int i) {
    return Character.toLowerCase(text.charAt(i + 1)) == 's' && !isWordPart(i + 2);
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC';
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  private void add(int end, Token.Kind kind) {
    String word = text.substring(at, end);
    tokens.add(new Token(at, end, word, norm(word), kind, quotes.contains(at)));
    at = end;
  }

  private static String norm(String word) {
    return word.toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .replace('\u02BC', '\'')
        .replace('\u2010', '-')
        .replace('\u2011', '-');
  }
}
