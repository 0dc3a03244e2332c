package org.tocsin.coder.fields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.TollMention;

/**
 * Tells of one who was killed how it was done: "killed a farmer. They beat him with sticks, and the
 * farmer was stabbed in the chest" is of nobody who was wounded.
 */
final class Slain {

  private static final Set<String> HIM = Set.of("him", "her");

  /** Words after those for the dead in which their name stands. */
  private static final int NAME_REACH = 10;

  /** Words from the start of a sentence to a verb before whose object nobody else is told. */
  private static final int OPENING = 4;

  private Slain() {}

  /**
   * Whether somebody hurt is the one whom the sentences before tell dead.
   *
   * @param before the readings before it
   */
  static boolean is(TollMention hurt, Reading reading, List<Reading> before) {
    if (hurt.harm() != Harm.INJURED || hurt.quantity().best() != 1 || hurt.more()) {
      return false;
    }
    boolean here = reading.tolls().stream().anyMatch(t -> t.harm() == Harm.KILLED);
    List<TollMention> dead = new ArrayList<>();
    for (Reading one : before) {
      for (TollMention toll : one.tolls()) {
        boolean other = toll.quantity().best() != 1 || toll.more() || toll.wounded();
        if (toll.harm() == Harm.INJURED || (toll.harm() == Harm.KILLED && other)) {
          return false;
        }
        if (toll.harm() == Harm.KILLED) {
          dead.add(toll);
        }
      }
    }
    return !here && dead.stream().anyMatch(d -> isSame(hurt, d));
  }

  /** The most who were killed by one sentence, and had not been hurt first. */
  static int most(List<Reading> all) {
    return all.stream()
        .flatMap(r -> r.tolls().stream())
        .filter(t -> t.harm() == Harm.KILLED && !t.wounded())
        .mapToInt(t -> t.quantity().best())
        .max()
        .orElse(0);
  }

  private static boolean isSame(TollMention hurt, TollMention dead) {
    Sentence s = hurt.sentence();
    if (hurt.people().isEmpty()) {
      boolean object = hurt.word() < OPENING && hurt.to() - 1 > hurt.word();
      return object && HIM.contains(s.norm(hurt.to() - 1));
    }
    if (s.norm(hurt.from()).equals("the")) {
      return !dead.people().isEmpty() && last(hurt.people()).equalsIgnoreCase(last(dead.people()));
    }
    return hurt.people().startsWith(s.token(hurt.from()).text())
        && Arrays.stream(hurt.people().split(" ")).allMatch(name -> isNamed(name, dead));
  }

  /** Whether the words that tell of the dead have a word of a name. */
  private static boolean isNamed(String name, TollMention dead) {
    Sentence s = dead.sentence();
    for (int i = dead.from(); i < Math.min(s.size(), dead.to() + NAME_REACH); i++) {
      if (s.token(i).capitalised() && s.token(i).text().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static String last(String people) {
    return people.substring(people.lastIndexOf(' ') + 1);
  }
}
