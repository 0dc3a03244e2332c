package org.tocsin.coder.toll;

/**
 * Words that count people: "more than 30 soldiers", "a contractor", "two others".
 *
 * @param from the index of the first token
 * @param to the index after the last
 * @param quantity how many
 * @param side their side
 * @param people the noun with what stands before it
 * @param named whether a noun for people stands there; else it is a bare number
 * @param part whether "including" or the like stands before
 * @param more whether "another" or the like stands there
 */
record Count(
    int from,
    int to,
    Quantity quantity,
    Side side,
    String people,
    boolean named,
    boolean part,
    boolean more) {}
