package org.tocsin.coder.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/**
 * Whom those speak for who are named and then told to be a group's: "Abu Low, a Front spokesman,
 * claimed responsibility" is the Front's claim.
 */
public final class Spokesmen {

  private static final Set<String> VOICES = Lines.setOf(Spokesmen.class, "spokesmen.txt");

  /** Words of "a purported spokesman for the armed group": to the noun. */
  private static final int REACH = 7;

  private Spokesmen() {}

  /** Whether a word in lower case is one for who speaks for others. */
  public static boolean isVoice(String word) {
    return VOICES.contains(word);
  }

  /** The phrases, each name before such words as the phrase that tells whose voice it is. */
  static List<NounPhrase> byGroup(Clause clause, List<NounPhrase> subjects) {
    List<NounPhrase> all = new ArrayList<>();
    for (NounPhrase subject : subjects) {
      NounPhrase office = office(clause, subject);
      all.add(office == null ? subject : office);
    }
    return all;
  }

  private static @Nullable NounPhrase office(Clause clause, NounPhrase name) {
    Sentence s = clause.sentence();
    if (!s.norm(name.to()).equals(",")) {
      return null;
    }
    for (int i = name.to() + 1; i < Math.min(s.size(), name.to() + 1 + REACH); i++) {
      if (s.norm(i).equals(",")) {
        return null;
      }
      if (VOICES.contains(s.norm(i))) {
        return new NounPhrase(name.to() + 1, i + 1, -1);
      }
    }
    return null;
  }
}
