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
    String first = s.norm(from);
    boolean more = first.equals("another");
    Numbers.Found number = Numbers.at(s, from + 1);
    boolean old = number != null && s.norm(number.next()).equals("year-old"); // "a 50 year-old man"
    if ((number != null && !old) || CountFinder.isDeterminer(s.norm(from + 1))) {
      return null;
    }
    boolean further = first.equals("a") && isFurther(from + 2); // "a third was injured"
    boolean last = first.equals("the") && Grammar.isFinite(s, from + 2);
    if ((further || last) && Numbers.ordinal(s.norm(from + 1)) > 1) {
      Group one =
          Group.of(from, from + 2, Group.Kind.NUMBER, Quantity.exactly(1), Side.ANY, "").asMore();
      return last ? one.asPart() : one;
    }
    int limit = Math.min(s.size(), from + 1 + MAX_MODIFIERS);
    int set = Grammar.set(s.norm(from + 1));
    if (set > 0) {
      return Group.of(
          from,
          from + 2,
          Group.Kind.COUNTED,
          Quantity.exactly(set),
          Side.ANY,
          s.token(from + 1).text());
    }
    int words = old && number != null ? number.next() + 1 : afterParticiple(from + 1);
    PeopleNoun noun = PeopleNoun.after(s, words, dates, false, false);
    if (noun == null) {
      return null;
    }
    if (noun.at() < 0) {
      return more && isAlone(from + 1)
          ? Group.of(from, from + 1, Group.Kind.NUMBER, Quantity.exactly(1), Side.ANY, "").asMore()
          : aged(from, limit);
    }
    int at = noun.at();
    if (isNewNumber(old ? words : from + 2, at)) {
      return null; // "in the city two people": the number starts anew.
    }
    if (s.norm(at).equals("family") && s.norm(at + 1).equals("of")) {
      Numbers.Found size = Numbers.at(s, at + 2);
      if (size != null && size.value() < 100) {
        return Group.of(
            from,
            size.next(),
            Group.Kind.COUNTED,
            Quantity.exactly((int) size.value()),
            Side.CIVILIAN,
            "family");
      }
    }
    String text = Grammar.text(s, from + 1, at + 1);
    Side side = CountFinder.side(s, from + 1, at);
    boolean one =
        !TollWords.isPlural(s.norm(at))
            || (TollWords.isCollective(s.norm(at))
                && (first.equals("a") || first.equals("an") || more || first.equals("one")));
    int several = Grammar.set(s.norm(at));
    if (several > 0) {
      return Group.of(from, at + 1, Group.Kind.COUNTED, Quantity.exactly(several), side, text);
    }
    if (!one) {
      return Group.plural(from, at + 1, side, text);
    }
    int to = at + 1 < s.size() ? NamedPeople.endOfName(s, at + 1, dates) : at + 1;
    if (s.norm(to).equals("'s")) {
      return null;
    }
    Group group =
        Group.of(
            from, to, Group.Kind.SINGLE, Quantity.exactly(1), side, Grammar.text(s, from + 1, to));
    return more ? group.asMore() : group;
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
        || norm.equals("one")
        || (Grammar.mayFollow(s, at) && !norm.equals("of") && !norm.equals("-"));
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
  private @Nullable Group aged(int from, int limit) {
    if (!s.norm(from + 1).contains("year-old")) {
      return null;
    }
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
