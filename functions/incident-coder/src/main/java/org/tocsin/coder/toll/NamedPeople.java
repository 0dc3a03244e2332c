package org.tocsin.coder.toll;

import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** Finds people who are named and not counted: "Ana Berg (35)", "police constable Jon Low". */
final class NamedPeople {

  private static final int LONGEST = 7;
  private static final int LONGEST_NAME = 6;
  private static final Set<String> OWNERS = Set.of("his", "her", "their");
  private static final Set<String> NOT_NAMES = Lines.setOf(NamedPeople.class, "not-names.txt");
  private static final int SPEAKER_REACH = 8;
  private static final Set<String> SPEECH = Lines.setOf(NamedPeople.class, "tellers.txt");
  private static final Set<String> OUTLETS = Lines.setOf(NamedPeople.class, "outlets.txt");
  private static final Set<String> INNER = Lines.setOf(NamedPeople.class, "name-inner.txt");

  private NamedPeople() {}

  /** "killed constable of": one person by a noun alone, at a place where only people stand. */
  static @Nullable Group untitled(Sentence s, int from, BitSet dates) {
    for (int i = from; i < Math.min(s.size(), from + LONGEST); i++) {
      String norm = s.norm(i);
      boolean word = s.token(i).kind() == Token.Kind.WORD && !CountFinder.isDeterminer(norm);
      if (!word || dates.get(i) || CountFinder.isStop(norm) || norm.equals("of")) {
        return null;
      }
      if (isAged(s, i)
          || (TollWords.people(norm) != null && TollWords.people(s.norm(i + 1)) == null)) {
        boolean held = i > from && PeopleNounSearch.AS_WHAT.contains(norm);
        boolean many = TollWords.isPlural(norm) || (held && TollWords.isPlural(s.norm(i - 1)));
        return many || isThing(s, i + 1)
            ? null
            : Group.of(
                from,
                i + 1,
                Group.Kind.SINGLE,
                Quantity.exactly(Math.max(1, Grammar.set(norm))), // "couple"
                CountFinder.side(s, from, i),
                Grammar.text(s, from, i + 1));
      }
      boolean thing = TollWords.isNotPeople(norm) && !isAged(s, i + 1);
      if (TollWords.harm(s, i) != null || Grammar.isFinite(s, i) || thing) {
        return null;
      }
    }
    return null;
  }

  /** "hospital porter, 52, killed": whether an age stands behind a word. */
  private static boolean isAged(Sentence s, int i) {
    return Ages.after(s, i + 1) > i + 1;
  }

  /** "constable van", but "constable shot dead": whether a noun of things goes on. */
  private static boolean isThing(Sentence s, int i) {
    return TollWords.isNotPeople(s.norm(i)) && TollWords.harm(s, i) == null;
  }

  /** "Ana Berg, her son and a nurse": another person of hers, and no word on her. */
  static boolean isKin(Sentence s, Group group) {
    return OWNERS.contains(s.norm(group.from())) && s.norm(group.to()).equals("and");
  }

  /** "his driver", "the mayor's wife": people told by whose they are. */
  static boolean isOwner(Sentence s, Group group) {
    if (OWNERS.contains(s.norm(group.from()))) {
      return true;
    }
    for (int i = group.from(); i < group.to(); i++) {
      if (s.norm(i).equals("'s")) {
        return true;
      }
    }
    return false;
  }

  /** "Ana Berg's driver": somebody told by whose he is; null where nobody is. */
  static @Nullable Group owned(Sentence s, int from, BitSet dates) {
    int owner = s.token(from).capitalised() ? endOfName(s, from, dates) : from;
    if (owner == from || !s.norm(owner).equals("'s")) {
      return null;
    }
    PeopleNoun noun = PeopleNoun.after(s, owner + 1, dates, false, false);
    if (noun == null || noun.at() < 0) {
      return null;
    }
    int at = noun.at();
    Side side = CountFinder.side(s, owner + 1, at);
    String text = Grammar.text(s, owner + 1, at + 1);
    int to = TollWords.isPlural(s.norm(at)) ? at + 1 : Math.max(at + 1, named(s, at + 1, dates));
    return TollWords.isPlural(s.norm(at))
        ? Group.plural(from, to, side, text)
        : s.norm(to).equals("'s")
            ? null
            : Group.of(from, to, Group.Kind.SINGLE, Quantity.exactly(1), side, text);
  }

  private static int named(Sentence s, int from, BitSet dates) {
    return from < s.size() ? endOfName(s, from, dates) : from;
  }

  /** A name that starts at a token; null where none does. */
  static @Nullable Group name(Sentence s, int from, BitSet dates) {
    int to = endOfName(s, from, dates);
    if (to <= from || (to == from + 1 && OUTLETS.contains(s.norm(from)))) {
      return null;
    }
    if (from == 0 && to == 1 && !isDescribed(s)) {
      return null;
    }
    return Group.of(
        from, to, Group.Kind.NAME, Quantity.exactly(1), Side.ANY, Grammar.text(s, from, to));
  }

  /** One capital at the start of a sentence is a name only with an age or a description. */
  private static boolean isDescribed(Sentence s) {
    String second = s.norm(2);
    boolean comma = s.norm(1).equals(",");
    boolean subject = s.norm(1).equals("was") && !NOT_NAMES.contains(s.norm(0));
    boolean kin = s.norm(1).equals("and") && OWNERS.contains(second); // "Berg and his guard"
    return subject
        || (kin && !NOT_NAMES.contains(s.norm(0)))
        || s.norm(1).equals("(")
        || (comma && (second.equals("a") || second.equals("an") || second.equals("the")))
        || (comma && s.norm(3).equals(",") && s.token(2).kind() == Token.Kind.NUMBER);
  }

  static int endOfName(Sentence s, int from, BitSet dates) {
    int i = from;
    int last = from;
    while (i < s.size() && i < from + LONGEST_NAME) {
      Token token = s.token(i);
      String norm = token.norm();
      boolean stop =
          dates.get(i)
              || norm.endsWith("ly")
              || TollWords.people(norm) != null
              || TollWords.isNotPeople(norm)
              || CountFinder.isStop(norm)
              || TollWords.harm(s, i) != null;
      if (token.capitalised() && !stop && !CountFinder.isDeterminer(norm)) {
        last = i + 1;
      } else if (i == from
          || stop
          || !(INNER.contains(norm)
              || (norm.equals(".") && s.token(i - 1).text().length() <= 3 && last == i))) {
        break;
      } else if (norm.equals(".")) {
        last = i + 1;
      }
      i++;
    }
    return last;
  }

  /**
   * People without a number, from the first of the words before their noun: one by title and name,
   * or many by a plural.
   */
  static @Nullable Group bare(Sentence s, int from, BitSet dates) {
    for (int i = from; i < Math.min(s.size(), from + LONGEST); i++) {
      if (isEnd(s, i, dates) || (i > from && Numbers.value(s.norm(i)) > 1)) {
        return null; // "In Goma two people": the number starts anew.
      }
      if (TollWords.people(s.norm(i)) == null) {
        if (isNoModifier(s, i)) {
          return null;
        }
        continue;
      }
      if (isThing(s, i + 1)) {
        return null;
      }
      if (isNounAfter(s, i)) {
        continue;
      }
      if (TollWords.isPlural(s.norm(i))) {
        Side side = CountFinder.side(s, from, i);
        return Group.plural(from, i + 1, side, Grammar.text(s, from, i + 1));
      }
      int name = i + 1 < s.size() ? endOfName(s, i + 1, dates) : i + 1;
      if (name > i + 1) {
        return s.norm(name).equals("'s") ? null : titled(s, from, i, name);
      }
    }
    return null;
  }

  /** One person by the noun at {@code noun} and the name behind it. */
  private static Group titled(Sentence s, int from, int noun, int to) {
    return Group.of(
        from,
        to,
        Group.Kind.SINGLE,
        Quantity.exactly(1),
        CountFinder.side(s, from, noun),
        Grammar.text(s, from, to));
  }

  /** Whether no noun goes on over a token. */
  private static boolean isEnd(Sentence s, int i, BitSet dates) {
    String norm = s.norm(i);
    boolean mark = s.token(i).kind() != Token.Kind.WORD && !CountFinder.isQuoteMark(norm);
    return mark
        || dates.get(i)
        || CountFinder.isStop(norm)
        || norm.equals("of")
        || CountFinder.isDeterminer(norm);
  }

  private static boolean isNoModifier(Sentence s, int i) {
    return TollWords.harm(s, i) != null
        || Grammar.isFinite(s, i)
        || Grammar.PREPOSITIONS.contains(s.norm(i));
  }

  /** Whether a noun of people only describes the next one: "police officers". */
  private static boolean isNounAfter(Sentence s, int i) {
    return TollWords.people(s.norm(i + 1)) != null
        || (TollWords.isCollective(s.norm(i)) && TollWords.people(s.norm(i + 2)) != null);
  }

  /** ", a doctor and aid workers said": who speaks after a comma is no victim. */
  static boolean speaks(Sentence s, int from) {
    for (int i = from; i < Math.min(s.size(), from + SPEAKER_REACH); i++) {
      if (SPEECH.contains(s.norm(i))) {
        return true;
      }
      if (i == from
          && s.norm(i).equals(",")
          && s.token(Math.min(i + 1, s.size() - 1)).capitalised()) {
        continue; // "the mayor, Jon Low, said"
      }
      if (s.norm(i).equals(",") && SPEECH.contains(s.norm(i + 1))) {
        return true;
      }
      if (s.norm(i).equals(",") || Grammar.isFinite(s, i)) {
        return false;
      }
    }
    return false;
  }
}
