package org.tocsin.coder.drafts;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.toll.Harm;

/**
 * Weighs whether a later draft of a text tells once more what an earlier one told, under another
 * name of the place: "raiders killed 40 in Sovane province, … residents of Kolma said that 40 were
 * killed on Sunday". What both say of toll, place and day counts, and whether the later one speaks
 * of "the attack".
 */
final class ToldAgain {

  /** So many points are enough. */
  private static final int ENOUGH = 2;

  /** Drafts of a text up to which each may be the same as one before; a round-up has more. */
  private static final int FEW = 3;

  /** So many are hardly killed or taken twice in one text. */
  private static final int MANY = 5;

  private static final int SURELY = 3;
  private static final int NEVER = -20;

  /** Kilometres within which two towns may stand for one scene. */
  private static final double CLOSE = 25;

  /** Points of {@link Same} that count as much as one here, and as many at most. */
  private static final int UNIT = 50;

  private static final int MOST = 2;

  /** Traits that tell that both are of one kind of act. */
  private static final Set<String> ALIKE = Set.of("act-shared", "attack-shared", "same-victims");

  private final Draft one;
  private final Draft two;
  private final Reading first;
  private final boolean bare;

  private ToldAgain(Draft one, Draft two) {
    this.one = one;
    this.two = two;
    this.first = two.readings().getFirst();
    this.bare = isBare(two);
  }

  /**
   * Whether the later one is the same.
   *
   * @param drafts how many the text has
   */
  static boolean is(Draft one, Draft two, int drafts) {
    Reading opening = one.readings().getFirst();
    Reading first = two.readings().getFirst();
    boolean apart =
        first.apart()
            || first.several()
            || opening.several()
            || Cue.ANOTHER.isIn(first.sentence())
            || RuledHome.isOther(one, first)
            || NextStrike.isReply(one, first)
            || first.sentence().norm(0).equals("another")
            || Further.isOneMore(first)
            || Further.isOfOthers(one, first);
    return !apart && new ToldAgain(one, two).isEnough(drafts);
  }

  /** Whether the later one names the act as a known one, and so tells where it was. */
  static boolean isCloser(Draft two) {
    return two.readings().getFirst().isDefinite() && isBare(two);
  }

  private boolean isEnough(int drafts) {
    int evidence = tolls();
    int points = evidence + places() + days() + families() + (drafts > FEW ? -MOST : 0);
    if (evidence <= 0 || points + MOST < ENOUGH) {
      return false;
    }
    Set<String> traits = SameTraits.of(one, first, false, drafts);
    boolean sure = first.isDefinite() || isSameMany();
    int score = Math.round((float) Same.score(traits) / UNIT);
    int sum = points + Math.max(-MOST, Math.min(MOST, score));
    return sure ? sum >= ENOUGH : sum > ENOUGH && !Collections.disjoint(traits, ALIKE);
  }

  private static boolean isBare(Draft draft) {
    return most(draft, Harm.KILLED) + most(draft, Harm.INJURED) + most(draft, Harm.ABDUCTED) == 0;
  }

  private static int most(Draft draft, Harm harm) {
    return Opening.of(draft).stream().mapToInt(r -> Figures.whole(r, harm)).max().orElse(0);
  }

  private int tolls() {
    boolean known = first.isDefinite();
    int points = bare || (known && isBare(one)) ? 1 : 0;
    points += known ? (bare ? 2 : 1) : 0;
    return points + tolls(Harm.KILLED) + tolls(Harm.ABDUCTED);
  }

  private int tolls(Harm harm) {
    int told = most(one, harm);
    int own = most(two, harm);
    if (told == 0 || own == 0) {
      return 0;
    }
    return told != own ? -MOST : told >= MANY ? SURELY : 0;
  }

  private boolean isSameMany() {
    return tolls(Harm.KILLED) == SURELY || tolls(Harm.ABDUCTED) == SURELY;
  }

  private int places() {
    Toponym here = one.place();
    Toponym there = two.place();
    if (here == null || there == null) {
      return 0;
    }
    if (here.isAbroadFrom(there)) {
      return NEVER;
    }
    if (here.isSamePlace(there) || here.mayBe(there)) {
      return 1;
    }
    boolean unlisted =
        here.kind() == Toponym.Kind.UNLISTED || there.kind() == Toponym.Kind.UNLISTED;
    if (!unlisted) {
      return here.kilometresTo(there) <= CLOSE ? 0 : NEVER;
    }
    String own = here.location().admin1();
    return own != null && own.equals(there.location().admin1()) ? 1 : -MOST;
  }

  private int days() {
    DayWindow own = one.window();
    DayWindow other = two.window();
    if (own != null && other != null) {
      boolean next = Math.abs(own.first().toEpochDay() - other.first().toEpochDay()) <= 1;
      return own.overlaps(other) ? 1 : next && isSameMany() ? -1 : NEVER;
    }
    return two.readings().stream().allMatch(one::fitsTime)
            && Opening.of(one).stream().allMatch(two::fitsTime)
        ? 0
        : NEVER;
  }

  private int families() {
    boolean other = one.family() == Family.OTHER || two.family() == Family.OTHER;
    return one.family() == two.family() || other ? 0 : -MOST;
  }

  /** The earlier one's place moves to where the later one says that the act was. */
  static void join(Draft one, Draft two) {
    Toponym scene = two.place();
    boolean closer = isCloser(two);
    boolean near = two.isNear();
    one.absorb(two);
    if (closer && scene != null && isInside(one.place(), scene)) {
      one.moveTo(scene, near);
    }
  }

  private static boolean isInside(@Nullable Toponym wide, Toponym scene) {
    return wide != null && scene.isTown() && !wide.isSamePlace(scene);
  }
}
