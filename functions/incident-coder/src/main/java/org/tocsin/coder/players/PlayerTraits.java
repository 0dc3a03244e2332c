package org.tocsin.coder.players;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Argument;
import org.tocsin.coder.arguments.Frame;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.parties.Cast;
import org.tocsin.coder.parties.Nobody;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.parties.Roles;
import org.tocsin.coder.parties.Seen;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.syntax.Tag;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.SubEventType;

/** How a sentence speaks of somebody or something, as names that the weights know. */
final class PlayerTraits {

  private static final Set<String> RELATIONS = Lines.setOf(PlayerTraits.class, "relations.txt");

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
        both(t, c, "s:" + a.slot() + (real ? "" : "-unreal"));
        t.add(f + "&s:" + a.slot() + (real ? "" : "-unreal"));
        t.add(where + "&s:" + a.slot() + (real ? "" : "-unreal"));
        both(t, c, "s:" + a.slot() + ":" + a.frame().kind() + (real ? "" : "-unreal"));
      }
    }
    if (!any) {
      both(t, c, "s:none");
    }
    String relation = relation(party);
    both(t, c, "r:" + relation);
    t.add(f + "&r:" + relation);
    String act = act(party, t, c);
    both(t, c, "r:" + relation + "+" + act);
    // "the teachers' secretary was killed" counts the secretary alone
    if (reading != null && clause.tag(party.to()) != Tag.POSS) {
      for (TollMention toll : reading.tolls()) {
        if (party.from() >= toll.from() && party.to() <= toll.to() + 1) {
          both(t, c, "toll:" + toll.harm());
        }
      }
    }
    if (party.role() != null) {
      both(t, c, "rule:" + party.role() + party.weight());
    }
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
    return t;
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

  /** Where it stands in its clause. */
  private String relation(Party party) {
    NounPhrase phrase = clause.phraseAt(party.to() - 1);
    if (phrase != null && phrase.to() > party.to()) {
      return Nouns.isNever(s.norm(phrase.head()))
          ? "before-act"
          : Nouns.isPerson(s, phrase.head()) ? "before-person" : "before-noun";
    }
    if (s.norm(party.to()).equals("'s")) {
      NounPhrase owned = clause.phraseAt(party.to() + 1);
      return owned != null && Nouns.isNever(s.norm(owned.head())) ? "whose-act" : "whose";
    }
    int start = phrase == null ? party.from() : Math.min(phrase.from(), party.from());
    NounPhrase top = phrase == null ? null : clause.top(phrase);
    String before = s.norm(start - 1);
    if (before.equals("of")
        && top != null
        && !top.equals(phrase)
        && Nouns.isGroup(s.norm(top.head()))) {
      start = top.from();
      before = s.norm(start - 1);
    } else if (before.equals("of")) {
      NounPhrase of = clause.phraseAt(start - 2);
      return of == null
          ? "of"
          : Nouns.isNever(s.norm(of.head()))
              ? "of-act"
              : Nouns.isThing(s, of.head()) ? "of-thing" : "of-noun";
    }
    int after = phrase == null ? party.to() : clause.endOf(phrase);
    Tag next = clause.tag(after);
    boolean verb = next.isVerb() || next.isAuxiliary();
    if (RELATIONS.contains(before) && !(before.equals("and") && verb)) {
      return before;
    }
    if (Cue.SPEECH.at(s, after) != null) {
      return "speaks";
    }
    if (verb) {
      int v = after;
      while (v < after + 4 && clause.tag(v).isAuxiliary()) {
        v++;
      }
      boolean violent = isEvent(v);
      boolean passive = clause.tag(v).isVerb() && clause.isPassive(v, v + 1);
      return "subject" + (violent ? "-act" : "") + (passive ? "-passive" : "");
    }
    Tag tag = clause.tag(start - 1);
    if (tag.isVerb()) {
      return "object" + (isEvent(start - 1) ? "-act" : "");
    }
    return before.equals(",") ? "comma" : start == 0 ? "start" : "other";
  }

  private boolean isEvent(int token) {
    return seen.events().stream().anyMatch(e -> e.from() <= token && token < e.to())
        || seen.arguments().stream()
            .anyMatch(a -> a.frame().from() <= token && token < a.frame().to());
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
