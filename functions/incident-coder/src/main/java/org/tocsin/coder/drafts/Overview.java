package org.tocsin.coder.drafts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.toll.Harm;
import org.tocsin.pipeline.record.ActorRole;

/**
 * Sentences that sum up several incidents which the text then tells one by one: "strikes on Kharkiv
 * and Zaporizhzhia killed seven … Four died in Kharkiv …". Their toll is no incident's; who did it,
 * how and when is true of each.
 */
public final class Overview {

  /** Paragraphs from the first on in which a sentence may sum up without saying so. */
  private static final int LEAD = 2;

  private static final int FIRST = 8;

  /** Sentences of which a lead may be one, headline and standfirst among them. */
  private static final int OPENING = 3;

  private static final int PARTS = 2;
  private static final int MANY = 3;

  /** The weight of a role that words tell, and not nearness. */
  private static final int SURE = 3;

  /** Smaller figures are sums of others by chance. */
  private static final int LEAST = 4;

  private static final int WIDE_LEAST = 3;

  private final Reading reading;
  private final Draft home;
  private final boolean plain;
  private final Figures figures;

  /**
   * @param plain whether it does not say that it sums up: then only its figure can tell
   */
  private Overview(Reading reading, Draft home, boolean plain) {
    this.reading = reading;
    this.home = home;
    this.plain = plain;
    this.figures = new Figures(reading.sentence().number(), !plain);
  }

  /** Takes the tolls of such sentences away, where the text tells their parts. */
  public static void settle(List<Draft> drafts) {
    if (!drafts.isEmpty() && DayByDay.is(drafts.getFirst(), drafts)) {
      drafts.removeFirst();
    }
    Reading first = drafts.isEmpty() ? null : drafts.getFirst().readings().getFirst();
    for (Draft draft : List.copyOf(drafts)) {
      Draft home = draft;
      for (Reading reading : List.copyOf(draft.readings())) {
        boolean plain = !reading.several();
        if (Nationwide.is(reading, home, drafts)
            || (drafts.size() > 1 && (Figures.isInAll(reading, home) || Sum.is(reading, drafts)))) {
          Nationwide.drop(reading, home, drafts);
          continue;
        }
        if (!reading.tolls().isEmpty() && (!plain || isLead(reading, first))) {
          home = new Overview(reading, home, plain).settledIn(drafts);
        } else if (!plain && home.equals(drafts.getFirst()) && isFirst(home, reading)) {
          new Overview(reading, home, false).tellIn(drafts);
        }
      }
    }
  }

  /** Whether it stands where texts sum up. */
  private static boolean isLead(Reading reading, @Nullable Reading first) {
    int paragraph = reading.sentence().paragraph();
    return paragraph > 0
        && (paragraph <= LEAD || reading.equals(first) || reading.sentence().number() <= OPENING)
        && reading.sentence().number() <= FIRST;
  }

  /** Whether a draft may be a part: of what does not say that it sums up, only one of its day. */
  private boolean mayBePart(Draft part) {
    Toponym place = part.place();
    DayWindow one = home.window();
    DayWindow two = part.window();
    boolean day = reading.when() != null || one == null || two == null || one.overlaps(two);
    return DaysOfSum.hold(reading, part) && (!plain || (day && place != null && place.isLocal()));
  }

  /** Whether it tells of one town alone, and so sums up nothing. */
  private boolean isOfOneTown(List<Draft> others) {
    Toponym own = reading.place();
    return plain
        && own != null
        && own.isTown()
        && !reading.near()
        && !Across.is(reading)
        && others.stream().noneMatch(this::names);
  }

  /** Whether a part is told to be by its town: "five died in Sovane, near Kolma". */
  private boolean isBeside(Draft part) {
    return names(part.readings().getFirst().sentence(), home.place());
  }

  private boolean names(Draft part) {
    return names(reading.sentence(), part.place());
  }

  private static boolean names(Sentence s, @Nullable Toponym place) {
    for (int i = 0; place != null && i < s.size(); i++) {
      if (s.token(i).capitalised() && place.text().startsWith(s.token(i).text())) {
        return true;
      }
    }
    return false;
  }

  /** Takes its tolls away where they are the parts' sums; what stands in the place of its draft. */
  private Draft settledIn(List<Draft> drafts) {
    boolean summed = false;
    List<Draft> parts = new ArrayList<>();
    for (Harm harm : Harm.values()) {
      int list = Figures.whole(reading, harm);
      int best = Figures.best(reading, harm);
      List<Draft> found = partsOf(harm, list, drafts);
      if (found == null && best < list) {
        found = partsOf(harm, best, drafts);
      }
      if (found != null) {
        summed = true;
        found.stream().filter(o -> !parts.contains(o)).forEach(parts::add);
      }
    }
    return summed ? spread(drafts, parts) : home;
  }

  /** The other drafts of which one of its tolls is the sum; null where it is none. */
  private @Nullable List<Draft> partsOf(Harm harm, int whole, List<Draft> drafts) {
    if ((plain && isToldAgain(harm, whole))
        || whole < (plain ? Nationwide.isWide(reading) ? WIDE_LEAST : LEAST : 1)) {
      return null;
    }
    int own = figures.best(home, harm, whole);
    int sum = own;
    List<Draft> others = new ArrayList<>();
    List<Draft> eligible = new ArrayList<>(own > 0 ? List.of(home) : List.of());
    for (Draft other : drafts) {
      int best = other.equals(home) ? 0 : figures.best(other, harm, whole);
      if (best > 0 && mayBePart(other)) {
        eligible.add(other);
        if (sum + best <= whole) {
          sum += best;
          others.add(other);
        }
      }
    }
    boolean many = !plain || isOfMany(others.size() + (own > 0 ? 1 : 0));
    long share = !plain && own > 0 ? 2 : 3;
    boolean all = sum == whole || (many && sum * 4L >= whole * share);
    if (whole == 1 || (!plain && all && own == 0 && others.size() == 1)) {
      return own == 0 && others.size() == 1 && isToldElsewhere(harm) ? others : null;
    }
    if (!all && figures.addUp(eligible, harm, whole)) {
      all = true;
      others = new ArrayList<>(eligible);
      others.remove(home);
    }
    boolean parted = others.size() + (own > 0 ? 1 : 0) >= PARTS;
    boolean settled =
        all
            && !isOfOneTown(others)
            && (parted || (!plain && !others.isEmpty() && home.isOnly(reading)));
    return settled ? others : null;
  }

  /** Whether a lead without a town is followed by so many parts that it can be but their sum. */
  private boolean isOfMany(int parts) {
    Toponym place = reading.place();
    return parts >= MANY && (place == null || !place.isLocal());
  }

  /** Whether the rest of its draft tells what other harm it tells. */
  private boolean isToldElsewhere(Harm harm) {
    return reading.tolls().stream()
        .allMatch(t -> t.harm() == harm || figures.best(home, t.harm(), Integer.MAX_VALUE) > 0);
  }

  /** "Killing 13. Seven soldiers and six policemen died": all of them once more, and no parts. */
  private boolean isToldAgain(Harm harm, int whole) {
    return Opening.of(home).stream()
        .anyMatch(r -> !r.equals(reading) && !r.isHeadline() && Figures.whole(r, harm) == whole);
  }

  /** Leaves its tolls out and tells its parts the rest; what stands in the place of its draft. */
  private Draft spread(List<Draft> drafts, List<Draft> parts) {
    Reading rest = SumClause.of(reading).withoutTolls();
    parts.forEach(part -> share(rest, part));
    TimeExpression when = reading.when();
    boolean span = when != null && when.kind() == TimeExpression.Kind.SPAN;
    if (home.isOnly(reading) || (!plain && isAllOfThose())) {
      home.replaceAll(r -> r.equals(reading) ? rest : r);
      Toponym place = home.place();
      boolean wide = place == null || !place.isTown() || Across.is(reading);
      if (wide || parts.stream().anyMatch(this::isBeside)) {
        drafts.remove(home);
      }
      return home;
    }
    if (!plain && !span) {
      home.replaceAll(r -> r.equals(reading) ? rest : r);
      return home;
    }
    Draft own = without();
    share(rest, own);
    drafts.set(drafts.indexOf(home), own);
    return own;
  }

  /** "All of the attacks took place in Sovane": whether its draft tells no more than that. */
  private boolean isAllOfThose() {
    return Opening.of(home).stream()
        .allMatch(r -> r.equals(reading) || (r.tolls().isEmpty() && OfAll.isOfThose(r)));
  }

  /** Its draft as it were if the text had not summed up. */
  private Draft without() {
    Draft own = null;
    for (Reading other : home.readings()) {
      if (!other.equals(reading)) {
        if (own == null) {
          own = new Draft(other, home.days());
        } else {
          own.add(other);
        }
      }
    }
    Draft made = own == null ? home : own;
    home.asides().forEach(made::add);
    if (home.denial() != null) {
      made.deny(home.denial());
    }
    return made;
  }

  /** Whether a text begins with it. */
  private static boolean isFirst(Draft draft, Reading reading) {
    return draft.readings().getFirst().equals(reading) && reading.when() != null;
  }

  /** Incidents of a round-up of which the text tells no time were when its lead says. */
  private void tellIn(List<Draft> drafts) {
    for (Draft part : drafts) {
      boolean plain = !part.equals(home) && part.when() == null && part.family() == home.family();
      if (plain && !part.readings().stream().allMatch(Reading::isDefinite)) {
        share(reading, part);
      }
    }
  }

  /** What it tells of each: who did it and when; how, where the part itself does not say. */
  private void share(Reading rest, Draft part) {
    Toponym place = part.place();
    TimeExpression when = rest.when();
    boolean typed = part.readings().stream().anyMatch(Overview::isTyped);
    if (plain && typed) {
      if (when != null && when.kind() == TimeExpression.Kind.POINT) {
        part.date(when);
      }
      if (part.cast().stream().noneMatch(p -> p.role() == ActorRole.ASSAILANT)) {
        part.add(SumClause.accusation(rest));
      }
    } else if (place != null) {
      part.add(hasVictims(part) ? rest.at(place).withoutVictims() : rest.at(place));
    }
  }

  private static boolean hasVictims(Draft part) {
    return part.cast().stream().anyMatch(p -> p.role() == ActorRole.TARGET && p.weight() >= SURE)
        || (part.cast().stream().anyMatch(p -> p.role() == ActorRole.TARGET)
            && part.readings().stream()
                .flatMap(r -> r.tolls().stream())
                .anyMatch(t -> !t.isBare()));
  }

  private static boolean isTyped(Reading reading) {
    return reading.events().stream().anyMatch(e -> e.eventClass().type() != null);
  }
}
