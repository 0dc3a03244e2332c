package org.tocsin.coder.places;

import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Sentence;

/**
 * A name of the gazetteer with what stands beside it, read once for all the rules that judge it.
 *
 * @param before the word in front, lower case; "" at the start of a sentence
 * @param after the word behind, lower case; "" at its end
 * @param located whether words in front lead to a place: "in", "the town of"; or it is a dateline
 * @param qualified whether an area or country follows after a comma
 * @param preposition whether the word in front is a preposition
 * @param nextCapital whether the word behind is capitalised
 * @param capitalsTell whether capital letters tell names from words in this sentence
 */
record NameContext(
    Span span,
    String before,
    String after,
    boolean dateline,
    boolean located,
    boolean qualified,
    boolean preposition,
    boolean nextCapital,
    boolean capitalsTell) {

  Sentence sentence() {
    return span.sentence;
  }

  /** Whether the name is of one token. */
  boolean single() {
    return span.to - span.from == 1;
  }

  /** Whether it is a country's or an area's name, which need less beside them than a town's. */
  boolean strong() {
    return span.isCountry() || span.isArea();
  }

  /** Whether the word behind is a capitalised one of a sort. */
  boolean isFollowedByName(PlaceWords words, Sort sort) {
    return nextCapital && words.is(sort, after);
  }

  /** "The Sovane reported that five had died": a paper of that name. */
  boolean isPaper(PlaceWords words) {
    int from = span.from;
    return capitalsTell
        && single()
        && !span.isCountry()
        && from > 0
        && sentence().token(from - 1).text().equals("The")
        && words.is(Sort.REPORTING, after);
  }
}
