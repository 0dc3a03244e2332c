package org.tocsin.coder.arguments;

import java.util.Map;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.coder.text.WordMap;

/** The nouns of {@code nouns.txt}: who and what can do or suffer violence. */
public final class Nouns {

  private static final int LONGEST = 3;
  private static final WordClasses CLASSES = WordClasses.of(Nouns.class, "nouns.txt");

  private static final Map<String, String> SORTS = new WordMap<>();

  static {
    for (String line : Lines.of(Nouns.class, "sorts.txt")) {
      String[] e = line.split(" ", -1);
      for (int i = 1; i < e.length; i++) {
        SORTS.putIfAbsent(e[i].replace('_', ' '), e[0]);
      }
    }
  }

  private Nouns() {}

  /** Whether the words up to a token name somebody by what he is. */
  public static boolean isPerson(Sentence s, int head) {
    String word = singular(s.norm(head));
    boolean name = head > 0 && s.token(head).capitalised(); // "Chaman"
    boolean ending = !name && word.length() > 5 && (word.endsWith("ist") || word.endsWith("man"));
    return ending || is("person", s, head);
  }

  /** Whether the words up to a token name a thing that can be hit. */
  public static boolean isThing(Sentence s, int head) {
    return is("thing", s, head);
  }

  /** Whether a noun only tells how many or in what order: who follows "of". */
  public static boolean isGroup(String word) {
    return has("group", word);
  }

  /** Whether what follows "of" is part of a thing's name. */
  public static boolean isOwned(String word) {
    return has("owned", word);
  }

  /** Whether a noun neither does nor suffers violence. */
  public static boolean isNever(String word) {
    return has("never", word);
  }

  /** Whether a noun names a weapon that its owner acts with. */
  public static boolean isMeans(String word) {
    return has("means", word);
  }

  /** Whether a word tells that a weapon or vehicle came to grief by itself. */
  public static boolean isWreck(String word) {
    return has("wreck", word);
  }

  /** Whether a noun names somebody by the act itself. */
  public static boolean isDoer(String word) {
    return has("doer", word);
  }

  /** Whether a noun only says that somebody suffered. */
  public static boolean isVictim(String word) {
    return has("victim", word);
  }

  /** What the words up to a token are in public life; "other" where the list has none. */
  public static String sort(Sentence s, int head) {
    String sort = "other";
    StringBuilder words = new StringBuilder();
    for (int i = head; i > head - LONGEST && i >= 0; i--) {
      words.insert(0, i == head ? singular(s.norm(i)) : s.norm(i) + " ");
      sort = SORTS.getOrDefault(words.toString(), sort);
    }
    return sort;
  }

  private static boolean is(String name, Sentence s, int head) {
    StringBuilder words = new StringBuilder();
    for (int i = head; i > head - LONGEST && i >= 0; i--) {
      words.insert(0, i == head ? singular(s.norm(i)) : s.norm(i) + " ");
      if (has(name, words.toString()) || (i == head && has(name, s.norm(i)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(String name, String word) {
    return CLASSES.of(name).contains(word);
  }

  /** The singular of a noun, by the rules of English spelling. */
  public static String singular(String word) {
    int n = word.length();
    if (word.endsWith("men")) {
      return word.substring(0, n - 2) + "an";
    }
    if (word.equals("children")) {
      return "child";
    }
    if (n > 4 && word.endsWith("ies")) {
      return word.substring(0, n - 3) + "y";
    }
    if (n > 4 && (word.endsWith("ches") || word.endsWith("shes") || word.endsWith("sses"))) {
      return word.substring(0, n - 2);
    }
    if (word.endsWith("wives")) {
      return word.substring(0, n - 3) + "fe";
    }
    if (word.endsWith("ieves")) {
      return word.substring(0, n - 3) + "f";
    }
    boolean plural = n > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    return plural ? word.substring(0, n - 1) : word;
  }
}
