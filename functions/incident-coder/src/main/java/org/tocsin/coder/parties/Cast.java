package org.tocsin.coder.parties;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.text.Lines;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;

/** Who took part in an incident, over all its sentences. */
public final class Cast {

  /** The weight of a role that only nearness tells. */
  public static final int GUESS = 1;

  private static final String SOME_FORCES = "SECURITY-";

  private static final Set<String> GUARDS = Lines.setOf(Cast.class, "guards.txt");

  /** Words that say of people only that they suffered. */
  private static final Set<String> HURT = Lines.setOf(Cast.class, "hurt.txt");

  /** Words for those who are known for the deed that is told. */
  private static final Set<String> DEED = Lines.setOf(Cast.class, "of-deed.txt");

  private Cast() {}

  /**
   * The parties of all sentences, each once, with the role that they give it most surely.
   *
   * @param all each party as each sentence has it, in the order of the text
   */
  public static List<Party> of(List<Party> all) {
    Map<String, Party> byName = new LinkedHashMap<>();
    Map<String, Map<ActorRole, Integer>> votes = new HashMap<>();
    for (Party party : all) {
      byName.putIfAbsent(party.key(), party);
      if (party.role() != null) {
        votes
            .computeIfAbsent(party.key(), k -> new EnumMap<>(ActorRole.class))
            .merge(party.role(), party.weight(), Integer::sum);
      }
    }
    List<Party> parties = new ArrayList<>();
    byName.forEach(
        (key, party) -> {
          Map<ActorRole, Integer> of = votes.getOrDefault(key, Map.of());
          ActorRole role = isDoer(party) && !isFought(all, key, of) ? doerRole(all, of) : role(of);
          boolean guessed =
              all.stream()
                  .noneMatch(p -> p.key().equals(key) && p.role() == role && p.weight() > GUESS);
          // "drove into a crowd": no rioters, who suffer it
          boolean crowd = party.isMob() && role == ActorRole.TARGET;
          Party one = crowd ? party.withKind(ActorKind.CIVILIANS) : party;
          parties.add(one.withRole(role, role == null ? 0 : guessed ? GUESS : GUESS + 1));
        });
    return named(parties);
  }

  /** "the attackers", "a suicide bomber": known for the act, also where they died in it. */
  private static boolean isDoer(Party party) {
    String[] words = party.mention().toLowerCase(Locale.ROOT).split(" ", -1);
    return party.id() == null && party.isArmed() && Nouns.isDoer(words[words.length - 1]);
  }

  /** They did it; of a fight with forces that nobody is said to have begun they are a side. */
  private static ActorRole doerRole(List<Party> all, Map<ActorRole, Integer> votes) {
    boolean even =
        votes.keySet().equals(Set.of(ActorRole.TARGET))
            && all.stream()
                .anyMatch(
                    p -> p.isState() && p.role() == ActorRole.PARTICIPANT && p.weight() > GUESS);
    return even ? ActorRole.PARTICIPANT : ActorRole.ASSAILANT;
  }

  /**
   * Whether a state killed or hunted them, or guards plainly killed them, or nobody but them is
   * told to have suffered ("two kidnappers were killed in the raid"), and they did nothing that the
   * text tells.
   */
  private static boolean isFought(List<Party> all, String key, Map<ActorRole, Integer> votes) {
    boolean hurt = votes.getOrDefault(ActorRole.TARGET, 0) > GUESS + 1;
    return !votes.containsKey(ActorRole.ASSAILANT)
        && ((hurt && all.stream().noneMatch(p -> p.key().equals(key) ? isOfDeed(p) : isOther(p)))
            || all.stream()
                .filter(p -> p.role() == ActorRole.ASSAILANT && p.weight() > GUESS)
                .anyMatch(p -> p.isState() || (hurt && isGuard(p))));
  }

  /** "the attackers", "a bomber": known for what the text tells, and not for what they do. */
  private static boolean isOfDeed(Party party) {
    String mention = party.mention().toLowerCase(Locale.ROOT);
    return DEED.contains(mention.substring(mention.lastIndexOf(' ') + 1));
  }

  private static boolean isOther(Party party) {
    boolean hurt = party.role() == ActorRole.TARGET && party.weight() > GUESS;
    return hurt || (party.role() == ActorRole.ASSAILANT && !party.isState());
  }

  /** The role that its sentences tell most surely. */
  private static @Nullable ActorRole role(Map<ActorRole, Integer> votes) {
    ActorRole best = null;
    for (Map.Entry<ActorRole, Integer> vote : votes.entrySet()) {
      if (best == null || vote.getValue() > votes.getOrDefault(best, 0)) {
        best = vote.getKey();
      }
    }
    return best;
  }

  /** "the fighters" are no second group beside a named one of the same role. */
  private static List<Party> named(Collection<Party> parties) {
    List<Party> kept = new ArrayList<>();
    for (Party party : parties) {
      boolean known =
          party.id() == null
              && party.isArmed()
              && parties.stream()
                  .anyMatch(
                      p ->
                          p.id() != null
                              && p.isArmed()
                              && p.role() == party.role()
                              && (p.kind() == party.kind() || (isBare(party) && !p.isState())));
      if (!known
          && !isSameDoers(party, parties)
          && !isSomeForces(party, parties)
          && !isNearBy(party, parties)
          && !isAnyVictim(party, parties)
          && !isOutdone(party, parties)) {
        kept.add(party);
      }
    }
    return kept;
  }

  /**
   * "the attackers", "the gunmen" beside "armed men" or a group: the same people, by a word that
   * says only that they did it.
   */
  private static boolean isSameDoers(Party party, Collection<Party> parties) {
    if (party.id() != null || party.role() != ActorRole.ASSAILANT || !isDoerWord(party)) {
      return false;
    }
    boolean before = true;
    for (Party other : parties) {
      before &= !other.equals(party);
      boolean same = other.role() == party.role() && !other.equals(party) && !other.isState();
      boolean armed = other.isArmed() || other.kind() == ActorKind.UNKNOWN;
      if (same && armed && (before || !isDoerWord(other))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDoerWord(Party party) {
    String[] words = party.mention().toLowerCase(Locale.ROOT).split(" ", -1);
    String last = words[words.length - 1];
    return Nouns.isDoer(last) || last.equals("suspects") || last.equals("raiders");
  }

  private static boolean isGuard(Party party) {
    String mention = party.mention().toLowerCase(Locale.ROOT);
    return GUARDS.contains(mention.substring(mention.lastIndexOf(' ') + 1));
  }

  /** "the security forces" beside the soldiers or police of the same side: the same people. */
  private static boolean isSomeForces(Party party, Collection<Party> parties) {
    String id = party.id();
    return id != null
        && id.startsWith(SOME_FORCES)
        && parties.stream()
            .anyMatch(
                p -> p.role() == party.role() && p.kind() == party.kind() && !p.equals(party));
  }

  /** "gunmen", "fighters", "militia": a word that tells no group from another. */
  private static boolean isBare(Party party) {
    return party.kind() == ActorKind.UNKNOWN
        || (!party.isState() && party.mention().indexOf(' ') < 0);
  }

  /**
   * Whether a rebel group only stands near an attack of other rebels on civilians: it is most often
   * what the text says of those ("who pledged allegiance to …"), and no target.
   */
  private static boolean isNearBy(Party party, Collection<Party> parties) {
    return party.role() == ActorRole.TARGET
        && party.weight() <= GUESS
        && party.isArmed()
        && !party.isState()
        && parties.stream()
            .anyMatch(p -> p.role() == ActorRole.ASSAILANT && p.isArmed() && !p.isState())
        && parties.stream().anyMatch(p -> p.role() == ActorRole.TARGET && !p.isArmed());
  }

  /** "the victims" beside people of whom more is said: they are the same. */
  private static boolean isAnyVictim(Party party, Collection<Party> parties) {
    return party.role() == ActorRole.TARGET
        && party.id() == null
        && isOfNobody(party)
        && parties.stream().anyMatch(p -> p.role() == ActorRole.TARGET && !isOfNobody(p));
  }

  private static boolean isOfNobody(Party party) {
    String mention = party.mention().toLowerCase(Locale.ROOT);
    return HURT.contains(mention.substring(mention.lastIndexOf(' ') + 1));
  }

  /** Whether only nearness makes it a target, where others plainly are: most often no victim. */
  private static boolean isOutdone(Party party, Collection<Party> parties) {
    return party.role() == ActorRole.TARGET
        && party.id() == null
        && party.weight() <= GUESS
        && parties.stream().anyMatch(p -> p.role() == ActorRole.TARGET && p.weight() > GUESS);
  }
}
