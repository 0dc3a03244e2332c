package org.tocsin.coder.drafts;

import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.toll.Harm;

/**
 * Tells two drafts of one text that are one incident, though each names a place of its own: of the
 * same day, not far apart and with the same dead and wounded, as where a text tells the town first
 * and the neighbourhood later.
 */
final class Twins {

  /** Kilometres within which the two places may be one scene. */
  private static final double REACH = 60;

  /** So many are hardly killed twice on a day. */
  private static final int MANY = 7;

  private Twins() {}

  /** Whether two drafts are. */
  static boolean are(Draft one, Draft two) {
    Toponym here = one.place();
    Toponym there = two.place();
    return here != null
        && there != null
        && here.isTown()
        && there.isTown()
        && !here.isAbroadFrom(there)
        && here.kilometresTo(there) <= REACH
        && isSameDay(one, two)
        && one.family() == two.family()
        && !isOneMore(one)
        && !isOneMore(two)
        && isSameToll(one, two);
  }

  private static boolean isSameDay(Draft one, Draft two) {
    DayWindow own = one.window();
    DayWindow other = two.window();
    return own != null && own.width() == 0 && own.equals(other);
  }

  private static boolean isOneMore(Draft draft) {
    Reading first = draft.readings().getFirst();
    return first.several() || Further.isOneMore(first) || RuledHome.isAnother(first);
  }

  private static boolean isSameToll(Draft one, Draft two) {
    int killed = most(one, Harm.KILLED);
    int hurt = most(one, Harm.INJURED);
    boolean wounded = hurt > 1 && hurt == most(two, Harm.INJURED);
    return killed == most(two, Harm.KILLED)
        && (killed >= MANY || (killed > 1 && wounded))
        && (hurt == 0 || most(two, Harm.INJURED) == 0 || wounded);
  }

  private static int most(Draft draft, Harm harm) {
    return Opening.of(draft).stream().mapToInt(r -> Figures.whole(r, harm)).max().orElse(0);
  }
}
