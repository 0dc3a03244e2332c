package org.tocsin.coder.toll;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordMap;
import org.tocsin.coder.text.WordSet;

/**
 * Finds a toll that is told to have grown, however much stands between its noun and its number:
 * "the number of people killed in Tuesday's attack has risen from 14 to 23", "bringing the death
 * toll to seven". The number that it grew to takes the place of every other of its kind in the
 * sentence. Stateless: safe for use by many threads.
 */
public final class RisingTolls {

  private static final PhraseTable<Harm> HEADS = new PhraseTable<>();
  private static final PhraseTable<Harm> OF = new PhraseTable<>();
  private static final Map<String, Harm> PUT = new WordMap<>();
  private static final Set<String> RISE = new WordSet();
  private static final Set<String> SPANS = Set.of("over", "in", "during", "within");
  private static final Set<String> ALL = new WordSet();
  private static final Set<String> YEARS = new WordSet();

  /** Words from the noun to the time of which it is the sum. */
  private static final int PERIOD = 10;

  private static final int NEAR = 4;
  private static final int MOST = 100_000;

  static {
    for (String line : Lines.of(RisingTolls.class, "grown.txt")) {
      String[] e = Lines.fields(line, 3);
      switch (e[0]) {
        case "head" -> HEADS.add(e[2], Harm.valueOf(e[1].toUpperCase(Locale.ROOT)));
        case "of" -> OF.add(e[2], Harm.valueOf(e[1].toUpperCase(Locale.ROOT)));
        case "put" -> PUT.put(e[2], Harm.valueOf(e[1].toUpperCase(Locale.ROOT)));
        case "rise" -> RISE.add(e[1]);
        case "all" -> ALL.add(e[1]);
        case "this" -> YEARS.add(e[1]);
        default -> throw new IllegalStateException("grown.txt: " + line);
      }
    }
  }

  private RisingTolls() {}

  /**
   * The tolls of a sentence with one that has grown in the place of its kind.
   *
   * @param tolls what was found in the sentence
   * @param dates the indices of tokens that belong to dates
   */
  public static List<TollMention> amend(Sentence s, List<TollMention> tolls, BitSet dates) {
    List<TollMention> amended = new ArrayList<>(tolls);
    for (int i = 0; i < s.size(); i++) {
      Harm harm = head(s, i);
      if (harm != null && isOfPeriod(s, i)) {
        int head = i;
        amended.removeIf(toll -> toll.from() <= head && head < toll.to() && toll.harm() == harm);
        continue;
      }
      TollMention put = put(s, i);
      if (put != null) {
        amended.removeIf(toll -> toll.harm() == put.harm());
        amended.add(put);
        continue;
      }
      TollMention risen = harm == null || TollNouns.isOld(s, i) ? null : risen(s, i, harm, dates);
      if (risen != null) {
        amended.replaceAll(toll -> isOfHurt(toll, tolls) ? toll.asOfWounded() : toll);
        amended.removeIf(toll -> toll.harm() == risen.harm() && !toll.wounded());
        amended.replaceAll(toll -> toll.harm() == risen.harm() ? toll.asPart() : toll);
        amended.add(risen);
      }
    }
    return List.copyOf(amended);
  }

  /** "A man wounded in the attack has died": he is hurt no more. */
  private static boolean isOfHurt(TollMention dead, List<TollMention> tolls) {
    return dead.harm() == Harm.KILLED
        && tolls.stream()
            .anyMatch(
                hurt ->
                    hurt.harm() == Harm.INJURED
                        && hurt.from() == dead.from()
                        && hurt.word() < dead.word());
  }

  /** Whether a toll is told as that of all: "the death toll has risen to four". */
  public static boolean isOfAll(TollMention toll) {
    return toll.people().isEmpty() && HEADS.at(toll.sentence(), toll.word()) != null;
  }

  /** What the noun at a token counts; null where it is no such noun. */
  private static @Nullable Harm head(Sentence s, int i) {
    PhraseTable.Match<Harm> head = HEADS.at(s, i);
    if (head != null) {
      return head.value();
    }
    if (!s.norm(i).equals("number") || !s.norm(i + 1).equals("of")) {
      return null;
    }
    for (int k = i + 2; k <= i + 2 + NEAR; k++) {
      PhraseTable.Match<Harm> of = OF.at(s, k);
      if (of != null) {
        return of.value();
      }
    }
    return null;
  }

  private static @Nullable TollMention risen(Sentence s, int head, Harm harm, BitSet dates) {
    boolean rises = before(s, head) || isPut(s, head);
    for (int i = head + 1; i < s.size(); i++) {
      String norm = s.norm(i);
      rises |= RISE.contains(norm);
      boolean to = norm.equals("to") || norm.equals("at") || norm.equals("reached");
      if (rises && to && !dates.get(i + 1)) {
        TollMention mention = number(s, head, i + 1, harm);
        if (mention != null) {
          return mention;
        }
      }
    }
    return null;
  }

  /** "put the toll at six": the toll of all, also where some more were told before. */
  private static boolean isPut(Sentence s, int head) {
    return s.norm(head - 1).equals("the")
        && s.norm(head - 2).startsWith("put")
        && !s.norm(head).equals("number");
  }

  /** "put the dead at nine and the wounded at 20". */
  private static @Nullable TollMention put(Sentence s, int i) {
    Harm harm = PUT.get(s.norm(i));
    if (harm == null || !s.norm(i - 1).equals("the") || !s.norm(i + 1).equals("at")) {
      return null;
    }
    boolean puts = false;
    for (int k = i - 2; k >= Math.max(0, i - PERIOD) && !puts; k--) {
      puts = s.norm(k).equals("put") || s.norm(k).equals("puts");
    }
    return puts ? number(s, i, i + 2, harm) : null;
  }

  /** "taking the toll in the region over the past three days to six": the sum of a time. */
  private static boolean isOfPeriod(Sentence s, int head) {
    for (int i = head + 1; i < Math.min(s.size(), head + PERIOD); i++) {
      if (s.norm(i).equals("to")) {
        return false;
      }
      if (ALL.contains(s.norm(i)) || (s.norm(i - 1).equals("this") && YEARS.contains(s.norm(i)))) {
        return true; // "increased the army's death toll this year to more than 200"
      }
      boolean past = s.norm(i).equals("past") || s.norm(i).equals("last");
      if (past && s.norm(i - 1).equals("the") && SPANS.contains(s.norm(i - 2))) {
        return s.norm(i + 2).equals("to") || s.norm(i + 3).equals("to");
      }
    }
    return false;
  }

  private static boolean before(Sentence s, int head) {
    for (int i = head - 1; i >= Math.max(0, head - NEAR); i--) {
      if (RISE.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable TollMention number(Sentence s, int head, int from, Harm harm) {
    TollWords.Qualifier qualifier = TollWords.qualifier(s, from);
    int at = qualifier == null ? from : from + qualifier.words().size();
    Numbers.Found number = Numbers.at(s, at);
    if (number == null || number.high() > MOST || TollWords.isNotPeople(s.norm(number.next()))) {
      return null;
    }
    Quantity quantity =
        Quantity.of(
            (int) number.value(),
            (int) number.high(),
            qualifier == null ? null : qualifier.qualifier());
    return new TollMention(
        s, head, number.next(), head, harm, quantity, Side.ANY, "", false, false, false);
  }
}
