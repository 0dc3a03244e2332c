package org.tocsin.coder.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Paragraph;

/** Cuts a paragraph's tokens into dateline and sentences, by a lexicon of abbreviations. */
public final class SentenceSplitter {

  /** A text without full stops is cut here; no sentence of a newspaper is as long. */
  public static final int MAX_TOKENS = 300;

  private static final Set<String> TITLES = new WordSet();
  private static final Set<String> ENDINGS = new WordSet();
  private static final Set<String> BEFORE_NUMBER = new WordSet();
  private static final Set<String> STARTERS = new WordSet();

  static {
    for (String line : Lines.of(SentenceSplitter.class, "abbreviations.txt")) {
      String[] entry = Lines.fields(line, 2);
      switch (entry[0]) {
        case "title" -> TITLES.add(entry[1]);
        case "ending" -> ENDINGS.add(entry[1]);
        case "number" -> BEFORE_NUMBER.add(entry[1]);
        case "starter" -> STARTERS.add(entry[1]);
        default -> throw new IllegalStateException("abbreviations.txt: " + line);
      }
    }
  }

  private final boolean upperCase;
  private final List<Token> tokens;

  private SentenceSplitter(List<Token> tokens, boolean upperCase) {
    this.tokens = tokens;
    this.upperCase = upperCase;
  }

  static Block block(
      int number, Paragraph.Kind kind, String text, int firstSentence, boolean upperCase) {
    List<Token> tokens = Tokenizer.tokens(text);
    int body = number == 0 ? 0 : Dateline.end(tokens, number == 1);
    int next = firstSentence;
    @Nullable Sentence dateline = null;
    if (body > 0) {
      dateline = sentence(number, next++, tokens.subList(0, body));
    }
    List<Sentence> sentences = new ArrayList<>();
    SentenceSplitter splitter = new SentenceSplitter(tokens, upperCase);
    int from = body;
    while (from < tokens.size()) {
      int to = splitter.endOfSentence(from);
      sentences.add(sentence(number, next++, tokens.subList(from, to)));
      from = to;
    }
    return new Block(number, kind, text, dateline, sentences);
  }

  private static Sentence sentence(int paragraph, int number, List<Token> tokens) {
    return new Sentence(
        paragraph, number, tokens.getFirst().start(), tokens.getLast().end(), tokens);
  }

  private int endOfSentence(int from) {
    int limit = Math.min(tokens.size(), from + MAX_TOKENS);
    for (int i = from; i < limit; i++) {
      if (ends(i)) {
        int end = i + 1;
        while (end < limit && isClosing(end)) {
          end++;
        }
        return end;
      }
    }
    return limit;
  }

  private boolean ends(int i) {
    Token token = tokens.get(i);
    if (i + 1 == tokens.size()) {
      return true;
    }
    Token next = tokens.get(i + 1);
    return switch (token.text()) {
      case "!", "?", "\u2026" -> !startsLower(i + 1);
      case "." -> !startsLower(i + 1) && endsAtStop(i, next);
      default ->
          token.text().startsWith("..")
              ? !startsLower(i + 1)
              : isInitialism(token) && next.capitalised() && STARTERS.contains(next.norm());
    };
  }

  private boolean endsAtStop(int i, Token next) {
    if (i == 0) {
      return false;
    }
    Token before = tokens.get(i - 1);
    boolean glued = next.start() == tokens.get(i).end();
    if (glued && !isClosing(i + 1)) {
      return next.capitalised() && before.text().length() > 2 && !before.allCaps();
    }
    if (before.end() != tokens.get(i).start()) {
      return true;
    }
    String word = before.norm();
    if (TITLES.contains(word)) {
      return false;
    }
    if (BEFORE_NUMBER.contains(word)) {
      return next.kind() != Token.Kind.NUMBER;
    }
    boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
    if (initial || ENDINGS.contains(word)) {
      return STARTERS.contains(next.norm());
    }
    return true;
  }

  /** Whether a small letter follows: then the stop ended an abbreviation. */
  private boolean startsLower(int i) {
    int at = i;
    while (at < tokens.size() && isClosing(at)) {
      at++;
    }
    return !upperCase
        && at < tokens.size()
        && tokens.get(at).kind() == Token.Kind.WORD
        && Character.isLowerCase(tokens.get(at).text().codePointAt(0));
  }

  private boolean isClosing(int i) {
    return switch (tokens.get(i).text()) {
      case "\u201D", "\u00BB", "\u2019", ")", "]" -> true;
      case "\"", "'" -> tokens.get(i).start() == tokens.get(i - 1).end();
      default -> false;
    };
  }

  private static boolean isInitialism(Token token) {
    return token.kind() == Token.Kind.WORD && token.text().endsWith(".");
  }
}
