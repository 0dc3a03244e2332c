package org.tocsin.coder.players;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.parties.Cast;
import org.tocsin.coder.parties.Nobody;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.parties.People;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Side;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;

/**
 * Those whom the toll of an attack counts by name or by what they are, where no other rule found
 * anybody who suffered it: whoever was killed, injured or abducted in it is a target of it.
 */
public final class Harmed {

  /** Words that name people; what is longer is more than their name. */
  private static final int LONGEST = 5;

  private final PlayerChoice cast;
  private final People people;
  private final Set<String> words = new HashSet<>();
  private final List<Player> found = new ArrayList<>();
  private boolean anybody;

  private Harmed(PlayerChoice cast, People people) {
    this.cast = cast;
    this.people = people;
  }

  /**
   * The same with those whom the readings count.
   *
   * @param readings the readings whose tolls are the incident's
   * @param people those whom the text names in full
   */
  public static PlayerChoice added(PlayerChoice cast, List<Reading> readings, People people) {
    return new Harmed(cast, people).added(readings);
  }

  private PlayerChoice added(List<Reading> readings) {
    for (Party party : cast.parties()) {
      if (party.role() == ActorRole.TARGET) {
        return cast;
      }
      if (party.role() != null) {
        note(party.name());
        note(party.mention());
      }
    }
    for (Reading reading : readings) {
      for (TollMention toll : reading.tolls()) {
        add(reading.sentence(), toll);
      }
    }
    if (found.isEmpty()) {
      return cast;
    }
    List<Party> parties = new ArrayList<>(cast.parties());
    List<Player> added = new ArrayList<>(cast.added());
    for (Player player : found) {
      parties.add(player.party());
      added.add(player);
    }
    return new PlayerChoice(parties, added, cast.struck());
  }

  private void note(String name) {
    for (String word : name.toLowerCase(Locale.ROOT).split(" ", -1)) {
      words.add(Nouns.singular(word));
    }
  }

  private void add(Sentence s, TollMention toll) {
    boolean side = toll.side() == Side.CIVILIAN || toll.side() == Side.ANY;
    if (!side || toll.part() || toll.people().isEmpty() || toll.quantity().best() == 0) {
      return;
    }
    int to = end(s, toll);
    String name = to < 0 ? null : name(s, toll, to);
    if (name == null) {
      return;
    }
    int from = to - toll.people().split(" ", -1).length;
    note(name);
    anybody = true;
    found.add(
        new Player(
            new Party(
                name,
                null,
                ActorKind.CIVILIANS,
                toll.people(),
                false,
                Math.max(0, from),
                to,
                ActorRole.TARGET,
                Cast.GUESS),
            false,
            s,
            Set.of()));
  }

  /** Where the words for the people end; -1 where the sentence has them otherwise. */
  private static int end(Sentence s, TollMention toll) {
    String last = toll.people().substring(toll.people().lastIndexOf(' ') + 1);
    for (int i = toll.from(); i < toll.to(); i++) {
      if (s.token(i).text().equals(last)) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Who it is, where that is somebody new. */
  private @Nullable String name(Sentence s, TollMention toll, int to) {
    int head = to - 1;
    if (s.token(head).capitalised() && s.norm(to).equals("'s")) {
      return null; // "the New People's Army"
    }
    String last = Nouns.singular(s.norm(head));
    boolean noun = Nouns.isPerson(s, head);
    if (words.contains(last) || toll.people().split(" ", -1).length > LONGEST) {
      return null;
    }
    if (noun) {
      return Nobody.isNamedBy(last) && anybody ? null : toll.people();
    }
    if (!s.token(head).capitalised()) {
      return null;
    }
    String full = people.full(toll.people());
    return full.indexOf(' ') > 0 ? full : null;
  }
}
