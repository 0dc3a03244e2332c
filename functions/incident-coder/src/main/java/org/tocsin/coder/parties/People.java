package org.tocsin.coder.parties;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.syntax.Openers;
import org.tocsin.coder.syntax.Tag;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * The people whom a text names, so that a surname finds its full name. One for each document; a
 * name keeps a bounded number of others that share a word with it.
 */
public final class People {

  private static final Set<String> NOT_INSIDE = Lines.setOf(People.class, "not-in-names.txt");
  private static final int LONGEST = 6;
  private static final int SAME = 4;

  private final Map<String, List<String>> byWord = new HashMap<>();

  /** Takes note of the names of a sentence: two capitalised words and more that are no place. */
  public void note(Sentence s, BitSet places) {
    int i = Openers.end(s);
    while (i < s.size()) {
      int to = i;
      while (to < s.size() && isNamePart(s, to) && !places.get(to) && to - i < LONGEST) {
        to++;
      }
      int from = i;
      while (from < to && Nouns.isPerson(s, from)) {
        from++;
      }
      if (to - from >= 2 && !isClause(s, from, to)) {
        put(text(s, from, to));
      }
      i = Math.max(i + 1, to);
    }
  }

  private static boolean isNamePart(Sentence s, int i) {
    Token token = s.token(i);
    return token.capitalised() && token.text().length() > 1 && !token.allCaps();
  }

  private void put(String name) {
    for (String word : name.toLowerCase(Locale.ROOT).split(" ", -1)) {
      List<String> names = byWord.computeIfAbsent(word, w -> new ArrayList<>(1));
      if (names.size() < SAME && !names.contains(name)) {
        names.add(name);
      }
    }
  }

  /** The longest name of the text that has these words; the words where there is none longer. */
  public String full(String name) {
    String best = name;
    String key = ' ' + name.toLowerCase(Locale.ROOT) + ' ';
    String first = key.strip().split(" ", -1)[0];
    for (String other : byWord.getOrDefault(first, List.of())) {
      if (other.length() > best.length()
          && (' ' + other.toLowerCase(Locale.ROOT) + ' ').contains(key)) {
        best = other;
      }
    }
    return best;
  }

  /**
   * The person's name in a phrase: its last capitalised words, titles left out; null where it has
   * none, or only a surname that the text never gives in full and no title goes before.
   */
  public @Nullable String nameIn(Clause clause, NounPhrase phrase) {
    Sentence s = clause.sentence();
    int from = phrase.to();
    while (from > phrase.from() && isName(clause, from - 1)) {
      from--;
    }
    int title = from;
    while (from < phrase.to() && Nouns.isPerson(s, from) && s.token(from).text().length() > 2) {
      from++;
    }
    if (from < phrase.to() && s.norm(from).equals(".")) {
      from++;
    }
    if (from >= phrase.to() || isClause(s, from, phrase.to())) {
      return null;
    }
    boolean titled = from > title || (title > phrase.from() && Nouns.isPerson(s, title - 1));
    String name = text(s, from, phrase.to());
    String full = full(name);
    return titled || full.indexOf(' ') > 0 ? full : null;
  }

  /** "Bomber Blows Up Hospital": a headline whose words are all capitalised, and no name. */
  public static boolean isClause(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (NOT_INSIDE.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(Clause clause, int i) {
    Sentence s = clause.sentence();
    Token token = s.token(i);
    if (clause.isInCapitals()) {
      return clause.tag(i) == Tag.NOUN
          && !Nouns.isPerson(s, i)
          && !Nouns.isThing(s, i)
          && !Nouns.isNever(s.norm(i));
    }
    boolean stop = s.norm(i).equals(".") && i > 0 && s.token(i - 1).capitalised();
    return stop || (token.capitalised() && (!token.allCaps() || token.text().length() == 1));
  }

  private static String text(Sentence s, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean stop = s.norm(i).equals(".");
      text.append(text.isEmpty() || stop ? "" : " ").append(s.token(i).text());
    }
    return text.toString();
  }
}
