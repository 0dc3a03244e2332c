package org.tocsin.incidents.merge;

import org.jspecify.annotations.Nullable;

/**
 * How the tolls of two reports stand to each other.
 *
 * @param relation whether they go together
 * @param points for it, 0 or more
 * @param equalPeople the largest figure that both give; 0 where they give none
 * @param equal whether all figures that both give are equal, and there are any
 * @param fewer whether the later report gives fewer dead or taken
 * @param strays whether it gives much fewer, or many times more
 */
record TollMatch(
    Verdict.Relation relation,
    double points,
    int equalPeople,
    boolean equal,
    boolean fewer,
    boolean strays) {

  private static final double ADD = number("add");
  private static final double CLOSE = number("close.ratio");
  private static final double GROWTH = number("growth.ratio");
  private static final double SHRINK = number("shrink.ratio");
  private static final double INJURED = number("injured.ratio");
  private static final double ROUGH = number("rough.ratio");
  private static final double GROWTH_ELSEWHERE = number("growth.elsewhere.ratio");
  private static final double MOST = number("most");

  /**
   * Compares two reports' tolls.
   *
   * @param earlier the one that was published first
   * @param later the other
   * @param knownActors whether both name the same assailants
   */
  static TollMatch of(Features earlier, Features later, boolean knownActors) {
    double points = 0;
    int people = 0;
    int compared = 0;
    int equal = 0;
    boolean fewer = false;
    boolean strays = false;
    @Nullable Count[][] pairs = {
      {earlier.killed(), later.killed()},
      {earlier.abducted(), later.abducted()},
      {earlier.injured(), later.injured()}
    };
    for (int i = 0; i < pairs.length; i++) {
      Count a = pairs[i][0];
      Count b = pairs[i][1];
      if (a == null || b == null) {
        continue;
      }
      compared++;
      double ratio = (b.best() + ADD) / (a.best() + ADD);
      boolean loose = knownActors || a.rough() || b.rough();
      boolean injured = i == 2;
      double most = loose ? ROUGH : injured ? INJURED : GROWTH;
      double least = loose ? ROUGH : injured ? INJURED : SHRINK;
      if (ratio > most || 1 / ratio > least) {
        return new TollMatch(Verdict.Relation.TOLLS_APART, 0, 0, false, true, false);
      }
      if (!injured) {
        boolean exact = !a.rough() && !b.rough();
        fewer |= exact && ratio < 1;
        strays |= exact && (1 / ratio > CLOSE || ratio > GROWTH_ELSEWHERE);
      }
      if (a.best() == b.best()) {
        equal++;
        people = Math.max(people, a.best());
      }
      // Of the hurt every newsroom has another number.
      points += points(a, b, ratio) / (injured ? 2 : 1);
    }
    Verdict.Relation relation = compared > 0 ? Verdict.Relation.TOLLS_FIT : Verdict.Relation.OPEN;
    return new TollMatch(
        relation, Math.min(points, MOST), people, compared > 0 && equal == compared, fewer, strays);
  }

  private static double points(Count a, Count b, double ratio) {
    if (a.best() == b.best() && !a.rough() && !b.rough()) {
      return number(a.best() >= number("equal.people") ? "equal" : "equal.small");
    }
    return Math.max(ratio, 1 / ratio) <= CLOSE ? number("close") : 0;
  }

  private static double number(String key) {
    return Rules.STANDARD.number("toll." + key);
  }
}
