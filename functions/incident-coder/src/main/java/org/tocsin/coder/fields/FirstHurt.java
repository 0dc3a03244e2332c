package org.tocsin.coder.fields;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.TollMention;

/**
 * One who is told as hurt, and then as dead: "a guard was shot and taken to a clinic, where he was
 * pronounced dead", "Jon Low suffered stab wounds. Mr Low died at the scene".
 */
final class FirstHurt {

  private static final Set<String> HE = Set.of("he", "she");
  private static final Set<String> ADDRESS = Lines.setOf(FirstHurt.class, "address.txt");

  private FirstHurt() {}

  /** The names of those whom sentences tell dead, and the last name of "Mr Low". */
  static Set<String> dead(List<Reading> all) {
    Set<String> names = new HashSet<>();
    for (Reading reading : all) {
      for (TollMention toll : reading.tolls()) {
        if (toll.harm() == Harm.KILLED && isNamed(toll)) {
          names.add(toll.people());
          if (ADDRESS.contains(first(toll.people()))) {
            names.add(last(toll.people()));
          }
        }
      }
    }
    return names;
  }

  /**
   * The tolls of a sentence without those who are hurt first.
   *
   * @param dead the names of the dead
   */
  static List<TollMention> without(List<TollMention> tolls, Set<String> dead) {
    List<TollMention> amended = new ArrayList<>();
    for (TollMention toll : tolls) {
      TollMention last = amended.isEmpty() ? null : amended.getLast();
      if (toll.harm() == Harm.INJURED && isNamed(toll) && isOf(toll.people(), dead)) {
        continue;
      }
      if (last != null && isHe(toll) && last.harm() == Harm.INJURED && isOne(last)) {
        amended.removeLast();
        amended.add(toll.ofSide(last.side()));
      } else {
        amended.add(toll);
      }
    }
    return amended;
  }

  private static boolean isHe(TollMention toll) {
    Sentence s = toll.sentence();
    return toll.harm() == Harm.KILLED && isOne(toll) && HE.contains(s.norm(toll.from()));
  }

  private static boolean isOne(TollMention toll) {
    return toll.quantity().best() == 1;
  }

  /** Whether the first words for one person are its name, and not "his wife". */
  private static boolean isNamed(TollMention toll) {
    String people = toll.people();
    return isOne(toll)
        && !people.isEmpty()
        && Character.isUpperCase(people.charAt(0))
        && toll.sentence().token(toll.from()).capitalised();
  }

  private static boolean isOf(String name, Set<String> dead) {
    return dead.contains(name) || dead.contains(last(name));
  }

  private static String first(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? "" : name.substring(0, space);
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }
}
