package org.tocsin.coder.places;

import java.util.Set;
import org.tocsin.coder.places.PlaceWords.Sort;

/** Tells a town from a word at the head of a sentence, where a capital letter tells nothing. */
final class Opening {
  private static final Set<String> BE = Set.of("has", "had", "is", "was");

  private Opening() {}

  /** Whether what follows says that the name is a place. */
  static boolean isPlace(PlaceWords words, NameContext at) {
    return at.after().equals(",")
        || at.after().equals("'s")
        || words.is(Sort.INSTITUTION, at.after())
        || isSubject(words, at);
  }

  /** "Kolma has seen many raids", "Sovane lies in the north". */
  private static boolean isSubject(PlaceWords words, NameContext at) {
    boolean be = BE.contains(at.after());
    String then = be ? at.sentence().norm(at.span().to + 1) : at.after();
    return words.is(Sort.SCENE, then)
        && (be || then.startsWith("lie") || then.startsWith("remain"))
        && at.span().isTownOfSomeSize();
  }
}
