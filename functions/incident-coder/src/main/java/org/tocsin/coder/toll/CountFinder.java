package org.tocsin.coder.toll;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.pipeline.record.TollQualifier;

/** Finds the words of a sentence that stand for people, with their number where they have one. */
final class CountFinder {

  private static final Set<String> STOPS = Lines.setOf(CountFinder.class, "count-stops.txt");
  private static final Set<String> DETERMINERS = Lines.setOf(CountFinder.class, "determiners.txt");
  private static final Set<String> BEFORE = Set.of("all", "other", "the", "these", "those");

  /** Words for what somebody was: a soldier is none any more, a rebel is no villager yet. */
  private static final Set<String> THEN = Set.of("former", "onetime", "ex", "ex-army");

  private final Sentence s;
  private final BitSet dates;
  private @Nullable Quantity last;

  private CountFinder(Sentence s, BitSet dates) {
    this.s = s;
    this.dates = dates;
  }

  /** The people of a sentence, in order. */
  static List<Group> groups(Sentence s, BitSet dates) {
    return new CountFinder(s, dates).find();
  }

  private List<Group> find() {
    List<Group> groups = new ArrayList<>();
    boolean part = false;
    int parts = 0; // "including a nurse, and three guards" has one part.
    int i = 0;
    while (i < s.size()) {
      int subset = dates.get(i) ? 0 : TollWords.subset(s, i);
      if (subset > 0) {
        part = true;
        i += subset;
        continue;
      }
      Group group = dates.get(i) ? null : at(i);
      if (group != null) {
        part &= !group.more() && !isHarmedAlone(group);
        parts = part ? parts + 1 : 0;
        groups.add(part ? group.asPart() : group);
        if (HeadlineItems.isAmong(s, group)) {
          groups.replaceAll(Group::asPart); // "Woman, baby among five dead"
        }
        last = group.quantity() == null || group.part() ? last : group.quantity();
        i = Math.max(group.to(), i + 1);
        continue;
      }
      boolean and = s.norm(i).equals(",") && s.norm(i + 1).equals("and");
      part &= !endsPart(s, i) && !(and && parts == 1);
      parts = part ? parts : 0;
      i++;
    }
    return groups;
  }

  /** "killed 10, including a guard, and 30 people injured": a new number with its own harm. */
  private boolean isHarmedAlone(Group group) {
    int before = group.from() - 1;
    return group.quantity() != null
        && s.norm(before).equals("and")
        && s.norm(before - 1).equals(",")
        && TollWords.harm(s, group.to()) != null;
  }

  /** "including two children, were killed": the part ends where the verb comes. */
  static boolean endsPart(Sentence s, int i) {
    return switch (s.norm(i)) {
      case ";", "were", "was", "when", "while", "died", "have", "had" -> true;
      case "," -> !goesOn(s, i + 1);
      default -> TollWords.harm(s, i) != null;
    };
  }

  private static boolean goesOn(Sentence s, int i) {
    return Numbers.at(s, i) != null || DETERMINERS.contains(s.norm(i)) || s.norm(i).equals("and");
  }

  private @Nullable Group at(int from) {
    Group kin = Kin.at(s, from);
    Group counted = kin == null ? number(from) : kin;
    if (counted != null) {
      return counted.number() > 1 ? counted.until(Ages.after(s, counted.to())) : counted;
    }
    if (DETERMINERS.contains(s.norm(from))) {
      return DeterminedPeople.at(s, from, dates);
    }
    if (s.token(from).kind() != Token.Kind.WORD) {
      return null;
    }
    Group bare = NamedPeople.bare(s, from, dates);
    Group named = bare == null ? NamedPeople.owned(s, from, dates) : bare;
    return named == null ? HeadlineItems.at(s, from, dates) : named;
  }

  private @Nullable Group number(int from) {
    int none = TollWords.none(s, from);
    if (none > 0) {
      return Group.of(from, from + none, Group.Kind.COUNTED, Quantity.exactly(0), Side.ANY, "");
    }
    int at = from;
    TollQualifier qualifier = null;
    TollWords.Qualifier before = TollWords.qualifier(s, at);
    if (before != null) {
      qualifier = before.qualifier();
      at += before.words().size();
    }
    boolean more = s.norm(at).equals("another");
    if (DETERMINERS.contains(s.norm(at)) && isCardinal(at + 1)) {
      at++;
    }
    while (at < s.size() && (s.norm(at).equals("another") || BEFORE.contains(s.norm(at)))) {
      at++;
    }
    int box = afterBox(at);
    if (box > 0) {
      Group inside = number(box);
      return inside == null ? null : inside.since(from);
    }
    boolean between = s.norm(at).equals("between");
    Numbers.Found number = dates.get(at) ? null : Numbers.at(s, between ? at + 1 : at);
    if (number != null && (Ages.isAge(s, at, number.next()) || Ages.isOrder(s, at))) {
      return null;
    }
    if (number != null) {
      return counted(from, number, between, qualifier, more);
    }
    TollWords.Vague vague = TollWords.vague(s, at);
    if (vague != null) {
      Quantity quantity = new Quantity(vague.low(), vague.best(), null, TollQualifier.WORD);
      return withNoun(from, at + vague.words().size(), quantity, more);
    }
    return asMany(from, at, more);
  }

  /** "an equal number of guards", "as many guards", "both guards". */
  private @Nullable Group asMany(int from, int at, boolean more) {
    if (s.norm(at).equals("an") && s.norm(at + 1).equals("equal") && last != null) {
      return s.norm(at + 2).equals("number") ? equal(from, at + 3, last) : null;
    }
    if (s.norm(at).equals("as") && s.norm(at + 1).equals("many") && last != null) {
      return s.norm(at + 2).equals("as") ? null : withNoun(from, at + 2, last, more);
    }
    return s.norm(from).equals("both")
        ? withNoun(from, from + 1, Quantity.exactly(2), false)
        : null;
  }

  /** "an equal number of guards", "an equal number were hurt". */
  private @Nullable Group equal(int from, int next, Quantity same) {
    return s.norm(next).equals("of")
        ? withNoun(from, next + 1, same, false)
        : new Group(from, next, Group.Kind.NUMBER, same, Side.ANY, "", false, true, false);
  }

  /** "his two sons", not "a hundred". */
  private boolean isCardinal(int at) {
    return at < s.size() && Numbers.value(s.norm(at)) > 1 && Numbers.at(s, at - 1) == null;
  }

  /** "a group of": what it holds follows. */
  private int afterBox(int at) {
    boolean determined = s.norm(at).equals("a") || s.norm(at).equals("an");
    int noun = determined ? at + 1 : at;
    if (!Grammar.BOXES.contains(s.norm(noun)) && determined) {
      noun++;
    }
    return Grammar.BOXES.contains(s.norm(noun)) && s.norm(noun + 1).equals("of") ? noun + 2 : 0;
  }

  private @Nullable Group counted(
      int from,
      Numbers.Found number,
      boolean between,
      @Nullable TollQualifier qualifier,
      boolean more) {
    int next = number.next();
    long upper = number.high();
    boolean range =
        between
            ? s.norm(next).equals("and")
            : s.norm(next).equals("to") || s.norm(next).equals("or");
    if (range) {
      Numbers.Found second = Numbers.at(s, next + 1);
      if (second != null
          && second.value() > number.value()
          && second.value() <= 10 * number.value() + 10) {
        upper = second.value();
        next = second.next();
      }
    }
    if (number.value() > Integer.MAX_VALUE / 4 || upper > Integer.MAX_VALUE / 4) {
      return null;
    }
    if (s.norm(next).equals("or") && s.norm(next + 1).equals("more")) {
      return withNoun(
          from, next + 2, Quantity.of((int) number.value(), 0, TollQualifier.AT_LEAST), more);
    }
    return withNoun(from, next, Quantity.of((int) number.value(), (int) upper, qualifier), more);
  }

  /** A number, and the noun within a few words; null where the noun is not of people. */
  private @Nullable Group withNoun(int from, int next, Quantity quantity, boolean another) {
    boolean of = s.norm(next).equals("of");
    Group part = of ? PartOfMany.at(s, from, next, quantity) : null;
    if (part != null) {
      return part;
    }
    boolean more = another;
    boolean back = of && DETERMINERS.contains(s.norm(next + 1));
    int at = of ? PartOfMany.afterWhole(s, next + 1) : next;
    at += back && PartOfMany.isTaken(s, at) ? 1 : 0; // "two of the abducted men"
    if (s.norm(at).equals("more") || s.norm(at).equals("other") || s.norm(at).equals("others")) {
      more = true;
    }
    boolean many = quantity.best() != 1;
    PeopleNoun noun = PeopleNoun.after(s, at, dates, many, many && TollWords.takesPeople(s, from));
    if (noun == null) {
      return null;
    }
    if (noun.at() < 0) {
      if (back || Units.isOfOtherThings(s, from, at, quantity.best())) {
        return null;
      }
      int to = s.norm(next).equals("more") ? next + 1 : next;
      return new Group(from, to, Group.Kind.NUMBER, quantity, Side.ANY, "", false, more, false);
    }
    return new Group(
        from,
        noun.at() + 1,
        Group.Kind.COUNTED,
        quantity,
        side(s, at, noun.at()),
        Grammar.text(s, at, noun.at() + 1),
        false,
        more,
        false);
  }

  /** Whether a word ends what stands before a noun. */
  static boolean isStop(String norm) {
    return STOPS.contains(norm);
  }

  static boolean isDeterminer(String norm) {
    return DETERMINERS.contains(norm);
  }

  static boolean isQuoteMark(String norm) {
    return norm.equals("\u2018") || norm.equals("'") || norm.equals("\u2019") || norm.equals("\"");
  }

  /**
   * The noun tells the side, unless a word before it tells more: "police officers", "rebel
   * leaders".
   */
  static Side side(Sentence s, int at, int noun) {
    Side side = TollWords.people(s.norm(noun));
    boolean then = side != Side.SECURITY && THEN.contains(s.norm(at)); // "former rebels"
    if ((!then && TollWords.isOffDuty(s, at, noun)) || Offices.isCivil(s, noun)) {
      return Side.CIVILIAN;
    }
    for (int i = noun - 1; i >= (then ? at + 1 : at) && !TollWords.isOwn(s.norm(noun)); i--) {
      Side before = TollWords.sideOfModifier(s.norm(i));
      if (before != null) {
        boolean both = side == Side.MILITANT && TollWords.people(s.norm(i)) == side;
        return both ? Side.MILITANT : before; // "paramilitary gunmen", and no rangers
      }
    }
    return side == null || side == Side.ANY ? Membership.side(s, noun) : side;
  }
}
