package org.tocsin.coder.text;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/**
 * Words of a lexicon: a set that is quick to tell that it lacks a word, as it does most words of a
 * text. Words are never taken out of it. Filled by one thread, then read by any.
 */
public final class WordSet extends AbstractSet<String> {

  private final HashSet<String> words = new HashSet<>();
  private final WordFilter filter = new WordFilter();
  private boolean complete;

  /** A set of no words. */
  public WordSet() {}

  /** A set of words that nobody can add to. */
  public static Set<String> of(Collection<String> words) {
    WordSet set = new WordSet();
    set.addAll(words);
    return set.completed();
  }

  /** The same set, to which nobody can add from now on. */
  WordSet completed() {
    complete = true;
    return this;
  }

  @Override
  public boolean contains(Object word) {
    return filter.mayHave((String) word) && words.contains(word);
  }

  @Override
  public boolean add(String word) {
    if (complete) {
      throw new UnsupportedOperationException("no word can be added to a lexicon: " + word);
    }
    boolean added = words.add(word);
    if (added) {
      filter.add(word, words);
    }
    return added;
  }

  @Override
  public Iterator<String> iterator() {
    return words.iterator();
  }

  @Override
  public int size() {
    return words.size();
  }
}
