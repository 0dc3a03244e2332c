package org.tocsin.coder.reading;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;

/** How bulletins and live blogs set a day above or in front of what they tell. */
public final class Items {

  /** Words of a heading at most. */
  private static final int HEADING = 8;

  /** Words of a place that opens a paragraph at most. */
  private static final int PLACE = 7;

  private static final Set<String> POINTS = Lines.setOf(Items.class, "points.txt");
  private static final Set<String> AT = Lines.setOf(Items.class, "opening-at.txt");
  private static final Set<String> OF_NAME = Lines.setOf(Items.class, "of-name.txt");

  private Items() {}

  /** "What happened on Wednesday": a short line without a full stop above a paragraph. */
  public static boolean isHeadingOf(Sentence heading, Sentence sentence) {
    String last = heading.norm(heading.size() - 1);
    return heading.paragraph() == sentence.paragraph() - 1
        && heading.paragraph() > 0
        && isFirst(heading)
        && heading.size() <= HEADING
        && !last.equals(".")
        && !last.equals("?");
  }

  /** "03 June, Kolma: …", "On 3 June, …" where what follows speaks of nothing told before. */
  public static boolean opens(TimeExpression day, Reading reading) {
    boolean on = day.from() == 1 && day.sentence().norm(0).equals("on");
    return isFirst(day.sentence()) && (day.from() == 0 || (on && !reading.isDefinite()));
  }

  /** "* Kolma: …": one of a list of which each point may be an incident of its own. */
  public static boolean isPoint(Sentence s) {
    return isFirst(s) && POINTS.contains(s.norm(0)) && s.paragraph() > 0;
  }

  /** "In Kolma, gunmen …", "Kolma: gunmen …": a paragraph that first says where it plays. */
  public static boolean opensWithPlace(Sentence s) {
    if (!isFirst(s) || s.paragraph() == 0) {
      return false;
    }
    int i = POINTS.contains(s.norm(0)) ? 1 : 0;
    boolean led = AT.contains(s.norm(i));
    i += led ? 1 : 0;
    int from = i;
    while (i < s.size() && i - from < PLACE && (s.token(i).capitalised() || isOfName(s.norm(i)))) {
      i++;
    }
    return i > from && s.token(from).capitalised() && s.norm(i).equals(led ? "," : ":");
  }

  /** Whether a paragraph opens as one of a list, or with its place. */
  public static boolean opensApart(Sentence s) {
    return isPoint(s) || opensWithPlace(s);
  }

  private static boolean isOfName(String norm) {
    return OF_NAME.contains(norm);
  }

  private static boolean isFirst(Sentence sentence) {
    return sentence.start() == 0;
  }
}
