package org.tocsin.coder.arguments;

import java.util.Map;
import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.coder.text.WordMap;
import org.tocsin.coder.text.WordSet;

/** The nouns of {@code nouns.txt}: who and what can do or suffer violence. */
public final class Nouns {

  private static final int LONGEST = 3;
  private static final WordClasses CLASSES = WordClasses.of(Nouns.class, "nouns.txt");
  private static final Set<String> PERSONS = CLASSES.of("person");
  private static final Set<String> THINGS = CLASSES.of("thing");
  private static final Set<String> GROUPS = CLASSES.of("group");
  private static final Set<String> OWNED = CLASSES.of("owned");
  private static final Set<String> NEVER = CLASSES.of("never");
  private static final Set<String> MEANS = CLASSES.of("means");
  private static final Set<String> ANSWERS = CLASSES.of("answer");
  private static final Set<String> WRECKS = CLASSES.of("wreck");
  private static final Set<String> DOERS = CLASSES.of("doer");
  private static final Set<String> VICTIMS = CLASSES.of("victim");

  /** The last words of the persons and things of several words. */
  private static final Set<String> LAST_WORDS = new WordSet();

  private static final Map<String, String> SORTS = new WordMap<>();

  static {
    addLastWords(PERSONS);
    addLastWords(THINGS);
    for (String line : Lines.of(Nouns.class, "sorts.txt")) {
      String[] e = line.split(" ", -1);
      for (int i = 1; i < e.length; i++) {
        SORTS.putIfAbsent(e[i].replace('_', ' '), e[0]);
      }
    }
  }

  private Nouns() {}

  private static void addLastWords(Set<String> nouns) {
    for (String noun : nouns) {
      int space = noun.lastIndexOf(' ');
      if (space > 0) {
        LAST_WORDS.add(noun.substring(space + 1));
      }
    }
  }

  /** Whether the words up to a token name somebody by what he is. */
  public static boolean isPerson(Sentence s, int head) {
    String word = singular(s.norm(head));
    boolean name = head > 0 && s.token(head).capitalised(); // "Chaman"
    boolean ending = !name && word.length() > 5 && (word.endsWith("ist") || word.endsWith("man"));
    return ending || is(PERSONS, s, head, word);
  }

  /** Whether the words up to a token name a thing that can be hit. */
  public static boolean isThing(Sentence s, int head) {
    return is(THINGS, s, head, singular(s.norm(head)));
  }

  /** Whether a noun only tells how many or in what order: who follows "of". */
  public static boolean isGroup(String word) {
    return GROUPS.contains(word);
  }

  /** Whether what follows "of" is part of a thing's name. */
  public static boolean isOwned(String word) {
    return OWNED.contains(word);
  }

  /** Whether a noun tells what follows an attack and is none: an investigation, a rescue. */
  static boolean isAnswer(String word) {
    return ANSWERS.contains(word);
  }

  /** Whether a noun neither does nor suffers violence. */
  public static boolean isNever(String word) {
    return NEVER.contains(word);
  }

  /** Whether a noun names a weapon that its owner acts with. */
  public static boolean isMeans(String word) {
    return MEANS.contains(word);
  }

  /** Whether a word tells that a weapon or vehicle came to grief by itself. */
  public static boolean isWreck(String word) {
    return WRECKS.contains(word);
  }

  /** Whether a noun names somebody by the act itself. */
  public static boolean isDoer(String word) {
    return DOERS.contains(word);
  }

  /** Whether a noun only says that somebody suffered. */
  public static boolean isVictim(String word) {
    return VICTIMS.contains(word);
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

  private static boolean is(Set<String> nouns, Sentence s, int head, String singular) {
    if (nouns.contains(singular) || nouns.contains(s.norm(head))) {
      return true;
    }
    if (!LAST_WORDS.contains(singular)) {
      return false;
    }
    String words = singular;
    for (int i = head - 1; i > head - LONGEST && i >= 0; i--) {
      words = s.norm(i) + " " + words;
      if (nouns.contains(words)) {
        return true;
      }
    }
    return false;
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
