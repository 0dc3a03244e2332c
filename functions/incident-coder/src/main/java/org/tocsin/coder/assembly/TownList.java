package org.tocsin.coder.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/**
 * The towns that a sentence lists as hit by one raid: "drones struck Kharkiv, Odesa and Dnipro" is
 * three incidents.
 */
final class TownList {

  private static final int OBJECT_REACH = 2;
  private static final Set<String> AT = Lines.setOf(TownList.class, "at.txt");

  private TownList() {}

  /** The other towns of the list that a place starts; none where it starts no list. */
  static List<Toponym> after(
      Sentence s, Toponym first, List<Toponym> places, List<EventMention> events) {
    List<Toponym> others = new ArrayList<>();
    int at = PlaceChoice.token(s, first);
    if (!first.isTown() || s.norm(at - 1).equals("between") || !isObject(s, at, events)) {
      return others;
    }
    Toponym last = first;
    boolean closed = false;
    for (Toponym next : places) {
      if (closed || next.start() < last.end() || !next.isPlace() || !next.isTown()) {
        continue;
      }
      String link = between(s, last, next);
      closed = link.endsWith("and");
      if (!closed && !link.equals(",")) {
        break;
      }
      others.add(next);
      last = next;
    }
    return closed ? others : List.of();
  }

  /** The town is what the event hit, or where it was. */
  private static boolean isObject(Sentence s, int at, List<EventMention> events) {
    return AT.contains(s.norm(at - 1))
        || events.stream().anyMatch(e -> at >= e.to() && at - e.to() < OBJECT_REACH);
  }

  /** Whether words between two towns join them. */
  static boolean isLink(String between) {
    return between.equals(",") || between.endsWith("and");
  }

  /** The words between two towns, where they are no more than two. */
  static String between(Sentence s, Toponym one, Toponym two) {
    int from = PlaceChoice.token(s, one);
    while (from < s.size() && s.token(from).start() < one.end()) {
      from++;
    }
    int to = PlaceChoice.token(s, two);
    return to == from + 1 ? s.norm(from) : to == from + 2 ? s.norm(from) + s.norm(from + 1) : "";
  }

  /** Whether a sentence may sum up: it lists places as hit together, or says "two attacks". */
  static boolean isSeveral(Sentence s, List<Toponym> places) {
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
