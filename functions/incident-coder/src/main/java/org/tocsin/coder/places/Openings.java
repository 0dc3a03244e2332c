package org.tocsin.coder.places;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.places.PlaceWords.Sort;

/**
 * Tells a town from a word at the head of a sentence, where a capital letter tells nothing: by what
 * follows, or by the rest of the text. For one document and one thread.
 */
final class Openings {
  private static final Set<String> BE = Set.of("has", "had", "is", "was");

  private final PlaceWords words;
  private final List<Span> doubtful = new ArrayList<>();

  Openings(PlaceWords words) {
    this.words = words;
  }

  /** Whether what follows says that the name is a place. */
  boolean isPlace(NameContext at) {
    boolean place =
        at.after().equals(",")
            || at.after().equals("'s")
            || words.is(Sort.INSTITUTION, at.after())
            || isSubject(at);
    if (!place && !at.nextCapital()) {
      doubtful.add(at.span());
    }
    return place;
  }

  /** "Kolma has seen many raids", "Sovane lies in the north". */
  private boolean isSubject(NameContext at) {
    boolean be = BE.contains(at.after());
    String then = be ? at.sentence().norm(at.span().to + 1) : at.after();
    return words.is(Sort.SCENE, then)
        && (be || then.startsWith("lie") || then.startsWith("remain"))
        && at.span().isTownOfSomeSize();
  }

  /** The names of which nothing told so, and which the text says elsewhere to be places. */
  List<Span> placesOf(List<Span> known) {
    Set<String> located = new HashSet<>();
    for (Span span : known) {
      if (span.located && !span.isDemonym()) {
        located.add(span.key);
      }
    }
    return doubtful.stream().filter(span -> located.contains(span.key)).toList();
  }
}
