package org.tocsin.coder.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;

/** Finds weapons, things that are hit, and claims. Stateless: safe for use by many threads. */
public final class Things {

  /**
   * A thing that a sentence names.
   *
   * @param name how the record names it
   * @param from the index of its first token
   * @param to the index after its last
   */
  public record Thing(String name, int from, int to) {}

  private static final PhraseTable<String> WEAPONS = new PhraseTable<>();
  private static final PhraseTable<String> ARMS = new PhraseTable<>();
  private static final PhraseTable<String> TARGETS = new PhraseTable<>();
  private static final PhraseTable<String> CLAIMS = new PhraseTable<>();

  static {
    for (String line : Lines.of(Things.class, "weapons.txt")) {
      String[] e = line.split("\\|");
      WEAPONS.add(e[1], e[0]);
    }
    Lines.of(Things.class, "arms.txt").forEach(line -> ARMS.add(line, line));
    Lines.of(Things.class, "targets.txt").forEach(line -> TARGETS.add(line, line));
    Lines.of(Things.class, "claims.txt").forEach(line -> CLAIMS.add(line, line));
  }

  /** Words for making a bomb, before "from" and the thing that it was made of. */
  private static final Set<String> MADE = Lines.setOf(Things.class, "made-from.txt");

  private static final int MATERIAL_REACH = 4;

  private Things() {}

  /** The weapons of a sentence. */
  public static List<Thing> weapons(Sentence s) {
    List<Thing> found = find(s, WEAPONS);
    if (found.stream().anyMatch(t -> t.name().equals("mine")) && isOfMining(s)) {
      found.removeIf(t -> t.name().equals("mine"));
    }
    found.removeIf(t -> isMaterial(s, t.from()));
    return found;
  }

  /** "A bomb fashioned from a mortar round": what it was made of. */
  private static boolean isMaterial(Sentence s, int at) {
    for (int i = at - 1; i > 0 && i >= at - MATERIAL_REACH; i--) {
      if (s.norm(i).equals("from") || s.norm(i).equals("of")) {
        return MADE.contains(s.norm(i - 1)) || s.norm(i - 2).equals("made");
      }
    }
    return false;
  }

  /** "guards of a mine were seized by illegal miners": where people dig, and no weapon. */
  private static boolean isOfMining(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      if (s.norm(i).startsWith("miner") || s.norm(i).equals("mining")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence names arms, used or not. */
  public static boolean hasArms(Sentence s) {
    return ARMS.isIn(s) || !weapons(s).isEmpty();
  }

  /** The things of a sentence that can be hit. */
  public static List<Thing> targets(Sentence s) {
    return find(s, TARGETS);
  }

  /** The words of a sentence by which somebody takes an act upon himself. */
  public static List<Thing> claims(Sentence s) {
    return find(s, CLAIMS);
  }

  private static List<Thing> find(Sentence s, PhraseTable<String> table) {
    List<Thing> found = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      PhraseTable.Match<String> match = table.at(s, i);
      if (match == null) {
        i++;
      } else {
        found.add(new Thing(match.value(), i, match.to()));
        i = match.to();
      }
    }
    return found;
  }
}
