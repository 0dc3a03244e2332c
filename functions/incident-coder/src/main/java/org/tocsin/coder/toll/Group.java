package org.tocsin.coder.toll;

import org.jspecify.annotations.Nullable;

/**
 * Words that stand for people: "more than 30 soldiers", "a contractor", "Ana Berg", "villagers".
 *
 * @param from the index of the first token
 * @param to the index after the last
 * @param kind what the words are
 * @param quantity how many; null where the words do not tell
 * @param side their side
 * @param people the noun with what stands before it, or the name
 * @param part whether "including" or the like stands before, or "of them" after
 * @param more whether "another" or the like stands there
 * @param wounded whether they are "of the wounded"
 */
record Group(
    int from,
    int to,
    Kind kind,
    @Nullable Quantity quantity,
    Side side,
    String people,
    boolean part,
    boolean more,
    boolean wounded) {

  /** What the words for people are. */
  enum Kind {
    /** A number without a noun. */
    NUMBER,
    /** A number with a noun. */
    COUNTED,
    /** One person by a noun. */
    SINGLE,
    /** One person by name alone. */
    NAME,
    /** A noun without a number. */
    PLURAL
  }

  static Group of(int from, int to, Kind kind, Quantity quantity, Side side, String people) {
    return new Group(from, to, kind, quantity, side, people, false, false, false);
  }

  static Group plural(int from, int to, Side side, String people) {
    return new Group(from, to, Kind.PLURAL, null, side, people, false, false, false);
  }

  Group asPart() {
    return new Group(from, to, kind, quantity, side, people, true, more, wounded);
  }

  Group asWounded() {
    return new Group(from, to, kind, quantity, side, people, part, more, true);
  }

  Group asMore() {
    return new Group(from, to, kind, quantity, side, people, part, true, wounded);
  }

  Group since(int start) {
    return new Group(start, to, kind, quantity, side, people, part, more, wounded);
  }

  Group until(int end) {
    return new Group(from, end, kind, quantity, side, people, part, more, wounded);
  }

  /** Whether it is of bodies or deaths: "16 bodies and 23 wounded" are not 39 wounded. */
  boolean isDead() {
    String noun = people.substring(people.lastIndexOf(' ') + 1);
    return Grammar.BODIES.contains(noun) || TollNouns.isDeaths(noun);
  }

  boolean isOne() {
    return kind == Kind.SINGLE || kind == Kind.NAME;
  }

  /** How many, 0 where the words do not tell. */
  int number() {
    return quantity == null ? 0 : quantity.best();
  }
}
