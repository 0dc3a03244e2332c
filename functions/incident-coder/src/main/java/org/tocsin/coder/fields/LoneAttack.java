package org.tocsin.coder.fields;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.Side;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Tells an attack on civilians after which the attacker shot it out with the police: no battle, for
 * he is no organised side.
 */
final class LoneAttack {

  private static final Set<String> BLADES = Lines.setOf(LoneAttack.class, "blades.txt");

  private LoneAttack() {}

  /**
   * Whether one man did it, the first of the sentences tells of people killed, and only a later one
   * of a fight.
   */
  static boolean is(Draft draft, List<Party> parties) {
    if (parties.stream().anyMatch(p -> p.role() == ActorRole.ASSAILANT && !isOne(p))) {
      return false;
    }
    Reading first = draft.readings().getFirst();
    boolean killed =
        first.tolls().stream().anyMatch(LoneAttack::isOfCivilians)
            && first.events().stream().anyMatch(LoneAttack::isDeed);
    return killed && first.events().stream().noneMatch(LoneAttack::isFight);
  }

  /** Whether one man or some whom nobody knows did it, and no crowd has a part in it. */
  static boolean isByFew(List<Party> parties) {
    List<Party> doers = parties.stream().filter(p -> p.role() == ActorRole.ASSAILANT).toList();
    return !doers.isEmpty()
        && doers.stream().allMatch(p -> !p.isState() && (isUnknown(p) || (isOne(p) && !p.isMany())))
        && parties.stream().noneMatch(p -> p.kind() == ActorKind.PROTESTERS)
        && parties.stream().noneMatch(p -> p.role() == ActorRole.TARGET && p.isState());
  }

  /** "A man with a knife wounded two policemen": one with a blade is no organised side. */
  static boolean isWithBlade(Draft draft, List<Party> parties) {
    boolean blade = false;
    for (Reading reading : draft.readings()) {
      for (Thing weapon : reading.weapons()) {
        if (!BLADES.contains(weapon.name())) {
          return false;
        }
        blade = true;
      }
    }
    return blade
        && parties.stream()
            .allMatch(
                p -> p.role() != ActorRole.ASSAILANT || (p.isState() ? arrests(draft) : isOne(p)));
  }

  /**
   * "Gunmen shot dead the mayor and wounded two policemen": one civilian is the first of whom the
   * text tells, and of the forces beside him nobody fell.
   */
  static boolean isOnOne(Draft draft, List<Party> parties) {
    boolean state = parties.stream().anyMatch(p -> p.role() == ActorRole.ASSAILANT && p.isState());
    List<TollMention> tolls = draft.readings().stream().flatMap(r -> r.tolls().stream()).toList();
    if (state || tolls.isEmpty() || !isOneCivilian(tolls.getFirst())) {
      return false;
    }
    return tolls.stream()
        .noneMatch(
            t ->
                t.side() == Side.MILITANT
                    || (t.side() == Side.SECURITY && t.harm() == Harm.KILLED));
  }

  private static boolean isOneCivilian(TollMention toll) {
    return toll.harm() == Harm.KILLED
        && toll.side() == Side.CIVILIAN
        && toll.quantity().best() == 1
        && !toll.part();
  }

  /** "slashed a guard with a sword; the police arrested him": what a state did there. */
  private static boolean arrests(Draft draft) {
    return draft.readings().stream()
        .flatMap(r -> r.events().stream())
        .anyMatch(e -> e.eventClass().is(SubEventType.ARRESTS));
  }

  private static boolean isUnknown(Party party) {
    String mention = party.mention().toLowerCase(Locale.ROOT);
    return party.id() == null
        && (mention.startsWith("unknown ") || mention.startsWith("unidentified "));
  }

  private static boolean isOne(Party party) {
    String mention = party.mention().toLowerCase(Locale.ROOT);
    String noun = mention.substring(mention.lastIndexOf(' ') + 1);
    return party.isState()
        || (party.id() == null
            && party.kind() == ActorKind.UNKNOWN
            && Nouns.singular(noun).equals(noun));
  }

  private static boolean isOfCivilians(TollMention toll) {
    return toll.harm() == Harm.KILLED && (toll.side() == Side.CIVILIAN || toll.side() == Side.ANY);
  }

  private static boolean isDeed(EventMention event) {
    Act act = event.eventClass().act();
    return act == Act.FIRE || act == Act.KILLING || act == Act.ASSAULT;
  }

  private static boolean isFight(EventMention event) {
    return event.eventClass().is(SubEventType.ARMED_CLASH);
  }
}
