package org.tocsin.coder.fields;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.reading.Reading;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.SubEventType;

/** Chooses the one type of an incident by ACLED's precedence and its two sides. */
final class TypeChoice {
  private static final int ALONE = 6; // from this weight on a word tells its type by itself
  private static final List<SubEventType> EXPLOSIONS =
      TypeWords.typesOf(EventType.EXPLOSIONS_REMOTE_VIOLENCE);
  private static final List<SubEventType> CROWDS =
      TypeWords.typesOf(EventType.PROTESTS, EventType.RIOTS);

  private final TypeWords words;
  private final Map<SubEventType, EventMention> types;
  private final Map<Act, EventMention> acts;
  private final List<Party> parties;
  private final boolean armedTarget;
  private final boolean armedAssailant;
  private final boolean stateAssailant;
  private final boolean militantAssailant;
  private final boolean protesters;
  private final boolean rioters;
  private final boolean mob;
  private final boolean prisoners;
  private final boolean followers;
  private final boolean lone;
  private final boolean killed;
  private final boolean allied;
  private final boolean bothSidesHurt;
  private final boolean harmed;
  private final boolean fightersFell;
  private final boolean factions;
  private final boolean protestersArrested;
  private final boolean agreed;
  private final RemoteWeapons.@Nullable Found remote;

  TypeChoice(Draft draft, List<Party> parties) {
    words = new TypeWords(draft);
    types = words.types;
    acts = words.acts;
    remote = RemoteWeapons.of(draft);
    this.parties = parties;
    allied = draft.areAllies();
    prisoners = parties.stream().anyMatch(Party::isPrisoner);
    Fallen fallen = Fallen.of(draft);
    boolean militantsHurt = fallen.militants();
    protesters = parties.stream().anyMatch(p -> p.kind() == ActorKind.PROTESTERS);
    rioters = parties.stream().anyMatch(Party::isSurelyRioting);
    mob = parties.stream().anyMatch(p -> p.isSurelyRioting() && p.isMob());
    followers = parties.stream().anyMatch(Party::isFollower);
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
    boolean armedTargets =
        parties.stream().anyMatch(p -> p.role() == ActorRole.TARGET && p.isArmed());
    boolean unarmedTargets =
        parties.stream()
            .anyMatch(p -> p.role() == ActorRole.TARGET && p.kind() == ActorKind.CIVILIANS);
    // "ambushed a patrol; 3 killed": a bare number counts those who were attacked.
    boolean bare = fallen.bare() && (unarmedTargets || !armedTargets);
    boolean civilianVictim =
        fallen.civilians() || ((fallen.anybody() || bare) && !fightersAttacked);
    boolean civilians = civilianVictim || unarmedTargets;
    // Attackers who fall at the end of an attack on civilians make it no battle.
    boolean armedVictim = fallen.security() || (militantsHurt && !civilianVictim);
    armedTarget = armedVictim || (armedTargets && !civilians);
    armedAssailant = parties.stream().anyMatch(p -> p.role() == ActorRole.ASSAILANT && p.isArmed());
    stateAssailant = parties.stream().anyMatch(p -> p.role() == ActorRole.ASSAILANT && p.isState());
    protestersArrested = draft.readings().stream().anyMatch(Reading::arrestsProtesters);
    militantAssailant =
        parties.stream()
            .anyMatch(p -> p.role() == ActorRole.ASSAILANT && p.isArmed() && !p.isState());
    lone = civilianVictim && LoneAttack.is(draft, parties);
    fightersFell = militantsHurt && !civilianVictim && !militantAssailant;
    if (!stateAssailant && Captors.are(draft)) {
      words.retype(SubEventType.ARRESTS, SubEventType.ABDUCTION_FORCED_DISAPPEARANCE);
    }
    if (ToldFirst.isDeedBeforeArrest(draft)) {
      types.remove(SubEventType.ARRESTS);
    }
    agreed = ToldFirst.isAgreement(draft);
    if (CivilClash.is(draft)) {
      words.retype(SubEventType.ARMED_CLASH, SubEventType.VIOLENT_DEMONSTRATION);
    }
  }

  ChosenType choose() {
    if (agreed) {
      return words.typed(SubEventType.AGREEMENT);
    }
    SubEventType crowd = crowd();
    if (crowd != null) {
      return words.typed(crowd);
    }
    if (types.containsKey(SubEventType.ARRESTS)
        && stateAssailant
        && !harmed
        && !acts.containsKey(Act.FIRE)
        && !types.containsKey(SubEventType.ARMED_CLASH)) {
      return words.typed(SubEventType.ARRESTS);
    }
    if (types.containsKey(SubEventType.NON_VIOLENT_TRANSFER_OF_TERRITORY)
        && !harmed
        && acts.isEmpty()
        && !types.containsKey(SubEventType.ARMED_CLASH)) {
      return words.typed(SubEventType.NON_VIOLENT_TRANSFER_OF_TERRITORY);
    }
    SubEventType battle = battle();
    if (battle != null) {
      return words.typed(battle);
    }
    if (types.containsKey(SubEventType.DISRUPTED_WEAPONS_USE) && !harmed && remote == null) {
      return words.typed(SubEventType.DISRUPTED_WEAPONS_USE);
    }
    SubEventType explosion = explosion();
    boolean fight =
        acts.containsKey(Act.FIRE)
            || acts.containsKey(Act.KILLING)
            || acts.containsKey(Act.ASSAULT);
    EventMention abduction = types.get(SubEventType.ABDUCTION_FORCED_DISAPPEARANCE);
    boolean taken = abduction != null && !killed;
    // Who was kidnapped in "this attack" fell in no battle.
    boolean onlyNamed =
        taken
            && !harmed
            && acts.keySet().equals(Set.of(Act.ASSAULT))
            && acts.values().stream().noneMatch(e -> e.trigger().isVerb());
    boolean battleOfActs =
        !onlyNamed && (bothSidesHurt || fightersFell || factions || isBattleOfActs());
    if (fight
        && battleOfActs
        && (explosion == null
            || (words.isStormed() && militantAssailant)
            || acts.containsKey(Act.FIRE)
            || (words.weight(explosion) < ALONE && remote == null))) {
      return new ChosenType(SubEventType.ARMED_CLASH, words.act());
    }
    if (explosion != null) {
      return words.typed(explosion);
    }
    if (types.containsKey(SubEventType.SEXUAL_VIOLENCE)) {
      return words.typed(SubEventType.SEXUAL_VIOLENCE);
    }
    if (taken) {
      return words.typed(SubEventType.ABDUCTION_FORCED_DISAPPEARANCE);
    }
    SubEventType strategic = words.strategic();
    boolean strong = fight && (harmed || words.act().weight() >= 5);
    if (strategic != null && !(fight && harmed) && !(strong && words.weight(strategic) < 6)) {
      return words.typed(strategic);
    }
    if (fight) {
      return new ChosenType(SubEventType.ATTACK, words.act());
    }
    EventMention shots = types.get(SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS);
    if (strategic == null && abduction == null && shots != null) {
      return new ChosenType(SubEventType.ATTACK, shots);
    }
    return words.typed(strategic != null ? strategic : types.keySet().iterator().next());
  }

  /** Armed people were attacked: by others, or nobody knows by whom. */
  private boolean isBattleOfActs() {
    return armedTarget
        && (armedAssailant || acts.containsKey(Act.FIRE) || acts.containsKey(Act.ASSAULT));
  }

  /** The first by precedence; a word for any explosion yields to one that says what exploded. */
  private @Nullable SubEventType explosion() {
    SubEventType first = words.first(EXPLOSIONS);
    if (remote != null && (first == null || words.best(first).trigger().isSoft())) {
      types.put(remote.type(), remote.event());
      return remote.type();
    }
    if (first != SubEventType.REMOTE_EXPLOSIVE_LANDMINE_IED) {
      return first;
    }
    EventMention word = words.best(first);
    if (word.trigger().isSoft() && types.containsKey(SubEventType.GRENADE)) {
      return SubEventType.GRENADE;
    }
    boolean dropped = word.trigger().isDropped() && stateAssailant && !militantAssailant;
    return dropped ? words.of(SubEventType.AIR_DRONE_STRIKE, first) : first;
  }

  private @Nullable SubEventType crowd() {
    if (protestersArrested && !harmed && acts.isEmpty() && words.first(CROWDS) == null) {
      return words.of(SubEventType.PROTEST_WITH_INTERVENTION, SubEventType.ARRESTS);
    }
    SubEventType protest =
        words.first(
            List.of(
                SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS,
                SubEventType.PROTEST_WITH_INTERVENTION,
                SubEventType.PEACEFUL_PROTEST));
    SubEventType riot =
        words.first(List.of(SubEventType.VIOLENT_DEMONSTRATION, SubEventType.MOB_VIOLENCE));
    boolean explosion = words.first(EXPLOSIONS) != null;
    // "kidnapped in protest at the visit": why it was done, and no crowd.
    boolean motive =
        protest == SubEventType.PEACEFUL_PROTEST
            && !protesters
            && types.containsKey(SubEventType.ABDUCTION_FORCED_DISAPPEARANCE);
    // Vigilantes who lynch somebody are a mob, whatever they call themselves.
    boolean lynched =
        types.containsKey(SubEventType.MOB_VIOLENCE)
            && parties.stream().anyMatch(p -> p.kind() == ActorKind.IDENTITY_MILITIA);
    if (lynched && !stateAssailant && !explosion) {
      return SubEventType.MOB_VIOLENCE;
    }
    boolean hit =
        protest == SubEventType.PEACEFUL_PROTEST
            && harmed
            && !stateAssailant
            && !acts.isEmpty()
            && words.isSufferer(protest);
    boolean riotous = riot != null && (rioters || prisoners || followers);
    boolean others =
        militantAssailant || explosion || (riot != null && LoneAttack.isByFew(parties));
    if ((others && !riotous) || motive || hit) {
      return null;
    }
    boolean looted = types.containsKey(SubEventType.LOOTING_PROPERTY_DESTRUCTION);
    // Tear gas ends a riot as well as a protest: who riots is no protester for it.
    if (riot != null && rioters) {
      return riot;
    }
    if (protest == null && riot == null) {
      if (rioters && !acts.isEmpty()) {
        return words.of(SubEventType.MOB_VIOLENCE, words.act());
      }
      if (mob && looted) {
        return words.of(SubEventType.MOB_VIOLENCE, SubEventType.LOOTING_PROPERTY_DESTRUCTION);
      }
      if (looted && !stateAssailant && parties.stream().anyMatch(Party::isProtesting)) {
        return words.of(
            SubEventType.VIOLENT_DEMONSTRATION, SubEventType.LOOTING_PROPERTY_DESTRUCTION);
      }
      boolean shot = protesters && stateAssailant && harmed && !acts.isEmpty();
      return shot ? SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS : null;
    }
    if (riot != null && (protest == null || words.weight(riot) >= words.weight(protest))) {
      return riot;
    }
    boolean fired = harmed || acts.containsKey(Act.FIRE);
    if (protest == SubEventType.PEACEFUL_PROTEST && stateAssailant && fired) {
      return words.of(SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS, protest);
    }
    if (protest == SubEventType.PROTEST_WITH_INTERVENTION) {
      if (!types.containsKey(SubEventType.PEACEFUL_PROTEST) && !protesters && !stateAssailant) {
        return riot;
      }
      return killed || (harmed && acts.containsKey(Act.FIRE))
          ? words.of(SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS, protest)
          : protest;
    }
    if (protest == SubEventType.PEACEFUL_PROTEST && (killed || (looted && !stateAssailant))) {
      return words.of(SubEventType.VIOLENT_DEMONSTRATION, protest);
    }
    if (protest == SubEventType.PEACEFUL_PROTEST && protestersArrested) {
      return words.of(SubEventType.PROTEST_WITH_INTERVENTION, SubEventType.ARRESTS);
    }
    return protest;
  }

  private @Nullable SubEventType battle() {
    if (lone) {
      return null;
    }
    SubEventType word = prisoners ? null : words.first(GroundTaken.TYPES);
    return word != null
        ? words.of(GroundTaken.type(word, parties, allied), word)
        : types.containsKey(SubEventType.ARMED_CLASH) ? SubEventType.ARMED_CLASH : null;
  }
}
