package org.tocsin.coder.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.coder.toll.Quantity;
import org.tocsin.coder.toll.TollMention;

/**
 * A toll that a sentence spreads over several places: "killed four people in Kharkiv, two in Odesa
 * and one in Kherson". Each is an incident with its own dead, and none has the sum.
 */
public final class Spread {

  /** Words from the first number to its place: "Four people were shot and killed on Monday in". */
  private static final int FIRST_REACH = 9;

  /** Words between a later number and "in": "two others in Odesa". */
  private static final int REACH = 2;

  /** Tokens at most of what tells of some of a place's dead. */
  private static final int LONGEST_PART = 12;

  /** Tokens from one place to the next number: ", in southern Kolma, and at least". */
  private static final int LINK = 8;

  private static final Set<String> AT = Lines.setOf(Spread.class, "at.txt");
  private static final Set<String> KINDS =
      WordClasses.of(PlaceChoice.class, "place-choice.txt").of("before");

  private static final Set<String> BEFORE =
      Set.of(",", "and", "another", "at", "least", "about", "in", "the", "on", "region");
  static final Set<String> PART = Lines.setOf(Spread.class, "part.txt");

  private final Sentence s;
  private final TollMention base;
  private final List<Share> shares = new ArrayList<>();

  /**
   * One place's share.
   *
   * @param toll how many there
   * @param place where
   */
  public record Share(TollMention toll, Toponym place) {

    /** Whether a token stands between the number and its place. */
    public boolean has(Sentence s, int token) {
      return token >= toll.from() && token < PlaceChoice.token(s, place);
    }
  }

  private Spread(Sentence s, TollMention base) {
    this.s = s;
    this.base = base;
  }

  /** The shares of a sentence's toll, in order; none where it is not spread. */
  public static List<Share> of(Sentence s, List<TollMention> tolls, List<Toponym> places) {
    if (tolls.isEmpty()
        || tolls.stream().map(TollMention::harm).distinct().count() > 1
        || places.size() < 2) {
      return List.of();
    }
    TollMention base = tolls.getFirst();
    for (TollMention toll : tolls) {
      base = toll.from() < base.from() || toll.to() < base.to() ? toll : base;
    }
    Spread spread = new Spread(s, base);
    for (Toponym place : places) {
      if (place.isPlace() && place.kind() != Toponym.Kind.COUNTRY && !spread.add(place)) {
        break;
      }
    }
    if (spread.shares.size() > 1) {
      return spread.shares;
    }
    return EachOne.isIn(s, base, places) ? spread.each(places) : WhereShares.of(s, tolls, places);
  }

  /** One for each place. */
  private List<Share> each(List<Toponym> places) {
    shares.clear();
    for (Toponym place : places) {
      if (EachOne.isTown(place)) {
        shares.add(new Share(toll(base.from(), base.to(), Quantity.exactly(1)), place));
      }
    }
    return shares;
  }

  /** Adds the share of a place where it has one; whether the list may go on behind it. */
  private boolean add(Toponym place) {
    if (s.norm(PlaceChoice.end(s, place)).equals("coast")) {
      return true; // "in the Pacific coast city of Sovane"
    }
    int at = lead(PlaceChoice.token(s, place) - 1);
    while (at > 0 && (s.norm(at).equals("the") || s.norm(at).endsWith("ern"))) {
      at--;
    }
    if (!AT.contains(s.norm(at)) || at <= base.from()) {
      return true;
    }
    at = beforePart(at);
    boolean first = shares.isEmpty();
    int from = Math.max(base.from(), at - (first ? FIRST_REACH : REACH) - 1);
    for (int i = at - 1; i >= from; i--) {
      Numbers.@Nullable Found number = Numbers.at(s, i);
      if (number != null && number.next() <= at && !s.norm(i - 1).equals("including")) {
        int start = i > from && Numbers.at(s, i - 1) != null ? i - 1 : i;
        return share(start, number, place);
      }
      if (!first && (AT.contains(s.norm(i)) || s.norm(i).equals(",") || s.norm(i).equals("and"))) {
        return false;
      }
    }
    return first;
  }

  /**
   * The word before "the Pacific port city of" in front of a name; the one before the name else.
   */
  private int lead(int before) {
    if (!s.norm(before).equals("of") || !KINDS.contains(s.norm(before - 1))) {
      return before;
    }
    for (int i = before - 2; i > Math.max(0, before - LINK); i--) {
      if (AT.contains(s.norm(i))) {
        return i;
      }
    }
    return before;
  }

  /** "eight, including two sisters, in Kolma": the index before what tells of some of the eight. */
  private int beforePart(int at) {
    for (int i = at - 2; s.norm(at - 1).equals(",") && i > Math.max(0, at - LONGEST_PART); i--) {
      if (s.norm(i).equals("including")) {
        return s.norm(i - 1).equals(",") ? i - 1 : i;
      }
    }
    return at;
  }

  private boolean share(int start, Numbers.Found number, Toponym place) {
    if (number.value() != number.high() || number.value() > Integer.MAX_VALUE) {
      return false;
    }
    if (!shares.isEmpty() && !isNext(start, place)) {
      return false;
    }
    boolean own = start >= base.from() && start < base.to();
    Quantity quantity =
        own && base.quantity().best() == number.value()
            ? base.quantity()
            : Quantity.exactly((int) number.value());
    shares.add(new Share(toll(start, number.next(), quantity), place));
    return true;
  }

  private TollMention toll(int from, int to, Quantity quantity) {
    return new TollMention(
        s,
        from,
        to,
        base.word(),
        base.harm(),
        quantity,
        base.side(),
        base.people(),
        false,
        false,
        base.wounded());
  }

  /** Only names and joins stand between the place before and the number, at another place. */
  private boolean isNext(int number, Toponym place) {
    Toponym last = shares.getLast().place();
    int from = PlaceChoice.end(s, last);
    if (number - from > LINK || last.isSamePlace(place)) {
      return false;
    }
    boolean join = false;
    boolean means = s.norm(from).equals("by"); // "five in Kolma by mortar fire and two in Sovane"
    for (int i = from; i < number; i++) {
      String norm = s.norm(i);
      means &= !join;
      join |= norm.equals(",") || norm.equals("and");
      boolean word = BEFORE.contains(norm) || PART.contains(norm) || norm.endsWith("ern");
      if (!word && !means && !s.token(i).capitalised()) {
        return false;
      }
    }
    return join;
  }
}
