package org.tocsin.coder.reading;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.tocsin.coder.arguments.Argument;
import org.tocsin.coder.events.Background;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Things;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.scene.PlaceChoice;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.toll.OpeningSource;
import org.tocsin.coder.toll.TollMention;

/**
 * The clauses of a sentence that stand beside its incident: what a crowd was angry about, the act
 * from which its time is counted ("ten days after an ambush in which 11 died, the army"), and an
 * accident that a semicolon or ", and" sets off.
 */
final class Beside {

  private final BitSet tokens = new BitSet();

  /** The tokens whose places are not the incident's either. */
  private final BitSet elsewhere = new BitSet();

  private static final Set<String> PAST = Set.of("past", "last", "previous", "earlier", "before");

  private Beside() {}

  static Beside of(
      Clause clause,
      List<Party> named,
      List<EventMention> events,
      List<TollMention> tolls,
      List<Argument> arguments,
      List<TimeExpression> times) {
    Sentence s = clause.sentence();
    Beside beside = new Beside();
    Cause cause = Cause.of(clause, named, events, tolls, arguments);
    beside.tokens.set(cause.from(), cause.to());
    EarlierAct opening = EarlierAct.opening(s, times);
    EarlierAct act = opening != null ? opening : EarlierAct.of(s, times);
    if (act != null && events.stream().anyMatch(e -> e.isReal() && !act.has(e.from()))) {
      beside.leave(act.from(), act.to());
    }
    int source = OpeningSource.end(s);
    if (named.stream().noneMatch(p -> p.isArmed() && p.from() < source)) {
      beside.tokens.set(0, source); // an armed source may claim what it tells
    }
    int before = before(s, events, tolls);
    if (before > 0) {
      beside.leave(0, before);
    }
    int from = 0;
    for (int i = 0; i <= s.size(); i++) {
      if (i == s.size() || s.norm(i).equals(";") || isJoint(s, i)) {
        if (i - from < s.size() && isAccident(s, named, events, from, i)) {
          // What ", and" joins to an accident came of it, and was there.
          beside.tokens.set(from, i);
          beside.elsewhere.set(from, isJoint(s, i) ? from : i);
        }
        from = i + 1;
      }
    }
    return beside;
  }

  /**
   * Where the clause ends with which a sentence opens that tells of those killed before: "After
   * killing 18 people in two raids over the past three days, they killed nine more"; 0 without one.
   */
  private static int before(Sentence s, List<EventMention> events, List<TollMention> tolls) {
    if (!s.norm(0).equals("after") || !s.norm(1).endsWith("ing")) {
      return 0;
    }
    int comma = 1;
    while (comma < s.size() && !s.norm(comma).equals(",")) {
      comma++;
    }
    int end = comma;
    boolean past = IntStream.range(2, end).anyMatch(i -> PAST.contains(s.norm(i)));
    boolean harmed = tolls.stream().anyMatch(t -> t.to() <= end);
    boolean news = tolls.stream().anyMatch(t -> t.from() > end);
    return past && harmed && news && events.stream().anyMatch(e -> e.isReal() && e.from() > end)
        ? end
        : 0;
  }

  /** Whether a token stands in one of them. */
  boolean has(int token) {
    return tokens.get(token);
  }

  /** The places that stand in none but a crowd's reason. */
  List<Toponym> without(Sentence s, List<Toponym> places) {
    return elsewhere.isEmpty()
        ? places
        : places.stream().filter(p -> !elsewhere.get(PlaceChoice.token(s, p))).toList();
  }

  private void leave(int from, int to) {
    tokens.set(from, to);
    elsewhere.set(from, to);
  }

  /** ", and": another main clause may follow. */
  private static boolean isJoint(Sentence s, int i) {
    return s.norm(i).equals(",") && (s.norm(i + 1).equals("and") || s.norm(i + 1).equals("but"));
  }

  /** Whether a part of a sentence tells of harm that nobody did, and another part of violence. */
  private static boolean isAccident(
      Sentence s, List<Party> named, List<EventMention> events, int from, int to) {
    IntPredicate in = i -> i >= from && i < to;
    return Background.has(s, Background.Kind.ACCIDENT, from, to)
        && events.stream()
            .filter(e -> in.test(e.from()))
            .allMatch(e -> e.eventClass().act() == Act.KILLING)
        && events.stream().anyMatch(e -> e.isReal() && !in.test(e.from()))
        && named.stream().noneMatch(p -> p.isArmed() && in.test(p.from()))
        && Things.weapons(s).stream().noneMatch(w -> in.test(w.from()));
  }
}
