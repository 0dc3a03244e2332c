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
import org.tocsin.coder.parties.Inversion;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.parties.People;
import org.tocsin.coder.parties.Seen;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.reading.SentenceReader;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.text.Sentence;
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

    boolean isAgent() {
      return traits.contains("s:AGENT") || traits.contains("s:BLAMED");
    }

    boolean isPatient() {
      return traits.contains("s:PATIENT");
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
    Map<String, Found> found = found(draft, number);
    int rivals = 0;
    int sufferers = 0;
    for (Found f : found.values()) {
      rivals += f.isAgent() ? 1 : 0;
      sufferers += f.isPatient() ? 1 : 0;
    }
    Map<String, Party> roles = new HashMap<>();
    settled.forEach(p -> roles.put(key(p.key()), p));
    List<Player> parts = new ArrayList<>();
    for (Map.Entry<String, Found> e : found.entrySet()) {
      Found f = e.getValue();
      Party rule = roles.get(e.getKey());
      Party party = rule == null ? f.party.withRole(null, 0) : rule;
      Set<String> traits = f.traits;
      PlayerTraits.addWhole(traits, f.mentions, party, f.isThing, type, settled, alone);
      boolean agent = f.isAgent();
      boolean patient = f.isPatient();
      traits.add("agent:" + agent + "&rivals:" + Math.min(3, rivals - (agent ? 1 : 0)));
      traits.add("patient:" + patient + "&others:" + Math.min(3, sufferers - (patient ? 1 : 0)));
      traits.add("keep:" + Math.clamp(draft.keep() / 40, 0, 8));
      traits.add("readings:" + Math.min(6, draft.readings().size()));
      traits.add("incident:" + Math.min(4, number));
      traits.add("order:" + Math.min(8, parts.size() / 2));
      parts.add(new Player(party, f.isThing, f.sentence, traits));
    }
    return parts;
  }

  /** All whom the sentences of an incident and those beside them name, by key. */
  private Map<String, Found> found(Draft draft, int number) {
    Map<Integer, Reading> readings = new HashMap<>();
    draft.readings().forEach(r -> readings.putIfAbsent(r.sentence().number(), r));
    Map<Integer, Aside> asides = new HashMap<>();
    draft.asides().forEach(a -> asides.putIfAbsent(a.sentence().number(), a));
    NavigableSet<Integer> near = new TreeSet<>(asides.keySet());
    for (int n : readings.keySet()) {
      for (int d = -BESIDE; d <= BESIDE; d++) {
        near.add(n + d);
      }
    }
    int first = draft.readings().getFirst().sentence().number();
    Map<String, Found> found = new LinkedHashMap<>();
    Map<String, String> byHead = new HashMap<>();
    for (int n : near) {
      Sentence s = sentences.get(n);
      if (s == null || reader.isTotal(s)) {
        continue;
      }
      Aside aside = asides.get(n);
      String where = where(s, first, readings, aside != null, number);
      if (where != null) {
        look(s, readings.get(n), aside, where, found, byHead);
      }
    }
    return found;
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
      Party party = PhraseParty.thing(thing.name(), thing.from(), thing.to());
      Set<String> of = traits.of(party, true);
      of.add(PlayerTraits.THING);
      put(found, byHead, look.clause(), party, true, of);
    }
    PhraseParty named = new PhraseParty(look, reader.people());
    for (NounPhrase phrase : look.clause().phrases()) {
      Party party = named.of(phrase);
      boolean known =
          party == null
              || Inversion.speaks(s, party.from())
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
