package org.tocsin.coder.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The phrases that start with one word, as a trie of their further words: how long a look takes
 * depends on the text, and hardly on how many phrases there are. It is made when a text first has
 * that word, which most never are: a lexicon is ready soon. Filled by one thread, then read by any.
 */
final class PhraseShelf<V> {

  /** Stands in a phrase for up to {@link #MAX_GAP} words, no marks among them. */
  private static final String GAP = "~";

  private static final int MAX_GAP = 4;

  /** A phrase: of how many words, the how-manieth that was added, what it stands for. */
  private record Phrase<V>(int length, int number, V value) {

    /** Of more words, or of as many and added earlier. */
    boolean isBefore(@Nullable Best<V> other) {
      return other == null
          || length > other.phrase.length
          || (length == other.phrase.length && number < other.phrase.number);
    }
  }

  private record Best<V>(Phrase<V> phrase, int to) {}

  /** Where the words so far lead. */
  private static final class Node<V> {
    private @Nullable WordMap<Node<V>> next;
    private @Nullable Node<V> gap;
    private @Nullable Phrase<V> phrase;
  }

  private final String first;
  private final List<String> lines = new ArrayList<>(2);
  private final List<V> values = new ArrayList<>(2);

  /** Made at the first look; made twice at worst, with the same result. */
  private volatile @Nullable Node<V> root;

  PhraseShelf(String first) {
    this.first = first;
  }

  /** Adds the phrases of a line that start with the word. */
  void add(String line, V value) {
    lines.add(line);
    values.add(value);
  }

  /**
   * The phrase of most words, of one length the first added; null where none stands there.
   *
   * @param at the token after the first word
   */
  PhraseTable.@Nullable Match<V> longest(Sentence s, int at) {
    Node<V> node = root;
    if (node == null) {
      node = trie();
      root = node;
    }
    Best<V> best = longest(s, at, node, null);
    return best == null ? null : new PhraseTable.Match<>(best.phrase.value(), best.to);
  }

  private static <V> @Nullable Best<V> longest(
      Sentence s, int at, Node<V> node, @Nullable Best<V> before) {
    Best<V> best = direct(s, at, node, before);
    int reach = MAX_GAP;
    // Gaps one behind the other are one of as many words: each place is looked at once.
    for (Node<V> gap = node.gap; gap != null; gap = gap.gap) {
      for (int i = at; i < Math.min(s.size(), at + reach + 1); i++) {
        best = direct(s, i, gap, best);
        if (s.token(i).kind() == Token.Kind.MARK && !s.norm(i).equals("'s")) {
          break;
        }
      }
      reach += MAX_GAP;
    }
    return best;
  }

  private static <V> @Nullable Best<V> direct(
      Sentence s, int at, Node<V> node, @Nullable Best<V> before) {
    Best<V> best = before;
    Phrase<V> phrase = node.phrase;
    // Of the gaps by which a phrase fits the shortest is tried first, and counts.
    if (phrase != null && phrase.isBefore(best)) {
      best = new Best<>(phrase, at);
    }
    WordMap<Node<V>> further = node.next;
    Node<V> next = further == null ? null : further.get(s.norm(at));
    return next == null ? best : longest(s, at + 1, next, best);
  }

  private Node<V> trie() {
    Node<V> start = new Node<>();
    int number = 0;
    for (int i = 0; i < lines.size(); i++) {
      for (String phrase : Alternatives.of(lines.get(i))) {
        String[] words = phrase.split(" ", -1);
        if (words[0].equals(first)) {
          Node<V> node = start;
          for (int k = 1; k < words.length; k++) {
            node = follow(node, words[k]);
          }
          if (node.phrase == null) {
            node.phrase = new Phrase<>(words.length, number, values.get(i));
          }
          number++;
        }
      }
    }
    return start;
  }

  private static <V> Node<V> follow(Node<V> node, String word) {
    if (!word.equals(GAP)) {
      WordMap<Node<V>> next = node.next;
      if (next == null) {
        next = new WordMap<>();
        node.next = next;
      }
      return next.computeIfAbsent(word, w -> new Node<>());
    }
    Node<V> gap = node.gap;
    if (gap == null) {
      gap = new Node<>();
      node.gap = gap;
    }
    return gap;
  }
}
