package org.tocsin.coder.actors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** The words of a sentence as names are looked up by them; a hyphenated token has several. */
final class NameWords {
  private static final String INSIDE_NAMES = "()/&-–—'’\"“”.";

  private final List<String> words = new ArrayList<>();

  /** The token of each word. */
  private final int[] tokens;

  /** The first word of each token, or of the next that has one; one more for the end. */
  private final int[] firstWords;

  private final boolean[] possessive;

  NameWords(Sentence s, Spellings spellings) {
    firstWords = new int[s.size() + 1];
    int[] of = new int[s.size() * 2 + 8];
    boolean[] owns = new boolean[of.length];
    for (int i = 0; i < s.size(); i++) {
      firstWords[i] = words.size();
      Token token = s.token(i);
      if (token.kind() != Token.Kind.MARK) {
        spellings.addTo(words, token.text());
      } else if (token.is("'s") && !words.isEmpty()) {
        owns[words.size() - 1] = true;
      } else if (INSIDE_NAMES.indexOf(token.text().charAt(0)) < 0) {
        words.add(token.text());
      }
      if (words.size() >= of.length) {
        of = Arrays.copyOf(of, words.size() * 2);
        owns = Arrays.copyOf(owns, of.length);
      }
      Arrays.fill(of, firstWords[i], words.size(), i);
    }
    firstWords[s.size()] = words.size();
    tokens = of;
    possessive = owns;
  }

  /** The first word of a token; null for a mark. */
  @Nullable String firstOf(int token) {
    int word = firstWords[token];
    return word == firstWords[token + 1] ? null : words.get(word);
  }

  /** Whether the first word of a token is followed by a possessive ending. */
  boolean owns(int token) {
    return possessive[firstWords[token]];
  }

  /**
   * The index after the last word of a name that starts with a token's first word; -1: it isn't.
   */
  int match(int token, List<String> name) {
    int at = firstWords[token];
    if (at + name.size() > words.size()) {
      return -1;
    }
    for (int i = 0; i < name.size(); i++) {
      String word = words.get(at + i);
      String sought = name.get(i);
      boolean same =
          word.equals(sought)
              || (possessive[at + i]
                  && sought.length() == word.length() + 1
                  && sought.startsWith(word)
                  && sought.charAt(word.length()) == 's');
      if (!same) {
        return -1;
      }
    }
    return at + name.size();
  }

  /** The token after the one that has the word before an index. */
  int tokenAfter(int word) {
    return tokens[word - 1] + 1;
  }

  /** Whether the token of the word before an index goes on: "al-Qaeda" in "al-Qaeda-linked". */
  boolean isInside(int word) {
    return firstWords[tokenAfter(word)] > word;
  }

  /** The last word of the token that has the word before an index, if just one is left; or null. */
  @Nullable String rest(int word) {
    return firstWords[tokenAfter(word)] == word + 1 ? words.get(word) : null;
  }
}
