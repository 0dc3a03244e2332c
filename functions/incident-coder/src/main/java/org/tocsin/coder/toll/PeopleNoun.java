package org.tocsin.coder.toll;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.syntax.HeldAs;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * The noun that a number or an article stands before.
 *
 * @param at the index of the noun for people; -1 where no noun stands there
 */
record PeopleNoun(int at) {

  private static final int MAX_MODIFIERS = 9;
  private static final int MAX_BRACKET = 14;
  private static final int MAX_TITLE = 5;
  private static final PeopleNoun NONE = new PeopleNoun(-1);

  /**
   * Looks for it.
   *
   * @param from the index of the first word after the number
   * @param many whether the number asks for a plural
   * @param object whether words of harm stand before the number
   * @return null where the noun is of other things
   */
  static @Nullable PeopleNoun after(
      Sentence s, int from, BitSet dates, boolean many, boolean object) {
    int noun = -1;
    int words = 0;
    for (int i = from; i < s.size() && words < MAX_MODIFIERS; i++, words++) {
      Token token = s.token(i);
      String norm = token.norm();
      int bracket = Grammar.afterBracket(s, i);
      if (bracket > 0 && bracket - i <= MAX_BRACKET && isModifierAfter(s, bracket)) {
        i = bracket - 1;
        continue;
      }
      if (norm.equals("dead") && Grammar.BODIES.contains(s.norm(i + 1))) {
        continue; // "two dead bodies"
      }
      if (dates.get(i) || isEnd(s, i) || HeldAs.at(s, i)) {
        break;
      }
      boolean army = token.capitalised() && s.norm(i + 1).equals("'s"); // "New People's Army"
      if (isFounder(s, from, i)) {
        i++;
        continue;
      }
      boolean people = !army && TollWords.people(norm) != null;
      if (!people && TollWords.harm(s, i) != null) {
        break;
      }
      if (TollWords.isNotPeople(norm) && !people) {
        if (noun >= 0 && TollWords.isPlural(s.norm(noun)) && many) {
          break;
        }
        if (!modifies(s, i) && !(token.capitalised() && noun < 0)) {
          return null;
        }
        continue;
      }
      if (people) {
        noun = i;
        boolean follows =
            TollWords.people(s.norm(i + 1)) != null
                || (TollWords.isCollective(norm)
                    && TollWords.people(s.norm(i + 2)) != null
                    && isModifierAfter(s, i + 1));
        int titled = TollWords.isCollective(norm) ? endOfTitle(s, i + 1) : 0;
        noun = titled > 0 ? titled - 1 : noun;
        if (titled > 0 || (TollWords.isPlural(norm) && !follows)) {
          break;
        }
        continue;
      }
      if (noun >= 0 && Grammar.isFinite(s, i)) {
        break;
      }
      if (noun < 0 && Grammar.isFinite(s, i) && !isAdjectiveOf(s, i)) {
        break;
      }
      boolean whole = noun >= 0 && (!many || TollWords.isPlural(s.norm(noun)));
      if (noun >= 0 && token.capitalised() && !token.allCaps()) {
        if (!whole && modifies(s, i)) {
          continue; // "three national Red Cross workers"
        }
        break;
      }
      if (isPluralForm(token) && !isModifierAfter(s, i + 1)) {
        if (noun >= 0 && !TollWords.isPlural(s.norm(noun)) && !token.capitalised()) {
          return null;
        }
        if (noun < 0 && many) {
          return object || isHarmed(s, i + 1) ? new PeopleNoun(i) : null;
        }
      }
    }
    if (noun < 0) {
      return NONE;
    }
    boolean thing =
        s.norm(noun).equals("police")
            && TollWords.isNotPeople(s.norm(noun + 1)); // "police station"
    return thing || s.norm(noun + 1).equals("'s") ? null : new PeopleNoun(noun);
  }

  /** "a teachers' union leader": who are many, and only own what tells who he is. */
  private static boolean isFounder(Sentence s, int from, int i) {
    boolean owner = CountFinder.isQuoteMark(s.norm(i + 1)) || s.norm(i + 1).equals("'s");
    return owner
        && TollWords.isPlural(s.norm(i))
        && s.token(i).end() == s.token(i + 1).start()
        && isModifierAfter(s, i + 2)
        && TollWords.people(s.norm(i + 2)) == null
        && (i == 0 || !CountFinder.isQuoteMark(s.norm(i - 1)))
        && (i <= from || !CountFinder.isQuoteMark(s.norm(i - 2)));
  }

  /** "two staff machine operators killed": the end of what they are, right before the verb. */
  private static int endOfTitle(Sentence s, int from) {
    int i = from;
    while (i < from + MAX_TITLE && isModifierAfter(s, i) && !s.norm(i).endsWith("ly")) {
      i++;
    }
    boolean be = s.norm(i).equals("was") || s.norm(i).equals("were");
    return i > from && (be || TollWords.harm(s, i) != null) ? i : 0;
  }

  private static boolean isEnd(Sentence s, int i) {
    String norm = s.norm(i);
    Token.Kind kind = s.token(i).kind();
    if (kind == Token.Kind.NUMBER) {
      return norm.indexOf('-') < 0 || Character.isDigit(norm.charAt(norm.length() - 1));
    }
    return (CountFinder.isStop(norm) && !Grammar.isGroup(s, i))
        || (norm.equals("of") && !isInName(s, i))
        || (CountFinder.isDeterminer(norm) && !norm.equals("one"))
        || (kind == Token.Kind.MARK
            && !isDash(s, i)
            && !norm.equals("'s")
            && !norm.equals("/")
            && !norm.equals("-")
            && !CountFinder.isQuoteMark(norm));
  }

  /** "a Communist Party of India activist": the name goes on behind "of". */
  private static boolean isInName(Sentence s, int of) {
    return of > 0
        && of + 1 < s.size()
        && s.token(of - 1).capitalised()
        && s.token(of + 1).capitalised()
        && TollWords.people(s.norm(of - 1)) == null;
  }

  /** A dash within a word. */
  private static boolean isDash(Sentence s, int i) {
    return s.norm(i).equals("\u2013")
        && i > 0
        && i + 1 < s.size()
        && s.token(i - 1).end() == s.token(i).start()
        && s.token(i).end() == s.token(i + 1).start();
  }

  /** "three bus passengers": a thing that only describes the people. */
  private static boolean modifies(Sentence s, int i) {
    int bracket = Grammar.afterBracket(s, i + 1);
    int from = bracket > 0 ? bracket : i + 1;
    for (int k = from; k <= from + 2; k++) {
      if (TollWords.people(s.norm(k)) != null) {
        return true;
      }
      if (k >= s.size() || isEnd(s, k)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a word that belongs to the same noun stands there. */
  private static boolean isModifierAfter(Sentence s, int i) {
    return i < s.size()
        && s.token(i).kind() == Token.Kind.WORD
        && !isEnd(s, i)
        && !Grammar.isFinite(s, i)
        && !Grammar.PREPOSITIONS.contains(s.norm(i))
        && TollWords.harm(s, i) == null;
  }

  /** "two wanted men": a verb's form that stands before the noun. */
  private static boolean isAdjectiveOf(Sentence s, int i) {
    return s.norm(i).endsWith("ed") && TollWords.people(s.norm(i + 1)) != null;
  }

  private static boolean isPluralForm(Token token) {
    String norm = token.norm();
    return token.kind() == Token.Kind.WORD
        && norm.length() > 3
        && norm.endsWith("s")
        && !norm.endsWith("ss")
        && !norm.endsWith("us")
        && !norm.endsWith("is");
  }

  /** A plural that the lexicon does not know is of people where words of harm follow at once. */
  private static boolean isHarmed(Sentence s, int i) {
    int at = i;
    while (at < i + 3
        && TollWords.harm(s, at) == null
        && (Grammar.isFinite(s, at) || s.norm(at).equals("been"))) {
      at++;
    }
    TollWords.HarmWord harm = TollWords.harm(s, at);
    return harm != null && harm.harm() != Harm.INJURED;
  }
}
