package org.tocsin.coder.players;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Argument;
import org.tocsin.coder.arguments.Frame;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.parties.Cast;
import org.tocsin.coder.parties.Nobody;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.parties.Roles;
import org.tocsin.coder.parties.Seen;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.Tag;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.SubEventType;

/** How a sentence speaks of somebody or something, as names that the weights know. */
final class PlayerTraits {

  /** What the rules make of a thing that is hit. */
  static final String THING = "rule:thing";

  /** Where a verb of violence says that fighters or forces, or what is theirs, suffered it. */
  static final String ATTACKED = "attacked";

  private final Seen seen;
  private final Clause clause;
  private final Sentence s;
  private final @Nullable Reading reading;
  private final String where;
  private final boolean blame;

  PlayerTraits(Seen seen, @Nullable Reading reading, String where) {
    this.seen = seen;
    this.clause = seen.clause();
    this.s = clause.sentence();
    this.reading = reading;
    this.where = where;
    this.blame =
        seen.arguments().stream()
            .anyMatch(a -> a.slot() == Argument.Slot.BLAMED || a.slot() == Argument.Slot.CLAIMANT);
  }

  /** The traits of one mention. */
  Set<String> of(Party party, boolean thing) {
    Set<String> t = new LinkedHashSet<>();
    String c = sort(party, thing);
    String f = "f:" + Nouns.sort(s, Math.min(s.size(), party.to()) - 1);
    t.add(f);
    t.add("c:" + c);
    both(t, c, "in:" + where);
    slots(t, party, c, f);
    String relation = new Relation(seen).of(party);
    both(t, c, "r:" + relation);
    t.add(f + "&r:" + relation);
    String act = act(party, t, c);
    both(t, c, "r:" + relation + "+" + act);
    tolls(t, party, c);
    if (party.role() != null) {
      both(t, c, "rule:" + party.role() + party.weight());
    }
    forms(t, party, c);
    return t;
  }

  /** What it does or suffers by the words of events. */
  private void slots(Set<String> t, Party party, String c, String f) {
    boolean any = false;
    for (Argument a : seen.arguments()) {
      if (isAttacked(party, a)) {
        t.add(ATTACKED);
      }
      if (a.isHeadIn(party.from(), party.to()) || party.isAt(s, a) || party.isBehind(s, a)) {
        any = true;
        boolean real =
            seen.events().stream()
                .filter(e -> e.from() < a.frame().to() && a.frame().from() < e.to())
                .allMatch(EventMention::isReal);
        String end = real ? "" : "-unreal";
        both(t, c, "s:" + a.slot() + end);
        t.add(f + "&s:" + a.slot() + end);
        t.add(where + "&s:" + a.slot() + end);
        both(t, c, "s:" + a.slot() + ":" + a.frame().kind() + end);
      }
    }
    if (!any) {
      both(t, c, "s:none");
    }
  }

  /** Whether it is counted as harmed: "the teachers' secretary was killed" counts him alone. */
  private void tolls(Set<String> t, Party party, String c) {
    if (reading == null || clause.tag(party.to()) == Tag.POSS) {
      return;
    }
    for (TollMention toll : reading.tolls()) {
      if (party.from() >= toll.from() && party.to() <= toll.to() + 1) {
        both(t, c, "toll:" + toll.harm());
      }
    }
  }

  /** The form of its words, and what stands right beside them. */
  private void forms(Set<String> t, Party party, String c) {
    is(t, c, "quoted", s.token(party.from()).quoted());
    String before = s.norm(party.from() - 1);
    is(t, c, "definite", before.equals("the"));
    is(t, c, "indefinite", before.equals("a") || before.equals("an"));
    is(t, c, "counted", clause.tag(party.from() - 1) == Tag.NUM);
    String head = s.norm(party.to() - 1);
    is(t, c, "plural", !Nouns.singular(head).equals(head));
    is(t, c, "blame", blame);
    is(t, c, "possessor", s.norm(party.to()).equals("'s") || s.norm(party.to()).equals("'"));
    is(t, c, "bare", party.to() - party.from() == 1);
  }

  private boolean isAttacked(Party party, Argument a) {
    boolean verb = a.isSuffered() || a.frame().kind() == Frame.Kind.ONTO;
    return verb
        && reading != null
        && a.slot() == Argument.Slot.PATIENT
        && (party.isAt(s, a) || party.isOwner(a))
        && seen.events().stream()
            .filter(e -> e.from() < a.frame().to() && a.frame().from() < e.to())
            .anyMatch(EventMention::isReal);
  }

  private static void is(Set<String> t, String c, String name, boolean holds) {
    if (holds) {
      both(t, c, name);
    }
  }

  private static void both(Set<String> t, String c, String name) {
    t.add(name);
    t.add(c + "&" + name);
  }

  /** What sort of somebody or something it is. */
  private String sort(Party party, boolean thing) {
    if (thing) {
      return "thing";
    }
    String head = s.norm(Math.min(s.size(), party.to()) - 1);
    if (party.id() != null) {
      return party.kind().name().toLowerCase(Locale.ROOT) + "-named";
    }
    if (Nouns.isDoer(head)) {
      return "doer";
    }
    if (party.isArmed()) {
      return party.kind().name().toLowerCase(Locale.ROOT) + "-armed";
    }
    if (Nobody.isNamedBy(head)) {
      return "nobody";
    }
    if (Nouns.isPerson(s, party.to() - 1)) {
      return "person";
    }
    return party.kind() == ActorKind.UNKNOWN
        ? "name"
        : party.kind() == ActorKind.CIVILIANS ? "human" : "party";
  }

  /** The nearest word of an event, and how near it stands. */
  private String act(Party party, Set<String> t, String c) {
    EventMention best = null;
    int distance = Integer.MAX_VALUE;
    for (EventMention e : seen.events()) {
      int d = e.from() >= party.to() ? e.from() - party.to() : party.from() - e.to();
      if (d < distance) {
        distance = d;
        best = e;
      }
    }
    if (best == null) {
      both(t, c, "e:none");
      return "none";
    }
    String name =
        !best.isReal()
            ? "unreal"
            : best.eventClass().type() == null
                ? best.eventClass().act().name()
                : best.eventClass().type().eventType().name();
    boolean before = party.to() <= best.from();
    String manner =
        !best.trigger().isVerb() ? "noun" : Roles.isPassive(s, best.from()) ? "passive" : "verb";
    String near =
        distance <= 2 ? "next" : distance <= 6 ? "near" : distance <= 14 ? "apart" : "off";
    both(t, c, "e:" + name);
    both(t, c, "d:" + near);
    both(t, c, "d:" + (before ? "before" : "after") + "-" + near + "-" + manner);
    both(t, c, "d:" + (before ? "before" : "after") + "-" + manner + "-" + name);
    return name + (before ? "<" : ">") + manner;
  }

  /** Adds to the traits of all mentions what the rules make of it and of others. */
  static void addWhole(
      Set<String> t,
      int count,
      Party party,
      boolean thing,
      SubEventType type,
      List<Party> settled,
      boolean alone) {
    List<String> sorts = t.stream().filter(f -> f.startsWith("f:") && f.indexOf('&') < 0).toList();
    String rule =
        party.role() != null
            ? party.role().name() + (party.weight() > Cast.GUESS ? "" : "-guess")
            : t.contains(THING) ? "thing" : "none";
    t.add("final:" + rule);
    for (String f : sorts) {
      t.add(f + "&final:" + rule);
      t.add(f + "&type:" + type);
    }
    t.add("n:" + Math.min(count, 4));
    t.add("alone:" + alone);
    boolean assailant = settled.stream().anyMatch(p -> p.role() == ActorRole.ASSAILANT);
    boolean target = settled.stream().anyMatch(p -> p.role() == ActorRole.TARGET);
    t.add("final:" + rule + "&assailant:" + assailant);
    t.add("final:" + rule + "&target:" + target);
    String sort =
        thing
            ? "thing"
            : party.id() != null ? "named" : party.isArmed() ? "armed" : party.kind().name();
    t.add("final:" + rule + "&" + sort);
    t.add("type:" + type + "&" + sort);
    t.add("type:" + type + "&final:" + rule);
  }
}
