package org.tocsin.coder.drafts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;

/** The incident that a sentence goes on with, by rules alone. */
final class RuledHome {

  /** Sentences after which a text has gone on to something else. */
  private static final int NEARBY = 3;

  /** Words behind "another" that tells of one more person and names none. */
  private static final Set<String> ONE = Set.of("was", "died");

  private final List<Draft> all;
  private final @Nullable Draft focus;
  private final boolean roundUp;

  /**
   * Looks among the incidents so far.
   *
   * @param focus the one that the text speaks of just now
   * @param roundUp whether the text sums up several from its start on
   */
  RuledHome(List<Draft> all, @Nullable Draft focus, boolean roundUp) {
    this.all = all;
    this.focus = focus;
    this.roundUp = roundUp;
  }

  /** The one; null where the sentence tells a new one. */
  @Nullable Draft of(Reading reading) {
    if (isOther(focus, reading) || isOneElsewhere(all, reading)) {
      return null;
    }
    if (focus != null && KnownClaim.is(reading) && focus.fitsTime(reading)) {
      return focus;
    }
    if (AtProtest.is(focus, reading) || Outbreak.isOf(focus, reading)) {
      return focus;
    }
    if (!all.isEmpty() && Further.isOneMore(reading)) {
      return null;
    }
    Draft same = ofSameVictims(reading);
    if (same != null) {
      return same;
    }
    Draft fitting = fitting(reading);
    if (fitting == null) {
      return goneOn(reading);
    }
    boolean apart = isApart(reading) || isAbroad(fitting, reading);
    return apart && !fitting.samePlace(reading) ? null : fitting;
  }

  /** Whether words tell that a sentence is of another incident than the one just told. */
  static boolean isOther(@Nullable Draft focus, Reading reading) {
    return isAnother(reading)
        || NextStrike.isOther(focus, reading)
        || TakenBack.isOther(focus, reading)
        || TakenBefore.is(focus, reading)
        || OtherDay.isOf(focus, reading)
        || PointsBack.isToOther(focus, reading);
  }

  /** "Another was killed near Sovane": one more as those just told, and not where they were. */
  static boolean isOneElsewhere(List<Draft> all, Reading reading) {
    Sentence s = reading.sentence();
    Toponym there = reading.place();
    Draft last = all.isEmpty() ? null : all.getLast();
    Toponym told = last == null ? null : last.place();
    return last != null
        && last.last().sentence().number() == s.number() - 1
        && s.norm(0).equals("another")
        && ONE.contains(s.norm(1))
        && there != null
        && told != null
        && told.isLocal()
        && there.isLocal()
        && !told.isSamePlace(there);
  }

  /** "In a separate attack two soldiers died": the words say that it is one more. */
  static boolean isAnother(Reading reading) {
    Sentence s = reading.sentence();
    boolean another =
        Cue.ANOTHER.isIn(s) || Cue.EARLIER.at(s, 0) != null || isOneMeanwhile(s, reading);
    boolean own = !reading.tolls().isEmpty() || reading.isOfArrests();
    return another && own && !reading.isDefinite();
  }

  /** "Meanwhile, a car bomb killed five in Kolma": an act of its own. */
  private static boolean isOneMeanwhile(Sentence s, Reading reading) {
    int a = s.norm(1).equals(",") ? 2 : 1;
    boolean one = s.norm(a).equals("a") || s.norm(a).equals("an");
    return s.norm(0).equals("meanwhile")
        && one
        && reading.events().stream().anyMatch(e -> e.from() <= a + 2 && !e.trigger().isVerb());
  }

  private @Nullable Draft ofSameVictims(Reading reading) {
    for (int i = all.size() - 1; i >= Drafts.oldest(all); i--) {
      if (SameVictims.areIn(all.get(i), reading)) {
        return all.get(i);
      }
    }
    for (int i = all.size() - 1; i >= Drafts.oldest(all) && focus != null; i--) {
      if (SameToll.isOfEarlier(all.get(i), focus, reading)) {
        return all.get(i);
      }
    }
    return null;
  }

  /** The last one at the same place; else the one just told, or the last that may be there. */
  private @Nullable Draft fitting(Reading reading) {
    Draft fitting = null;
    if (focus != null
        && reading.place() == null
        && focus.fitsTime(reading)
        && (focus.fitsFamily(reading) || AtProtest.isOfCrowd(focus, reading))
        && !Further.isOfOthers(focus, reading)) {
      fitting = focus;
    }
    for (int i = all.size() - 1; i >= Drafts.oldest(all); i--) {
      Draft draft = all.get(i);
      if (!draft.fitsTime(reading)
          || !draft.fitsFamily(reading)
          || Further.isOfOthers(draft, reading)
          || Item.isOther(draft, reading, roundUp)) {
        continue;
      }
      if (draft.samePlace(reading)) {
        return draft;
      }
      if (fitting == null && draft.fitsPlace(reading)) {
        fitting = draft;
      }
    }
    return fitting;
  }

  /**
   * "Separately, a shootout in Sovane district killed a soldier": its own place and its own dead.
   */
  static boolean isToldApart(Reading reading) {
    return isApart(reading) && reading.tolls().stream().anyMatch(t -> t.quantity().best() > 0);
  }

  /** Whether a sentence that stands apart from what was told names a place of its own. */
  private static boolean isApart(Reading reading) {
    return reading.apart()
        && !reading.isDefinite()
        && reading.place() != null
        && reading.place().isLocal();
  }

  /** Whether a sentence that stands apart tells of another country. */
  private static boolean isAbroad(Draft draft, Reading reading) {
    Toponym there = draft.place();
    return reading.apart()
        && there != null
        && reading.place() != null
        && reading.place().isAbroadFrom(there);
  }

  /** The one just told, where none fits but the words say that the sentence goes on with it. */
  private @Nullable Draft goneOn(Reading reading) {
    boolean definite = reading.isDefinite();
    boolean known = reading.isOfKnown() || (definite && reading.tolls().isEmpty());
    if ((known || (definite && isUnplaced(focus))) && isNearby(reading)) {
      return focus;
    }
    if (focus != null
        && (InTown.is(focus, reading)
            || ByTheSame.is(focus, reading)
            || ThoseHit.is(focus, reading)
            || Closer.is(focus, reading)
            || Retold.is(focus, reading)
            || UnnamedTown.is(focus, reading)
            || SameToll.is(focus, reading))) {
      return focus;
    }
    boolean own = reading.place() != null || reading.when() != null || !reading.tolls().isEmpty();
    if (own || all.isEmpty()) {
      return null;
    }
    Draft last = all.getLast();
    return last.fitsFamily(reading) ? last : null;
  }

  /**
   * "The attack" that has neither day nor toll of its own, and those "wounded in the attack", are
   * of the one just told, whatever place is named.
   */
  private boolean isNearby(Reading reading) {
    return focus != null
        && !reading.apart()
        && (reading.when() == null || (focus.when() == null && Happening.is(reading)))
        && reading.sentence().number() - focus.last().sentence().number() <= NEARBY
        && focus.fitsFamily(reading);
  }

  /** Whether the text has not told yet in which town it was: "the strike hit Kolma" says so. */
  private static boolean isUnplaced(@Nullable Draft draft) {
    return draft != null && (draft.place() == null || !draft.place().isLocal());
  }
}
