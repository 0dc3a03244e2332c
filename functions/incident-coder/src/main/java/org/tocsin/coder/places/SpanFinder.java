package org.tocsin.coder.places;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Recognises names of the gazetteer and demonyms in the sentences of one document: the longest name
 * at each capitalised word, unless the words around make something else of it. Linear in the text:
 * a few look-ups a word. For one document and one thread.
 */
final class SpanFinder {
  private static final int LONGEST = 6;

  /** Inhabitants from which a town is known by a name that is not its usual one. */
  private static final int KNOWN_BY_OTHER_NAMES = 50_000;

  /** Inhabitants from which a town is recognised where its capital letter tells nothing. */
  private static final int LARGE = 200_000;

  /** The longest names of districts that need the word "district" beside them: "Mon", "Hong". */
  private static final int SHORT = 4;

  /** Tokens between a place and the one that holds it. */
  private static final int LINK_REACH = 6;

  private final Gazetteer gazetteer;
  private final Demonyms demonyms;
  private final PlaceWords words;
  private final AreaAbbreviations abbreviations;
  private final Document document;

  /** Keys of names that were seen to be people's. */
  private final Set<String> people = new HashSet<>();

  SpanFinder(
      Gazetteer gazetteer,
      Demonyms demonyms,
      PlaceWords words,
      AreaAbbreviations abbreviations,
      Document document) {
    this.gazetteer = gazetteer;
    this.demonyms = demonyms;
    this.words = words;
    this.abbreviations = abbreviations;
    this.document = document;
  }

  /** The names in a sentence, without overlap, in order. */
  List<Span> in(Sentence sentence, boolean dateline) {
    boolean capitalsTell = !document.upperCase() && !isInTitleCase(sentence);
    List<Span> spans = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      if (!sentence.token(i).capitalised()) {
        i++;
        continue;
      }
      Span previous = spans.isEmpty() ? null : spans.getLast();
      Span span = abbreviation(sentence, i);
      if (span == null) {
        span = longest(sentence, i, dateline, capitalsTell);
      }
      if (span == null) {
        i++;
      } else {
        span.dateline = dateline;
        qualify(sentence, previous, span);
        spans.add(span);
        i = span.to;
      }
    }
    return spans;
  }

  /** Drops names that people bear in this text, unless a place is plainly meant. */
  List<Span> withoutPeople(List<Span> spans) {
    List<Span> kept = new ArrayList<>();
    for (Span span : spans) {
      boolean named =
          span.qualifier != null
              || span.asked != null
              || span.isDemonym()
              || words.is(Sort.LOCATIVE, span.sentence.norm(span.from - 1))
              || span.candidates.stream().anyMatch(m -> m.place().kind() == PlaceKind.COUNTRY);
      if (named || !people.contains(span.key)) {
        kept.add(span);
      }
    }
    return kept;
  }

  private @Nullable Span abbreviation(Sentence s, int i) {
    if (document.upperCase() || i < 2 || !s.token(i - 1).is(",") || !s.token(i - 2).capitalised()) {
      return null;
    }
    Span ofTwo = i + 2 < s.size() && s.token(i + 1).is(".") ? abbreviation(s, i, i + 3) : null;
    return ofTwo != null ? ofTwo : abbreviation(s, i, i + 1);
  }

  /** "Ill.", "VA", "W. Va.": written with full stops or as a code of two letters. */
  private @Nullable Span abbreviation(Sentence s, int from, int end) {
    int to = end;
    String text = span(s, from, to).text;
    Place area = abbreviations.of(text);
    if (area == null) {
      return null;
    }
    boolean stop =
        to < s.size() && s.token(to).is(".") && s.token(to).start() == s.token(to - 1).end();
    boolean code = text.length() == 2 && text.equals(text.toUpperCase(Locale.ROOT));
    if (!stop && !code && !text.contains(".")) {
      return null;
    }
    Span span = span(s, from, stop ? to + 1 : to);
    span.candidates.add(new Gazetteer.Match(area, true));
    return span;
  }

  private @Nullable Span longest(Sentence s, int i, boolean dateline, boolean capitalsTell) {
    for (int to = Math.min(s.size(), i + LONGEST); to > i; to--) {
      Token last = s.token(to - 1);
      if (last.kind() != Token.Kind.WORD
          || (!hasCapital(last) && to - i > 1)
          || hasMark(s, i, to)) {
        continue;
      }
      Span span = span(s, i, to);
      if (span.key.length() < 2) {
        continue;
      }
      Demonyms.Origin origin = demonyms.byKey(span.key);
      if (origin != null && !isNamePart(s, span)) {
        span.origin = origin;
        span.metonym = isForeigner(s, i, to);
        return span;
      }
      if (gazetteer.knows(span.key)) {
        span.candidates.addAll(gazetteer.byKey(span.key));
        if (accept(span, dateline, capitalsTell)) {
          return span;
        }
        if (to - i > 1) {
          continue;
        }
        return null;
      }
      if (to == i + 1) {
        return hyphenated(s, i);
      }
    }
    return null;
  }

  /**
   * "Russian-backed" speaks of Russia; "Paris-born" and "Washington-based" of no place to be at.
   */
  private @Nullable Span hyphenated(Sentence s, int i) {
    String text = s.token(i).text();
    int hyphen = text.indexOf('-');
    if (hyphen < 2) {
      return null;
    }
    String first = text.substring(0, hyphen);
    String key = NameKey.of(first);
    Demonyms.Origin origin = demonyms.byKey(key);
    int start = s.token(i).start();
    Span span = new Span(s, i, i + 1, first, start, start + hyphen);
    if (origin != null) {
      span.origin = origin;
      return span;
    }
    if (Character.isLowerCase(text.charAt(hyphen + 1))) {
      return null;
    }
    // "the India-Pakistan border"
    for (Gazetteer.Match match : gazetteer.byKey(key)) {
      if (match.place().kind() == PlaceKind.COUNTRY) {
        span.candidates.add(match);
        return span;
      }
    }
    return null;
  }

  private boolean accept(Span span, boolean dateline, boolean capitalsTell) {
    Sentence s = span.sentence;
    String before = s.norm(span.from - 1);
    String after = s.norm(span.to);
    boolean single = span.to - span.from == 1;
    boolean located =
        dateline
            || words.is(Sort.LOCATIVE, before)
            || (before.equals("of") && isSettlement(s.norm(span.from - 2)));
    boolean qualified = qualifiedBehind(s, span.to);
    ask(span, after, before);
    if (single
        && words.is(Sort.NEVER, s.norm(span.from))
        && !isCountry(span)
        && !(span.asked == PlaceKind.ADMIN1 && capitalised(s, span.to))) {
      return false;
    }
    boolean district = span.asked == PlaceKind.ADMIN2;
    span.candidates.removeIf(
        m ->
            (!m.usualName() && !isKnownByOtherNames(m.place()))
                || (m.place().kind() == PlaceKind.ADMIN2
                    && !district
                    && span.text.length() <= SHORT));
    if (span.candidates.isEmpty() || span.text.length() < 2) {
      return false;
    }
    if (span.asked == PlaceKind.ADMIN2
        && words.is(Sort.COUNTY, after)
        && capitalised(s, span.to)
        && !isCountry(span)
        && span.candidates.stream().noneMatch(m -> m.place().kind() == PlaceKind.ADMIN2)) {
      return false;
    }
    // "Palamau village" where only a district of the name is known
    if ((after.equals("village") || after.equals("hamlet"))
        && !isCountry(span)
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
    boolean strong = isCountry(span) || isArea(span);
    // "the NALCO plant", "an OSU student": letters of an organisation.
    if (single
        && capitalsTell
        && !dateline
        && span.from > 0
        && s.token(span.from).allCaps()
        && !isLarge(span)
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
        && !isTownOfSomeSize(span)) {
      return false;
    }
    // "US" and "CAR" are countries, "us" in capitals and "Car" are none.
    if (isCountry(span)
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
      if (!place || (!qualified && !dateline && !isLarge(span) && span.text.length() < 5)) {
        return false;
      }
      span.trust = 0.6;
    }
    if (!capitalsTell && !strong && !located && !qualified && !isLarge(span)) {
      return words.is(Sort.PREPOSITION, before)
          && (!document.upperCase() || span.text.length() > 3);
    }
    if (span.from == 0 && single && !strong && !qualified && !dateline && !isLarge(span)) {
      return after.equals(",") || after.equals("'s") || words.is(Sort.INSTITUTION, after);
    }
    span.metonym = isGovernment(span, after, before);
    return true;
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
      boolean surname = capitalised(s, span.to) && !isContinuation(after);
      return initial || surname || !isCountry(span);
    }
    boolean givenBefore = b >= 0 && s.token(b).capitalised() && words.is(Sort.GIVEN, before);
    if (givenBefore) {
      people.add(span.key);
      return true;
    }
    boolean nextCapital = capitalised(s, span.to);
    if (nextCapital
        && span.to - span.from == 1
        && words.is(Sort.GIVEN, span.key)
        && capitalsTell
        && !isContinuation(after)) {
      people.add(span.key);
      return true;
    }
    if (!capitalsTell || isCountry(span)) {
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
    // And one behind it: "Sydney Carter", "Lincoln Continental".
    return nextCapital
        && span.to < s.size()
        && !s.token(span.to).allCaps()
        && !isContinuation(after)
        && !isArea(span)
        && !isLarge(span)
        && demonyms.byKey(NameKey.of(after)) == null;
  }

  /** Words that may be capitalised behind a place and leave it one. */
  private boolean isContinuation(String after) {
    return words.is(Sort.INSTITUTION, after)
        || words.is(Sort.AREA, after)
        || words.is(Sort.DISTRICT, after)
        || words.is(Sort.SETTLEMENT, after)
        || words.is(Sort.TITLE, after)
        || words.is(Sort.NEVER, after);
  }

  private boolean isGovernment(Span span, String after, String before) {
    Sentence s = span.sentence;
    boolean can = isCountry(span) || span.candidates.stream().anyMatch(m -> m.place().isCapital());
    if (!can || words.is(Sort.LOCATIVE, before)) {
      return false;
    }
    boolean auxiliary = after.equals("has") || after.equals("had") || after.equals("also");
    return words.is(Sort.SPEECH, after)
        || (auxiliary && words.is(Sort.SPEECH, s.norm(span.to + 1)));
  }

  private void ask(Span span, String after, String before) {
    boolean capital = capitalised(span.sentence, span.to) || !document.upperCase();
    if (words.is(Sort.AREA, after) && capital && !after.equals("agency")) {
      span.asked = PlaceKind.ADMIN1;
    } else if (words.is(Sort.DISTRICT, after)
        && !after.equals("block")
        && !after.equals("division")) {
      span.asked = PlaceKind.ADMIN2;
    } else if (before.equals("of") && words.is(Sort.AREA, span.sentence.norm(span.from - 2))) {
      span.asked = PlaceKind.ADMIN1;
    } else if (isSettlement(after)
        || (before.equals("of") && isSettlement(span.sentence.norm(span.from - 2)))) {
      span.asked = PlaceKind.TOWN;
    }
  }

  private boolean isSettlement(String word) {
    return words.is(Sort.SETTLEMENT, word) && !word.equals("community") && !word.equals("market");
  }

  /** Whether a country, area or abbreviation follows after a comma. */
  private boolean qualifiedBehind(Sentence s, int comma) {
    if (!s.norm(comma).equals(",") || comma + 1 >= s.size() || !s.token(comma + 1).capitalised()) {
      return false;
    }
    for (int to = Math.min(s.size(), comma + 5); to > comma + 1; to--) {
      if (hasMark(s, comma + 1, to)) {
        continue;
      }
      Span next = span(s, comma + 1, to);
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
                && abbreviations.of(span(s, comma + 1, comma + 4).text) != null));
  }

  private void qualify(Sentence s, @Nullable Span previous, Span span) {
    if (previous != null
        && previous.to + 1 == span.from
        && s.token(previous.to).is(",")
        && !previous.isDemonym()
        && span.canQualify()) {
      previous.qualifier = span;
    }
  }

  /** "Kolma village in Sovane": the larger place that the words behind lead on to. */
  void link(List<Span> spans) {
    for (int i = 0; i + 1 < spans.size(); i++) {
      Span inner = spans.get(i);
      Span outer = spans.get(i + 1);
      if (inner.qualifier == null
          && !inner.isDemonym()
          && !outer.isDemonym()
          && outer.sentence.number() == inner.sentence.number()
          && outer.from - inner.to <= LINK_REACH) {
        Designation designation = Designation.at(words, inner.sentence, inner.to);
        int link = designation == null ? inner.to : designation.to();
        String word = inner.sentence.norm(link);
        if (word.equals("in") || word.equals("of") || word.equals("under")) {
          inner.container = outer;
        }
      }
    }
  }

  private boolean isNamePart(Sentence s, Span span) {
    // "Taliban" and "Turkey" have words of their own; a demonym after a given name is a surname.
    return span.from > 0
        && s.token(span.from - 1).capitalised()
        && words.is(Sort.GIVEN, s.norm(span.from - 1));
  }

  /**
   * "the Dutch engineer", "two staff (one British)": where people come from, not where they are.
   */
  private boolean isForeigner(Sentence s, int from, int to) {
    for (int i = to; i < s.size() && i < to + 2; i++) {
      if (words.is(Sort.FOREIGNER, s.norm(i))) {
        return true;
      }
    }
    for (int i = from - 1; i >= Math.max(0, from - 8); i--) {
      if (s.norm(i).equals("(")) {
        return true;
      }
      if (s.norm(i).equals(")")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isCountry(Span span) {
    return span.candidates.stream().anyMatch(m -> m.place().kind() == PlaceKind.COUNTRY);
  }

  private static boolean isArea(Span span) {
    return span.candidates.stream()
        .anyMatch(
            m ->
                (m.place().kind() == PlaceKind.ADMIN1
                        && m.usualName()
                        && m.place().name().length() > 3)
                    || m.place().kind() == PlaceKind.REGION);
  }

  private static boolean isKnownByOtherNames(Place place) {
    return place.kind() != PlaceKind.TOWN || place.population() >= KNOWN_BY_OTHER_NAMES;
  }

  private static boolean isTownOfSomeSize(Span span) {
    return span.candidates.stream()
        .anyMatch(m -> m.usualName() && m.place().population() >= KNOWN_BY_OTHER_NAMES);
  }

  private static boolean isLarge(Span span) {
    return span.candidates.stream()
        .filter(Gazetteer.Match::usualName)
        .map(Gazetteer.Match::place)
        .anyMatch(
            p ->
                p.population() >= LARGE
                    || p.isCapital()
                    || (p.id() == null && p.kind() != PlaceKind.ADMIN2));
  }

  /** "Zor" and "ez-Zor", not "ez". */
  private static boolean hasCapital(Token token) {
    int hyphen = token.text().indexOf('-');
    return token.capitalised()
        || (hyphen > 0
            && hyphen + 1 < token.text().length()
            && Character.isUpperCase(token.text().charAt(hyphen + 1)));
  }

  private static boolean capitalised(Sentence s, int i) {
    return i < s.size() && s.token(i).capitalised();
  }

  /** Whether nearly all its longer words are capitalised, as in some headlines. */
  private boolean isInTitleCase(Sentence s) {
    int words = 0;
    int capitalised = 0;
    for (Token token : s.tokens()) {
      if (token.kind() == Token.Kind.WORD
          && token.text().length() > 2
          && (token.capitalised() || !this.words.is(Sort.NEVER, token.norm()))) {
        words++;
        capitalised += token.capitalised() ? 1 : 0;
      }
    }
    return words >= 5 && capitalised * 10 >= words * 9;
  }

  private static boolean hasMark(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = s.token(i);
      boolean stop = token.is(".") && i > from && s.token(i - 1).text().length() <= 3 && i + 1 < to;
      if (token.kind() == Token.Kind.MARK && !stop) {
        return true;
      }
    }
    return false;
  }

  private Span span(Sentence s, int from, int to) {
    int start = s.token(from).start();
    int end = s.token(to - 1).end();
    String text = document.block(s.paragraph()).text().substring(start, end);
    return new Span(s, from, to, text, start, end);
  }
}
