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

/** Finds the words of a sentence that count people. */
final class CountFinder {

  private static final int MAX_MODIFIERS = 7;
  private static final Set<String> STOPS = Lines.setOf(CountFinder.class, "count-stops.txt");
  private static final Set<String> DETERMINERS = Lines.setOf(CountFinder.class, "determiners.txt");
  private static final Set<String> TITLES = Lines.setOf(CountFinder.class, "titles.txt");

  private CountFinder() {}

  static List<Count> counts(Sentence s, BitSet dates) {
    List<Count> counts = new ArrayList<>();
    boolean part = false;
    int i = 0;
    while (i < s.size()) {
      if (dates.get(i)) {
        i++;
        continue;
      }
      int subset = TollWords.subset(s, i);
      if (subset > 0) {
        part = true;
        i += subset;
        continue;
      }
      Count count = at(s, i, part);
      if (count != null) {
        counts.add(count);
        i = Math.max(count.to(), i + 1);
        continue;
      }
      if (endsPart(s, i)) {
        part = false;
      }
      i++;
    }
    return counts;
  }

  /** "including two children, were killed": the part ends where the verb comes. */
  private static boolean endsPart(Sentence s, int i) {
    return switch (s.norm(i)) {
      case ",", ";", "were", "was", "in", "when", "died", "have", "had" -> true;
      default -> TollWords.harm(s, i) != null;
    };
  }

  private static @Nullable Count at(Sentence s, int from, boolean part) {
    int none = TollWords.none(s, from);
    if (none > 0) {
      return new Count(from, from + none, Quantity.exactly(0), Side.ANY, "", true, part, false);
    }
    int at = from;
    TollQualifier qualifier = null;
    TollWords.Qualifier before = TollWords.qualifier(s, at);
    if (before != null) {
      qualifier = before.qualifier();
      at += before.words().size();
    }
    boolean more = false;
    while (s.norm(at).equals("another")
        || s.norm(at).equals("all")
        || s.norm(at).equals("other")
        || s.norm(at).equals("the")) {
      more |= s.norm(at).equals("another");
      at++;
    }
    boolean between = s.norm(at).equals("between");
    Numbers.Found number = Numbers.at(s, between ? at + 1 : at);
    TollWords.Vague vague = TollWords.vague(s, at);
    if (number != null
        && !(number.value() == 1 && s.norm(at).equals("one") && !isCounted(s, number.next()))) {
      return counted(s, from, number, between, qualifier, part, more);
    }
    if (vague != null) {
      Quantity quantity = new Quantity(vague.low(), vague.best(), null, TollQualifier.WORD);
      return withNoun(s, from, at + vague.words().size(), quantity, part, more);
    }
    if (s.norm(from).equals("both")) {
      return withNoun(s, from, from + 1, Quantity.exactly(2), part, false);
    }
    return before == null || before.words().size() == 0 ? single(s, from, part) : null;
  }

  /** Whether a word ends what stands before a noun. */
  static boolean isStop(String norm) {
    return STOPS.contains(norm);
  }

  private static boolean isCounted(Sentence s, int next) {
    return !s.norm(next).equals("of");
  }

  private static @Nullable Count counted(
      Sentence s,
      int from,
      Numbers.Found number,
      boolean between,
      @Nullable TollQualifier qualifier,
      boolean part,
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
          s,
          from,
          next + 2,
          Quantity.of((int) number.value(), 0, TollQualifier.AT_LEAST),
          part,
          more);
    }
    Quantity quantity = Quantity.of((int) number.value(), (int) upper, qualifier);
    return withNoun(s, from, next, quantity, part, more);
  }

  /** A number, and the noun within a few words; null where the noun is not of people. */
  private static @Nullable Count withNoun(
      Sentence s, int from, int next, Quantity quantity, boolean part, boolean more) {
    boolean besides = more;
    int at = next;
    if (s.norm(at).equals("of") && !s.norm(at + 1).equals("whom")) {
      at++;
    }
    if (s.norm(at).equals("more") || s.norm(at).equals("other") || s.norm(at).equals("others")) {
      besides |= !s.norm(at).equals("others");
    }
    int limit = Math.min(s.size(), at + MAX_MODIFIERS);
    int noun = -1;
    for (int i = at; i < limit; i++) {
      String norm = s.norm(i);
      if (s.token(i).kind() == Token.Kind.NUMBER || STOPS.contains(norm)) {
        break;
      }
      if (s.token(i).kind() == Token.Kind.MARK && !norm.equals("'s") && !isQuoteMark(norm)) {
        break;
      }
      if (TollWords.isNotPeople(norm)) {
        if (noun < 0) {
          return null;
        }
        break;
      }
      if (TollWords.harm(s, i) != null && TollWords.people(norm) == null) {
        break;
      }
      if (TollWords.people(norm) != null) {
        noun = i;
        if (TollWords.isPlural(norm) && !(i + 1 < limit && TollWords.isPlural(s.norm(i + 1)))) {
          break;
        }
      }
    }
    if (noun < 0) {
      if (Units.isOfOtherThings(s, from, at, quantity.best())) {
        return null;
      }
      return new Count(from, next, quantity, Side.ANY, "", false, part, besides);
    }
    Side side = side(s, at, noun);
    return new Count(from, noun + 1, quantity, side, words(s, at, noun + 1), true, part, besides);
  }

  /**
   * The noun tells the side, unless a word before it tells more: "police officers", "rebel
   * leaders".
   */
  private static Side side(Sentence s, int at, int noun) {
    Side side = TollWords.people(s.norm(noun));
    if (side == null) {
      return Side.ANY;
    }
    for (int i = at; i < noun; i++) {
      Side before = TollWords.people(s.norm(i));
      if (before == Side.SECURITY || before == Side.MILITANT) {
        return before;
      }
      if (s.norm(i).equals("security")
          || s.norm(i).equals("army")
          || s.norm(i).equals("military")) {
        return Side.SECURITY;
      }
      if (s.norm(i).contains("maoist")
          || s.norm(i).contains("rebel")
          || s.norm(i).contains("naxal")) {
        return Side.MILITANT;
      }
    }
    return side;
  }

  private static boolean isQuoteMark(String norm) {
    return norm.equals("\u2018") || norm.equals("'") || norm.equals("\u2019") || norm.equals("\"");
  }

  /** "a contractor", "the village head's son", "another soldier". */
  private static @Nullable Count single(Sentence s, int from, boolean part) {
    String first = s.norm(from);
    if (!DETERMINERS.contains(first)) {
      return null;
    }
    int limit = Math.min(s.size(), from + 1 + MAX_MODIFIERS);
    int noun = -1;
    for (int i = from + 1; i < limit; i++) {
      String norm = s.norm(i);
      if (STOPS.contains(norm) || DETERMINERS.contains(norm) || norm.equals("of")) {
        break;
      }
      if (s.token(i).kind() == Token.Kind.MARK && !norm.equals("'s") && !isQuoteMark(norm)) {
        break;
      }
      if (TollWords.isNotPeople(norm)
          || (TollWords.harm(s, i) != null && TollWords.people(norm) == null)) {
        break;
      }
      if (TollWords.people(norm) != null) {
        noun = i;
      }
    }
    if (noun < 0 || TollWords.isPlural(s.norm(noun)) || s.norm(noun + 1).equals("'s")) {
      return null;
    }
    boolean collective = TITLES.contains(s.norm(noun)) && first.equals("the") && noun == from + 1;
    return new Count(
        from,
        noun + 1,
        Quantity.exactly(1),
        side(s, from + 1, noun),
        words(s, from + 1, noun + 1),
        !collective,
        part,
        first.equals("another"));
  }

  private static String words(Sentence s, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      Token token = s.token(i);
      if (!words.isEmpty() && token.start() > s.token(i - 1).end()) {
        words.append(' ');
      }
      words.append(token.text());
    }
    return words.toString();
  }
}
