package org.tocsin.coder.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;

/**
 * Tolls that a noun tells: "the death toll rose to 12", "claimed 12 lives", "no casualties", "three
 * bodies were found".
 */
final class TollNouns {

  private static final int REACH = 8;
  private static final int FOUND_REACH = 24;
  private static final int CODED_REACH = 3;
  private static final int MOST = 100_000;

  /** Nouns of harm that a number stands before. */
  private static final Map<String, Harm> COUNTED =
      Map.of("deaths", Harm.KILLED, "injuries", Harm.INJURED, "injury", Harm.INJURED);

  /** What stands before such a number: not "sustained two injuries", which are one man's. */
  private static final Set<String> BEFORE_COUNTED = Lines.setOf(TollNouns.class, "counted.txt");

  /** Words for those who died, before the noun: "33 civilian deaths". */
  private static final Map<String, Side> WHOSE =
      Map.of("civilian", Side.CIVILIAN, "military", Side.SECURITY, "police", Side.SECURITY);

  private static final Set<String> RISES = Lines.setOf(TollNouns.class, "rises.txt");

  private static final Set<String> OLD = Lines.setOf(TollNouns.class, "old-tolls.txt");

  private TollNouns() {}

  static boolean isIn(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      String norm = s.norm(i);
      if (isToll(s, i)
          || norm.equals("lives")
          || norm.equals("casualties")
          || isDeaths(norm)
          || COUNTED.containsKey(norm)
          || Grammar.BODIES.contains(norm)
          || norm.equals("victims")
          || OwnedDeeds.isAt(s, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "the toll", "its dead", "the number of people killed": what rises to a figure or is put at it.
   */
  private static boolean isToll(Sentence s, int i) {
    String norm = s.norm(i);
    if (norm.equals("toll") || norm.equals("tolls")) {
      return true;
    }
    String before = s.norm(i - 1);
    if (isNumberOf(s, i)) {
      return true;
    }
    boolean own = before.equals("its") || before.equals("their") || before.equals("the");
    return norm.equals("dead") && own && s.norm(i + 1).equals("at");
  }

  /** "put the number of wounded at 29". */
  private static boolean isNumberOf(Sentence s, int i) {
    return (s.norm(i).equals("wounded") || s.norm(i).equals("injured"))
        && s.norm(i - 1).equals("of")
        && s.norm(i - 2).equals("number")
        && s.norm(i + 1).equals("at");
  }

  /** "10 fatalities": a number of deaths, as notes on incidents give it. */
  static boolean isDeaths(String norm) {
    return norm.equals("fatalities") || norm.equals("fatality");
  }

  static List<TollMention> find(Sentence s, List<Group> groups) {
    List<TollMention> found = new ArrayList<>();
    for (int n = 0; n < s.size(); n++) {
      int i = n;
      String norm = s.norm(i);
      if (isToll(s, i)) {
        risen(s, groups, i, found);
      } else if (norm.equals("lives") || norm.equals("casualties")) {
        for (Group group : groups) {
          Quantity quantity = group.quantity();
          if (quantity == null || group.to() != i + 1) {
            continue;
          }
          if (norm.equals("lives")) {
            add(s, group, quantity, i, Harm.KILLED, found);
          } else if (quantity.best() == 0) {
            add(s, group, quantity, i, Harm.KILLED, found);
            add(s, group, quantity, i, Harm.INJURED, found);
          }
        }
      } else if (norm.equals("victims")) { // "counted 21 victims"
        groups.stream()
            .filter(g -> g.to() == i + 1 && s.norm(g.from() - 1).startsWith("count"))
            .forEach(g -> add(s, g, g.quantity(), i, Harm.KILLED, found));
      } else if (isDeaths(norm)) {
        groups.stream()
            .filter(g -> g.to() == i + 1)
            .forEach(g -> add(s, g, g.quantity(), i, Harm.KILLED, found));
        coded(s, groups, i, found);
      } else if (COUNTED.containsKey(norm)) {
        groups.stream()
            .filter(g -> g.to() == i + 1 && g.quantity() != null && g.number() == 0)
            .forEach(
                g ->
                    add(
                        s,
                        g,
                        g.quantity(),
                        i,
                        COUNTED.getOrDefault(norm, Harm.KILLED),
                        found)); // "no injuries"
        counted(s, i, found);
      } else if (Grammar.BODIES.contains(norm)
          && !isOfCounted(s, groups, i)
          && isFound(s, i)
          && !Grammar.ASSEMBLIES.contains(s.norm(i - 1))) {
        body(s, groups, i, found);
      }
    }
    return found;
  }

  /** "an earlier toll", "a toll that stood at nine": one that holds no more. */
  static boolean isOld(Sentence s, int toll) {
    String next = s.norm(toll + 1);
    return OLD.contains(s.norm(toll - 1)) || next.equals("that") || next.equals("which");
  }

  private static void risen(Sentence s, List<Group> groups, int i, List<TollMention> found) {
    if (isOld(s, i)) {
      return;
    }
    for (Group group : groups) {
      Quantity quantity = group.quantity();
      if (quantity != null
          && group.from() > i
          && group.from() <= i + REACH
          && RISES.contains(s.norm(group.from() - 1))) {
        add(s, group, quantity, i, isNumberOf(s, i) ? Harm.INJURED : Harm.KILLED, found);
        return;
      }
    }
  }

  /** "two deaths and three injuries reported", "causing 3 injuries": nouns with their number. */
  private static void counted(Sentence s, int i, List<TollMention> found) {
    Side side = s.norm(i).equals("deaths") ? WHOSE.getOrDefault(s.norm(i - 1), Side.ANY) : Side.ANY;
    int noun = side == Side.ANY ? i : i - 1;
    for (int from = noun - 1; from >= Math.max(0, noun - CODED_REACH); from--) {
      Numbers.Found number = Numbers.at(s, from);
      if (number == null || number.next() != noun || number.high() > MOST) {
        continue;
      }
      TollWords.Qualifier qualifier = null;
      int start = from;
      for (int q = from - 1; q >= Math.max(0, from - CODED_REACH) && qualifier == null; q--) {
        TollWords.Qualifier before = TollWords.qualifier(s, q);
        if (before != null && q + before.words().size() == from) {
          qualifier = before;
          start = q;
        }
      }
      if (start > 0 && !BEFORE_COUNTED.contains(s.norm(start - 1))) {
        continue;
      }
      Quantity quantity =
          Quantity.of(
              (int) number.value(),
              (int) number.high(),
              qualifier == null ? null : qualifier.qualifier());
      Harm harm = COUNTED.getOrDefault(s.norm(i), Harm.KILLED);
      found.add(new TollMention(s, start, i + 1, i, harm, quantity, side, "", false, false, false));
      return;
    }
  }

  /** "fatalities unknown, coded as 3": the number at which the keepers of a database put them. */
  private static void coded(Sentence s, List<Group> groups, int i, List<TollMention> found) {
    for (int k = i + 1; k <= i + CODED_REACH; k++) {
      if (s.norm(k).equals("coded") && s.norm(k + 1).equals("as")) {
        int number = k + 2;
        groups.stream()
            .filter(g -> g.from() == number)
            .forEach(g -> add(s, g, g.quantity(), i, Harm.KILLED, found));
      }
    }
  }

  /** "the bodies of two men": the number after tells how many, and not "28 bodies of villagers". */
  private static boolean isOfCounted(Sentence s, List<Group> groups, int i) {
    return s.norm(i + 1).equals("of")
        && groups.stream().noneMatch(g -> g.from() < i && g.to() > i && g.number() > 1);
  }

  private static boolean isFound(Sentence s, int at) {
    for (int i = Math.max(0, at - FOUND_REACH); i < Math.min(s.size(), at + FOUND_REACH); i++) {
      if (Grammar.FOUND.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private static void body(Sentence s, List<Group> groups, int i, List<TollMention> found) {
    for (Group group : groups) {
      Quantity quantity = group.quantity();
      if (quantity != null
          && group.from() <= i
          && group.to() > i
          && !s.norm(group.from()).equals("no")) {
        add(s, group, quantity, i, Harm.KILLED, found);
      }
    }
  }

  private static void add(
      Sentence s,
      Group group,
      @Nullable Quantity quantity,
      int word,
      Harm harm,
      List<TollMention> found) {
    if (quantity == null) {
      return;
    }
    found.add(
        new TollMention(
            s,
            Math.min(word, group.from()),
            Math.max(word + 1, group.to()),
            word,
            harm,
            quantity,
            group.side(),
            group.people(),
            group.part(),
            false,
            false));
  }
}
