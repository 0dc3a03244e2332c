package org.tocsin.coder.places;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Sentence;

/**
 * Reads "Mali's capital", "the Malian capital" and "the capital of Mali" as the town that is meant,
 * where the text has not named it before ("Bujumbura, the capital of Burundi") nor goes on to. May
 * be shared by threads.
 */
final class CapitalOf {
  private final Gazetteer gazetteer;
  private final PlaceWords words;

  CapitalOf(Gazetteer gazetteer, PlaceWords words) {
    this.gazetteer = gazetteer;
    this.words = words;
  }

  /** Makes a country or a demonym the country's capital, where the words around say so. */
  void read(Sentence s, Span span) {
    if (!isCapital(s, span)) {
      return;
    }
    String code = country(span);
    String name = code == null ? "" : gazetteer.country(code).map(Country::capital).orElse("");
    for (Gazetteer.Match match : gazetteer.named(name)) {
      if (match.place().isCapital() && Objects.equals(match.place().country(), code)) {
        span.origin = null;
        span.candidates.clear();
        span.candidates.add(match);
        span.described = true;
        span.metonym = false;
        span.located = words.is(Sort.LOCATIVE, s.norm(span.from - 1));
        return;
      }
    }
  }

  private boolean isCapital(Sentence s, Span span) {
    boolean before = s.norm(span.from - 1).equals("of") && s.norm(span.from - 2).equals("capital");
    int word = s.norm(span.to).equals("'s") ? span.to + 1 : span.to;
    int end = before ? span.to : word + 1;
    boolean behind = s.norm(word).equals("capital") && (word > span.to || span.isDemonym());
    int first = before ? span.from - 2 : span.from;
    int article = s.norm(first - 1).equals("the") ? first - 1 : first;
    boolean apposed = s.norm(article - 1).equals(",");
    return (before || behind) && !apposed && ends(s, end);
  }

  /** Whether no name and no noun follows: "the Malian capital, Bamako", "capital punishment". */
  private boolean ends(Sentence s, int end) {
    if (end >= s.size() || s.token(end).is(".") || s.norm(end).equals("'s")) {
      return true;
    }
    return s.token(end).is(",")
        ? end + 1 >= s.size() || !s.token(end + 1).capitalised()
        : words.is(Sort.AFTER, s.norm(end));
  }

  private static @Nullable String country(Span span) {
    Demonyms.Origin origin = span.origin;
    if (origin != null) {
      return origin.region() == null ? origin.country() : null;
    }
    return span.candidates.stream()
        .map(Gazetteer.Match::place)
        .filter(p -> p.kind() == PlaceKind.COUNTRY)
        .map(Place::country)
        .findFirst()
        .orElse(null);
  }
}
