package org.tocsin.coder.toll;

import java.util.BitSet;
import org.tocsin.coder.text.Sentence;

/**
 * A number of people to whom something was done, as one sentence tells it.
 *
 * @param sentence where
 * @param from the index of the first token, of the number or of what was done
 * @param to the index after the last token of either
 * @param word the index of the word that tells what was done
 * @param harm what was done
 * @param quantity how many
 * @param side what the words tell of the people
 * @param people the words for the people, as written; empty where there are none
 * @param part whether they are among people already counted ("including two children")
 * @param more whether they are besides people counted before ("another two")
 * @param wounded whether they were hurt first and died of it
 */
public record TollMention(
    Sentence sentence,
    int from,
    int to,
    int word,
    Harm harm,
    Quantity quantity,
    Side side,
    String people,
    boolean part,
    boolean more,
    boolean wounded) {

  /**
   * Whether a place stands where the people would: "Osh's murders", "in Naryn and Osh on Friday,
   * and a man was hurt", or "attacked Osh, on Friday, with a man hurt".
   *
   * @param places the indices of tokens that name places
   * @param dates the same of dates
   */
  public boolean isOf(BitSet places, BitSet dates) {
    int on = places.nextClearBit(from);
    boolean day = on > from && sentence.norm(on).equals("on") && dates.get(on + 1);
    boolean town = on > from && sentence.norm(on).equals(",") && quantity.best() == 1;
    return day
        || town
        || (word > 1 && sentence.norm(word - 1).equals("'s") && places.get(word - 2));
  }

  /** "the gunman was killed": of people of whom the text has told. */
  public boolean isOfKnown() {
    return sentence.norm(from).equals("the") || sentence.norm(from - 1).equals("the");
  }

  /** The toll of those whom this and another tell with one number: "killed or injured". */
  TollMention asLumpedWith(TollMention other) {
    return new TollMention(
        sentence,
        Math.min(from, other.from),
        Math.max(to, other.to),
        word,
        Harm.KILLED_OR_INJURED,
        quantity,
        side,
        people,
        part,
        more,
        false);
  }

  /** The same of all of whom its number counts a part. */
  TollMention ofAll(Quantity all) {
    return new TollMention(sentence, from, to, word, harm, all, side, people, part, more, wounded);
  }

  /** The same, of people of a side. */
  public TollMention ofSide(Side other) {
    return new TollMention(
        sentence, from, to, word, harm, quantity, other, people, part, more, wounded);
  }

  /** The same, of people among those already counted. */
  public TollMention asPart() {
    return new TollMention(
        sentence, from, to, word, harm, quantity, side, people, true, more, wounded);
  }

  /** The same, of people who had been hurt and died of it. */
  public TollMention asOfWounded() {
    return new TollMention(
        sentence, from, to, word, harm, quantity, side, people, part, more, true);
  }

  /** Whether it counts people who were shot or stabbed, and tells no more of them. */
  public boolean isOfHit() {
    return Hit.counts(this);
  }

  /** The same, of people besides those counted before. */
  public TollMention asOneMore() {
    return new TollMention(
        sentence, from, to, word, harm, quantity, side, people, part, true, wounded);
  }

  /** Whether it may tell how the one died of whom the text tells: "he was stabbed in the chest". */
  public boolean isHowOneDied() {
    return Hit.isHow(this);
  }

  /** Whether its words say nothing of whom it counts: "2 killed", "8 fatalities". */
  public boolean isBare() {
    return people.isEmpty() || TollNouns.isDeaths(people.substring(people.lastIndexOf(' ') + 1));
  }

  TollMention asWhole() {
    return new TollMention(
        sentence, from, to, word, harm, quantity, side, people, false, more, wounded);
  }
}
