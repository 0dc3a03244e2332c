package org.tocsin.coder.toll;

import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.syntax.HeldAs;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** Looks word by word for the noun of people behind a number or an article. For one use. */
final class PeopleNounSearch {

  private static final int MAX_MODIFIERS = 9;
  private static final int MAX_BRACKET = 14;
  private static final int MAX_TITLE = 5;

  /** As what people are taken, behind them. */
  static final Set<String> AS_WHAT = Set.of("hostage", "captive", "prisoner");

  private final Sentence s;
  private final int from;
  private final BitSet dates;
  private final boolean many;
  private final boolean object;

  /** The noun so far; -1 while none was found. */
  private int noun = -1;

  /** What a word tells of the noun. */
  private enum Step {
    /** It may yet follow, or go on. */
    ON,
    /** It ends before this word. */
    END,
    /** It is of other things than people. */
    OTHERS,
    /** It is this word, which no lexicon knows. */
    HERE
  }

  PeopleNounSearch(Sentence s, int from, BitSet dates, boolean many, boolean object) {
    this.s = s;
    this.from = from;
    this.dates = dates;
    this.many = many;
    this.object = object;
  }

  @Nullable PeopleNoun find() {
    int words = 0;
    for (int i = from; i < s.size() && words < MAX_MODIFIERS; i++, words++) {
      int bracket = Grammar.afterBracket(s, i);
      if (bracket > 0 && bracket - i <= MAX_BRACKET && isModifierAfter(s, bracket)) {
        i = bracket - 1;
        continue;
      }
      if (s.norm(i).equals("dead") && Grammar.BODIES.contains(s.norm(i + 1))) {
        continue; // "two dead bodies"
      }
      if (dates.get(i) || isEnd(s, i) || HeldAs.at(s, i)) {
        break;
      }
      if (isFounder(s, from, i)) {
        i++;
        continue;
      }
      Step step = step(i);
      if (step == Step.OTHERS) {
        return null;
      }
      if (step == Step.HERE) {
        return new PeopleNoun(i);
      }
      if (step == Step.END) {
        break;
      }
    }
    return found();
  }

  private @Nullable PeopleNoun found() {
    if (noun < 0) {
      return PeopleNoun.NONE;
    }
    boolean thing =
        s.norm(noun).equals("police")
            && TollWords.isNotPeople(s.norm(noun + 1)); // "police station"
    return thing || s.norm(noun + 1).equals("'s") ? null : new PeopleNoun(noun);
  }

  private Step step(int i) {
    Token token = s.token(i);
    boolean army = token.capitalised() && s.norm(i + 1).equals("'s"); // "New People's Army"
    if (!army && TollWords.people(token.norm()) != null) {
      return people(i);
    }
    if (TollWords.harm(s, i) != null || (i == from && Hit.areMany(s, i))) {
      return Step.END;
    }
    if (TollWords.isNotPeople(token.norm())) {
      return thing(i);
    }
    if (Grammar.isFinite(s, i) && (noun >= 0 || !isAdjectiveOf(s, i))) {
      return Step.END;
    }
    if (noun >= 0 && token.capitalised() && !token.allCaps()) {
      boolean whole = !many || TollWords.isPlural(s.norm(noun));
      return !whole && modifies(s, i) ? Step.ON : Step.END; // "three national Red Cross workers"
    }
    return isPluralForm(token) && !isModifierAfter(s, i + 1) ? unknown(i) : Step.ON;
  }

  /** A noun of people, which may only describe the next one: "two police officers". */
  private Step people(int i) {
    String norm = s.norm(i);
    noun = i;
    boolean collective = TollWords.isCollective(norm);
    boolean follows =
        TollWords.people(s.norm(i + 1)) != null
            || (collective && TollWords.people(s.norm(i + 2)) != null && isModifierAfter(s, i + 1));
    int titled = collective ? endOfTitle(s, i + 1) : 0;
    noun = titled > 0 ? titled - 1 : noun;
    boolean held = AS_WHAT.contains(s.norm(i + 1)); // "took customers hostage"
    return titled > 0 || (TollWords.isPlural(norm) && (held || !follows)) ? Step.END : Step.ON;
  }

  /** A noun of things, which may only describe the people. */
  private Step thing(int i) {
    if (noun >= 0 && TollWords.isPlural(s.norm(noun)) && many) {
      return Step.END;
    }
    return modifies(s, i) || (s.token(i).capitalised() && noun < 0) ? Step.ON : Step.OTHERS;
  }

  /** A plural that the lexicons do not know: people only where words of harm say so. */
  private Step unknown(int i) {
    if (noun >= 0) {
      boolean other = !TollWords.isPlural(s.norm(noun)) && !s.token(i).capitalised();
      return other ? Step.OTHERS : Step.ON;
    }
    if (!many) {
      return Step.ON;
    }
    return object || isHarmed(s, i + 1) ? Step.HERE : Step.OTHERS;
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
