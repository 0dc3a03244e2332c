package org.tocsin.coder.toll;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** Finds people by an article: "a contractor", "another", "the couple", "a family of five". */
final class DeterminedPeople {

  private static final int MAX_MODIFIERS = 9;

  private final Sentence s;
  private final BitSet dates;

  private DeterminedPeople(Sentence s, BitSet dates) {
    this.s = s;
    this.dates = dates;
  }

  /** The people whose article stands at a token; null where it is not of people. */
  static @Nullable Group at(Sentence s, int from, BitSet dates) {
    return new DeterminedPeople(s, dates).determined(from);
  }

  /** "a contractor", "the village head's son", "another soldier", "the three", "the rebels". */
  private @Nullable Group determined(int from) {
    Numbers.Found number = Numbers.at(s, from + 1);
    boolean old = number != null && s.norm(number.next()).equals("year-old"); // "a 50 year-old man"
    if ((number != null && !old) || CountFinder.isDeterminer(s.norm(from + 1))) {
      return null;
    }
    Group further = furtherOne(from);
    if (further != null) {
      return further;
    }
    int set = Grammar.set(s.norm(from + 1));
    if (set > 0) {
      return counted(from, from + 2, set, Side.ANY, s.token(from + 1).text());
    }
    int words = old && number != null ? number.next() + 1 : afterParticiple(from + 1);
    PeopleNoun noun = PeopleNoun.after(s, words, dates, false, false);
    if (noun == null) {
      return null;
    }
    if (noun.at() < 0) {
      return withoutNoun(from);
    }
    // "in the city two people": the number starts anew.
    return isNewNumber(old ? words : from + 2, noun.at()) ? null : withNoun(from, noun.at());
  }

  /** "a third was injured", "the third died": one of those told before, by its number. */
  private @Nullable Group furtherOne(int from) {
    boolean further = s.norm(from).equals("a") && isFurther(from + 2);
    boolean last = s.norm(from).equals("the") && Grammar.isFinite(s, from + 2);
    if (!(further || last) || Numbers.ordinal(s.norm(from + 1)) <= 1) {
      return null;
    }
    Group one = one(from, from + 2);
    return last ? one.asPart() : one;
  }

  /** "another was hurt", "a 30-year-old electrician". */
  private @Nullable Group withoutNoun(int from) {
    return isMore(from) && isAlone(from + 1) ? one(from, from + 1) : aged(from);
  }

  private boolean isMore(int from) {
    return s.norm(from).equals("another");
  }

  private static Group one(int from, int to) {
    return Group.of(from, to, Group.Kind.NUMBER, Quantity.exactly(1), Side.ANY, "").asMore();
  }

  private static Group counted(int from, int to, int number, Side side, String text) {
    return Group.of(from, to, Group.Kind.COUNTED, Quantity.exactly(number), side, text);
  }

  /** The people of a noun: a family of so many, a couple, many, or one. */
  private @Nullable Group withNoun(int from, int at) {
    if (s.norm(at).equals("family") && s.norm(at + 1).equals("of")) {
      Numbers.Found size = Numbers.at(s, at + 2);
      if (size != null && size.value() < 100) {
        return counted(from, size.next(), (int) size.value(), Side.CIVILIAN, "family");
      }
    }
    String text = Grammar.text(s, from + 1, at + 1);
    Side side = CountFinder.side(s, from + 1, at);
    int several = Grammar.set(s.norm(at));
    if (several > 0) {
      return counted(from, at + 1, several, side, text);
    }
    return isOne(from, at) ? single(from, at, side) : Group.plural(from, at + 1, side, text);
  }

  /** "a contractor", and "a police" in some Englishes. */
  private boolean isOne(int from, int noun) {
    String first = s.norm(from);
    boolean single = first.equals("a") || first.equals("an") || first.equals("one");
    return !TollWords.isPlural(s.norm(noun))
        || (TollWords.isCollective(s.norm(noun)) && (single || isMore(from)));
  }

  /** One person, with the name behind the noun; null where he only owns what was hit. */
  private @Nullable Group single(int from, int noun, Side side) {
    int to = noun + 1 < s.size() ? NamedPeople.endOfName(s, noun + 1, dates) : noun + 1;
    if (s.norm(to).equals("'s")) {
      return null;
    }
    Group group =
        Group.of(
            from,
            afterAge(to),
            Group.Kind.SINGLE,
            Quantity.exactly(1),
            side,
            Grammar.text(s, from + 1, to));
    boolean further = s.norm(from).equals("a") && Numbers.ordinal(s.norm(from + 1)) > 1;
    return isMore(from) || further ? group.asMore() : group;
  }

  /** "a woman of 60": the index after an age; where it would start if none stands there. */
  private int afterAge(int to) {
    Numbers.Found years = s.norm(to).equals("of") ? Numbers.at(s, to + 1) : null;
    return years != null && Ages.isAge(s, to + 1, years.next()) ? years.next() : to;
  }

  /** "an abducted farmer": what was done to him before only describes him. */
  private int afterParticiple(int at) {
    boolean before = Grammar.BEFORE_NOUN.contains(s.norm(at));
    return before && s.token(at + 1).kind() == Token.Kind.WORD ? at + 1 : at;
  }

  private boolean isNewNumber(int from, int noun) {
    for (int i = from; i < noun; i++) {
      if (Numbers.value(s.norm(i)) > 1) {
        return true;
      }
    }
    return false;
  }

  /** "wounded a third in Kolma", "beat a third one", and not "a third of them". */
  private boolean isFurther(int at) {
    String norm = s.norm(at);
    return Grammar.isFinite(s, at)
        || TollWords.harm(s, at) != null
        || norm.equals("one")
        || isHarmed(at)
        || (Grammar.mayFollow(s, at) && !norm.equals("of") && !norm.equals("-"));
  }

  /** "a third injured", "a third critically hurt in Kolma": not "a second wounded soldier". */
  private boolean isHarmed(int at) {
    int word = s.norm(at).endsWith("ly") ? at + 1 : at;
    return TollWords.harm(s, word) != null
        && (word + 1 >= s.size() || Grammar.mayFollow(s, word + 1));
  }

  private boolean isAlone(int at) {
    return at >= s.size()
        || s.norm(at).endsWith("ly")
        || TollWords.harm(s, at) != null
        || Grammar.GOT.at(s, at) != null
        || Grammar.mayFollow(s, at)
        || Grammar.isFinite(s, at)
        || s.token(at).capitalised();
  }

  /** "a 30-year-old electrician": whoever has an age is a person. */
  private @Nullable Group aged(int from) {
    if (!s.norm(from + 1).contains("year-old")) {
      return null;
    }
    int limit = Math.min(s.size(), from + 1 + MAX_MODIFIERS);
    int to = from + 2;
    while (to < limit
        && s.token(to).kind() == Token.Kind.WORD
        && !CountFinder.isStop(s.norm(to))
        && !s.norm(to).equals("of")
        && TollWords.harm(s, to) == null
        && !Grammar.isFinite(s, to)) {
      to++;
    }
    return Group.of(
        from,
        to,
        Group.Kind.SINGLE,
        Quantity.exactly(1),
        Side.CIVILIAN,
        Grammar.text(s, from + 1, to));
  }
}
