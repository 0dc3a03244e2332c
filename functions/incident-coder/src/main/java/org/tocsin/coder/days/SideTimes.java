package org.tocsin.coder.days;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Reality;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;

/**
 * Tells times long past that only describe somebody or something, as in "an official, who led the
 * movement in 2005, was shot": they make no history of a sentence that tells of news.
 */
public final class SideTimes {

  private static final int REACH = 14;
  private static final Set<String> OPENERS = Lines.setOf(SideTimes.class, "side-time.txt");

  /** What began: "the latest in a wave of rallies that began last year". */
  private static final Set<String> BEGUN = Lines.setOf(SideTimes.class, "begun.txt");

  private static final Set<String> SURGES = Lines.setOf(SideTimes.class, "surges.txt");

  /** Words from "a surge" to the verb by which it began. */
  private static final int SURGE_REACH = 12;

  private static final int PAST_REACH = 24;
  private static final Set<String> PAST = Lines.setOf(SideTimes.class, "side-past.txt");
  private static final Set<String> MAIN = Set.of("was", "were", "has", "have", "is", "are");

  private static final Set<String> ASIDE = Lines.setOf(SideTimes.class, "asides.txt");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final int WEEK = 7;

  /** Words from an act to the clause that tells of it, with what it hit. */
  private static final int OBJECT = 9;

  /** Words at the head of a sentence before its time. */
  private static final int OPENING = 2;

  private static final Set<String> RELATIVE = Set.of("that", "which", "when");

  private SideTimes() {}

  /** The times of a sentence without those that only describe. */
  public static List<TimeExpression> without(
      Sentence s, List<TimeExpression> times, List<EventMention> events, Recency recency) {
    BitSet war = WarClause.of(s);
    List<TimeExpression> told =
        times.stream()
            .filter(e -> !war.get(e.from()) && !isOfSurge(s, e))
            .filter(e -> !OtherClause.has(s, e.from(), events))
            .filter(e -> !FreedDay.is(s, e, events))
            .filter(e -> !WhereClause.tellsSince(s, e, events))
            .filter(e -> WhereClause.ofPluperfect(s, e, events) < 0)
            .filter(e -> !isLikened(s, e, times, recency))
            .toList();
    if (told.size() < 2 && !recency.anyOld(told)) {
      return told;
    }
    BitSet past = past(s, told, events, recency);
    return told.stream()
        .filter(e -> !past.get(e.from()))
        .filter(e -> !recency.anyOld(List.of(e)) || !describes(s, e, events))
        .toList();
  }

  /** "In 2012, 42 were killed not far from where Sunday's attack took place": news of then. */
  private static boolean isLikened(
      Sentence s, TimeExpression e, List<TimeExpression> times, Recency recency) {
    return s.norm(e.to()).equals("'s")
        && times.stream().anyMatch(o -> o.from() <= OPENING && recency.anyOld(List.of(o)))
        && e.from() > OPENING;
  }

  /**
   * The tokens of clauses that tell of times long past in the midst of a sentence on another event:
   * "a man who had killed two guards in 2009 was shot", "a trader, whom rebels abducted in 2009,".
   */
  public static BitSet past(
      Sentence s, List<TimeExpression> told, List<EventMention> events, Recency recency) {
    BitSet past = lookedBack(s, told, events, recency);
    past.or(WarClause.of(s));
    past.or(WhereClause.ofState(s, told, events));
    int memory =
        recency.anyOld(told) ? Math.min(MemoryDay.start(s, events), likened(s, events)) : s.size();
    if (memory < s.size()) {
      past.set(memory, s.size());
    }
    for (TimeExpression e : told) {
      int had = WhereClause.ofPluperfect(s, e, events);
      int where = had < 0 && recency.isOld(e) ? WhereClause.ofOld(s, e, events) : had;
      if (where >= 0) {
        past.set(where, e.to());
      }
      int relative = recency.anyOld(List.of(e)) ? relative(s, e) : -1;
      boolean before = relative < 0 && isLongBefore(e, told);
      int after = before ? AfterClause.start(s, e) : -1;
      int there = before ? WhereClause.ofBefore(s, e, events) : -1;
      if (there >= 0) {
        past.set(there, e.to());
      }
      int from = after >= 0 ? after : before ? aside(s, e) : relative;
      int to = from < 0 ? -1 : after >= 0 ? clauseEnd(s, e.to()) : end(s, e, before);
      if (to >= 0
          && events.stream()
              .anyMatch(event -> event.isReal() && (event.from() >= to || event.to() <= from))) {
        past.set(from, to);
      }
    }
    return past;
  }

  /** Where "an attack reminiscent of the abduction of 2014" starts to liken it; its size if not. */
  private static int likened(Sentence s, List<EventMention> events) {
    int first = events.stream().mapToInt(EventMention::to).min().orElse(s.size());
    int at = first;
    while (at < s.size() && !Earlier.LIKE.contains(s.norm(at))) {
      at++;
    }
    return at;
  }

  /** "four years after the ambush in which eight died": what the clause of such an act tells. */
  private static BitSet lookedBack(
      Sentence s, List<TimeExpression> told, List<EventMention> events, Recency recency) {
    BitSet past = new BitSet();
    for (EventMention event : events) {
      boolean old = isNamedByYear(event, told, recency);
      if (old) {
        past.set(event.from(), event.to());
      }
      int at = old || event.reality() == Reality.PAST ? relativeBehind(s, event.to()) : -1;
      if (at >= 0) {
        past.set(at, clauseEnd(s, at));
      }
    }
    return past;
  }

  /** "the 2012 bombing": a year long past stands before the name of the act. */
  private static boolean isNamedByYear(
      EventMention event, List<TimeExpression> told, Recency recency) {
    return !event.trigger().isVerb()
        && told.stream().anyMatch(e -> e.to() == event.from() && recency.anyOld(List.of(e)));
  }

  /**
   * Where the relative clause starts of an act that ends at a token, also behind what was hit: "the
   * 2015 attack on the college, in which 148 died,"; -1 where none follows.
   */
  private static int relativeBehind(Sentence s, int to) {
    int limit = Math.min(s.size(), to + OBJECT);
    for (int at = to; at < limit; at++) {
      if (opensRelative(s, at)) {
        boolean in = s.norm(at).equals("in");
        return at == to || in || s.norm(at - 1).equals(",") ? at : -1;
      }
      if (s.norm(at).equals(",") && at + 1 < limit && !opensRelative(s, at + 1)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean opensRelative(Sentence s, int at) {
    boolean in = s.norm(at).equals("in") && s.norm(at + 1).equals("which");
    return in || RELATIVE.contains(s.norm(at));
  }

  private static int clauseEnd(Sentence s, int from) {
    int i = from;
    while (i < s.size() && !s.norm(i).equals(",") && !s.norm(i).equals(";")) {
      i++;
    }
    return i;
  }

  /** Where the relative clause of a time starts; -1 where it stands in none. */
  private static int relative(Sentence s, TimeExpression e) {
    for (int i = e.from() - 1; i >= Math.max(1, e.from() - PAST_REACH); i--) {
      String norm = s.norm(i);
      if (PAST.contains(norm)) {
        return i;
      }
      if (norm.equals(",") || norm.equals(";")) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether the sentence has a day at least a week after a time. */
  private static boolean isLongBefore(TimeExpression e, List<TimeExpression> told) {
    DayWindow window = e.window();
    return window != null
        && told.stream()
            .map(TimeExpression::window)
            .anyMatch(
                o ->
                    o != null
                        && o.first().isAfter(window.last())
                        && o.first().isAfter(window.first().plusDays(WEEK - 1)));
  }

  /**
   * Where an aside on a place or a person starts that has a time: "Kolma, which the rebels captured
   * in January,", "Kolma, the scene of a massacre last month,"; -1 where the time stands in none.
   */
  private static int aside(Sentence s, TimeExpression e) {
    int i = e.from() - 1;
    while (i > Math.max(1, e.from() - PAST_REACH) && !s.norm(i).equals(",")) {
      i--;
    }
    int opener = ARTICLES.contains(s.norm(i + 1)) ? i + 2 : i + 1;
    return s.norm(i).equals(",") && ASIDE.contains(s.norm(opener)) ? i + 1 : -1;
  }

  /** Where it ends, by a comma or the verb of the main clause right after the time; else -1. */
  private static int end(Sentence s, TimeExpression e, boolean aside) {
    if (MAIN.contains(s.norm(e.to()))) {
      return e.to();
    }
    int reach = aside ? PAST_REACH : REACH;
    for (int i = e.to(); i < Math.min(s.size(), e.to() + reach); i++) {
      if (s.norm(i).equals(",")) {
        // "who died in May 2022, when a missile hit his house": that is of then, too
        return i == e.to() && s.norm(i + 1).equals("when") ? clauseEnd(s, i + 1) : i;
      }
    }
    return -1;
  }

  private static boolean describes(Sentence s, TimeExpression e, List<EventMention> events) {
    int opener = -1;
    for (int i = e.from() - 1; i >= Math.max(0, e.from() - REACH) && opener < 0; i--) {
      String norm = s.norm(i);
      if (norm.equals(",") || norm.equals(";")) {
        return false;
      }
      boolean begun = isBegun(s, i + 1);
      opener = (begun || OPENERS.contains(norm)) && i > 0 ? i : -1;
    }
    int end = e.to();
    while (end < s.size() && !s.norm(end).equals(",") && !s.norm(end).equals(";")) {
      end++;
    }
    int from = opener;
    int to = end;
    return opener >= 0
        && events.stream().noneMatch(event -> event.from() < to && event.to() > from);
  }

  /** "despite a surge in attacks that began on May 20": when a surge began, and no attack. */
  private static boolean isOfSurge(Sentence s, TimeExpression e) {
    int verb = verbBefore(e);
    if (!isBegun(s, verb)) {
      return false;
    }
    for (int i = verb - 1; i >= Math.max(0, verb - SURGE_REACH); i--) {
      if (SURGES.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  /** "a wave of attacks that began on Monday": whether a time is when something else began. */
  static boolean isBeginning(TimeExpression e) {
    return isBegun(e.sentence(), verbBefore(e));
  }

  private static int verbBefore(TimeExpression e) {
    String before = e.sentence().norm(e.from() - 1);
    return before.equals("on") || before.equals("in") ? e.from() - 2 : e.from() - 1;
  }

  /** "that began": whether a verb tells how something began that stands before it. */
  private static boolean isBegun(Sentence s, int verb) {
    return BEGUN.contains(s.norm(verb)) && RELATIVE.contains(s.norm(verb - 1));
  }
}
