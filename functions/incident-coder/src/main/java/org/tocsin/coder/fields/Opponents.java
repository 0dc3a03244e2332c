package org.tocsin.coder.fields;

import java.util.List;
import java.util.function.Predicate;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.parties.Party;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;

/** What the two sides of an incident and their victims tell of its type. */
final class Opponents {
  final List<Party> parties;

  /** Who does it. */
  final boolean armedAssailant;

  final boolean stateAssailant;
  final boolean militantAssailant;

  /** Whether armed people were attacked, and none but them. */
  final boolean armedTarget;

  /** Whether anybody was killed, or harmed at all. */
  final boolean killed;

  final boolean harmed;
  final boolean bothSidesHurt;

  /** Whether fighters fell, and nobody else is told to have done anything. */
  final boolean fightersFell;

  /** Whether fighters fell to other fighters. */
  final boolean factions;

  /** Whether one or few attacked civilians, with whom no group fights. */
  final boolean lone;

  private final Fallen fallen;

  Opponents(Draft draft, List<Party> parties) {
    this.parties = parties;
    fallen = Fallen.of(draft);
    killed = fallen.killed();
    harmed = fallen.harmed();
    armedAssailant = any(ActorRole.ASSAILANT, Party::isArmed);
    stateAssailant = any(ActorRole.ASSAILANT, Party::isState);
    militantAssailant = any(ActorRole.ASSAILANT, p -> p.isArmed() && !p.isState());
    boolean armedTargets = any(ActorRole.TARGET, Party::isArmed);
    boolean unarmedTargets = any(ActorRole.TARGET, p -> p.kind() == ActorKind.CIVILIANS);
    boolean civilianVictim = isCivilianVictim(armedTargets, unarmedTargets);
    boolean militantsHurt = fallen.militants();
    bothSidesHurt = fallen.security() && militantsHurt;
    // "rebels attacked another faction, killing nine fighters and two civilians" is a battle too.
    factions = militantsHurt && any(Party::isSurelyHunted) && militantAssailant;
    // Attackers who fall at the end of an attack on civilians make it no battle.
    boolean armedVictim = fallen.security() || (militantsHurt && !civilianVictim);
    armedTarget = armedVictim || (armedTargets && !civilianVictim && !unarmedTargets);
    lone = civilianVictim && LoneAttack.is(draft, parties);
    fightersFell = militantsHurt && !civilianVictim && !militantAssailant;
  }

  private boolean isCivilianVictim(boolean armedTargets, boolean unarmedTargets) {
    // "ambushed the insurgents, killing seven of them": who is killed is who was attacked.
    boolean fightersAttacked = stateAssailant && any(Party::isSurelyHunted) && !unarmedTargets;
    // "ambushed a patrol; 3 killed": a bare number counts those who were attacked.
    boolean bare = fallen.bare() && (unarmedTargets || !armedTargets);
    return fallen.civilians() || ((fallen.anybody() || bare) && !fightersAttacked);
  }

  /** Whether any party is such a one. */
  boolean any(Predicate<Party> such) {
    return parties.stream().anyMatch(such);
  }

  private boolean any(ActorRole role, Predicate<Party> such) {
    return any(p -> p.role() == role && such.test(p));
  }
}
