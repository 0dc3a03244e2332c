package org.tocsin.coder.assembly;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.events.EventMention;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.SubEventType;

/** Chooses the one type of an incident by ACLED's precedence and its two sides. */
final class TypeChoice {

  /** From this weight on a word tells its type by itself. */
  private static final int ALONE = 6;

  private static final List<SubEventType> EXPLOSIONS =
      Arrays.stream(SubEventType.values())
          .filter(type -> type.eventType() == EventType.EXPLOSIONS_REMOTE_VIOLENCE)
          .toList();

  private final Map<SubEventType, EventMention> types = new EnumMap<>(SubEventType.class);
  private final Map<Act, EventMention> acts = new EnumMap<>(Act.class);
  private final boolean armedTarget;
  private final boolean armedAssailant;
  private final boolean stateAssailant;
  private final boolean militantAssailant;
  private final boolean protesters;
  private final boolean rioters;
  private final boolean prisoners;

  private final boolean killed;
  private final boolean bothSidesHurt;
  private final boolean harmed;

  /** Fighters were killed, no civilians, and by nobody told but the forces of a state. */
  private final boolean fightersFell;

  /** Fighters were attacked by others, and some of them killed. */
  private final boolean factions;

  private final boolean protestersArrested;

  TypeChoice(Draft draft, List<Party> parties) {
    for (Reading reading : draft.readings()) {
      for (EventMention event : reading.events()) {
        SubEventType type = event.eventClass().type();
        if (type == null) {
          acts.merge(event.eventClass().act(), event, TypeChoice::stronger);
        } else {
          types.merge(type, event, TypeChoice::stronger);
        }
      }
    }
    prisoners = parties.stream().anyMatch(Party::isPrisoner);
    Fallen fallen = Fallen.of(draft);
    boolean militantsHurt = fallen.militants();
    protesters = parties.stream().anyMatch(p -> p.kind() == ActorKind.PROTESTERS);
    rioters = parties.stream().anyMatch(Crowds::riot);
    killed = fallen.killed();
    bothSidesHurt = fallen.security() && militantsHurt;
    harmed = fallen.harmed();
    // "ambushed the insurgents, killing seven of them": who is killed is who was attacked.
    boolean fightersAttacked =
        parties.stream().anyMatch(p -> p.role() == ActorRole.ASSAILANT && p.isState())
            && parties.stream().anyMatch(Party::isSurelyHunted)
            && parties.stream()
                .noneMatch(p -> p.role() == ActorRole.TARGET && p.kind() == ActorKind.CIVILIANS);
    // "rebels attacked another faction, killing nine fighters and two civilians" is a battle too.
    factions =
        militantsHurt
            && parties.stream().anyMatch(Party::isSurelyHunted)
            && parties.stream()
                .anyMatch(p -> p.role() == ActorRole.ASSAILANT && p.isArmed() && !p.isState());
    boolean civilianVictim = fallen.civilians() || (fallen.anybody() && !fightersAttacked);
    boolean armedTargets =
        parties.stream().anyMatch(p -> p.role() == ActorRole.TARGET && p.isArmed());
    boolean civilians =
        civilianVictim
            || parties.stream()
                .anyMatch(p -> p.role() == ActorRole.TARGET && p.kind() == ActorKind.CIVILIANS);
    // Attackers who fall at the end of an attack on civilians make it no battle.
    boolean armedVictim = fallen.security() || (militantsHurt && !civilianVictim);
    armedTarget = armedVictim || (armedTargets && !civilians);
    armedAssailant = parties.stream().anyMatch(p -> p.role() == ActorRole.ASSAILANT && p.isArmed());
    stateAssailant = parties.stream().anyMatch(p -> p.role() == ActorRole.ASSAILANT && p.isState());
    protestersArrested = draft.readings().stream().anyMatch(Crowds::arrestsProtesters);
    militantAssailant =
        parties.stream()
            .anyMatch(p -> p.role() == ActorRole.ASSAILANT && p.isArmed() && !p.isState());
    fightersFell = militantsHurt && !civilianVictim && !militantAssailant;
  }

  ChosenType choose() {
    SubEventType crowd = crowd();
    if (crowd != null) {
      return typed(crowd);
    }
    if (types.containsKey(SubEventType.ARRESTS)
        && stateAssailant
        && !harmed
        && !acts.containsKey(Act.FIRE)
        && !types.containsKey(SubEventType.ARMED_CLASH)) {
      return typed(SubEventType.ARRESTS);
    }
    if (types.containsKey(SubEventType.NON_VIOLENT_TRANSFER_OF_TERRITORY)
        && !harmed
        && acts.isEmpty()
        && !types.containsKey(SubEventType.ARMED_CLASH)) {
      return typed(SubEventType.NON_VIOLENT_TRANSFER_OF_TERRITORY);
    }
    SubEventType battle = battle();
    if (battle != null) {
      return typed(battle);
    }
    if (types.containsKey(SubEventType.DISRUPTED_WEAPONS_USE) && !harmed) {
      return typed(SubEventType.DISRUPTED_WEAPONS_USE);
    }
    SubEventType explosion = explosion();
    boolean fight =
        acts.containsKey(Act.FIRE)
            || acts.containsKey(Act.KILLING)
            || acts.containsKey(Act.ASSAULT);
    EventMention abduction = types.get(SubEventType.ABDUCTION_FORCED_DISAPPEARANCE);
    boolean taken = abduction != null && !killed;
    // Who was kidnapped in "this attack" fell in no battle.
    boolean onlyNamed = taken && !harmed && acts.keySet().equals(Set.of(Act.ASSAULT)) && !verb();
    boolean battleOfActs =
        !onlyNamed && (bothSidesHurt || fightersFell || factions || isBattleOfActs());
    if (fight
        && battleOfActs
        && (explosion == null || acts.containsKey(Act.FIRE) || weight(explosion) < ALONE)) {
      return new ChosenType(SubEventType.ARMED_CLASH, act());
    }
    if (explosion != null) {
      return typed(explosion);
    }
    if (types.containsKey(SubEventType.SEXUAL_VIOLENCE)) {
      return typed(SubEventType.SEXUAL_VIOLENCE);
    }
    if (taken) {
      return typed(SubEventType.ABDUCTION_FORCED_DISAPPEARANCE);
    }
    SubEventType strategic = strategic();
    boolean strong = fight && (harmed || act().weight() >= 5);
    if (strategic != null && !(fight && harmed) && !(strong && weight(strategic) < 6)) {
      return typed(strategic);
    }
    if (fight) {
      return new ChosenType(SubEventType.ATTACK, act());
    }
    EventMention shots = types.get(SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS);
    if (strategic == null && abduction == null && shots != null) {
      return new ChosenType(SubEventType.ATTACK, shots);
    }
    return strategic != null
        ? typed(strategic)
        : typed(SubEventType.ABDUCTION_FORCED_DISAPPEARANCE);
  }

  /** Whether a verb tells of an attack, and not only its name. */
  private boolean verb() {
    return acts.values().stream().anyMatch(e -> e.trigger().isVerb());
  }

  /** Armed people were attacked: by others, or nobody knows by whom. */
  private boolean isBattleOfActs() {
    return armedTarget
        && (armedAssailant || acts.containsKey(Act.FIRE) || acts.containsKey(Act.ASSAULT));
  }

  /** The first by precedence; a word for any explosion yields to one that says what exploded. */
  private @Nullable SubEventType explosion() {
    SubEventType first = first(EXPLOSIONS);
    if (first != SubEventType.REMOTE_EXPLOSIVE_LANDMINE_IED) {
      return first;
    }
    EventMention word = best(first);
    if (word.trigger().isSoft() && types.containsKey(SubEventType.GRENADE)) {
      return SubEventType.GRENADE;
    }
    boolean dropped = word.trigger().isDropped() && stateAssailant && !militantAssailant;
    return dropped ? of(SubEventType.AIR_DRONE_STRIKE, first) : first;
  }

  private @Nullable SubEventType crowd() {
    SubEventType protest =
        first(
            List.of(
                SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS,
                SubEventType.PROTEST_WITH_INTERVENTION,
                SubEventType.PEACEFUL_PROTEST));
    SubEventType riot =
        first(List.of(SubEventType.VIOLENT_DEMONSTRATION, SubEventType.MOB_VIOLENCE));
    boolean explosion = first(EXPLOSIONS) != null;
    // "kidnapped in protest at the visit": why it was done, and no crowd.
    boolean motive =
        protest == SubEventType.PEACEFUL_PROTEST
            && !protesters
            && types.containsKey(SubEventType.ABDUCTION_FORCED_DISAPPEARANCE);
    if (protest == null && riot == null && rioters && !militantAssailant && !acts.isEmpty()) {
      return of(SubEventType.MOB_VIOLENCE, act());
    }
    if ((protest == null && riot == null) || militantAssailant || explosion || motive) {
      return null;
    }
    if (riot != null && (protest == null || weight(riot) >= weight(protest))) {
      return riot;
    }
    if (protest == SubEventType.PEACEFUL_PROTEST && stateAssailant && harmed) {
      return of(SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS, protest);
    }
    if (protest == SubEventType.PROTEST_WITH_INTERVENTION) {
      if (!types.containsKey(SubEventType.PEACEFUL_PROTEST) && !protesters && !stateAssailant) {
        return null;
      }
      return killed || (harmed && acts.containsKey(Act.FIRE))
          ? of(SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS, protest)
          : protest;
    }
    if (protest == SubEventType.PEACEFUL_PROTEST && killed) {
      return of(SubEventType.VIOLENT_DEMONSTRATION, protest);
    }
    if (protest == SubEventType.PEACEFUL_PROTEST && protestersArrested) {
      return of(SubEventType.PROTEST_WITH_INTERVENTION, SubEventType.ARRESTS);
    }
    return protest;
  }

  private SubEventType of(SubEventType type, SubEventType from) {
    return of(type, best(from));
  }

  private SubEventType of(SubEventType type, EventMention word) {
    types.put(type, word);
    return type;
  }

  private @Nullable SubEventType battle() {
    boolean regained =
        types.containsKey(SubEventType.GOVERNMENT_REGAINS_TERRITORY)
            && (!militantAssailant || stateAssailant)
            && !prisoners;
    return regained
        ? SubEventType.GOVERNMENT_REGAINS_TERRITORY
        : first(
            List.of(SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY, SubEventType.ARMED_CLASH));
  }

  private @Nullable SubEventType strategic() {
    SubEventType best = null;
    for (SubEventType type : types.keySet()) {
      if (type.eventType() == EventType.STRATEGIC_DEVELOPMENTS
          && (best == null || weight(type) > weight(best))) {
        best = type;
      }
    }
    return best;
  }

  private @Nullable SubEventType first(List<SubEventType> order) {
    for (SubEventType type : order) {
      if (types.containsKey(type)) {
        return type;
      }
    }
    return null;
  }

  private int weight(SubEventType type) {
    EventMention mention = types.get(type);
    return mention == null ? 0 : mention.weight();
  }

  private ChosenType typed(SubEventType type) {
    return new ChosenType(type, best(type));
  }

  private EventMention best(SubEventType type) {
    EventMention mention = types.get(type);
    return mention != null ? mention : types.isEmpty() ? act() : types.values().iterator().next();
  }

  private EventMention act() {
    EventMention best = null;
    for (EventMention mention : acts.values()) {
      best = best == null ? mention : stronger(best, mention);
    }
    return best != null ? best : types.values().iterator().next();
  }

  private static EventMention stronger(EventMention a, EventMention b) {
    return b.weight() > a.weight() ? b : a;
  }
}
