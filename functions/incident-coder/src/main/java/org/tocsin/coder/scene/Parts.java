package org.tocsin.coder.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;

/**
 * Cuts a sentence that tells of several incidents into the parts that tell of one each: "killed two
 * in Kolma and kidnapped three in Sovane", "was burned today in protest at yesterday's bombing". It
 * cuts only where each part has a strong word of an event and a town or a day of its own.
 */
public final class Parts {

  private static final Set<String> JOINS = Lines.setOf(Parts.class, "joins.txt");
  private static final int STRONG = 5;
  private static final int MOST = 4;

  private final Sentence s;
  private final List<EventMention> events;
  private final List<TimeExpression> days;
  private final List<Toponym> towns;
  private final List<Integer> ownVictims;

  /**
   * @param s the sentence
   * @param events its events that are news
   * @param days the days on which events were
   * @param towns the towns and provinces in which events were
   * @param victims the indexes of tokens that name who or how many suffered
   */
  public Parts(
      Sentence s,
      List<EventMention> events,
      List<TimeExpression> days,
      List<Toponym> towns,
      List<Integer> victims) {
    this.s = s;
    this.events = events;
    this.days = days;
    this.towns = towns;
    this.ownVictims = victims;
  }

  /**
   * Tokens of a sentence.
   *
   * @param from the index of the first
   * @param to the index after the last
   */
  public record Part(int from, int to) {

    /** Whether a token of the sentence lies in this part. */
    public boolean has(int token) {
      return token >= from && token < to;
    }
  }

  /** The parts, in order; one where the sentence tells of one incident. */
  public List<Part> find() {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    while (parts.size() < MOST) {
      int cut = cut(from);
      if (cut < 0) {
        break;
      }
      parts.add(new Part(from, cut));
      from = cut;
    }
    parts.add(new Part(from, s.size()));
    return parts;
  }

  private int cut(int from) {
    if (events.size() < 2 || (days.size() < 2 && towns.size() < 2 && !isThere())) {
      return -1;
    }
    for (EventMention event : events) {
      if (event.from() > from
          && !isCoordinated(event)
          && event.weight() >= STRONG
          && hasEvent(new Part(from, event.from()))) {
        int cut = start(from, event);
        Part left = new Part(from, cut);
        Part right = new Part(cut, s.size());
        if (cut > from
            && hasEvent(left)
            && isTold(event, right)
            && (isOtherTown(left, right, event) || isOtherDay(left, right, event))) {
          return cut;
        }
      }
    }
    return -1;
  }

  /** Where the clause of an event starts: at the nearest join before it. */
  private int start(int from, EventMention event) {
    EventMention weak = null;
    for (int i = event.from() - 1; i > from; i--) {
      int at = i;
      EventMention other = at(at);
      if (other != null && (other.weight() >= STRONG || (weak != null && !weak.equals(other)))) {
        break;
      }
      weak = other == null ? weak : other; // "while a soldier was hurt by a mine in Kolma"
      if (JOINS.contains(s.norm(i)) && !joinsDays(i)) {
        return i;
      }
    }
    return event.from();
  }

  private @Nullable EventMention at(int token) {
    return events.stream()
        .filter(e -> e.from() <= token && token < e.to())
        .findFirst()
        .orElse(null);
  }

  /** "clashes on Saturday and Sunday killed five": the word joins no two events. */
  private boolean joinsDays(int word) {
    return days.stream().anyMatch(e -> e.to() == word)
        && days.stream().anyMatch(e -> e.from() == word + 1 || e.from() == word + 2);
  }

  /** "torched and looted the shops": two verbs of one act. */
  private boolean isCoordinated(EventMention event) {
    int and = event.from() - 1;
    return event.trigger().isVerb()
        && s.norm(and).equals("and")
        && events.stream().anyMatch(e -> e.to() == and && e.trigger().isVerb());
  }

  private boolean hasEvent(Part part) {
    return events.stream().anyMatch(e -> part.has(e.from()) && e.weight() >= STRONG);
  }

  /**
   * A verb must have victims of its own: who was "abducted in Kolma and killed in Sovane" is one.
   */
  private boolean isTold(EventMention event, Part right) {
    return !event.trigger().isVerb() || ownVictims.stream().anyMatch(right::has);
  }

  private boolean isOtherTown(Part left, Part right, EventMention event) {
    Toponym one = null;
    Toponym two = null;
    for (Toponym town : towns) {
      int at = PlaceChoice.token(s, town);
      if (left.has(at)) {
        one = one == null || town.isLocal() || !one.isLocal() ? town : one;
      } else if (right.has(at) && (two == null || (town.isLocal() && !two.isLocal()))) {
        two = town;
      }
    }
    boolean other = one == null ? OnTheSpot.isIn(s, left.from(), left.to()) : isApart(one, two);
    return two != null && other && PlaceChoice.token(s, two) > event.from() - 3;
  }

  private static boolean isApart(Toponym one, @Nullable Toponym two) {
    return two != null && (!one.mayBe(two) || areDistricts(one, two));
  }

  /** Two districts of one province: neither lies in the other. */
  public static boolean areDistricts(Toponym one, Toponym two) {
    return one.kind() == Toponym.Kind.DISTRICT
        && two.kind() == Toponym.Kind.DISTRICT
        && !one.isSamePlace(two);
  }

  /** Whether the first words tell of the place of the sentence before. */
  private boolean isThere() {
    return !towns.isEmpty() && OnTheSpot.isIn(s, 0, s.size());
  }

  /** The event is nearer to the day behind it than to the one before. */
  private boolean isOtherDay(Part left, Part right, EventMention event) {
    TimeExpression one = null;
    TimeExpression two = null;
    for (TimeExpression day : days) {
      if (left.has(day.from())) {
        one = day;
      } else if (right.has(day.from()) && two == null) {
        two = day;
      }
    }
    return one != null
        && two != null
        && isApart(one.window(), two.window())
        && Math.abs(event.from() - two.from()) < Math.abs(event.from() - one.from());
  }

  private static boolean isApart(@Nullable DayWindow one, @Nullable DayWindow two) {
    return one != null && two != null && !one.overlaps(two);
  }
}
