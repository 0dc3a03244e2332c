package org.tocsin.coder.fields;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.RisingTolls;
import org.tocsin.coder.toll.TollMention;

/** Tells the wounded who died of it: they are dead, and hurt no more. */
final class Deaths {

  private static final Set<String> HE = Set.of("he", "she");
  private static final Set<String> THEM = Set.of("whom", "them");

  /** Smaller figures are sums of others by chance. */
  private static final int MANY = 5;

  /** Sentences back at most to the one of whom "he" is said. */
  private static final int LOOK = 6;

  private Deaths() {}

  /** How many of those told as hurt before died, where a sentence tells of nobody else who died. */
  static int amongHurt(Reading reading) {
    int died = 0;
    boolean others = false;
    boolean risen = false; // "another died of his wounds, taking the toll to five"
    for (TollMention mention : reading.tolls()) {
      if (mention.harm() == Harm.KILLED && mention.wounded()) {
        died += mention.quantity().best();
        risen |= mention.part();
      } else if (mention.harm() == Harm.KILLED && !mention.part()) {
        others = true;
      }
    }
    return others && !risen ? 0 : died;
  }

  /** "another died of his wounds, taking the toll to five": the number of all is told as well. */
  static boolean areTotalled(Reading reading) {
    return reading.tolls().stream()
        .anyMatch(t -> t.harm() == Harm.KILLED && !t.part() && !t.wounded());
  }

  /** "a soldier died of his wounds a day after six were wounded": how many of the six died. */
  static int first(Reading reading) {
    int died = amongHurt(reading);
    TollMention killed = null;
    for (TollMention mention : reading.tolls()) {
      if (killed == null && mention.wounded()) {
        killed = mention;
      } else if (killed != null && mention.harm() == Harm.INJURED) {
        boolean after = isAfter(reading.sentence(), killed.word(), mention.from());
        return after && mention.quantity().best() > died ? died : 0;
      } else if (mention.harm() == Harm.INJURED && mention.quantity().best() > died) {
        boolean whom =
            reading.tolls().stream()
                .anyMatch(t -> isOfThem(t, mention) || (t.wounded() && t.from() == mention.from()));
        return whom ? died : 0;
      }
    }
    return 0;
  }

  /** "was wounded and died on the way": the same people, who are hurt no more. */
  static boolean isOf(TollMention hurt, Reading reading) {
    return hurt.harm() == Harm.INJURED
        && reading.tolls().stream()
            .filter(t -> t.quantity().best() > 0) // "none was injured or killed"
            .anyMatch(
                killed ->
                    killed.harm() == Harm.KILLED
                        && killed.from() == hurt.from()
                        && killed.word() > hurt.word()
                        && killed.quantity().equals(hurt.quantity()));
  }

  /**
   * "Man stabbed", and in the text "was stabbed to death": whom the headline tells as hurt died.
   */
  static boolean areOfHeadline(Reading headline, List<Reading> all) {
    if (!headline.isHeadline() || best(headline, Harm.KILLED) > 0) {
      return false;
    }
    int dead = 0;
    for (Reading reading : all) {
      boolean hurt =
          reading.tolls().stream().anyMatch(t -> t.harm() == Harm.INJURED && !isOf(t, reading));
      if (!reading.isHeadline() && hurt) {
        return false;
      }
      dead = Math.max(dead, best(reading, Harm.KILLED));
    }
    return dead > 0 && dead == best(headline, Harm.INJURED);
  }

  /**
   * "Two soldiers were killed and two injured", and then "four were injured, two of whom
   * succumbed": those of whom the lead tells, for it tells the latest. A lead without injured
   * counts among its dead whoever the text tells as hurt first.
   *
   * @param at the reading that tells the deaths
   * @param died how many
   */
  static boolean areOfLead(List<Reading> all, int at, int died) {
    int lead = lead(all);
    if (lead >= at) {
      return false;
    }
    int killed = sum(all.get(lead), Harm.KILLED);
    int injured = sum(all.get(lead), Harm.INJURED);
    return killed >= died && (injured == 0 || sum(all.get(at), Harm.INJURED) == killed + injured);
  }

  /** The text opens with the toll to which such deaths have raised it: it counts them all. */
  static boolean areOfRisen(List<Reading> all, int at) {
    int lead = lead(all);
    return lead < at && all.get(lead).tolls().stream().anyMatch(RisingTolls::isOfAll);
  }

  /**
   * "A gunman killed eight before an officer killed him. Seven were dead at the scene. Two died
   * later": the lead counts all nine.
   */
  static boolean areOfOpening(List<Reading> all, int at) {
    int died = amongHurt(all.get(at));
    int lead = lead(all);
    if (died == 0 || lead >= at) {
      return false;
    }
    int killed = sum(all.get(lead), Harm.KILLED);
    if (killed == died && isWhole(all.get(lead), all.get(at))) {
      return true;
    }
    for (int i = Math.max(lead + 1, at - LOOK); killed >= MANY && i < at; i++) {
      if (best(all.get(i), Harm.KILLED) + died == killed) {
        return true;
      }
    }
    return false;
  }

  /** "killed a guard and wounded four others. One of the guards later died": he is the guard. */
  private static boolean isWhole(Reading lead, Reading later) {
    return sum(lead, Harm.INJURED) > 0
        && sum(later, Harm.INJURED) == 0
        && later.tolls().stream()
            .filter(t -> t.harm() == Harm.KILLED)
            .allMatch(t -> !t.more() && lead.tolls().stream().anyMatch(k -> isSameKind(k, t)));
  }

  private static boolean isSameKind(TollMention killed, TollMention died) {
    String one = noun(killed);
    String two = noun(died);
    return killed.harm() == Harm.KILLED
        && !one.isEmpty()
        && (one.equals(two) || two.equals(one + "s"));
  }

  private static String noun(TollMention toll) {
    String people = toll.people().toLowerCase(Locale.ROOT);
    return people.substring(people.lastIndexOf(' ') + 1);
  }

  /** The index of the first sentence that is no headline; how many there are where each is one. */
  private static int lead(List<Reading> all) {
    int lead = 0;
    while (lead < all.size() && all.get(lead).isHeadline()) {
      lead++;
    }
    return lead;
  }

  private static int sum(Reading reading, Harm harm) {
    return reading.tolls().stream()
        .filter(t -> t.harm() == harm && !t.part())
        .mapToInt(t -> t.quantity().best())
        .sum();
  }

  private static int best(Reading reading, Harm harm) {
    return reading.tolls().stream()
        .filter(t -> t.harm() == harm)
        .mapToInt(t -> t.quantity().best())
        .max()
        .orElse(0);
  }

  /** "wounded three clerks, one of whom later died", "five shot, two fatally". */
  private static boolean isOfThem(TollMention killed, TollMention hurt) {
    Sentence s = killed.sentence();
    boolean them =
        s.norm(killed.from() + 1).equals("of") && THEM.contains(s.norm(killed.from() + 2));
    return killed.wounded()
        && killed.from() >= hurt.to()
        && (them || s.norm(killed.word()).equals("fatally"));
  }

  /**
   * "He succumbed in hospital": one whom the text has told dead already, for he is the last of whom
   * it told alone.
   *
   * @param before the readings before it
   */
  static boolean isToldDead(TollMention mention, List<Reading> before) {
    boolean he =
        mention.harm() == Harm.KILLED
            && mention.wounded()
            && HE.contains(mention.sentence().norm(mention.from()));
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - LOOK) && he; i--) {
      for (TollMention toll : before.get(i).tolls().reversed()) {
        if (toll.quantity().best() == 1) {
          return toll.harm() == Harm.KILLED;
        }
      }
    }
    return false;
  }

  private static boolean isAfter(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.norm(i).equals("after")) {
        return true;
      }
    }
    return false;
  }
}
