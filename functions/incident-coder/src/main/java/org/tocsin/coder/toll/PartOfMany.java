package org.tocsin.coder.toll;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;

/** Tells numbers that count a part of people told before: "two of them", "eight of the 15". */
final class PartOfMany {

  private static final Set<String> BACK = Set.of("them", "whom", "these", "those", "which");

  private static final Set<String> AT_ONCE = Set.of("on", "at", "instantly", "immediately");
  private static final Set<String> SPOT = Set.of("spot", "scene", "site");

  private PartOfMany() {}

  /**
   * "two of them", "eight of the 15 were", "two of the injured": a part of those told before; null
   * where the noun that they are counted by follows.
   *
   * @param of the index of "of"
   */
  static @Nullable Group at(Sentence s, int from, int of, Quantity quantity) {
    if (BACK.contains(s.norm(of + 1))) {
      return Group.of(from, of + 2, Group.Kind.NUMBER, quantity, Side.ANY, "").asPart();
    }
    int at = afterWhole(s, of + 1);
    if (!CountFinder.isDeterminer(s.norm(of + 1)) || isTaken(s, at)) {
      return null;
    }
    if (at > of + 2 && Grammar.isVerbNext(s, at)) {
      return Group.of(from, at, Group.Kind.NUMBER, quantity, Side.ANY, "").asPart();
    }
    String word = s.norm(at);
    if (!word.equals("injured") && !word.equals("wounded")) {
      return null;
    }
    Side people = TollWords.people(s.norm(at + 1));
    int end = people == null ? at + 1 : at + 2;
    Side side = people == null ? Side.ANY : people;
    return Group.of(from, end, Group.Kind.NUMBER, quantity, side, "").asWounded();
  }

  /** "184 patients, 19 of whom were dead": the 19, where their verb follows. */
  static Victims.Read ofWhom(Sentence s, Victims.Read read, int verb) {
    Group last = read.groups().getLast();
    boolean part = read.groups().size() > 1 && last.part() && last.to() == verb;
    return part && s.norm(last.to() - 1).equals("whom")
        ? new Victims.Read(List.of(last), read.end())
        : read;
  }

  /** "While five of them died on the spot": when, of those whose death the text has told. */
  static boolean isOnTheSpot(TollMention toll) {
    Sentence s = toll.sentence();
    return BACK.contains(s.norm(toll.from() + 2))
        && AT_ONCE.contains(s.norm(toll.to()))
        && (s.norm(toll.to()).length() > 2 || SPOT.contains(s.norm(toll.to() + 2)));
  }

  /** "the 15" of "eight of the 15 passengers": the index after it. */
  static int afterWhole(Sentence s, int from) {
    int at = from + (CountFinder.isDeterminer(s.norm(from)) ? 1 : 0);
    Numbers.Found whole = Numbers.at(s, at);
    return whole == null ? at : whole.next();
  }

  /** "two of the abducted men": what was done to them stands before their noun. */
  static boolean isTaken(Sentence s, int at) {
    return Grammar.BEFORE_NOUN.contains(s.norm(at));
  }
}
