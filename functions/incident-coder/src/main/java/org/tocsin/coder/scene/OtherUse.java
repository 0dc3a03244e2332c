package org.tocsin.coder.scene;

import java.util.Set;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.coder.text.WordClasses;

/** Tells names that belong to something else than a scene: a road's end, an officer's post. */
final class OtherUse {

  private static final WordClasses CLASSES = WordClasses.of(OtherUse.class, "place-choice.txt");
  private static final Set<String> OFFICERS = CLASSES.of("officer");

  private static final Set<String> STATIONS = CLASSES.of("station");
  private static final Set<String> LODGINGS = CLASSES.of("lodging");
  private static final Set<String> FACILITIES = CLASSES.of("facility");
  private static final Set<String> STAFF = CLASSES.of("staff");
  private static final Set<String> WARDS = CLASSES.of("ward");
  private static final Set<String> AT = Set.of("at", "of", "in", "from");

  private OtherUse() {}

  /** Whether a word is that of an officer or office. */
  static boolean isOfficer(String word) {
    return OFFICERS.contains(word);
  }

  /** The Kolma of "the Kolma-Sovane highway". */
  static boolean isRoadEnd(Sentence s, Toponym place) {
    int end = PlaceChoice.end(s, place);
    if (end >= s.size()) {
      return false;
    }
    Token token = s.token(end);
    int hyphen = place.end() - token.start();
    return place.isTown()
        && hyphen > 0
        && hyphen < token.text().length()
        && token.text().charAt(hyphen) == '-';
  }

  /** "Inspector General of Police (Kolma range)", "the superintendent (Kolma)". */
  static boolean isPostOf(Sentence s, int at, int end) {
    boolean closed = s.norm(end).equals(")") || s.norm(end + 1).equals(")");
    return closed && s.norm(at - 1).equals("(") && OFFICERS.contains(s.norm(at - 2));
  }

  /** "the Kolma police station" can be where it was; "the Kolma police" say so. */
  static boolean isStation(Sentence s, int police) {
    String next = s.norm(police + 1);
    // "the officer-in-charge of Kolma police station said"
    if (s.norm(police - 2).equals("of") && s.norm(police - 3).endsWith("charge")) {
      return false;
    }
    return s.norm(police).equals("police") && STATIONS.contains(next);
  }

  /**
   * "Hotel Kolma", "the Dar Kolma Shelter", "a nurse at Kolma hospital": a house of a town, or
   * where somebody works.
   */
  static boolean isHouse(Sentence s, Toponym place, int at, int end) {
    boolean lodging =
        place.kind() == Toponym.Kind.UNLISTED
            && (LODGINGS.contains(s.norm(at))
                || (end - at > 1 && FACILITIES.contains(s.norm(end - 1))));
    boolean work =
        WARDS.contains(s.norm(end))
            && AT.contains(s.norm(at - 1))
            && STAFF.contains(s.norm(at - 2));
    return lodging || work;
  }
}
