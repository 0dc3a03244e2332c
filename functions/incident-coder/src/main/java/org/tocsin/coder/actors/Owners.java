package org.tocsin.coder.actors;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.LocationPrecision;

/** Tells whose the forces are: "Malian soldiers", "the army of Mali". For one document. */
final class Owners {

  private final Focus focus;
  private final Focus here;

  /**
   * Makes it for a text.
   *
   * @param focus the countries that it names
   * @param here those that tell where it plays
   */
  Owners(Focus focus, Focus here) {
    this.focus = focus;
    this.here = here;
  }

  /** The country named right before ("Malian", "Mali's"), or after "of" or "from". */
  @Nullable Toponym of(Sentence s, int from, int to) {
    int before = from - 1;
    if (s.norm(before).equals("'s") || s.norm(before).equals("’s")) {
      before--;
    }
    boolean of = s.norm(to).equals("of") || s.norm(to).equals("from");
    for (Toponym toponym : focus.in(s.number())) {
      if (toponym.paragraph() != s.paragraph()) {
        continue;
      }
      boolean country =
          toponym.location().precision() == LocationPrecision.COUNTRY
              && toponym.location().country() != null;
      boolean adjacent = before >= 0 && toponym.end() == s.token(before).end();
      boolean behind = of && to + 1 < s.size() && toponym.start() == s.token(to + 1).start();
      if ((adjacent && (country || toponym.kind() == Toponym.Kind.TOWN)) || (behind && country)) {
        return toponym;
      }
    }
    return null;
  }

  /** Whether a people or a country is named, and no town. */
  static boolean isNation(@Nullable Toponym owner) {
    return owner != null
        && owner.location().country() != null
        && owner.location().precision() == LocationPrecision.COUNTRY;
  }

  /**
   * "Indian" of "Indian and Pakistani troops", a headline's "Chad, Sudan armies"; null where no
   * people is named so before.
   */
  @Nullable Toponym joint(Sentence s, ActorMention second) {
    int at = 0;
    while (at < s.size() && s.token(at).start() < second.start()) {
      at++;
    }
    boolean headline = s.paragraph() == 0 && s.norm(at - 1).equals(",");
    if (at < 2 || !(headline || s.norm(at - 1).equals("and"))) {
      return null;
    }
    int end = s.token(at - 2).end();
    return focus.in(s.number()).stream()
        .filter(t -> headline || t.kind() == Toponym.Kind.DEMONYM)
        .filter(t -> t.paragraph() == s.paragraph())
        .filter(t -> t.end() == end && t.location().precision() == LocationPrecision.COUNTRY)
        .findFirst()
        .orElse(null);
  }

  /** "Russia said its troops had": the country that opens the sentence; null where none does. */
  @Nullable String speaker(Sentence s, int from) {
    if (!s.norm(from - 1).equals("its")) {
      return null;
    }
    for (Toponym toponym : focus.in(s.number())) {
      boolean opens = toponym.paragraph() == s.paragraph() && toponym.start() == s.token(0).start();
      if (opens) {
        return toponym.location().country();
      }
    }
    return null;
  }

  /** Whether a country's forces are outside it, as far as the sentence and the text tell. */
  boolean isAbroad(String country, Sentence s) {
    String scene = here.at(s.number());
    if (scene == null || scene.equals(country)) {
      return false;
    }
    return focus.in(s.number()).stream()
        .noneMatch(t -> t.isPlace() && country.equals(t.location().country()));
  }
}
