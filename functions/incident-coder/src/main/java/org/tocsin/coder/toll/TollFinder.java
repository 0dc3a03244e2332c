package org.tocsin.coder.toll;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Finds who was killed, injured or abducted in a sentence, and how many: the words that count
 * people are joined to the words that tell what was done to them. Stateless: safe for use by many
 * threads.
 */
public final class TollFinder {

  private static final int REACH_BACK = 40;
  private static final int REACH_ON = 4;
  private static final Set<String> BE = Lines.setOf(TollFinder.class, "be.txt");
  private static final Set<String> SINGULAR_BE = Set.of("was", "is");
  private static final Set<String> SKIPPED = Lines.setOf(TollFinder.class, "skipped.txt");

  private static final Set<String> PLAIN = Lines.setOf(TollFinder.class, "plain.txt");

  private TollFinder() {}

  /** The same for a sentence of which no part is a date. */
  public static List<TollMention> find(Sentence s) {
    return find(s, new BitSet());
  }

  /**
   * Every toll that the sentence tells, in the order of the words that tell what was done.
   *
   * @param dates the indices of tokens that belong to dates, whose numbers count nobody
   */
  public static List<TollMention> find(Sentence s, BitSet dates) {
    List<HarmAt> harms = harms(s);
    if (harms.isEmpty()) {
      return TollNouns.find(s, CountFinder.counts(s, dates));
    }
    List<Count> counts = CountFinder.counts(s, dates);
    List<TollMention> found = new ArrayList<>(TollNouns.find(s, counts));
    boolean[] used = new boolean[counts.size()];
    for (TollMention mention : found) {
      for (int c = 0; c < used.length; c++) {
        used[c] |= counts.get(c).from() >= mention.from() && counts.get(c).to() <= mention.to();
      }
    }
    for (int h = 0; h < harms.size(); h++) {
      HarmAt harm = harms.get(h);
      int bound = h == 0 ? 0 : harms.get(h - 1).end();
      int next = h + 1 < harms.size() ? harms.get(h + 1).at() : s.size();
      after(s, harm, next, counts, used, found);
      boolean taken = !found.isEmpty() && found.getLast().word() == harm.at();
      if (!taken) {
        before(s, harm, bound, counts, used, found);
        taken = !found.isEmpty() && found.getLast().word() == harm.at();
      }
      if (!taken) {
        TollMention one = Names.victim(s, harm.at(), harm.word(), bound, isPassive(s, harm.at()));
        if (one != null) {
          found.add(one);
        }
      }
    }
    found.sort(Comparator.comparingInt(TollMention::word).thenComparingInt(TollMention::from));
    return List.copyOf(found);
  }

  record HarmAt(int at, TollWords.HarmWord word) {
    int end() {
      return at + word.words().size();
    }
  }

  private static List<HarmAt> harms(Sentence s) {
    List<HarmAt> harms = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      TollWords.HarmWord word = TollWords.harm(s, i);
      if (word == null) {
        i++;
      } else {
        harms.add(new HarmAt(i, word));
        i += word.words().size();
      }
    }
    return harms;
  }

  /** "killing 12 people and two soldiers", "the death of two men". */
  private static void after(
      Sentence s,
      HarmAt harm,
      int next,
      List<Count> counts,
      boolean[] used,
      List<TollMention> found) {
    TollWords.Form form = harm.word().form();
    int at = harm.end();
    if (form == TollWords.Form.STATE || (form == TollWords.Form.VERB && isPassive(s, harm.at()))) {
      return;
    }
    if (form == TollWords.Form.OF) {
      if (!s.norm(at).equals("of")) {
        return;
      }
      at++;
    }
    int reach = at + (form == TollWords.Form.OF ? 3 : REACH_ON);
    for (int c = 0; c < counts.size(); c++) {
      Count count = counts.get(c);
      if (used[c] || count.from() < at) {
        continue;
      }
      if (count.from() > reach || count.from() > next || !isPlain(s, at, count.from())) {
        break;
      }
      if (!count.named() && belongsToNext(s, count)) {
        break;
      }
      used[c] = true;
      found.add(mention(s, harm, count));
      at = count.to();
      if (s.norm(at).equals(",") && TollWords.subset(s, at + 1) == 0) {
        at++;
      }
      if (!s.norm(at).equals("and")
          && !s.norm(at - 1).equals(",")
          && TollWords.subset(s, at) == 0
          && TollWords.subset(s, at + 1) == 0) {
        break;
      }
      reach = at + REACH_ON;
    }
  }

  /** "12 people were killed", "12 dead", "three soldiers and two civilians died". */
  private static void before(
      Sentence s,
      HarmAt harm,
      int bound,
      List<Count> counts,
      boolean[] used,
      List<TollMention> found) {
    TollWords.Form form = harm.word().form();
    if (form == TollWords.Form.ING) {
      return;
    }
    int to = harm.at();
    // "40 fighters killed him", "killed a trader": those before the verb did it.
    if (form == TollWords.Form.VERB
        && !isPassive(s, to)
        && TollWords.isObject(s.norm(harm.end()))) {
      return;
    }
    boolean direct = form == TollWords.Form.STATE || isPassive(s, harm.at());
    int nearest = -1;
    for (int c = counts.size() - 1; c >= 0; c--) {
      Count count = counts.get(c);
      if (count.to() > to || count.from() < bound || count.to() < to - REACH_BACK) {
        continue;
      }
      if (nearest < 0) {
        boolean near = isPlain(s, count.to(), to) || count.to() == to;
        if (!near && !count.named()) {
          continue;
        }
        if (used[c] || (!near && !(direct && subjectReaches(s, count.to(), to)))) {
          if (direct && !used[c] && crossable(s, count)) {
            continue;
          }
          return;
        }
      } else if (used[c] || !joins(s, count.to(), counts.get(nearest).from())) {
        return;
      }
      used[c] = true;
      nearest = c;
      found.add(mention(s, harm, count));
    }
  }

  /** A count that only describes another: "in the house of a villager". */
  private static boolean crossable(Sentence s, Count count) {
    String before = s.norm(count.from() - 1);
    return count.quantity().best() == 1
        && (before.equals("of")
            || before.equals("by")
            || before.equals("from")
            || before.equals("with"));
  }

  /** Whether a subject can reach its verb: no other verb of being lies between them but its own. */
  private static boolean subjectReaches(Sentence s, int from, int to) {
    int verbs = 0;
    for (int i = from; i < to; i++) {
      String norm = s.norm(i);
      if (norm.equals(";") || norm.equals("while") || norm.equals("when") || norm.equals("but")) {
        return false;
      }
      if (SINGULAR_BE.contains(norm) || norm.equals("were") || norm.equals("are")) {
        verbs++;
      }
    }
    return verbs <= 1;
  }

  private static boolean joins(Sentence s, int from, int to) {
    if (to - from > 6) {
      return TollWords.subset(s, from) > 0 || TollWords.subset(s, from + 1) > 0;
    }
    boolean joined = false;
    for (int i = from; i < to; i++) {
      String norm = s.norm(i);
      if (norm.equals("and")
          || norm.equals(",")
          || norm.equals("plus")
          || norm.equals("including")
          || norm.equals("(")
          || norm.equals("among")) {
        joined = true;
      } else if (norm.equals("by")
          || norm.equals("in")
          || norm.equals("on")
          || TollWords.harm(s, i) != null) {
        return false;
      }
    }
    return joined;
  }

  /** "killed two and three were hurt": the second number belongs to what follows it. */
  private static boolean belongsToNext(Sentence s, Count count) {
    for (int i = count.to(); i < Math.min(s.size(), count.to() + 3); i++) {
      if (BE.contains(s.norm(i))) {
        return true;
      }
      if (TollWords.harm(s, i) != null) {
        return s.norm(count.from() - 1).equals("and") && !s.norm(i - 1).equals("and");
      }
    }
    return false;
  }

  static boolean isPassive(Sentence s, int at) {
    for (int i = at - 1; i >= 0 && i >= at - 6; i--) {
      String norm = s.norm(i);
      if (BE.contains(norm)) {
        return true;
      }
      if (!SKIPPED.contains(norm)
          && !norm.endsWith("ly")
          && !norm.equals("to")
          && !norm.equals("death")
          && !norm.equals("dead")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isPlain(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      String norm = s.norm(i);
      if (s.token(i).kind() == Token.Kind.NUMBER
          || !(SKIPPED.contains(norm)
              || BE.contains(norm)
              || PLAIN.contains(norm)
              || norm.endsWith("ly"))) {
        return false;
      }
    }
    return true;
  }

  static TollMention mention(Sentence s, HarmAt harm, Count count) {
    return new TollMention(
        s,
        Math.min(harm.at(), count.from()),
        Math.max(harm.end(), count.to()),
        harm.at(),
        harm.word().harm(),
        count.quantity(),
        count.side(),
        count.people(),
        count.part(),
        count.more());
  }

  static @Nullable TollMention one(
      Sentence s, int from, int to, int at, Harm harm, int number, Side side, String people) {
    return number < 1
        ? null
        : new TollMention(
            s, from, to, at, harm, Quantity.exactly(number), side, people, false, false);
  }
}
