package org.tocsin.coder.drafts;

import java.util.Set;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.TollMention;

/**
 * Tells a toll that its words spread over a land: "Kolma's rescue service said strikes killed 14
 * people across the territory". The town in such a sentence is where the speaker sits.
 */
final class Across {

  private static final Set<String> WORDS = Set.of("across", "throughout", "around");

  /** Words between a toll and "across": "on Monday". */
  private static final int REACH = 4;

  private Across() {}

  /** Whether a sentence tells such a toll. */
  static boolean is(Reading reading) {
    return reading.tolls().stream().anyMatch(Across::is);
  }

  private static boolean is(TollMention toll) {
    Sentence s = toll.sentence();
    for (int i = toll.to(); i < Math.min(s.size(), toll.to() + REACH); i++) {
      if (s.norm(i).equals(",")) {
        return false;
      }
      if (WORDS.contains(s.norm(i)) && s.norm(i + 1).equals("the")) {
        return true;
      }
    }
    return false;
  }
}
