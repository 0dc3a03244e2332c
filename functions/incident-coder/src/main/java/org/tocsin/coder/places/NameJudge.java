package org.tocsin.coder.places;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;

/**
 * Tells whether a name of the gazetteer is a place where it stands, by its size and by the words
 * around it: people, organisations, teams and plain words bear the names of places too. Remembers
 * the names that people bear. For one document and one thread.
 */
final class NameJudge {
  /** The longest names of districts that need the word "district" beside them: "Mon", "Hong". */
  private static final int SHORT = 4;

  private final Gazetteer gazetteer;
  private final Demonyms demonyms;
  private final PlaceWords words;
  private final Origins origins;
  private final AreaAbbreviations abbreviations;
  private final LongerNames longer;
  private final Asked asked;
  private final Document document;

  /** Keys of names that were seen to be people's. */
  private final Set<String> people = new HashSet<>();

  NameJudge(
      Gazetteer gazetteer,
      Demonyms demonyms,
      PlaceWords words,
      AreaAbbreviations abbreviations,
      Document document) {
    this.gazetteer = gazetteer;
    this.demonyms = demonyms;
    this.words = words;
    this.origins = new Origins(words);
    this.abbreviations = abbreviations;
    this.longer = new LongerNames(words, demonyms);
    this.asked = new Asked(words, document.upperCase());
    this.document = document;
  }

  /** Whether people bear a name in this text, by its key. */
  boolean isPersons(String key) {
    return people.contains(key);
  }

  /** Whether the name is a place here; drops the candidates that it can't mean. */
  boolean accept(Span span, boolean dateline, boolean capitalsTell) {
    Sentence s = span.sentence;
    String before = s.norm(span.from - 1);
    String after = s.norm(span.to);
    boolean single = span.to - span.from == 1;
    boolean located =
        dateline || words.is(Sort.LOCATIVE, before) || asked.isSettlementBefore(s, span.from);
    boolean qualified = qualifiedBehind(s, span.to);
    span.located = located;
    asked.read(span);
    if ((words.is(Sort.NEVER, single ? s.norm(span.from) : span.key)
            || (single && words.is(Sort.PLAIN, s.norm(span.from))))
        && !span.isCountry()
        && !(span.asked == PlaceKind.ADMIN1 && capitalised(s, span.to))) {
      return false;
    }
    boolean district = span.asked == PlaceKind.ADMIN2;
    span.candidates.removeIf(
        m ->
            (!m.usualName() && span.isRatherAreaThan(m.place()))
                || (!m.usualName() && !m.place().isKnownBy(span.text))
                || (m.place().kind() == PlaceKind.ADMIN2
                    && !district
                    && span.text.length() <= SHORT));
    if (span.candidates.isEmpty() || span.text.length() < 2) {
      return false;
    }
    if (span.asked == PlaceKind.ADMIN2
        && words.is(Sort.COUNTY, after)
        && capitalised(s, span.to)
        && !span.isCountry()
        && span.candidates.stream().noneMatch(m -> m.place().kind() == PlaceKind.ADMIN2)) {
      return false;
    }
    // "Palamau village" where only a district of the name is known
    if (Asked.isVillageBehind(s, span.to)
        && !span.isCountry()
        && span.candidates.stream().noneMatch(m -> m.place().kind() == PlaceKind.TOWN)) {
      return false;
    }
    span.small = span.candidates.stream().allMatch(m -> m.place().isSmall());
    if (span.small
        && !located
        && !qualified
        && !words.is(Sort.PREPOSITION, before)
        && Designation.at(words, s, span.to) == null
        && !(words.is(Sort.INSTITUTION, after) && capitalised(s, span.to))) {
      return false;
    }
    // "Mount Kenya", "Lake Victoria": not the country or town.
    if (single && words.is(Sort.FEATURE_BEFORE, before) && capitalised(s, span.from - 1)) {
      return false;
    }
    if (before.equals("of") && words.is(Sort.OF_NAME, s.norm(span.from - 2))) {
      return false; // "the Gulf of Aden", "the church of St Joseph"
    }
    if (words.is(Sort.VESSEL, before) || (words.is(Sort.BOUND, after) && !span.isCountry())) {
      return false;
    }
    boolean strong = span.isCountry() || span.isArea();
    if (single && isMixed(span.text)) {
      return false;
    }
    // "the NALCO plant", "an OSU student": letters of an organisation.
    if (single
        && capitalsTell
        && !dateline
        && span.from > 0
        && s.token(span.from).allCaps()
        && !span.isLarge()
        && !strong) {
      return false;
    }
    if (single
        && span.text.length() <= 3
        && !span.text.equals(span.text.toUpperCase(Locale.ROOT))
        && !located
        && !qualified
        && !strong
        && !words.is(Sort.PREPOSITION, before)
        && !span.isTownOfSomeSize()) {
      return false;
    }
    // "U. S. Das": somebody's initials
    if (span.isCountry() && span.text.contains(". ") && capitalised(s, span.to)) {
      return false;
    }
    // "US" and "CAR" are countries, "us" in capitals and "Car" are none.
    if (span.isCountry()
        && single
        && span.text.length() <= 3
        && (!span.text.equals(span.text.toUpperCase(Locale.ROOT)) || document.upperCase())) {
      return span.text.contains(".");
    }
    if (isPerson(span, before, after, capitalsTell)) {
      return false;
    }
    boolean nextCapital = capitalised(s, span.to);
    if (nextCapital
        && (words.is(Sort.MEDIA, after)
            || words.is(Sort.TEAM, after)
            || (words.is(Sort.FEATURE, after) && capitalsTell))) {
      return false;
    }
    if (single && words.is(Sort.WORD, s.norm(span.from)) && !strong) {
      boolean place = located || qualified || words.is(Sort.PREPOSITION, before);
      boolean small = span.small || !located || span.text.length() < 4;
      if (!place
          || (!capitalsTell && span.text.length() < 5)
          || (small && !qualified && !located && !span.isLarge() && span.text.length() < 5)) {
        return false;
      }
      span.word = small && !qualified && !dateline && !span.isLarge() && span.text.length() < 5;
      span.trust = 0.6;
    }
    if (!capitalsTell && !strong && !located && !qualified && !span.isLarge()) {
      return words.is(Sort.PREPOSITION, before)
          && (!document.upperCase() || span.text.length() > 3);
    }
    if (span.from == 0 && single && !strong && !qualified && !dateline && !span.isLarge()) {
      return after.equals(",") || after.equals("'s") || words.is(Sort.INSTITUTION, after);
    }
    span.metonym =
        isGovernment(span, after, before)
            || (span.isCountry()
                && (origins.isOfCountry(s, span.from)
                    || origins.isOfMission(s, span.from, span.to)
                    || origins.isActing(s, span.from, span.to)));
    return true;
  }

  /** "GoA": letters of an organisation too, and no Goa. */
  private static boolean isMixed(String text) {
    int last = text.length() - 1;
    return last > 1
        && Character.isUpperCase(text.charAt(last))
        && text.chars().anyMatch(Character::isLowerCase)
        && text.indexOf('-') < 0;
  }

  private boolean isPerson(Span span, String before, String after, boolean capitalsTell) {
    Sentence s = span.sentence;
    int b = span.from - 1;
    int word = before.equals(".") ? b - 1 : b;
    String previous = s.norm(word);
    boolean capital = word >= 0 && s.token(word).capitalised();
    boolean initial = capital && previous.replace(".", "").length() == 1 && !previous.equals("a");
    if (capital && (initial || words.is(Sort.TITLE, previous))) {
      people.add(span.key);
      boolean surname = capitalised(s, span.to) && !longer.isContinuation(after);
      return initial || surname || !span.isCountry();
    }
    boolean givenBefore = b >= 0 && s.token(b).capitalised() && words.is(Sort.GIVEN, before);
    if (givenBefore || PersonMarks.at(words, s, span.from, span.to)) {
      people.add(span.key);
      return true;
    }
    boolean nextCapital = capitalised(s, span.to);
    if (nextCapital
        && span.to - span.from == 1
        && words.is(Sort.GIVEN, span.key)
        && capitalsTell
        && !longer.isContinuation(after)) {
      people.add(span.key);
      return true;
    }
    if (!capitalsTell || span.isCountry()) {
      return false;
    }
    // A capitalised word that is no place, direction or office before it: part of a longer name.
    if (b > 0
        && s.token(b).capitalised()
        && !s.token(b).allCaps()
        && !words.is(Sort.DIRECTION, before)
        && !words.is(Sort.PREPOSITION, before)
        && !words.is(Sort.NEVER, before)
        && !words.is(Sort.TITLE, before)
        && !words.is(Sort.INSTITUTION, before)
        && demonyms.byKey(NameKey.of(before)) == null
        && !qualifiedBehind(s, span.to)) {
      people.add(span.key);
      return true;
    }
    if (longer.isOfQuarter(s, span)) {
      return true;
    }
    // And one behind it: "Sydney Carter", "Lincoln Continental".
    return nextCapital
        && span.to < s.size()
        && !s.token(span.to).allCaps()
        && !longer.isContinuation(after)
        && (!span.isArea() || before.equals("at"))
        && !span.isLarge()
        && demonyms.byKey(NameKey.of(after)) == null;
  }

  private boolean isGovernment(Span span, String after, String before) {
    Sentence s = span.sentence;
    boolean can = span.isCountry() || span.candidates.stream().anyMatch(m -> m.place().isCapital());
    if (!can || words.is(Sort.LOCATIVE, before)) {
      return false;
    }
    boolean auxiliary = after.equals("has") || after.equals("had") || after.equals("also");
    return words.is(Sort.SPEECH, after)
        || (auxiliary && words.is(Sort.SPEECH, s.norm(span.to + 1)));
  }

  /** Whether a country, area or abbreviation follows after a comma. */
  private boolean qualifiedBehind(Sentence s, int comma) {
    if (!s.norm(comma).equals(",") || comma + 1 >= s.size() || !s.token(comma + 1).capitalised()) {
      return false;
    }
    for (int to = Math.min(s.size(), comma + 5); to > comma + 1; to--) {
      if (Span.hasMark(s, comma + 1, to)) {
        continue;
      }
      Span next = Span.of(document, s, comma + 1, to);
      for (Gazetteer.Match m : gazetteer.byKey(next.key)) {
        PlaceKind kind = m.place().kind();
        if (m.usualName() && kind != PlaceKind.TOWN && next.text.length() > 2) {
          return true;
        }
      }
    }
    return !document.upperCase()
        && (abbreviations.of(s.token(comma + 1).text()) != null
            || (comma + 3 < s.size()
                && s.token(comma + 2).is(".")
                && abbreviations.of(Span.of(document, s, comma + 1, comma + 4).text) != null));
  }

  private static boolean capitalised(Sentence s, int i) {
    return i < s.size() && s.token(i).capitalised();
  }
}
