package org.tocsin.coder.players;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.parties.Cast;
import org.tocsin.coder.parties.Party;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Who and what has a part in an incident after all: the rules propose, and the weights of how the
 * text speaks of each over all its mentions strike out what is unlikely and add what is likely to
 * have suffered it. Nobody is said to have done it by weights alone: who is blamed wrongly costs a
 * user more than who is missing. Only where nobody is known to have done the text's one incident
 * are those taken whom a sentence right beside tells of: "he was intercepted by armed men. They
 * shot him."
 *
 * @param parties the parties with their roles
 * @param added of them and of the things those that the rules did not have
 * @param struck the keys of the things that the rules had, and that are struck out
 */
public record PlayerChoice(List<Party> parties, List<Player> added, Set<String> struck) {

  /** From here on the weights add a thing that was hit, in hundredths of a logit. */
  private static final int ADD = -20;

  /** The same of somebody who suffered it. */
  private static final int ADD_VICTIM = 30;

  /** Below this the weights strike out one who did it: 1 in 11. */
  private static final int STRIKE_DOER = -230;

  /** Below this the weights strike out one who suffered: 1 in 4. */
  private static final int STRIKE = -120;

  private static final Set<String> OWN = Set.of("in:headline", "in:first", "in:told");

  private static final Set<String> BESIDE = Set.of("in:before1", "in:after1", "in:aside1");

  /** Copies the collections. */
  public PlayerChoice {
    parties = List.copyOf(parties);
    added = List.copyOf(added);
    struck = Set.copyOf(struck);
  }

  /** What the rules say and nothing else: of battles, protests and developments. */
  public static PlayerChoice ofRules(List<Party> settled) {
    return new PlayerChoice(settled, List.of(), Set.of());
  }

  /** Whether the weights know incidents of a type: attacks in which one side suffers. */
  public static boolean isFor(SubEventType type) {
    return type.eventType() == EventType.VIOLENCE_AGAINST_CIVILIANS
        || type.eventType() == EventType.EXPLOSIONS_REMOTE_VIOLENCE
        || type == SubEventType.LOOTING_PROPERTY_DESTRUCTION;
  }

  /**
   * What weights make of an incident's cast.
   *
   * @param parts everybody and everything that may have a part in it
   * @param settled its parties, as the rules settled them
   */
  public static PlayerChoice of(List<Player> parts, List<Party> settled) {
    Map<String, Player> byKey = new HashMap<>();
    Set<String> struck = new HashSet<>();
    List<Player> added = new ArrayList<>();
    boolean known = settled.stream().anyMatch(p -> p.role() == ActorRole.ASSAILANT);
    for (Player part : parts) {
      String key = PlayerFinder.key(part.party().key());
      byKey.put(key, part);
      if (part.traits().contains(PlayerTraits.THING)) {
        if (PlayerWeights.target(part.traits()) < STRIKE) {
          struck.add(key);
        }
      } else if (part.party().role() == null) {
        Player more = !known && (isDoer(part) || isByName(part)) ? doer(part) : added(part);
        if (more != null) {
          added.add(more);
        }
      }
    }
    List<Party> parties = new ArrayList<>();
    List<Party> only = new ArrayList<>();
    for (Party party : settled) {
      Player part = byKey.get(PlayerFinder.key(party.key()));
      if (part == null || !isStruck(party, part)) {
        parties.add(party);
      } else if (isAttacked(party, part)) {
        only.add(party);
      }
    }
    if (parties.stream().noneMatch(p -> p.role() == ActorRole.TARGET)
        && settled.stream().noneMatch(p -> p.role() == ActorRole.TARGET && !p.isArmed())
        && added.stream().allMatch(Player::isThing)) {
      parties.addAll(only);
    }
    added.stream().filter(p -> !p.isThing()).map(Player::party).forEach(parties::add);
    return new PlayerChoice(parties, added, struck);
  }

  /** Whether a sentence beside the incident's own says that fighters or some people acted. */
  private static boolean isDoer(Player part) {
    Party party = part.party();
    Set<String> traits = part.traits();
    boolean by = traits.contains("r:by");
    boolean some = party.id() == null && by && traits.contains("f:plain");
    boolean fighters =
        party.isArmed() && !party.isState() && (by || traits.contains("r:subject-act"));
    return (some || fighters)
        && traits.contains("alone:true")
        && traits.contains("s:AGENT:ACT")
        && !traits.contains("s:PATIENT")
        && BESIDE.stream().anyMatch(traits::contains);
  }

  /**
   * "The attackers fled": whom the word for them makes the doers, in one of the incident's own
   * sentences or right beside one.
   */
  private static boolean isByName(Player part) {
    Party party = part.party();
    Set<String> traits = part.traits();
    String mention = party.mention().toLowerCase(Locale.ROOT);
    boolean doer = Nouns.isDoer(mention.substring(mention.lastIndexOf(' ') + 1));
    boolean own = OWN.stream().anyMatch(traits::contains);
    boolean beside =
        traits.contains("alone:true") && BESIDE.stream().anyMatch(traits::contains) && doer;
    return party.id() == null
        && party.isArmed()
        && (doer || party.kind() == ActorKind.UNKNOWN)
        && !traits.contains("s:PATIENT")
        && (own || beside);
  }

  private static Player doer(Player part) {
    Party party = part.party();
    return new Player(
        party.withRole(ActorRole.ASSAILANT, Cast.GUESS), false, part.sentence(), part.traits());
  }

  /** The same as one that suffered it; null where the weights do not say so. */
  private static @Nullable Player added(Player part) {
    int target = PlayerWeights.target(part.traits());
    if (target < (part.isThing() ? ADD : ADD_VICTIM)
        || target < PlayerWeights.assailant(part.traits())
        || isTeller(part)) {
      return null;
    }
    Party party = part.party();
    ActorKind kind =
        party.kind() == ActorKind.UNKNOWN && !party.isArmed() ? ActorKind.CIVILIANS : party.kind();
    return new Player(
        party.withKind(kind).withRole(ActorRole.TARGET, Cast.GUESS),
        part.isThing(),
        part.sentence(),
        part.traits());
  }

  /** "Low said the bomb exploded": who speaks, and of whom nothing says that he suffered it. */
  private static boolean isTeller(Player part) {
    Set<String> traits = part.traits();
    return traits.contains("r:speaks") && traits.contains("s:none") && !part.party().isArmed();
  }

  /** Fighters or forces of whom a verb says that they, or what is theirs, were attacked. */
  private static boolean isAttacked(Party party, Player part) {
    return party.role() == ActorRole.TARGET
        && party.id() != null
        && party.isArmed()
        && party.weight() > Cast.GUESS
        && part.traits().contains(PlayerTraits.ATTACKED);
  }

  private static boolean isStruck(Party party, Player part) {
    if (party.role() == ActorRole.ASSAILANT) {
      return PlayerWeights.assailant(part.traits()) < STRIKE_DOER;
    }
    return party.role() == ActorRole.TARGET && PlayerWeights.target(part.traits()) < STRIKE;
  }
}
