package org.tocsin.coder.places;

import java.util.HashSet;
import java.util.Set;
import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Sentence;

/**
 * Tells names that people bear from places of the same name, and remembers them: a name that was a
 * person's once is one again where nothing is said of it. For one document and one thread.
 */
final class PersonNames {
  private final PlaceWords words;
  private final Demonyms demonyms;
  private final LongerNames longer;

  /** Keys of names that were seen to be people's. */
  private final Set<String> keys = new HashSet<>();

  /** Makes it, with the keys of names that are known to be people's. */
  PersonNames(PlaceWords words, Demonyms demonyms, Set<String> known) {
    this.words = words;
    this.keys.addAll(known);
    this.demonyms = demonyms;
    this.longer = new LongerNames(words, demonyms);
  }

  /** Whether people bear a name in this text, by its key. */
  boolean contains(String key) {
    return keys.contains(key);
  }

  /** Whether the name is a person's here, or a part of a longer name. */
  boolean isPerson(NameContext at) {
    if (isTitled(at)) {
      keys.add(at.span().key);
      boolean surname = at.nextCapital() && !longer.isContinuation(at.after());
      return isInitialBefore(at) || surname || !at.span().isCountry();
    }
    if (isMarked(at) || isSpeaker(at) || isGivenName(at) || (named(at) && isSurname(at))) {
      keys.add(at.span().key);
      return true;
    }
    return named(at) && (longer.isOfQuarter(at.sentence(), at.span()) || isFirstOfName(at));
  }

  /** Whether capitals beside it may make it a part of a name. */
  private static boolean named(NameContext at) {
    return at.capitalsTell() && !at.span().isCountry();
  }

  /** "Gen. Kano", "J. Kano". */
  private boolean isTitled(NameContext at) {
    int word = wordBefore(at);
    Sentence s = at.sentence();
    return word >= 0
        && s.token(word).capitalised()
        && (isInitialBefore(at) || words.is(Sort.TITLE, s.norm(word)));
  }

  private static boolean isInitialBefore(NameContext at) {
    int word = wordBefore(at);
    String previous = at.sentence().norm(word);
    return word >= 0
        && at.sentence().token(word).capitalised()
        && previous.replace(".", "").length() == 1
        && !previous.equals("a");
  }

  /** The word in front, before a full stop of an abbreviation. */
  private static int wordBefore(NameContext at) {
    int before = at.span().from - 1;
    return at.before().equals(".") ? before - 1 : before;
  }

  /** A given name in front, or kin, or an age behind. */
  private boolean isMarked(NameContext at) {
    Span span = at.span();
    int b = span.from - 1;
    return (b >= 0 && at.sentence().token(b).capitalised() && words.is(Sort.GIVEN, at.before()))
        || PersonMarks.at(words, at.sentence(), span.from, span.to);
  }

  /** "three were killed, said Kano, a spokesman": no capital that speaks for its state. */
  private boolean isSpeaker(NameContext at) {
    Span span = at.span();
    String after = at.after();
    return words.is(Sort.SAYING, at.before())
        && named(at)
        && at.single()
        && !at.qualified()
        && (after.equals(",") || after.equals("."))
        && span.candidates.stream().noneMatch(m -> m.place().isCapital());
  }

  /** A given name with a surname behind it. */
  private boolean isGivenName(NameContext at) {
    return at.nextCapital()
        && at.single()
        && words.is(Sort.GIVEN, at.span().key)
        && at.capitalsTell()
        && !longer.isContinuation(at.after());
  }

  /** A capitalised word that is no place, direction or office before it: part of a longer name. */
  private boolean isSurname(NameContext at) {
    Sentence s = at.sentence();
    int b = at.span().from - 1;
    String before = at.before();
    return (b > 0 || (b == 0 && isWho(at)))
        && s.token(b).capitalised()
        && !s.token(b).allCaps()
        && !words.isHeld(before)
        && !words.is(Sort.DIRECTION, before)
        && !at.preposition()
        && !words.is(Sort.NEVER, before)
        && !words.is(Sort.TITLE, before)
        && !words.is(Sort.INSTITUTION, before)
        && demonyms.byKey(NameKey.of(before)) == null
        && !at.qualified();
  }

  /** "Asha Sovane, who runs the ambulances, said". */
  private static boolean isWho(NameContext at) {
    int end = at.span().to;
    return at.sentence().norm(end).equals(",") && at.sentence().norm(end + 1).equals("who");
  }

  /** And one behind it: "Sydney Carter", "Lincoln Continental". */
  private boolean isFirstOfName(NameContext at) {
    Span span = at.span();
    Sentence s = at.sentence();
    return at.nextCapital()
        && span.to < s.size()
        && !s.token(span.to).allCaps()
        && !longer.isContinuation(at.after())
        && (!span.isArea() || at.before().equals("at"))
        && !span.isLarge()
        && demonyms.byKey(NameKey.of(at.after())) == null;
  }

  /** "the Kuki village of Kolma": whose village it is. */
  boolean ownsIt(NameContext at) {
    Sentence s = at.sentence();
    if (!at.single() || !words.is(Sort.PEOPLE, s.norm(at.span().from))) {
      return false;
    }
    Designation behind = Designation.at(words, s, at.span().to);
    return behind != null && s.norm(behind.to()).equals("of");
  }
}
