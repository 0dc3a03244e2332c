package org.tocsin.coder.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;

/**
 * The incidents of a text while it is read: finds the one that a sentence goes on with. It looks
 * back at a bounded number of them, so that the work stays linear in the text.
 */
public final class Drafts {

  private static final int LOOK_BACK = 12;

  /** Below this a sentence with a time or a town of its own is not taken to where rules take it. */
  private static final int SPLIT = -50;

  /** Above this a sentence goes on with an incident that the rules do not find. */
  private static final int JOIN = 200;

  private final List<Draft> all = new ArrayList<>();
  private @Nullable Draft focus;
  private boolean roundUp;

  /** Whether the last one told is what the violence came of that the text goes on with. */
  private boolean lookedBack;

  /** All so far, in the order in which the text first tells them. */
  public List<Draft> all() {
    return all;
  }

  /** The incident that the text speaks of just now. */
  public @Nullable Draft focus() {
    return focus;
  }

  /** Notes a sentence that may head a list of incidents: each of its items is one. */
  public void sumUp(boolean heading) {
    roundUp |= heading;
  }

  /** A new incident. */
  public void open(Reading read) {
    Toponym before = lookedBack && focus != null && read.place() == null ? focus.place() : null;
    Reading reading = before == null ? read : read.there(before);
    boolean sameDay = focus != null && reading.when() == null && Further.isOfSameDay(reading);
    Draft draft =
        sameDay && focus != null
            ? new Draft(there(reading).on(focus.when() != null ? focus.when() : lastDay()))
            : new Draft(there(reading), focus == null ? null : focus.days());
    roundUp |= all.isEmpty() && Item.sumsUp(reading);
    draft.follow(NextStrike.is(reading) ? focus : null);
    all.add(draft);
    lookedBack = focus != null && Outbreak.looksBack(focus, reading);
    boolean stays =
        focus != null
            && (lookedBack
                || Pursuit.is(focus, reading)
                || Glimpse.is(focus, reading)
                || isEarlierPart(focus, reading));
    focus = stays ? focus : draft;
  }

  /** "Gunmen fired on Monday at a helicopter that fetched soldiers killed a day earlier". */
  private static boolean isEarlierPart(Draft focus, Reading reading) {
    TimeExpression when = reading.when();
    DayWindow own = when == null ? null : when.window();
    DayWindow told = focus.window();
    return when != null
        && own != null
        && told != null
        && own.last().isBefore(told.first())
        && reading.sentence().norm(when.to() - 1).equals("earlier")
        && focus.last().sentence().equals(reading.sentence());
  }

  /** One more that tells no place of its own is where the one before was. */
  private Reading there(Reading reading) {
    Toponym place = focus == null ? null : focus.place();
    boolean other =
        Further.isOneMore(reading)
            || NextStrike.isOther(focus, reading)
            || TakenBack.isOther(focus, reading);
    return reading.place() == null && place != null && other ? reading.at(place) : reading;
  }

  /** Whether the last incidents told were all on other days than a sentence tells. */
  boolean noneOfDayOf(Reading reading) {
    return all.subList(oldest(all), all.size()).stream()
        .noneMatch(d -> d.when() != null && d.fitsTime(reading));
  }

  /** The time of the last incident that has one. */
  private @Nullable TimeExpression lastDay() {
    for (Draft draft : all.reversed()) {
      if (draft.when() != null) {
        return draft.when();
      }
    }
    return null;
  }

  /** More on an incident; its number, from 1 on. */
  public int goOn(Draft home, Reading reading) {
    Toponym scene = reading.place();
    boolean closer = scene != null && scene.kind() == Toponym.Kind.TOWN && Closer.is(home, reading);
    boolean told =
        Retold.is(home, reading)
            || UnnamedTown.is(home, reading)
            || Happening.movesTo(home, reading);
    if (scene != null && (closer || told)) {
      home.moveTo(scene, !closer && reading.near());
    }
    if (Recovered.isKillingOf(home, reading)) {
      home.addOfDeath(reading);
    } else if (SameVictims.isDeathOf(home, reading)) {
      home.addOfDeath(LaterDeath.told(home, reading));
    } else {
      home.add(Captives.areOf(home, reading) ? Captives.dead(home, reading) : reading);
    }
    focus = home;
    return all.indexOf(home) + 1;
  }

  /** A text that names the place of an incident speaks of that incident from there on. */
  public void look(Sentence sentence, List<Toponym> towns) {
    if (PointsBack.opens(sentence)) {
      return;
    }
    for (Toponym town : towns) {
      for (int i = all.size() - 1; i >= oldest(all); i--) {
        if (all.get(i).isAt(town)) {
          focus = all.get(i);
          break;
        }
      }
    }
  }

  /** How a sentence stands to each of the incidents before it. */
  public List<Pairing.Of> pairs(Reading reading) {
    List<Pairing.Of> pairs = new ArrayList<>();
    for (int i = oldest(all); i < all.size(); i++) {
      pairs.add(new Pairing.Of(i + 1, List.copyOf(traits(all.get(i), reading))));
    }
    return pairs;
  }

  private Set<String> traits(Draft draft, Reading reading) {
    return SameTraits.of(draft, reading, draft == focus, all.size());
  }

  /** Whether a sentence may speak of several incidents at once, by its words. */
  public boolean maySpeakOfAll(Sentence s) {
    return all.size() > 1 && OfAll.number(s, true) > 0;
  }

  /** The incidents of which a sentence speaks at once; none where it speaks of one. */
  public List<Draft> ofAll(Sentence sentence, boolean claimed) {
    Draft last = focus;
    int number = last == null || all.size() < 2 ? 0 : OfAll.number(sentence, claimed);
    List<Draft> those = number == 0 || last == null ? List.of() : OfAll.of(all, last, number);
    return those.size() > 1 ? those : List.of();
  }

  /** The incident that a sentence tells more of; null where it tells a new one. */
  public @Nullable Draft home(Reading reading) {
    boolean before = !reading.isHeadline() && Further.isBefore(reading);
    if (before || (!reading.isHeadline() && NextStrike.isReply(focus, reading))) {
      return null;
    }
    if (PointsBack.is(focus, reading)
        || DoerFell.is(focus, reading)
        || Recovered.isKillingOf(focus, reading)) {
      return focus;
    }
    if (OtherOpening.of(all.subList(oldest(all), all.size()), reading)) {
      return null;
    }
    Draft ruled = new RuledHome(all, focus, roundUp).of(reading);
    if (ruled == null && reading.isHeadline()) {
      return OneStory.of(all, reading);
    }
    if (reading.isHeadline() || (ruled != null && stays(ruled, reading))) {
      return ruled;
    }
    boolean other =
        RuledHome.isOther(focus, reading)
            || RuledHome.isOneElsewhere(all, reading)
            || RuledHome.isToldApart(reading);
    if (ruled == null && other) {
      return null; // "in a separate incident", however alike the two are
    }
    Draft best = null;
    int most = JOIN;
    for (int i = all.size() - 1; i >= oldest(all); i--) {
      int score = Same.score(traits(all.get(i), reading));
      if (score > most) {
        most = score;
        best = all.get(i);
      }
    }
    return best;
  }

  private boolean stays(Draft ruled, Reading reading) {
    boolean own = reading.when() != null || (reading.place() != null && reading.place().isLocal());
    return !own
        || LaterDeath.isOf(ruled, reading)
        || (ruled == focus && (ByTheSame.is(ruled, reading) || Outbreak.isOf(ruled, reading)))
        || Closer.is(ruled, reading)
        || InTown.isSurely(ruled, reading)
        || ThoseHit.is(ruled, reading)
        || Retold.is(ruled, reading)
        || UnnamedTown.is(ruled, reading)
        || SameToll.is(ruled, reading)
        || Same.score(traits(ruled, reading)) >= SPLIT;
  }

  /** The text goes on with an incident of which it told before a glance at another. */
  public void returnTo(@Nullable Draft draft) {
    focus = draft;
  }

  /** The index of the oldest one that is looked at. */
  static int oldest(List<Draft> drafts) {
    return Math.max(0, drafts.size() - LOOK_BACK);
  }
}
