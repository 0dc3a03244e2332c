package org.tocsin.pipeline.record;

/** ACLED's 25 sub-event types, each with the event type that it belongs to. */
public enum SubEventType {
  /** State forces retake a place by force. */
  GOVERNMENT_REGAINS_TERRITORY(EventType.BATTLES),
  /** A group takes a place or a base from the state by force. */
  NON_STATE_ACTOR_OVERTAKES_TERRITORY(EventType.BATTLES),
  /** A fight after which nobody is known to hold new ground. */
  ARMED_CLASH(EventType.BATTLES),
  /** Lethal or injuring force against peaceful protesters. */
  EXCESSIVE_FORCE_AGAINST_PROTESTERS(EventType.PROTESTS),
  /** Peaceful protesters dispersed or arrested without grave harm. */
  PROTEST_WITH_INTERVENTION(EventType.PROTESTS),
  /** Peaceful, and left in peace. */
  PEACEFUL_PROTEST(EventType.PROTESTS),
  /** Demonstrators who destroy or attack. */
  VIOLENT_DEMONSTRATION(EventType.RIOTS),
  /** A crowd that attacks people outside a demonstration: lynching, communal violence. */
  MOB_VIOLENCE(EventType.RIOTS),
  /** A toxic agent used as a weapon. */
  CHEMICAL_WEAPON(EventType.EXPLOSIONS_REMOTE_VIOLENCE),
  /** From an aircraft, crewed or not. */
  AIR_DRONE_STRIKE(EventType.EXPLOSIONS_REMOTE_VIOLENCE),
  /** The bomber dies in the blast by intent. */
  SUICIDE_BOMB(EventType.EXPLOSIONS_REMOTE_VIOLENCE),
  /** Artillery, mortars, rockets, missiles. */
  SHELLING_ARTILLERY_MISSILE_ATTACK(EventType.EXPLOSIONS_REMOTE_VIOLENCE),
  /** Roadside bomb, car bomb, mine, booby trap. */
  REMOTE_EXPLOSIVE_LANDMINE_IED(EventType.EXPLOSIONS_REMOTE_VIOLENCE),
  /** A grenade thrown by hand. */
  GRENADE(EventType.EXPLOSIONS_REMOTE_VIOLENCE),
  /** Rape and other sexual violence against civilians. */
  SEXUAL_VIOLENCE(EventType.VIOLENCE_AGAINST_CIVILIANS),
  /** Civilians killed, wounded or attacked. */
  ATTACK(EventType.VIOLENCE_AGAINST_CIVILIANS),
  /** Civilians taken and held. */
  ABDUCTION_FORCED_DISAPPEARANCE(EventType.VIOLENCE_AGAINST_CIVILIANS),
  /** Ceasefire, peace deal, prisoner exchange. */
  AGREEMENT(EventType.STRATEGIC_DEVELOPMENTS),
  /** A state detains people; by others it is an abduction. */
  ARRESTS(EventType.STRATEGIC_DEVELOPMENTS),
  /** Surrender, defection, split, withdrawal, redeployment. */
  CHANGE_TO_GROUP_ACTIVITY(EventType.STRATEGIC_DEVELOPMENTS),
  /** A bomb defused, weapons seized, a plot foiled. */
  DISRUPTED_WEAPONS_USE(EventType.STRATEGIC_DEVELOPMENTS),
  /** A new base or checkpoint. */
  HEADQUARTERS_OR_BASE_ESTABLISHED(EventType.STRATEGIC_DEVELOPMENTS),
  /** Property looted, burnt or destroyed, with nobody attacked. */
  LOOTING_PROPERTY_DESTRUCTION(EventType.STRATEGIC_DEVELOPMENTS),
  /** A place changes hands without a fight. */
  NON_VIOLENT_TRANSFER_OF_TERRITORY(EventType.STRATEGIC_DEVELOPMENTS),
  /** Other events that tell of the conflict. */
  OTHER(EventType.STRATEGIC_DEVELOPMENTS);

  private final EventType eventType;

  SubEventType(EventType eventType) {
    this.eventType = eventType;
  }

  /** The event type that this sub-event type belongs to. */
  public EventType eventType() {
    return eventType;
  }
}
