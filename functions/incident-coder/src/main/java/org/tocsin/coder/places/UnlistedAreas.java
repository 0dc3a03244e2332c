package org.tocsin.coder.places;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The country and area of a place that the gazetteer lacks, by what the text says of it or is
 * about. For one document.
 */
final class UnlistedAreas {
  private final Surroundings around;

  /** Where the report was written. */
  private final @Nullable Place dateline;

  private final IdentityHashMap<Span, Place> nearest = new IdentityHashMap<>();
  private final IdentityHashMap<Span, Place> nearestInSentence = new IdentityHashMap<>();

  /**
   * Looks at all places of a text once.
   *
   * @param spans the places in the order of the text, those that the gazetteer has resolved
   */
  UnlistedAreas(List<Span> spans, Surroundings around) {
    this.around = around;
    this.dateline =
        spans.stream()
            .filter(s -> s.dateline)
            .map(s -> s.meaning)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    List<Span> places = spans.stream().filter(span -> !span.isDemonym()).toList();
    for (List<Span> some : List.of(places, places.reversed(), spans, spans.reversed())) {
      note(some);
    }
  }

  /**
   * The country and area of an unlisted place: by its qualifier, else by what the text is about,
   * else of the nearest place of its sentence, of the dateline, or of the text.
   */
  void place(Span span) {
    Span qualifier = span.qualifier;
    Place outer = qualifier == null ? null : qualifier.meaning;
    if (outer != null) {
      span.country = outer.country();
      span.admin1 = outer.kind() == PlaceKind.COUNTRY ? null : outer.admin1();
    }
    if (span.country == null) {
      String focus = around.focus();
      Place near = nearestInSentence.get(span);
      if (near == null) {
        near = dateline != null ? dateline : nearest.get(span);
      }
      span.country = focus != null ? focus : near == null ? null : near.country();
    }
    if (span.admin1 == null && span.country != null) {
      span.admin1 = around.onlyArea(span.country);
    }
  }

  /**
   * Notes for each unlisted place the last place before it, in its sentence and in the text, that
   * no government is meant by; then, told of the places in reverse, the first one behind it, where
   * there is none before.
   */
  private void note(List<Span> spans) {
    Place last = null;
    Map<Integer, Place> lastOfSentence = new HashMap<>();
    for (Span span : spans) {
      int sentence = span.sentence.number();
      if (span.isUnlisted()) {
        Place inSentence = lastOfSentence.get(sentence);
        if (last != null) {
          nearest.putIfAbsent(span, last);
        }
        if (inSentence != null) {
          nearestInSentence.putIfAbsent(span, inSentence);
        }
      }
      Place place = span.meaning;
      if (place != null && place.country() != null && !span.metonym) {
        last = place;
        lastOfSentence.put(sentence, place);
      }
    }
  }
}
