package org.tocsin.incidents.merge;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.EventType;

/**
 * Whether two reports tell of one event: the points for and against it, or that a difference
 * forbids it. Pure, and the same whichever report comes first. The points are data:
 * same-event.properties, kinds.csv and kind-pairs.csv beside this class.
 *
 * <p>Forbidden are two reports of one article; days that do not meet; two places; kinds of events
 * that no newsroom takes for each other; a threat and a deed; other assailants (unless each side
 * blames the other for one strike) and other targets, unless the toll is the same. Tolls so far
 * apart that neither growth nor a correction explains them keep two reports apart as long as no
 * third one stands between them. What is left needs {@link #LINK} points: the same place and kind
 * alone have them, and a village and its district of one type where either report tells attackers
 * or a toll; a village and its province need both to be alike besides, and {@link Grouping} joins
 * them only where no other village competes. A window of days is compared only with the same place.
 */
public final class SameEvent {

  /** Two reports with this many points or more tell of one event. */
  public static final double LINK = number("link");

  private static final double NEVER = Double.NEGATIVE_INFINITY;

  private static final double NEARLY_SAME_KIND = number("kind.elsewhere");
  private static final double FEWER = number("toll.fewer.elsewhere");
  private static final double WINDOW = number("day.window");
  private static final double NEXT = number("day.next");
  private static final double NEXT_PEOPLE = number("day.next.people");
  private static final Duration NEXT_WITHIN = Duration.ofHours((long) number("day.next.hours"));
  private static final double EQUAL_PEOPLE = number("toll.equal.people");
  private static final double ASSAILANT = number("actor.assailant");
  private static final double DISPUTED = number("actor.disputed");
  private static final double SWAPPED = number("actor.swapped");
  private static final double TARGET = number("actor.target");

  private SameEvent() {}

  /** Compares two reports. */
  public static Verdict of(Features one, Features two) {
    boolean inOrder = Features.FIRST_REPORTED.compare(one, two) <= 0;
    Features a = inOrder ? one : two;
    Features b = inOrder ? two : one;
    if (a.article().equals(b.article()) || a.threatened() != b.threatened()) {
      return Verdict.NEVER;
    }
    OptionalDouble types = Rules.STANDARD.types(a.type(), b.type());
    PlaceMatch place = PlaceMatch.of(a.site(), b.site());
    if (types.isEmpty() || place == PlaceMatch.APART) {
      return Verdict.NEVER;
    }
    boolean sameAssailant = meet(a.assailants(), b.assailants());
    TollMatch toll = TollMatch.of(a, b, sameAssailant);
    double actors = actors(a, b, toll, place);
    double days = days(a, b, toll, place);
    if (actors == NEVER || days == NEVER) {
      return Verdict.NEVER;
    }
    boolean sure = place.isSure();
    if (toll.relation() == Verdict.Relation.TOLLS_APART || (!sure && toll.strays())) {
      return Verdict.tollsApart(sure);
    }
    boolean window = a.isWindow() || b.isWindow();
    boolean otherKind =
        (window || place != PlaceMatch.SAME) && types.getAsDouble() < NEARLY_SAME_KIND;
    double points =
        place == PlaceMatch.UNTOLD
                || otherKind
                || (window && !sure)
                || (place == PlaceMatch.AROUND && isBare(a) && isBare(b))
            ? 0
            : place.points() + types.getAsDouble() + actors + toll.points() + days;
    if (!sure && toll.fewer()) {
      points += FEWER;
    }
    return new Verdict(toll.relation(), points, sure);
  }

  /** Whether reports of the day before and after may tell of the same event. */
  static boolean reachesNextDay(Features f) {
    return f.site().kind() != Site.Kind.REGION
        && (isMany(f.killed()) || isMany(f.injured()) || isMany(f.abducted()));
  }

  private static boolean isMany(@Nullable Count count) {
    return count != null && !count.rough() && count.best() >= NEXT_PEOPLE;
  }

  /** Whether it tells neither who did it nor how many were killed, hurt or taken. */
  private static boolean isBare(Features f) {
    return f.assailants().isEmpty()
        && f.killed() == null
        && f.injured() == null
        && f.abducted() == null;
  }

  private static double days(Features a, Features b, TollMatch toll, PlaceMatch place) {
    if (!a.from().isAfter(b.to()) && !b.from().isAfter(a.to())) {
      return a.from().equals(b.from()) && a.to().equals(b.to()) ? 0 : WINDOW;
    }
    boolean next = a.to().plusDays(1).equals(b.from()) || b.to().plusDays(1).equals(a.from());
    boolean sure =
        next
            && toll.equal()
            && toll.equalPeople() >= NEXT_PEOPLE
            && (place == PlaceMatch.SAME || place == PlaceMatch.CLOSE)
            && reachesNextDay(a)
            && reachesNextDay(b)
            && Duration.between(a.reportedAt(), b.reportedAt()).compareTo(NEXT_WITHIN) <= 0;
    return sure ? NEXT : NEVER;
  }

  private static double actors(Features a, Features b, TollMatch toll, PlaceMatch place) {
    boolean sameToll = toll.equal() && toll.equalPeople() >= EQUAL_PEOPLE;
    double points = meet(a.others(), b.others()) ? TARGET : 0;
    if (meet(a.assailants(), b.assailants())) {
      boolean otherTargets = apart(a.others(), b.others());
      return otherTargets && !sameToll ? NEVER : points + ASSAILANT;
    }
    if (meet(a.assailants(), b.others()) || meet(a.others(), b.assailants())) {
      return points + SWAPPED;
    }
    if (!apart(a.assailants(), b.assailants()) || (sameToll && points > 0)) {
      return points;
    }
    return isDisputed(a, b, toll, place) ? points + DISPUTED : NEVER;
  }

  /** Of a shell or a drone that hit civilians each side says that it was the other's. */
  private static boolean isDisputed(Features a, Features b, TollMatch toll, PlaceMatch place) {
    return a.type() == b.type()
        && a.type().eventType() == EventType.EXPLOSIONS_REMOTE_VIOLENCE
        && place == PlaceMatch.SAME
        && toll.relation() == Verdict.Relation.TOLLS_FIT
        && a.others().isEmpty()
        && b.others().isEmpty();
  }

  private static boolean meet(List<String> one, List<String> two) {
    return !Collections.disjoint(one, two);
  }

  private static boolean apart(List<String> one, List<String> two) {
    return !one.isEmpty() && !two.isEmpty() && Collections.disjoint(one, two);
  }

  private static double number(String key) {
    return Rules.STANDARD.number(key);
  }
}
