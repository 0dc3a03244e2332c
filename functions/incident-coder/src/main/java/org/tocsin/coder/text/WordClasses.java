package org.tocsin.coder.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The words of a lexicon by class, of lines {@code CLASS WORD WORD ...}; a class may go over
 * several lines, and {@code _} stands for a space within an entry. Immutable, for any number of
 * threads.
 */
public final class WordClasses {

  private final String name;
  private final Map<String, WordSet> classes = new HashMap<>();

  private WordClasses(String name) {
    this.name = name;
  }

  /**
   * Reads a lexicon that lies beside a class.
   *
   * @throws IllegalStateException where there is none of that name, naming it
   */
  public static WordClasses of(Class<?> beside, String name) {
    WordClasses words = new WordClasses(name);
    for (String line : Lines.of(beside, name)) {
      String[] e = Lines.fields(line);
      WordSet entries = words.classes.computeIfAbsent(e[0], c -> new WordSet());
      Arrays.stream(e, 1, e.length).map(word -> word.replace('_', ' ')).forEach(entries::add);
    }
    words.classes.values().forEach(WordSet::completed);
    return words;
  }

  /** Whether the lexicon has a class of that name. */
  public boolean has(String name) {
    return classes.containsKey(name);
  }

  /**
   * The words of a class.
   *
   * @throws IllegalStateException where the lexicon has none of that name, so that a misspelt one
   *     shows at the start
   */
  public Set<String> of(String name) {
    Set<String> words = classes.get(name);
    if (words == null) {
      throw new IllegalStateException("no words of class " + name + " in " + this.name);
    }
    return words;
  }
}
