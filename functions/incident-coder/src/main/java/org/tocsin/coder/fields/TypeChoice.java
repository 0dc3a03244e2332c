package org.tocsin.coder.fields;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.SubEventType;

/** Chooses the one type of an incident by ACLED's precedence and its two sides. */
final class TypeChoice {
  private static final int ALONE = 6; // from this weight on a word tells its type by itself
  private static final int STRONG = 5; // and from this an act does without a toll
  private static final List<SubEventType> EXPLOSIONS =
      TypeWords.typesOf(EventType.EXPLOSIONS_REMOTE_VIOLENCE);

  private static final Set<String> SOME = Lines.setOf(TypeChoice.class, "some-of.txt");

  private final Draft draft;
  private final TypeWords words;
  private final Map<SubEventType, EventMention> types;
  private final Map<Act, EventMention> acts;
  private final Opponents sides;
  private final RemoteWeapons.@Nullable Found remote;

  TypeChoice(Draft draft, List<Party> parties) {
    this.draft = draft;
    words = new TypeWords(draft);
    types = words.types;
    acts = words.acts;
    remote = RemoteWeapons.of(draft);
    sides = new Opponents(draft, parties);
    if (!sides.stateAssailant && Captors.are(draft)) {
      words.retype(SubEventType.ARRESTS, SubEventType.ABDUCTION_FORCED_DISAPPEARANCE);
    }
    if (ToldFirst.isDeedBeforeArrest(draft)) {
      types.remove(SubEventType.ARRESTS);
    }
    EventMention protest = types.get(SubEventType.PEACEFUL_PROTEST);
    if (protest != null
        && types.containsKey(SubEventType.ABDUCTION_FORCED_DISAPPEARANCE)
        && protest.sentence().norm(protest.from() - 1).equals("in")) {
      types.remove(SubEventType.PEACEFUL_PROTEST); // "seized 12 guards in protest at a transfer"
    }
    if (CivilClash.is(draft)) {
      words.retype(SubEventType.ARMED_CLASH, SubEventType.VIOLENT_DEMONSTRATION);
    }
  }

  ChosenType choose() {
    if (ToldFirst.isAgreement(draft)) {
      return words.typed(SubEventType.AGREEMENT);
    }
    if (ToldFirst.isFind(draft)) {
      return words.typed(SubEventType.OTHER);
    }
    SubEventType crowd =
        new CrowdType(
                words,
                sides,
                words.first(EXPLOSIONS) != null,
                draft.readings().stream().anyMatch(Reading::arrestsProtesters))
            .choose();
    if (crowd != null) {
      return words.typed(crowd);
    }
    SubEventType quiet = quiet();
    if (quiet != null) {
      return words.typed(quiet);
    }
    SubEventType battle = battle();
    if (battle != null) {
      return words.typed(battle);
    }
    SubEventType explosion = explosion();
    EventMention stopped = types.get(SubEventType.DISRUPTED_WEAPONS_USE);
    boolean some = explosion != null && stopped != null && isOfSome(stopped);
    if (stopped != null && !sides.harmed && remote == null && !some) {
      return words.typed(SubEventType.DISRUPTED_WEAPONS_USE);
    }
    boolean onlyHarmless =
        !sides.harmed && acts.keySet().equals(Set.of(Act.KILLING)) && words.strategic() != null;
    if (isFight() && !onlyHarmless && isBattle() && !outweighs(explosion)) {
      if (explosion == null && ThrownThings.are(draft, sides.parties)) {
        return new ChosenType(SubEventType.VIOLENT_DEMONSTRATION, words.act());
      }
      return new ChosenType(SubEventType.ARMED_CLASH, words.act());
    }
    return explosion != null ? words.typed(explosion) : againstCivilians();
  }

  /** "shot down most of the drones": the others came through, and the strike was one. */
  private static boolean isOfSome(EventMention stopped) {
    for (int i = stopped.from(); i < stopped.to(); i++) {
      if (SOME.contains(stopped.sentence().norm(i))) {
        return true;
      }
    }
    return false;
  }

  /** Arrests and handovers of ground at which nobody was harmed and nothing fought over. */
  private @Nullable SubEventType quiet() {
    if (sides.harmed
        || types.containsKey(SubEventType.ARMED_CLASH)
        || types.containsKey(SubEventType.SEXUAL_VIOLENCE)) {
      return null;
    }
    if (types.containsKey(SubEventType.ARRESTS)
        && sides.stateAssailant
        && !acts.containsKey(Act.FIRE)) {
      return SubEventType.ARRESTS;
    }
    return types.containsKey(SubEventType.NON_VIOLENT_TRANSFER_OF_TERRITORY) && acts.isEmpty()
        ? SubEventType.NON_VIOLENT_TRANSFER_OF_TERRITORY
        : null;
  }

  /** A battle that a word names. */
  private @Nullable SubEventType battle() {
    if (sides.lone) {
      return null;
    }
    SubEventType ground = words.first(GroundTaken.TYPES);
    boolean taken = ground == SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY;
    // "overran a post and took 12 prisoners" took more than a prison
    boolean prison = sides.any(p -> p.isPrisoner() && !(taken && isTaken(p)));
    SubEventType word = prison ? null : ground;
    return word != null
        ? words.of(GroundTaken.type(word, sides.parties, draft.areAllies()), word)
        : types.containsKey(SubEventType.ARMED_CLASH) ? SubEventType.ARMED_CLASH : null;
  }

  /** "took 12 prisoners": whom the sentence calls so as they are taken. */
  private boolean isTaken(Party party) {
    boolean suffers = party.role() == ActorRole.TARGET;
    return (suffers || (party.role() == null && PrisonersTaken.are(draft)))
        && party.mention().toLowerCase(Locale.ROOT).startsWith("prisoner");
  }

  private boolean isFight() {
    return acts.containsKey(Act.FIRE)
        || acts.containsKey(Act.KILLING)
        || acts.containsKey(Act.ASSAULT);
  }

  /** Whether the acts are a battle's: fighters fell, or armed people were attacked by others. */
  private boolean isBattle() {
    boolean armed =
        sides.armedTarget
            && (sides.armedAssailant
                || acts.containsKey(Act.FIRE)
                || acts.containsKey(Act.ASSAULT));
    return !isOnlyNamed()
        && !isByOneWithBlade()
        && !isOnOneCivilian()
        && (sides.bothSidesHurt || sides.fightersFell || sides.factions || armed);
  }

  /** By whoever is no known group: a mayor was the one whom they came for. */
  private boolean isOnOneCivilian() {
    boolean group = sides.any(p -> p.role() == ActorRole.ASSAILANT && p.id() != null);
    return !group && LoneAttack.isOnOne(draft, sides.parties);
  }

  private boolean isByOneWithBlade() {
    return !sides.militantAssailant && LoneAttack.isWithBlade(draft, sides.parties);
  }

  /** Who was kidnapped in "this attack" fell in no battle. */
  private boolean isOnlyNamed() {
    return isAbduction()
        && !sides.harmed
        && acts.keySet().equals(Set.of(Act.ASSAULT))
        && acts.values().stream().noneMatch(e -> e.trigger().isVerb());
  }

  private boolean isAbduction() {
    return types.containsKey(SubEventType.ABDUCTION_FORCED_DISAPPEARANCE) && !sides.killed;
  }

  /** Whether an explosion tells the type rather than the fight that it was a part of. */
  private boolean outweighs(@Nullable SubEventType explosion) {
    boolean bomber = explosion == SubEventType.SUICIDE_BOMB && ToldFirst.isSuicideBomb(draft);
    return explosion != null
        && !(words.isStormed() && sides.militantAssailant)
        && (bomber || !acts.containsKey(Act.FIRE))
        && (words.weight(explosion) >= ALONE || remote != null);
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
    boolean dropped =
        word.trigger().isDropped() && sides.stateAssailant && !sides.militantAssailant;
    return dropped ? words.of(SubEventType.AIR_DRONE_STRIKE, first) : first;
  }

  /** What is neither a crowd's doing, nor a battle, nor an explosion. */
  private ChosenType againstCivilians() {
    if (types.containsKey(SubEventType.SEXUAL_VIOLENCE)) {
      return words.typed(SubEventType.SEXUAL_VIOLENCE);
    }
    if (isAbduction()) {
      return words.typed(SubEventType.ABDUCTION_FORCED_DISAPPEARANCE);
    }
    boolean fight = isFight();
    SubEventType strategic = words.strategic();
    boolean strong = fight && (sides.harmed || words.act().weight() >= STRONG);
    if (strategic != null
        && !(fight && sides.harmed)
        && !(strong && words.weight(strategic) < ALONE)) {
      return words.typed(strategic);
    }
    if (fight) {
      return new ChosenType(SubEventType.ATTACK, words.act());
    }
    EventMention shots = types.get(SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS);
    boolean abduction = types.containsKey(SubEventType.ABDUCTION_FORCED_DISAPPEARANCE);
    EventMention taken = types.get(SubEventType.ABDUCTION_FORCED_DISAPPEARANCE);
    if (strategic == null && taken != null && sides.killed) {
      return new ChosenType(SubEventType.ATTACK, taken); // abducted and found dead
    }
    if (strategic == null && !abduction && shots != null) {
      return new ChosenType(SubEventType.ATTACK, shots);
    }
    return words.typed(strategic != null ? strategic : types.keySet().iterator().next());
  }
}
