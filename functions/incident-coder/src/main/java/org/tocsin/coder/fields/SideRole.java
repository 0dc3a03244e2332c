package org.tocsin.coder.fields;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.actors.InPower;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.toll.Side;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;

/** Tells which side of an incident the victims of a kind belong to. */
final class SideRole {

  private SideRole() {}

  /** The role of the victims; null where the parties do not tell it. */
  static @Nullable ActorRole of(Side side, List<Party> parties) {
    if (side == Side.ANY) {
      return null;
    }
    boolean target = false;
    boolean assailant = false;
    for (Party party : parties) {
      if (matches(side, party)) {
        target |= party.role() == ActorRole.TARGET && !isOfAttackers(side, party, parties);
        assailant |= party.role() == ActorRole.ASSAILANT;
      }
    }
    if (assailant && !target) {
      return ActorRole.ASSAILANT;
    }
    return target || side == Side.CIVILIAN ? ActorRole.TARGET : null;
  }

  /**
   * "The group stormed a post and killed nine soldiers. Six insurgents were killed": fighters by no
   * name of their own, where a known group attacked a state's forces, are its own.
   */
  private static boolean isOfAttackers(Side side, Party party, List<Party> parties) {
    if (side != Side.MILITANT || party.id() != null) {
      return false;
    }
    boolean stateAttacked = false;
    boolean own = false;
    for (Party other : parties) {
      if (other.role() == ActorRole.ASSAILANT && other.isState()) {
        return false;
      }
      stateAttacked |= other.role() == ActorRole.TARGET && other.isState();
      own |=
          other.role() == ActorRole.ASSAILANT
              && other.id() != null
              && matches(Side.MILITANT, other)
              && isOf(party.mention(), other.mention());
    }
    return stateAttacked && own;
  }

  /**
   * "insurgents", "five Taliban" are of the Taliban; "Kurdish fighters", "militiamen" are of
   * others.
   */
  private static boolean isOf(String mention, String group) {
    boolean named = group.contains(mention.substring(mention.lastIndexOf(' ') + 1));
    if (!named && !Doubles.areAnyFighters(mention)) {
      return false;
    }
    for (String word : mention.split(" ", -1)) {
      if (!word.isEmpty()
          && Character.isUpperCase(word.charAt(0))
          && Numbers.value(word.toLowerCase(Locale.ROOT)) <= 0
          && !group.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(Side side, Party party) {
    return switch (side) {
      case SECURITY -> party.isState() || Side.of(party.mention()) == Side.SECURITY;
      case MILITANT -> party.isArmed() && (!party.isState() || InPower.isGroup(party.id()));
      case CIVILIAN -> party.kind() == ActorKind.CIVILIANS || party.kind() == ActorKind.PROTESTERS;
      default -> false;
    };
  }
}
