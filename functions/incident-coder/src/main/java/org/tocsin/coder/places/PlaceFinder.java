package org.tocsin.coder.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Block;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;

/**
 * Finds the place names of a text and tells which place each means, by the gazetteer and by the
 * words around. People and organisations that bear the names of places are left out. May be shared
 * by threads.
 */
public final class PlaceFinder {
  private final Gazetteer gazetteer;
  private final Demonyms demonyms;
  private final PlaceWords words;
  private final AreaAbbreviations abbreviations;
  private final CountryWords countryWords;
  private final CandidateScore scores;

  /** A finder on a gazetteer; reads its word lists, so keep it. */
  public PlaceFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.demonyms = Demonyms.load();
    this.words = PlaceWords.load();
    this.countryWords = CountryWords.load();
    this.scores = CandidateScore.load();
    this.abbreviations = AreaAbbreviations.load(gazetteer);
  }

  /** The place names of a text in their order, datelines included. */
  public List<Toponym> find(Document document) {
    List<Span> spans = search(document).spans();
    List<Toponym> toponyms = new ArrayList<>(spans.size());
    for (Span span : spans) {
      Toponym toponym = toponym(span);
      if (toponym != null) {
        toponyms.add(toponym);
      }
    }
    return toponyms;
  }

  /** What the names of a text can mean: for people who fit the weights of the traits. */
  public List<Choice> choices(Document document) {
    return search(document).resolver().choices();
  }

  private Found search(Document document) {
    SpanFinder finder = new SpanFinder(gazetteer, demonyms, words, abbreviations, document);
    Counties counties = new Counties(gazetteer, words, document);
    List<Span> spans = new ArrayList<>();
    for (Block block : document.blocks()) {
      Sentence dateline = block.dateline();
      if (dateline != null) {
        spans.addAll(finder.in(dateline, true));
      }
      for (Sentence sentence : block.sentences()) {
        List<Span> found = finder.in(sentence, false);
        counties.find(sentence, found);
        spans.addAll(found);
      }
    }
    spans = finder.withoutPeople(spans);
    finder.link(spans);
    spans.addAll(finder.openings(spans));
    spans.addAll(new UnlistedPlaces(words, demonyms, document, spans).find());
    spans.removeIf(span -> span.firm);
    spans = apart(spans);
    PlaceResolver resolver = new PlaceResolver(gazetteer, scores, spans, countryWords.in(document));
    resolver.resolve();
    SeatNames.settle(spans);
    SharedKinds.apply(spans, words);
    return new Found(spans, resolver);
  }

  private record Found(List<Span> spans, PlaceResolver resolver) {}

  /** In the order of the text; of two that overlap the earlier and longer. */
  private static List<Span> apart(List<Span> spans) {
    spans.sort(
        Comparator.comparingInt((Span s) -> s.sentence.paragraph())
            .thenComparingInt(s -> s.start)
            .thenComparingInt(s -> -s.end));
    List<Span> apart = new ArrayList<>(spans.size());
    for (Span span : spans) {
      Span last = apart.isEmpty() ? null : apart.getLast();
      if (last == null
          || last.sentence.paragraph() != span.sentence.paragraph()
          || last.end <= span.start) {
        apart.add(span);
      }
    }
    return apart;
  }

  private @Nullable Toponym toponym(Span span) {
    Place meaning = span.meaning;
    Location location;
    Toponym.Kind kind;
    if (span.isUnlisted()) {
      kind = span.isBlock() ? Toponym.Kind.DISTRICT : kind(span.designation);
      location = unlisted(span, kind);
    } else if (meaning == null) {
      return null;
    } else {
      boolean district = meaning.kind() == PlaceKind.TOWN && span.asked == PlaceKind.ADMIN2;
      location = district ? meaning.toDistrict() : located(meaning);
      location = span.wider == null ? location : span.wider;
      if (!span.described && span.wider == null && meaning.hasManySpellings()) {
        location = location.named(name(span.text));
      }
      kind =
          span.isDemonym()
              ? Toponym.Kind.DEMONYM
              : district
                  ? Toponym.Kind.DISTRICT
                  : switch (meaning.kind()) {
                    case COUNTRY -> Toponym.Kind.COUNTRY;
                    case ADMIN1 -> Toponym.Kind.ADMIN;
                    case ADMIN2 -> Toponym.Kind.DISTRICT;
                    case REGION -> Toponym.Kind.REGION;
                    default -> Toponym.Kind.TOWN;
                  };
    }
    return new Toponym(
        span.sentence.paragraph(),
        span.sentence.number(),
        span.start,
        span.end,
        span.text,
        kind,
        location,
        meaning != null ? meaning.timeZone() : zone(span.country),
        Math.round(100 * span.trust * (1 - Math.exp(-0.5 - span.margin))) / 100.0,
        span.metonym,
        span.dateline);
  }

  /** A district without coordinates has those of its area, and says so. */
  private Location located(Place place) {
    Location own = place.toLocation();
    String country = place.country();
    String admin1 = place.admin1();
    if (place.kind() != PlaceKind.ADMIN2
        || place.latitude() != null
        || country == null
        || admin1 == null) {
      return own;
    }
    return gazetteer
        .admin1(country, admin1)
        .filter(a -> a.latitude() != null)
        .map(
            a ->
                new Location(
                    own.name(),
                    admin1,
                    country,
                    a.latitude(),
                    a.longitude(),
                    LocationPrecision.ADMIN1,
                    null))
        .orElse(own);
  }

  private @Nullable String zone(@Nullable String country) {
    return country == null ? null : gazetteer.country(country).map(Country::timeZone).orElse(null);
  }

  private static Toponym.Kind kind(@Nullable Designation designation) {
    return designation == null
        ? Toponym.Kind.UNLISTED
        : switch (designation.of()) {
          case SETTLEMENT, AROUND -> Toponym.Kind.UNLISTED;
          case DISTRICT -> Toponym.Kind.DISTRICT;
          case AREA -> Toponym.Kind.ADMIN;
        };
  }

  /**
   * Has the coordinates of the town or area that it lies in, where those are known, and says so.
   */
  private Location unlisted(Span span, Toponym.Kind kind) {
    String name = name(span.text);
    Place town = span.townAround();
    if (town != null) {
      return new Location(
          name,
          town.admin1(),
          town.country(),
          town.latitude(),
          town.longitude(),
          LocationPrecision.NEAR,
          null);
    }
    LocationPrecision precision =
        switch (kind) {
          case DISTRICT -> LocationPrecision.ADMIN2;
          case ADMIN -> LocationPrecision.ADMIN1;
          default -> LocationPrecision.PLACE;
        };
    Place area =
        span.country == null || span.admin1 == null
            ? null
            : gazetteer.admin1(span.country, span.admin1).orElse(null);
    if (area == null || area.latitude() == null) {
      return new Location(name, span.admin1, span.country, null, null, precision, null);
    }
    return new Location(
        name,
        area.name(),
        span.country,
        area.latitude(),
        area.longitude(),
        LocationPrecision.ADMIN1,
        null);
  }

  /** "CATARMAN" of a dateline is Catarman; "MV-72" is a name by itself. */
  private static String name(String text) {
    boolean numbered = text.chars().anyMatch(Character::isDigit);
    if (text.length() <= 3 || numbered || !text.equals(text.toUpperCase(Locale.ROOT))) {
      return text;
    }
    StringBuilder name = new StringBuilder(text.toLowerCase(Locale.ROOT));
    for (int i = 0; i < name.length(); i++) {
      if (i == 0 || !Character.isLetter(name.charAt(i - 1))) {
        name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
      }
    }
    return name.toString();
  }
}
