package org.tocsin.coder.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/**
 * The places that a sentence lists as hit together: "drones struck Kharkiv, Odesa and Dnipro" is
 * three incidents, "bombs exploded in Yala and Pattani provinces" two. Names between them that the
 * gazetteer lacks break no list.
 */
public final class TownList {

  private static final int OBJECT_REACH = 2;

  /** Tokens between two places of a list at most. */
  private static final int LINK = 7;

  /** Tokens after the last place that is known in which the list ends. */
  private static final int TAIL = 10;

  private static final Set<String> AT = Lines.setOf(TownList.class, "at.txt");
  private static final Set<String> AREAS = Lines.setOf(TownList.class, "areas.txt");

  private final Sentence s;
  private final List<Toponym> chain = new ArrayList<>();

  private TownList(Sentence s) {
    this.s = s;
  }

  /** The other places of the list that a place stands in; none where it stands in none. */
  public static List<Toponym> others(
      Sentence s, Toponym place, List<Toponym> places, List<EventMention> events) {
    TownList list = new TownList(s);
    boolean closed = list.read(place, places);
    if (!closed || !list.chain.contains(place) || !list.isObject(events)) {
      return List.of();
    }
    list.chain.remove(place);
    return list.chain;
  }

  /** Reads the list that holds a place; whether "and" ends it. */
  private boolean read(Toponym place, List<Toponym> places) {
    boolean and = false;
    boolean named = places.stream().anyMatch(this::isNamedAsArea);
    for (Toponym next : places) {
      if (!next.isPlace() || !isOfSort(place, next, named)) {
        continue;
      }
      if (!chain.isEmpty()) {
        int from = PlaceChoice.end(s, chain.getLast());
        int to = PlaceChoice.token(s, next);
        if (to < from) {
          continue;
        }
        boolean target = NextTarget.isBetween(s, from, to);
        if (and || !(target || isLink(from, to))) {
          if (chain.contains(place)) {
            break;
          }
          chain.clear();
          and = false;
        }
      }
      if (!chain.isEmpty()) {
        int join = PlaceChoice.end(s, chain.getLast());
        int at = PlaceChoice.token(s, next);
        and = s.norm(at - 1).equals("and") || isLast(join, at);
      }
      chain.add(next);
    }
    return !chain.isEmpty() && (and || isEnded(PlaceChoice.end(s, chain.getLast())));
  }

  /** "a depot in Kolma and a plant in Sovane": no further one follows. */
  private boolean isLast(int from, int to) {
    boolean and = s.norm(from).equals("and") || s.norm(from + 1).equals("and");
    return and && NextTarget.isBetween(s, from, to);
  }

  /** Yala may be a town; beside the word "provinces" it is as good as Pattani. */
  private static boolean isOfSort(Toponym one, Toponym two, boolean named) {
    boolean towns = one.isTown() && two.isTown();
    boolean areas = isArea(one) && one.kind() == two.kind();
    return towns || areas || (named && isListed(one) && isListed(two));
  }

  private static boolean isArea(Toponym place) {
    return place.kind() == Toponym.Kind.ADMIN || place.kind() == Toponym.Kind.DISTRICT;
  }

  private static boolean isListed(Toponym place) {
    return isArea(place) || place.isTown();
  }

  /** "Yala and Pattani provinces", "the provinces of Yala and Pattani". */
  private boolean isNamedAsArea(Toponym place) {
    int of = PlaceChoice.token(s, place) - 1;
    int end = PlaceChoice.end(s, place);
    return areas(end) || areas(end - 1) || (s.norm(of).equals("of") && areas(of - 1));
  }

  /** Nothing but names, commas and "and" stands between. */
  private boolean isLink(int from, int to) {
    boolean joined = to - from <= LINK;
    boolean mark = false;
    for (int i = from; i < to && joined; i++) {
      boolean join = s.norm(i).equals(",") || s.norm(i).equals("and");
      mark |= join;
      joined = join || s.token(i).capitalised();
    }
    return joined && mark;
  }

  /** "…, Ambo, Tomay and Kichki": the list goes on with names that are not known. */
  private boolean isEnded(int from) {
    for (int i = from; i < Math.min(s.size() - 1, from + TAIL); i++) {
      boolean name = s.token(i + 1).capitalised();
      if (s.norm(i).equals("and") && name) {
        return i > from;
      }
      boolean comma = s.norm(i).equals(",") && (name || s.norm(i + 1).equals("and"));
      if (!comma && !(s.token(i).capitalised() && i > from)) {
        return false;
      }
    }
    return false;
  }

  /** The list is what the event hit, or where it was. */
  private boolean isObject(List<EventMention> events) {
    int at = PlaceChoice.token(s, chain.getFirst());
    while (at > 1 && isOpening(at - 1)) {
      at--;
    }
    int first = at;
    if (s.norm(at - 1).equals("between")) {
      return false; // "a mine between Kolma and Sovane"
    }
    return AT.contains(s.norm(at - 1))
        || events.stream().anyMatch(e -> first >= e.to() && first - e.to() < OBJECT_REACH);
  }

  private boolean isOpening(int i) {
    String norm = s.norm(i);
    return AREAS.contains(norm) || norm.equals("the") || (norm.equals("of") && areas(i - 1));
  }

  private boolean areas(int i) {
    return AREAS.contains(s.norm(i));
  }

  /** Whether words between two towns join them. */
  private static boolean isLink(String between) {
    return between.equals(",") || between.endsWith("and");
  }

  /** The words between two towns, where they are no more than two. */
  private static String between(Sentence s, Toponym one, Toponym two) {
    int from = PlaceChoice.token(s, one);
    while (from < s.size() && s.token(from).start() < one.end()) {
      from++;
    }
    int to = PlaceChoice.token(s, two);
    return to == from + 1 ? s.norm(from) : to == from + 2 ? s.norm(from) + s.norm(from + 1) : "";
  }

  /** Whether a sentence may sum up: it lists places as hit together, or says "two attacks". */
  public static boolean isSeveral(Sentence s, List<Toponym> places) {
    for (int i = 0; i + 1 < places.size(); i++) {
      Toponym one = places.get(i);
      Toponym two = places.get(i + 1);
      boolean sameKind =
          (one.isTown() && two.isTown())
              || (one.kind() == two.kind() && one.kind() != Toponym.Kind.COUNTRY);
      if (sameKind
          && one.isPlace()
          && two.isPlace()
          && isLink(between(s, one, two))
          && !s.norm(PlaceChoice.token(s, one) - 1).equals("between")) {
        return true;
      }
    }
    return Cue.SEVERAL.isIn(s);
  }
}
