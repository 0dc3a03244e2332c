package org.tocsin.coder.toll;

import java.util.BitSet;
import java.util.List;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Passes over what follows people in a list and only tells more of them: where they are from, what
 * they are called, who is among them.
 */
final class Tails {

  private static final int LONGEST_TAIL = 16;

  private final Sentence s;
  private final BitSet dates;
  private final Victims victims;

  Tails(Sentence s, BitSet dates, Victims victims) {
    this.s = s;
    this.dates = dates;
    this.victims = victims;
  }

  /** What follows people and only tells more of them. */
  record Tail(int end, boolean place) {}

  Tail after(int from, int limit, List<Group> groups) {
    int at = from;
    boolean place = false;
    while (at < limit) {
      int told = afterMore(at, limit, groups);
      int end = told < 0 ? afterPlace(at, limit) : told;
      if (end == at) {
        break;
      }
      place |= told < 0;
      at = end;
    }
    return new Tail(at, place);
  }

  /** The end of who they are, what they are called or who is among them; -1 where none is told. */
  private int afterMore(int at, int limit, List<Group> groups) {
    int bracket = Grammar.afterBracket(s, at);
    if (bracket > 0) {
      return bracket;
    }
    if (CountFinder.isQuoteMark(s.norm(at)) && Grammar.mayFollow(s, at + 1)) {
      return at + 1;
    }
    int comma = s.norm(at).equals(",") ? 1 : 0;
    int subset = TollWords.subset(s, at + comma);
    if (subset > 0) {
      return included(at + comma + subset, limit, groups);
    }
    if (isAge(at)) {
      return at + 2;
    }
    int number = groups.getLast().number();
    if (s.norm(at + comma).equals("identified") || s.norm(at + comma).equals("named")) {
      return identified(at + comma + 1, limit, number);
    }
    if (comma == 0 && number > 1 && NamedPeople.name(s, at, dates) != null) {
      return identified(at, limit, number);
    }
    if (s.norm(at + comma).equals("also") && s.norm(at + comma + 1).equals("known")) {
      return identified(at + comma + 2, limit, number);
    }
    int apposition = comma == 0 ? 0 : afterApposition(at + 1, limit);
    return apposition > 0 ? apposition : -1;
  }

  /** The end of "of Oslo", ", from the north", "alias Jon"; where it starts if there is none. */
  private int afterPlace(int at, int limit) {
    int comma = s.norm(at).equals(",") ? 1 : 0;
    boolean alias = s.norm(at).equals("alias") || s.norm(at).equals("@");
    boolean tail = Grammar.TAILS.at(s, at + comma) != null;
    return tail || alias ? afterTail(at + comma + 1, limit) : at;
  }

  /** ", president of the union," before the verb or before one more: the index of its end. */
  private int afterApposition(int from, int limit) {
    if (from >= limit
        || victims.counted(from) != null
        || (s.token(from).capitalised() && !isTitle(from) && !isTitle(from, limit))) {
      return 0;
    }
    for (int i = from; i < Math.min(limit, from + LONGEST_TAIL); i++) {
      String norm = s.norm(i);
      boolean comma = norm.equals(",");
      if (i + 1 == limit || (comma && (i + 1 == limit || isJoin(i + 1)))) {
        return i > from ? comma ? i : i + 1 : 0;
      }
      if (Grammar.isFinite(s, i)
          || TollWords.harm(s, i) != null
          || Grammar.SUBORDINATORS.contains(norm)
          || (i == from && isJoin(i))) {
        return 0;
      }
    }
    return 0;
  }

  private boolean isCapital(int i) {
    return s.token(i).capitalised();
  }

  /** ", Kolma block president of the union," right before the verb. */
  private boolean isTitle(int from, int limit) {
    boolean people = false;
    for (int i = from + 1; i < limit - 1; i++) {
      String norm = s.norm(i);
      people |= !isCapital(i) && TollWords.people(norm) != null && !TollWords.isPlural(norm);
      if (norm.equals(",") || norm.equals("and")) {
        return false;
      }
    }
    return people && s.norm(limit - 1).equals(",");
  }

  /** ", Mayor of the town,": a noun for one that no name follows. */
  private boolean isTitle(int at) {
    String norm = s.norm(at);
    return TollWords.people(norm) != null
        && !TollWords.isPlural(norm)
        && at + 1 < s.size()
        && !s.token(at + 1).capitalised()
        && s.token(at + 1).kind() == Token.Kind.WORD;
  }

  private boolean isJoin(int i) {
    return Grammar.join(s, i) != null && !s.norm(i).equals("with");
  }

  private boolean isAge(int at) {
    return s.norm(at).equals(",")
        && at + 1 < s.size()
        && (isYears(s.token(at + 1)) || Numbers.value(s.norm(at + 1)) > 0)
        && (s.norm(at + 2).equals(",") || s.norm(at + 2).equals("and"));
  }

  private static boolean isYears(Token token) {
    return token.kind() == Token.Kind.NUMBER && token.text().length() <= 2;
  }

  private int afterTail(int from, int limit) {
    int i = from;
    while (i < Math.min(limit, from + LONGEST_TAIL)) {
      String norm = s.norm(i);
      int bracket = Grammar.afterBracket(s, i);
      if (bracket > 0) {
        i = bracket;
        continue;
      }
      boolean and =
          norm.equals("and")
              && (victims.counted(i + 1) != null
                  || TollWords.harm(s, i + 1) != null
                  || isNamed(i + 1));
      if (norm.equals(",")
          || and
          || Grammar.isBreak(norm)
          || Grammar.SUBORDINATORS.contains(norm)
          || (Grammar.isFinite(s, i) && victims.counted(i) == null)
          || TollWords.harm(s, i) != null
          || TollWords.subset(s, i) > 0
          || norm.equals("along")
          || norm.equals("identified")) {
        break;
      }
      i++;
    }
    return i;
  }

  /** "a man, identified as Jon Low, a clerk": whether words between say who it is. */
  boolean isNamed(int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.norm(i).equals("identified") || s.norm(i).equals("named")) {
        return true;
      }
    }
    return false;
  }

  /** "Ana Berg, a nurse of Oslo and Jon Low, a driver": the second of a list. */
  private boolean isNamed(int i) {
    Group name = victims.at(i);
    return name != null
        && name.kind() == Group.Kind.NAME
        && s.norm(name.to()).equals(",")
        && (s.norm(name.to() + 1).equals("a") || s.norm(name.to() + 1).equals("an"));
  }

  /** The end of "including two women and a child"; those in it are parts. */
  private int included(int from, int limit, List<Group> groups) {
    int i = from;
    while (i < limit) {
      Group group = victims.counted(i);
      if (group != null && group.part()) {
        if (group.quantity() != null && groups.size() < Victims.MOST) {
          groups.add(group);
        }
        i = group.to();
        continue;
      }
      String norm = s.norm(i);
      Group next = norm.equals("and") ? victims.counted(i + 1) : null;
      if (next != null && !next.part()) {
        return i;
      }
      boolean end = Grammar.isFinite(s, i) || TollWords.harm(s, i) != null || Grammar.isBreak(norm);
      if (end
          || Grammar.SUBORDINATORS.contains(norm)
          || (norm.equals(",") && i + 1 < limit && TollWords.harm(s, i + 1) != null)) {
        return i;
      }
      i++;
    }
    return i;
  }

  /** The end of "identified as Ana Berg, Jon Low and Eva Lund". */
  private int identified(int from, int limit, int number) {
    int named = 0;
    int i = s.norm(from).equals("as") ? from + 1 : from;
    while (i < limit) {
      Group group = victims.at(i);
      String norm = s.norm(i);
      int bracket = Grammar.afterBracket(s, i);
      if (bracket > 0) {
        i = bracket;
      } else if (group != null && isNamedOne(group, named, number)) {
        named += Math.max(1, group.number());
        i = group.to();
      } else if (norm.equals("alias")
          || norm.equals("of")
          || norm.equals("from")
          || norm.equals("@")
          || norm.equals("'")) {
        i++;
      } else if (norm.equals(",") || norm.equals("and")) {
        int next = norm.equals(",") && s.norm(i + 1).equals("and") ? i + 2 : i + 1;
        Group other = victims.at(next);
        boolean goesOn = other != null && isNamedOne(other, named, number);
        if (number < 2 || !goesOn) {
          return i;
        }
        i = next;
      } else if (s.token(i).kind() == Token.Kind.WORD
          && group == null
          && !Grammar.isFinite(s, i)
          && TollWords.harm(s, i) == null
          && !Grammar.PREPOSITIONS.contains(norm)
          && !Grammar.SUBORDINATORS.contains(norm)
          && Grammar.join(s, i) == null) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  /** One more of those who are named, or some of them: "Ana Berg and two friends". */
  private boolean isNamedOne(Group group, int named, int number) {
    boolean some = group.kind() == Group.Kind.COUNTED && named > 0 && !group.more();
    return isUntold(group)
        || (group.isOne() && named < number)
        || (some && named + group.number() <= number);
  }

  /** "The teacher, a woman, died": what is set off by commas right before the verb. */
  private boolean isApposed(Group group) {
    return group.kind() == Group.Kind.SINGLE
        && s.norm(group.from() - 1).equals(",")
        && s.norm(group.to()).equals(",")
        && TollWords.harm(s, group.to() + 1) != null;
  }

  boolean isUntold(Group group) {
    return group.kind() == Group.Kind.NAME
        || isApposed(group)
        || (group.kind() == Group.Kind.SINGLE && !CountFinder.isDeterminer(s.norm(group.from())));
  }
}
