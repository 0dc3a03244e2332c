package org.tocsin.incidents.merge;

/**
 * What the comparison of two reports says.
 *
 * @param relation whether they may be of one event
 * @param points for it; of no meaning unless the relation allows it
 * @param samePlace whether both name one place, or neighbouring ones
 */
public record Verdict(Relation relation, double points, boolean samePlace) {

  /** Whether two reports may be of one event. */
  public enum Relation {
    /** Never, whatever a third report says. */
    NEVER,
    /** Not by their tolls, unless a third one stands between them: the dead are still counted. */
    TOLLS_APART,
    /** They may, and their tolls go together. */
    TOLLS_FIT,
    /** They may, and no figure is in both. */
    OPEN
  }

  static final Verdict NEVER = new Verdict(Relation.NEVER, 0, false);

  static Verdict tollsApart(boolean samePlace) {
    return new Verdict(Relation.TOLLS_APART, 0, samePlace);
  }

  /** Whether these two alone are taken to be of one event. */
  public boolean links() {
    return (relation == Relation.TOLLS_FIT || relation == Relation.OPEN)
        && points >= SameEvent.LINK;
  }
}
