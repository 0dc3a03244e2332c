package org.tocsin.coder.marks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tocsin.coder.actors.ActorMention;
import org.tocsin.coder.events.EventClass;
import org.tocsin.coder.events.EventFinder;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Reality;
import org.tocsin.coder.events.Things;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.scene.Placed;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.time.TimeExpressions;
import org.tocsin.coder.toll.Quantity;
import org.tocsin.coder.toll.TollFinder;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.Location;

/** Gathers what each step of the coder found in a text. Linear in its length; keeps nothing. */
public final class Marks {

  private final List<Mark> marks = new ArrayList<>();

  private Marks() {}

  /** Every mark, in the order of the text. */
  public static List<Mark> of(
      Document document, List<Toponym> toponyms, List<ActorMention> actors, TimeExpressions times) {
    Marks found = new Marks();
    toponyms.forEach(found::place);
    actors.forEach(found::actor);
    times.all().forEach(found::time);
    Map<Integer, List<Toponym>> towns =
        toponyms.stream()
            .filter(t -> t.isPlace() && t.isTown())
            .collect(Collectors.groupingBy(Toponym::sentence));
    for (Sentence sentence : document.sentences()) {
      List<Toponym> here = towns.getOrDefault(sentence.number(), List.of());
      found.sentence(sentence, Placed.all(sentence, here), times.in(sentence));
    }
    found.marks.sort(
        Comparator.comparingInt(Mark::paragraph)
            .thenComparingInt(Mark::start)
            .thenComparing(Comparator.comparingInt(Mark::end).reversed()));
    return List.copyOf(found.marks);
  }

  private void place(Toponym toponym) {
    Location location = toponym.location();
    String where =
        location.country() == null ? location.name() : location.name() + ", " + location.country();
    String what = word(toponym.metonym() ? "stands for its government" : toponym.kind().name());
    add(toponym.paragraph(), toponym.start(), toponym.end(), Mark.Kind.PLACE, where + ": " + what);
  }

  private void actor(ActorMention actor) {
    String who = Objects.requireNonNullElse(actor.id(), actor.name());
    add(
        actor.paragraph(),
        actor.start(),
        actor.end(),
        Mark.Kind.ACTOR,
        who + ": " + word(actor.kind().name()));
  }

  private void time(TimeExpression time) {
    DayWindow window = time.window();
    String days =
        window == null
            ? "no day"
            : window.first().equals(window.last())
                ? window.first().toString()
                : window.first() + " to " + window.last();
    add(
        time.sentence(),
        time.from(),
        time.to(),
        Mark.Kind.TIME,
        days + ": " + word(time.kind().name()));
  }

  private void sentence(Sentence s, BitSet towns, List<TimeExpression> told) {
    for (EventMention event : EventFinder.find(s, towns)) {
      EventClass type = event.eventClass();
      String what = type.type() == null ? act(type.act()) : word(type.type().name());
      String reality =
          event.reality() == Reality.ASSERTED ? "" : ", " + word(event.reality().name());
      add(
          s,
          event.from(),
          event.to(),
          Mark.Kind.EVENT,
          what + ": weight " + event.weight() + reality);
    }
    BitSet dates = new BitSet();
    told.forEach(time -> dates.set(time.from(), time.to()));
    for (TollMention toll : TollFinder.find(s, dates)) {
      add(
          s,
          toll.from(),
          toll.to(),
          Mark.Kind.TOLL,
          word(toll.harm().name()) + ": " + number(toll.quantity()));
    }
    things(s, Things.weapons(s), Mark.Kind.WEAPON);
    things(s, Things.targets(s), Mark.Kind.TARGET);
    things(s, Things.claims(s), Mark.Kind.CLAIM);
  }

  private void things(Sentence s, List<Things.Thing> things, Mark.Kind kind) {
    for (Things.Thing thing : things) {
      add(s, thing.from(), thing.to(), kind, thing.name());
    }
  }

  private static String number(Quantity quantity) {
    String best = Integer.toString(quantity.best());
    return quantity.qualifier() == null ? best : best + ", " + word(quantity.qualifier().name());
  }

  /** What is told of an act whose type its sides decide, in words of its own: "wounding" too. */
  private static String act(EventClass.Act act) {
    return switch (act) {
      case ASSAULT -> "attack";
      case FIRE -> "shots";
      case KILLING -> "killed or hurt";
      case TYPED -> "typed";
    };
  }

  private static String word(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void add(Sentence s, int from, int to, Mark.Kind kind, String says) {
    add(s.paragraph(), s.token(from).start(), s.token(to - 1).end(), kind, says);
  }

  private void add(int paragraph, int start, int end, Mark.Kind kind, String says) {
    marks.add(new Mark(paragraph, start, end, kind, says));
  }
}
