package org.tocsin.coder.players;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.coder.parties.Aside;
import org.tocsin.coder.parties.NewParties;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.parties.People;
import org.tocsin.coder.parties.Seen;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.reading.SentenceReader;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.syntax.Tag;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.SubEventType;

/** Finds everybody and everything that may have a part in an incident, with how the text speaks. */
public final class PlayerFinder {

  /** So many sentences beside those of an incident are looked at too. */
  private static final int BESIDE = 2;

  private final Map<Integer, Sentence> sentences = new HashMap<>();
  private final SentenceReader reader;
  private final Map<Integer, Integer> owners = new HashMap<>();
  private final boolean alone;

  /** Makes it for a document whose sentences were gathered to drafts. */
  public PlayerFinder(List<Sentence> sentences, SentenceReader reader, List<Draft> drafts) {
    sentences.forEach(s -> this.sentences.put(s.number(), s));
    this.reader = reader;
    this.alone = drafts.size() == 1;
    for (int i = 0; i < drafts.size(); i++) {
      for (Reading reading : drafts.get(i).readings()) {
        owners.put(reading.sentence().number(), i);
      }
    }
  }

  /** The people whom the text names. */
  public People people() {
    return reader.people();
  }

  /** One of them, over all its mentions. */
  private static final class Found {
    final Party party;
    final boolean isThing;
    final Sentence sentence;
    final Set<String> traits;
    int mentions = 1;

    Found(Party party, boolean isThing, Sentence sentence, Set<String> traits) {
      this.traits = traits;
      this.party = party;
      this.isThing = isThing;
      this.sentence = sentence;
    }
  }

  /**
   * All of one incident.
   *
   * @param draft the incident
   * @param number which of the text's incidents it is, from 0 on
   * @param type its type
   * @param settled its parties with the roles that the rules give
   */
  public List<Player> find(Draft draft, int number, SubEventType type, List<Party> settled) {
    Map<Integer, Reading> readings = new HashMap<>();
    draft.readings().forEach(r -> readings.putIfAbsent(r.sentence().number(), r));
    Map<Integer, Aside> asides = new HashMap<>();
    draft.asides().forEach(a -> asides.putIfAbsent(a.sentence().number(), a));
    Map<String, Found> found = new LinkedHashMap<>();
    Map<String, String> byHead = new HashMap<>();
    int first = draft.readings().getFirst().sentence().number();
    NavigableSet<Integer> near = new TreeSet<>(asides.keySet());
    for (int n : readings.keySet()) {
      for (int d = -BESIDE; d <= BESIDE; d++) {
        near.add(n + d);
      }
    }
    for (int n : near) {
      Sentence s = sentences.get(n);
      if (s == null || reader.isTotal(s)) {
        continue;
      }
      Reading reading = readings.get(s.number());
      Aside aside = asides.get(s.number());
      String where = where(s, first, readings, aside != null, number);
      if (where != null) {
        look(s, reading, aside, where, found, byHead);
      }
    }
    Map<String, Party> roles = new HashMap<>();
    int rivals = 0;
    int sufferers = 0;
    for (Found f : found.values()) {
      rivals += f.traits.contains("s:AGENT") || f.traits.contains("s:BLAMED") ? 1 : 0;
      sufferers += f.traits.contains("s:PATIENT") ? 1 : 0;
    }
    int order = 0;
    settled.forEach(p -> roles.put(key(p.key()), p));
    List<Player> parts = new ArrayList<>();
    for (Map.Entry<String, Found> e : found.entrySet()) {
      Found f = e.getValue();
      Party rule = roles.get(e.getKey());
      Party party = rule == null ? f.party.withRole(null, 0) : rule;
      Set<String> traits = f.traits;
      PlayerTraits.addWhole(traits, f.mentions, party, f.isThing, type, settled, alone);
      boolean agent = traits.contains("s:AGENT") || traits.contains("s:BLAMED");
      boolean patient = traits.contains("s:PATIENT");
      traits.add("agent:" + agent + "&rivals:" + Math.min(3, rivals - (agent ? 1 : 0)));
      traits.add("patient:" + patient + "&others:" + Math.min(3, sufferers - (patient ? 1 : 0)));
      traits.add("keep:" + Math.clamp(draft.keep() / 40, 0, 8));
      traits.add("readings:" + Math.min(6, draft.readings().size()));
      traits.add("incident:" + Math.min(4, number));
      traits.add("order:" + Math.min(8, order / 2));
      order++;
      parts.add(new Player(party, f.isThing, f.sentence, traits));
    }
    return parts;
  }

  private @Nullable String where(
      Sentence s, int first, Map<Integer, Reading> readings, boolean aside, int draft) {
    int n = s.number();
    if (readings.containsKey(n)) {
      return s.paragraph() == 0 ? "headline" : n == first ? "first" : "told";
    }
    Integer owner = owners.get(n);
    if (owner != null && owner != draft) {
      return null;
    }
    for (int d = 1; d <= BESIDE; d++) {
      if (readings.containsKey(n - d)) {
        return (aside ? "aside" : "after") + d;
      }
    }
    for (int d = 1; d <= BESIDE; d++) {
      if (readings.containsKey(n + d)) {
        return "before" + d;
      }
    }
    return aside ? "aside" : null;
  }

  private void look(
      Sentence s,
      @Nullable Reading reading,
      @Nullable Aside aside,
      String where,
      Map<String, Found> found,
      Map<String, String> byHead) {
    Seen look = reader.seen(s);
    List<Party> parties = new ArrayList<>();
    List<Thing> things = List.of();
    if (reading != null) {
      parties.addAll(reading.parties());
      things = reading.targets();
    } else if (aside != null) {
      aside.accusations().forEach(a -> parties.add(a.party()));
      parties.addAll(aside.victims());
      things = aside.targets();
    }
    for (Party party : look.parties()) {
      if (parties.stream().noneMatch(p -> p.from() < party.to() && party.from() < p.to())) {
        parties.add(party);
      }
    }
    PlayerTraits traits = new PlayerTraits(look, reading, where);
    for (Party party : parties) {
      put(found, byHead, look.clause(), party, false, traits.of(party, false));
    }
    for (Thing thing : things) {
      Party party = thing(thing.name(), thing.from(), thing.to());
      Set<String> of = traits.of(party, true);
      of.add(PlayerTraits.THING);
      put(found, byHead, look.clause(), party, true, of);
    }
    NewParties made = new NewParties(look.clause(), reader.people(), look.places());
    for (NounPhrase phrase : look.clause().phrases()) {
      Party party = party(look, made, phrase);
      boolean known =
          party == null
              || parties.stream().anyMatch(p -> p.from() < party.to() && party.from() < p.to())
              || isAmong(things, phrase);
      if (party != null && !known) {
        boolean thing = Nouns.isThing(s, phrase.head());
        put(found, byHead, look.clause(), party, thing, traits.of(party, thing));
      }
    }
  }

  private static boolean isAmong(List<Thing> things, NounPhrase phrase) {
    return things.stream().anyMatch(t -> t.from() < phrase.to() && phrase.from() < t.to());
  }

  private static Party thing(String name, int from, int to) {
    return new Party(name, null, ActorKind.UNKNOWN, name, false, from, to, null, 0);
  }

  /** Who or what a phrase names, where it can have a part. */
  private @Nullable Party party(Seen look, NewParties made, NounPhrase phrase) {
    Clause clause = look.clause();
    Sentence s = clause.sentence();
    int head = phrase.head();
    if (clause.tag(head) == Tag.PRON
        || clause.tag(head) == Tag.TIME
        || clause.tag(head) == Tag.NUM
        || look.places().get(head)
        || Nouns.isNever(s.norm(head))) {
      return null;
    }
    NounPhrase of = clause.of(phrase);
    if (Nouns.isGroup(s.norm(head)) && of != null) {
      return null;
    }
    int from = phrase.from();
    while (from < head && (clause.tag(from) == Tag.DET || clause.tag(from) == Tag.NUM)) {
      from++;
    }
    if (Nouns.isThing(s, head)) {
      int to = of != null && Nouns.isOwned(s.norm(head)) ? of.to() : phrase.to();
      return thing(made.words(from, to), from, to);
    }
    String name = reader.people().nameIn(clause, phrase);
    if (name != null) {
      return new Party(
          name,
          null,
          made.kind(from, phrase.to()),
          made.words(from, phrase.to()),
          false,
          from,
          phrase.to(),
          null,
          0);
    }
    boolean person = Nouns.isPerson(s, head) || Nouns.isDoer(s.norm(head));
    boolean group = clause.tag(head) == Tag.NAME && !clause.isInCapitals();
    if (!person && !group) {
      return null;
    }
    String words = made.words(from, phrase.to());
    return new Party(words, null, ActorKind.UNKNOWN, words, false, from, phrase.to(), null, 0);
  }

  private static void put(
      Map<String, Found> found,
      Map<String, String> byHead,
      Clause clause,
      Party party,
      boolean thing,
      Set<String> traits) {
    Sentence s = clause.sentence();
    String head = Nouns.singular(s.norm(Math.min(s.size(), party.to()) - 1));
    String key = key(party.key());
    boolean bare =
        party.id() == null
            && party.to() - party.from() == 1
            && s.norm(party.from() - 1).equals("the");
    if (bare && !found.containsKey(key)) {
      key = byHead.getOrDefault(head, key);
    }
    byHead.putIfAbsent(head, key);
    Found of = found.get(key);
    if (of == null) {
      found.put(key, new Found(party, thing, s, traits));
    } else {
      of.traits.addAll(traits);
      of.mentions++;
    }
  }

  static String key(String key) {
    return key.toLowerCase(Locale.ROOT);
  }
}
