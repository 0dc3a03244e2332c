package org.tocsin.coder.days;

import java.util.Set;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.coder.toll.TollMention;

/** "the death toll in the uprising rose to 21": of all its days, and not of the one just told. */
public final class CampaignToll {

  private static final Set<String> CAMPAIGNS =
      WordClasses.of(RunningTotal.class, "running-total.txt").of("campaign");

  /** Words from "toll" to the campaign: "toll in the latest student-led". */
  private static final int REACH = 7;

  private CampaignToll() {}

  /** Whether a toll is of one. */
  public static boolean is(TollMention toll) {
    Sentence s = toll.sentence();
    if (!toll.people().isEmpty() || !s.norm(toll.word()).equals("toll")) {
      return false;
    }
    for (int i = toll.word() + 1; i < Math.min(toll.to(), toll.word() + REACH); i++) {
      if (CAMPAIGNS.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }
}
