package org.tocsin.coder.places;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Sentence;

/**
 * Finds the names in words with a hyphen: "Russian-backed", "the India-Pakistan border", "the
 * Kolma-Sovane road".
 */
final class Hyphenated {
  /** What a headline in title case writes with a capital: "US-Led Airstrike Kills 12". */
  private static final Set<String> SIDED =
      Set.of("led", "backed", "based", "born", "held", "run", "controlled", "allied", "linked");

  private final Gazetteer gazetteer;
  private final Demonyms demonyms;
  private final PlaceWords words;

  Hyphenated(Gazetteer gazetteer, Demonyms demonyms, PlaceWords words) {
    this.gazetteer = gazetteer;
    this.demonyms = demonyms;
    this.words = words;
  }

  /**
   * "Russian-backed" speaks of Russia; "Paris-born" and "Washington-based" of no place to be at.
   */
  @Nullable Span at(Sentence s, int i) {
    String text = s.token(i).text();
    boolean road = words.is(Sort.ROAD, s.norm(i + 1));
    int hyphen = text.indexOf('-');
    int last = text.lastIndexOf('-');
    if (road && last > hyphen && gazetteer.knows(NameKey.of(text.substring(0, last)))) {
      hyphen = last; // "the Kolma-Sovane-Tirsa road", of which Kolma-Sovane is one town
    }
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
    Span longer = road ? ofTwoWords(s, i, first, start + hyphen) : null;
    if (longer != null) {
      return longer;
    }
    if (hyphen + 1 >= text.length()
        || Character.isLowerCase(text.charAt(hyphen + 1))
        || SIDED.contains(s.norm(i).substring(hyphen + 1))) {
      return null;
    }
    boolean onward = gazetteer.knows(NameKey.of(text.substring(hyphen + 1)));
    if (road && (onward || text.indexOf('-') < last)) {
      gazetteer.byKey(key).stream()
          .filter(m -> m.place().kind() == PlaceKind.TOWN)
          .forEach(span.candidates::add);
      return span.candidates.isEmpty() ? null : span;
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

  /** The Bint Jbeil of "the Bint Jbeil-Aitaroun road"; null where no town has such a name. */
  private @Nullable Span ofTwoWords(Sentence s, int i, String second, int end) {
    if (i == 0 || !s.token(i - 1).capitalised()) {
      return null;
    }
    String name = s.token(i - 1).text() + " " + second;
    Span span = new Span(s, i - 1, i + 1, name, s.token(i - 1).start(), end);
    gazetteer.byKey(span.key).stream()
        .filter(m -> m.place().kind() == PlaceKind.TOWN)
        .forEach(span.candidates::add);
    return span.candidates.isEmpty() ? null : span;
  }
}
