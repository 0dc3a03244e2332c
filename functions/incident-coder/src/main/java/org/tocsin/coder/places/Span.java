package org.tocsin.coder.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.pipeline.record.Location;

/** A name in a sentence on its way to becoming a {@link Toponym}. Not for several threads. */
final class Span {
  /** Inhabitants from which a town is recognised where its capital letter tells nothing. */
  private static final int LARGE = 200_000;

  final Sentence sentence;

  /** The first token, and the one after the last. */
  final int from;

  final int to;

  final int start;
  final int end;
  final String text;
  final String key;

  /** The places that it may mean; empty for a demonym and an unlisted place. */
  final List<Gazetteer.Match> candidates = new ArrayList<>();

  Demonyms.@Nullable Origin origin;
  boolean metonym;

  /** The kind that a word beside it asks for: "Niger State", "Kano city". */
  @Nullable PlaceKind asked;

  /** What the words beside an unlisted name say that it is. */
  @Nullable Designation designation;

  /** The area or country that follows after a comma. */
  @Nullable Span qualifier;

  /** Whether it can only be one of the small towns, which are many and share their names. */
  boolean small;

  /** Whether it stands in a dateline, where a report was written. */
  boolean dateline;

  /** Whether it is a part of the town that qualifies it: "Barangay Kolma, Sovane". */
  boolean quarter;

  /** Whether words before it lead to a place: "in", "near", "the town of". */
  boolean located;

  /** Whether the words beside call it a village. */
  boolean village;

  /** Whether it begins the name of a firm or the like, and is no place. */
  boolean firm;

  /** Whether its words only tell which place it is: "the Malian capital". */
  boolean described;

  /** Whether it is a short word besides: a place only where the text points to its country. */
  boolean word;

  /** Whether a capitalised word follows that may be the second of a longer name. */
  boolean goesOn;

  /** Whether that longer name is an airport's or a hospital's. */
  boolean institution;

  /** The place that words such as "in" lead on to: it most likely holds this one. */
  @Nullable Span container;

  /** A country or area that the words beside it name: "the Malian town of X". */
  @Nullable String country;

  @Nullable String admin1;

  /** How sure we are that it is a place at all, from 0 to 1. */
  double trust = 0.9;

  @Nullable Place meaning;

  /** The area of a town's name, where a list says that areas are meant. */
  @Nullable Location wider;

  double margin;

  /** Whether the name is not the usual one of what it means. */
  boolean byOtherName;

  /** The tokens of a sentence from one to before another. */
  static Span of(Document document, Sentence s, int from, int to) {
    int start = s.token(from).start();
    int end = s.token(to - 1).end();
    String text = document.block(s.paragraph()).text().substring(start, end);
    return new Span(s, from, to, text, start, end);
  }

  /**
   * Whether a mark other than an abbreviation's full stop and an inner "'s" is among the tokens.
   */
  static boolean hasMark(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = s.token(i);
      boolean stop = token.is(".") && i > from && s.token(i - 1).text().length() <= 3 && i + 1 < to;
      boolean owner = token.norm().equals("'s") && i > from && i + 1 < to; // "Cox's Bazar"
      if (token.kind() == Token.Kind.MARK && !stop && !owner) {
        return true;
      }
    }
    return false;
  }

  Span(Sentence sentence, int from, int to, String text, int start, int end) {
    this.sentence = sentence;
    this.from = from;
    this.to = to;
    this.text = text;
    this.start = start;
    this.end = end;
    this.key = NameKey.of(text);
  }

  boolean isDemonym() {
    return origin != null;
  }

  boolean isUnlisted() {
    return origin == null && candidates.isEmpty();
  }

  /** "Kolma block of Sovane district": a part of a district that is called a district too. */
  boolean isBlock() {
    return asked == PlaceKind.ADMIN2
        && container != null
        && container.asked == PlaceKind.ADMIN2
        && !isDemonym();
  }

  /** Whether it may be a country or an area, which can stand behind a comma. */
  boolean canQualify() {
    return candidates.stream().anyMatch(m -> m.place().kind() != PlaceKind.TOWN);
  }

  /** Whether it may be a country. */
  boolean isCountry() {
    for (Gazetteer.Match match : candidates) {
      if (match.place().kind() == PlaceKind.COUNTRY) {
        return true;
      }
    }
    return false;
  }

  /** Whether all places that it may mean lie in one country. */
  boolean isOfOneCountry() {
    return candidates.stream().map(m -> String.valueOf(m.place().country())).distinct().count()
        == 1;
  }

  /** Whether it may be a first-order area or a region, by a name that is long enough to tell. */
  boolean isArea() {
    return candidates.stream()
        .anyMatch(
            m ->
                (m.place().kind() == PlaceKind.ADMIN1
                        && m.usualName()
                        && m.place().name().length() > 3)
                    || m.place().kind() == PlaceKind.REGION);
  }

  /** Whether it may be a town of some size, by its usual name. */
  boolean isTownOfSomeSize() {
    return candidates.stream()
        .anyMatch(m -> m.usualName() && m.place().population() >= Place.KNOWN_BY_OTHER_NAMES);
  }

  /** Whether it may be a place that is recognised where its capital letter tells nothing. */
  boolean isLarge() {
    return candidates.stream()
        .filter(Gazetteer.Match::usualName)
        .map(Gazetteer.Match::place)
        .anyMatch(
            p ->
                p.population() >= LARGE
                    || p.isCapital()
                    || (p.isOfNote() && p.kind() != PlaceKind.ADMIN2));
  }

  /** Whether it means a place that few know by this name. */
  boolean isHardlyKnown() {
    Place place = meaning;
    return byOtherName
        && place != null
        && place.kind() == PlaceKind.TOWN
        && !place.isCapital()
        && place.population() < CandidateTraits.FAMOUS;
  }

  /** Whether a town once bore the name, as "Maranhão", that only an area of its country has now. */
  boolean isRatherAreaThan(Place town) {
    return town.kind() == PlaceKind.TOWN
        && !town.isCapital()
        && asked != PlaceKind.TOWN
        && !isSpelling(town.name())
        && candidates.stream()
            .anyMatch(
                m ->
                    m.usualName()
                        && isArea(m.place().kind())
                        && Objects.equals(m.place().country(), town.country()));
  }

  /** Of the second order only where the words say that it is an area: "Kolma province". */
  private boolean isArea(PlaceKind kind) {
    boolean asksArea = asked == PlaceKind.ADMIN1 || asked == PlaceKind.ADMIN2;
    return kind == PlaceKind.ADMIN1 || (kind == PlaceKind.ADMIN2 && asksArea);
  }

  /** Whether it may be one more spelling of a town's name, as "Raqqa" is of Ar Raqqah. */
  private boolean isSpelling(String town) {
    return (' ' + NameKey.of(town)).contains(" " + key.charAt(0));
  }

  /** The town of which "the Mahal area of Nagpur" is a part; null where the words tell none. */
  @Nullable Place townAround() {
    Span outer = qualifier;
    Designation part = designation;
    if (outer != null && quarter) {
      Place town = outer.meaning;
      return town != null && town.kind() == PlaceKind.TOWN && town.latitude() != null ? town : null;
    }
    if (outer == null || part == null || part.of() == Designation.Of.AREA) {
      return null;
    }
    int link = Math.max(to, part.to());
    String word = sentence.norm(link);
    boolean of = (word.equals("of") || word.equals("in")) && outer.from == link + 1;
    boolean plain = outer.asked == null || outer.asked == PlaceKind.TOWN;
    Place town = outer.meaning;
    boolean known = town != null && town.kind() == PlaceKind.TOWN && town.latitude() != null;
    return of && plain && known ? town : null;
  }
}
