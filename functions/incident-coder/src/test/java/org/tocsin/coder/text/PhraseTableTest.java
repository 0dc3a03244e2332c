package org.tocsin.coder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tocsin.coder.Articles;

class PhraseTableTest {

  private static final PhraseTable<String> TABLE = new PhraseTable<>();

  static {
    TABLE.add("(shell|rocket) (hit|struck)", "hit");
    TABLE.add("shell", "arms");
    TABLE.add("(the|) mob (of|)", "mob");
    TABLE.add("mob", "second");
    TABLE.add("took ~ hostage", "abducted");
  }

  private static @Nullable String at(int token, String text) {
    Sentence sentence = Document.of(Articles.of(null, null, text)).sentences().getFirst();
    PhraseTable.Match<String> match = TABLE.at(sentence, token);
    return match == null ? null : match.value() + " to " + match.to();
  }

  @Test
  void eachAlternativeStartsAPhrase() {
    assertEquals("hit to 2", at(0, "Rocket struck"));
    assertEquals("hit to 3", at(1, "A shell hit"));
  }

  @Test
  void longestPhraseIsFoundAndOfOneLengthTheFirstAdded() {
    assertEquals("arms to 1", at(0, "Shell fire"));
    assertEquals("mob to 3", at(0, "The mob of"));
    assertEquals("mob to 2", at(1, "A mob ran"));
  }

  @Test
  void aGapTakesSomeWordsButNoMark() {
    assertEquals("abducted to 5", at(1, "They took two men hostage"));
    assertNull(at(1, "They took two, hostage"));
  }
}
