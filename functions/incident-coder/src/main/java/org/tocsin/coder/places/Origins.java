package org.tocsin.coder.places;

import java.util.Set;
import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** Tells names that say where people come from, and not where they are. */
final class Origins {

  private static final int BRACKET_REACH = 16;

  private static final Set<String> ARMIES = Set.of("army", "military");

  private static final Set<String> PERFECT = Set.of("has", "had");

  private final PlaceWords words;

  Origins(PlaceWords words) {
    this.words = words;
  }

  /** "the Dutch engineer", "two staff (one British)". */
  boolean isOfPeople(Sentence s, int from, int to) {
    for (int i = to; i < s.size() && i < to + 2; i++) {
      if (words.is(Sort.FOREIGNER, s.norm(i)) || words.is(Sort.MISSION, s.norm(i))) {
        return true;
      }
    }
    if (words.is(Sort.ABROAD_BASE, s.norm(to))) {
      return true; // "a Ugandan base"
    }
    return bracket(s, from) >= 0 || isOfForceAbroad(s, from, to) || isOfBorder(s, to);
  }

  /** "Russian shelling", "the Turkish air force": forces that fight abroad as well. */
  private boolean isOfForceAbroad(Sentence s, int from, int to) {
    if (to - from > 1 || !words.is(Sort.ABROAD, s.norm(from))) {
      return false;
    }
    boolean owner = s.norm(to).equals("'s");
    int of = owner ? to + 1 : to;
    int next = words.is(Sort.FORCE_KIND, s.norm(of)) ? of + 1 : of;
    return words.is(Sort.FORCE, s.norm(next))
        || (next > of && s.norm(next).equals("force"))
        || (owner && ARMIES.contains(s.norm(of)));
  }

  /** "near the Syrian border": on this side of it. */
  private static boolean isOfBorder(Sentence s, int to) {
    return s.norm(to).equals("border") || s.norm(to).equals("frontier");
  }

  /** "in regions bordering Niger and Chad": on this side of that border. */
  private boolean isBordered(Sentence s, int from) {
    int before = from - 1;
    if (s.norm(before).equals("and")) {
      do {
        before--;
      } while (before > 0 && s.token(before).capitalised());
    }
    return words.is(Sort.BORDERING, s.norm(before));
  }

  /** "Israel struck Hamas in Qatar": a country at the head of a clause acts as a government. */
  boolean isActing(Sentence s, int from, int to) {
    boolean perfect = PERFECT.contains(s.norm(to));
    int verb = perfect ? to + 1 : to;
    boolean acts =
        words.is(Sort.ACTS, s.norm(verb)) || (perfect && words.is(Sort.KILLS, s.norm(verb)));
    return isHead(s, from) && acts && !s.norm(verb + 1).equals("by");
  }

  /** "Washington killed a leader": a capital at the head of a clause, with somebody it acts on. */
  boolean isCapitalActing(Sentence s, int from, int to) {
    int object = to + 1;
    boolean acts =
        isHead(s, from) && (words.is(Sort.ACTS, s.norm(to)) || words.is(Sort.KILLS, s.norm(to)));
    if (words.is(Sort.RULE, s.norm(to))) {
      return true; // "the Sovane regime"
    }
    return acts
        && object < s.size()
        && (s.token(object).capitalised()
            || s.token(object).kind() == Token.Kind.NUMBER
            || words.is(Sort.ARTICLE, s.norm(object)));
  }

  /** "brokered by Washington": a capital that mediates or pays. */
  boolean isPatron(Sentence s, int from) {
    return s.norm(from - 1).equals("by") && words.is(Sort.PATRON, s.norm(from - 2));
  }

  private static boolean isHead(Sentence s, int from) {
    String before = s.norm(from - 1);
    return from == 0 || before.equals(",") || before.equals("after") || before.equals("as");
  }

  /** "the U.S. embassy", "two US military advisers", "US air strikes": may be anywhere. */
  boolean isOfMission(Sentence s, int from, int to) {
    int next = words.is(Sort.FORCE_KIND, s.norm(to)) ? to + 1 : to;
    return words.is(Sort.MISSION, s.norm(next))
        || words.is(Sort.FOREIGNER, s.norm(next))
        || isOfForceAbroad(s, from, to);
  }

  /** "two staff (US)", "three people (2 Kenya, 1 Uganda)", "the border with Chad". */
  boolean isOfCountry(Sentence s, int from) {
    String before = s.norm(from - 1);
    if ((before.equals("with") && s.norm(from - 2).equals("border")) || isBordered(s, from)) {
      return true;
    }
    int open = bracket(s, from);
    if (open < 0) {
      return false;
    }
    boolean counted =
        s.token(from - 1).kind() == Token.Kind.NUMBER || before.startsWith("international");
    String people = s.norm(open - 1);
    return counted || people.startsWith("international") || words.is(Sort.FOREIGNER, people);
  }

  /** Where the bracket opens that holds a name; -1 where none does. */
  private static int bracket(Sentence s, int from) {
    for (int i = from - 1; i >= Math.max(0, from - BRACKET_REACH); i--) {
      if (s.norm(i).equals("(")) {
        return i;
      }
      if (s.norm(i).equals(")")) {
        return -1;
      }
    }
    return -1;
  }
}
