package org.tocsin.bench.merging;

import java.time.LocalDate;
import java.util.Random;
import org.tocsin.pipeline.record.SubEventType;

/**
 * A made-up event.
 *
 * @param number names it
 * @param day when
 * @param town where
 * @param type what
 * @param group which of the country's groups did it
 * @param onArmy whether the army was the target, or civilians
 * @param killed how many died in the end
 * @param injured how many were hurt in the end
 * @param twin whether another group attacked there on that day
 */
record Event(
    int number,
    LocalDate day,
    Town town,
    SubEventType type,
    int group,
    boolean onArmy,
    int killed,
    int injured,
    boolean twin) {

  private static final SubEventType[] TYPES = {
    SubEventType.ARMED_CLASH,
    SubEventType.ATTACK,
    SubEventType.ATTACK,
    SubEventType.AIR_DRONE_STRIKE,
    SubEventType.SHELLING_ARTILLERY_MISSILE_ATTACK,
    SubEventType.REMOTE_EXPLOSIVE_LANDMINE_IED,
    SubEventType.SUICIDE_BOMB
  };

  private static final int GROUPS = 6;

  static Event any(int number, LocalDate day, boolean twin, Random random) {
    int killed = (int) (Math.exp(random.nextDouble() * 4) - 0.5);
    return new Event(
        number,
        day,
        Town.any(random),
        TYPES[random.nextInt(TYPES.length)],
        random.nextInt(GROUPS),
        random.nextBoolean(),
        killed,
        random.nextInt(2 * killed + 3),
        twin);
  }

  /** Another attack in the same town on the same day, by another group, with another toll. */
  Event twin(int newNumber) {
    return new Event(
        newNumber,
        day,
        town,
        type,
        (group + 1) % GROUPS,
        onArmy,
        killed > 20 ? 1 : killed * 12 + 30,
        injured > 20 ? 1 : injured * 12 + 30,
        true);
  }

  /** The id of the group. */
  String groupId() {
    return "GROUP-" + town.code() + "-" + group;
  }
}
