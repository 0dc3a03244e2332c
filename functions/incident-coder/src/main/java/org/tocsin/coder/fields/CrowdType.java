package org.tocsin.coder.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.parties.Party;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.SubEventType;

/** Tells protests and riots, and how far they went, from attacks that have a crowd in them. */
final class CrowdType {
  private static final List<SubEventType> CROWDS =
      TypeWords.typesOf(EventType.PROTESTS, EventType.RIOTS);
  private static final List<SubEventType> PROTESTS =
      List.of(
          SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS,
          SubEventType.PROTEST_WITH_INTERVENTION,
          SubEventType.PEACEFUL_PROTEST);
  private static final List<SubEventType> RIOTS =
      List.of(SubEventType.VIOLENT_DEMONSTRATION, SubEventType.MOB_VIOLENCE);

  private final TypeWords words;
  private final Opponents sides;
  private final boolean explosion;
  private final boolean protestersArrested;
  private final boolean protesters;
  private final boolean rioters;
  private final boolean looted;
  private final @Nullable SubEventType protest;
  private final @Nullable SubEventType riot;

  /**
   * Makes it for the words of an incident.
   *
   * @param explosion whether the words tell of one
   * @param protestersArrested whether they tell of protesters who were arrested
   */
  CrowdType(TypeWords words, Opponents sides, boolean explosion, boolean protestersArrested) {
    this.words = words;
    this.sides = sides;
    this.explosion = explosion;
    this.protestersArrested = protestersArrested;
    this.protesters = sides.any(p -> p.kind() == ActorKind.PROTESTERS);
    this.rioters = sides.any(Party::isSurelyRioting);
    this.looted = words.types.containsKey(SubEventType.LOOTING_PROPERTY_DESTRUCTION);
    this.protest = words.first(PROTESTS);
    this.riot = words.first(RIOTS);
  }

  /** The type of a crowd's doing, whose word is set; null where no crowd's doing it is. */
  @Nullable SubEventType choose() {
    if (protestersArrested
        && !sides.harmed
        && words.acts.isEmpty()
        && words.first(CROWDS) == null) {
      return words.of(SubEventType.PROTEST_WITH_INTERVENTION, SubEventType.ARRESTS);
    }
    if (isLynching() && !sides.stateAssailant && !explosion) {
      return SubEventType.MOB_VIOLENCE;
    }
    if (isOthers() || isMotive() || isHit()) {
      return null;
    }
    // Tear gas ends a riot as well as a protest: who riots is no protester for it.
    if (riot != null && rioters) {
      return riot;
    }
    boolean stopped = protest == SubEventType.PROTEST_WITH_INTERVENTION;
    if (riot == null && (protest == null || (stopped && rioters && !words.acts.isEmpty()))) {
      return ofPeople(); // "a crowd attacked a hotel; police used water cannon"
    }
    if (riot != null && (protest == null || words.weight(riot) >= words.weight(protest))) {
      return riot;
    }
    if (protest == SubEventType.PROTEST_WITH_INTERVENTION) {
      return dispersed(protest);
    }
    return protest == SubEventType.PEACEFUL_PROTEST ? peaceful(protest) : protest;
  }

  /** Vigilantes who lynch somebody are a mob, whatever they call themselves. */
  private boolean isLynching() {
    return words.types.containsKey(SubEventType.MOB_VIOLENCE)
        && sides.any(p -> p.kind() == ActorKind.IDENTITY_MILITIA);
  }

  /** Whether fighters or a bomb did it, and no crowd. */
  private boolean isOthers() {
    boolean riotous = riot != null && (rioters || sides.any(p -> p.isPrisoner() || p.isFollower()));
    boolean others =
        sides.militantAssailant || explosion || (riot != null && LoneAttack.isByFew(sides.parties));
    return others && !riotous;
  }

  /** "kidnapped in protest at the visit": why it was done, and no crowd. */
  private boolean isMotive() {
    return protest == SubEventType.PEACEFUL_PROTEST
        && !protesters
        && words.types.containsKey(SubEventType.ABDUCTION_FORCED_DISAPPEARANCE);
  }

  /** "drove into a march": the crowd suffered it. */
  private boolean isHit() {
    return protest == SubEventType.PEACEFUL_PROTEST
        && sides.harmed
        && !sides.stateAssailant
        && !words.acts.isEmpty()
        && words.isSufferer(protest);
  }

  /** The doing of people who are a crowd, where no word tells of protest or riot. */
  private @Nullable SubEventType ofPeople() {
    if (rioters && !words.acts.isEmpty()) {
      return words.of(SubEventType.MOB_VIOLENCE, words.act());
    }
    if (looted && sides.any(p -> p.isSurelyRioting() && p.isMob())) {
      return words.of(SubEventType.MOB_VIOLENCE, SubEventType.LOOTING_PROPERTY_DESTRUCTION);
    }
    if (looted && !sides.stateAssailant && sides.any(Party::isProtesting)) {
      return words.of(
          SubEventType.VIOLENT_DEMONSTRATION, SubEventType.LOOTING_PROPERTY_DESTRUCTION);
    }
    boolean shot = protesters && sides.stateAssailant && sides.harmed && !words.acts.isEmpty();
    return shot ? SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS : null;
  }

  /** A protest that was broken up: with force that kills or wounds by fire, or with less. */
  private @Nullable SubEventType dispersed(SubEventType protest) {
    if (!words.types.containsKey(SubEventType.PEACEFUL_PROTEST)
        && !protesters
        && !sides.stateAssailant
        && !isByPolice(words.best(protest))) {
      return riot;
    }
    if (looted && !protesters && !words.types.containsKey(SubEventType.PEACEFUL_PROTEST)) {
      return words.of(SubEventType.VIOLENT_DEMONSTRATION, protest); // "burnt a car; tear gas"
    }
    return sides.killed || (sides.harmed && words.acts.containsKey(Act.FIRE))
        ? words.of(SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS, protest)
        : protest;
  }

  /** "police fire water cannon": the words of the event name who did it. */
  private static boolean isByPolice(EventMention event) {
    return event.sentence().norm(event.from()).equals("police");
  }

  /** A protest that no word calls broken up. */
  private SubEventType peaceful(SubEventType protest) {
    if (sides.stateAssailant && (sides.harmed || words.acts.containsKey(Act.FIRE))) {
      return words.of(SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS, protest);
    }
    if (sides.killed || (looted && !sides.stateAssailant)) {
      return words.of(SubEventType.VIOLENT_DEMONSTRATION, protest);
    }
    return protestersArrested
        ? words.of(SubEventType.PROTEST_WITH_INTERVENTION, SubEventType.ARRESTS)
        : protest;
  }
}
