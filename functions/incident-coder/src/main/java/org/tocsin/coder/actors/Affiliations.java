package org.tocsin.coder.actors;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.ActorKind;

/**
 * Tells the names of groups that only say whom another group belongs to: "the al-Qaeda affiliate
 * JNIM" names one actor. Where no other group is named, the name stays: of "gunmen loyal to the
 * Islamic State" it is all that is known. Stateless: safe for use by many threads.
 */
final class Affiliations {

  private static final PhraseTable<String> AFTER = new PhraseTable<>();
  private static final PhraseTable<String> BEFORE = new PhraseTable<>();
  private static final PhraseTable<String> PEOPLE = new PhraseTable<>();

  /** Words, an article among them, between "allegiance to" and the name. */
  private static final int LONGEST = 5;

  static {
    for (String line : Lines.of(Affiliations.class, "affiliations.txt")) {
      String[] e = Lines.fields(line, 2);
      PhraseTable<String> table =
          switch (e[0]) {
            case "people" -> PEOPLE;
            case "after" -> AFTER;
            case "before" -> BEFORE;
            default -> throw new IllegalStateException("affiliations.txt: " + line);
          };
      table.add(e[1], e[1]);
    }
  }

  private Affiliations() {}

  /**
   * Takes affiliations out of the names of a text: those after "affiliated with" where their
   * sentence names another group, those before "affiliate" where the text does.
   */
  static void remove(List<Sentence> sentences, List<List<ActorMention>> named) {
    Set<String> groups = new HashSet<>();
    Set<ActorMention> before = new HashSet<>();
    Set<ActorMention> people = new HashSet<>();
    Map<String, ActorMention> vassals = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence s = sentences.get(i);
      Set<String> here = new HashSet<>();
      Set<ActorMention> after = new HashSet<>();
      for (ActorMention mention : named.get(i)) {
        if (!isGroup(mention)) {
          continue;
        }
        Led led = ledTo(s, tokenFrom(s, mention.start()));
        if (AFTER.at(s, tokenFrom(s, mention.end())) != null) {
          before.add(mention);
        } else if (led == Led.GROUP) {
          after.add(mention);
        } else {
          here.add(mention.name());
          if (led == Led.PEOPLE) {
            people.add(mention);
          }
        }
      }
      if (here.size() == 1) {
        noteVassal(vassals, named.get(i), after, here.iterator().next());
      } else if (here.isEmpty()) {
        people.addAll(after);
      }
      named.get(i).removeIf(m -> after.contains(m) && isAnyOther(here, m));
      groups.addAll(here);
    }
    if (!vassals.isEmpty()) {
      named.forEach(l -> l.replaceAll(m -> people.contains(m) ? ownName(m, vassals) : m));
    }
    if (!before.isEmpty()) {
      for (List<ActorMention> mentions : named) {
        mentions.removeIf(m -> before.contains(m) && isAnyOther(groups, m));
      }
    }
  }

  /** "Y pledged allegiance to X": who X's are, as long as the text names one such group. */
  private static void noteVassal(
      Map<String, ActorMention> vassals,
      List<ActorMention> named,
      Set<ActorMention> lords,
      String name) {
    for (ActorMention mention : named) {
      if (mention.name().equals(name)) {
        for (ActorMention lord : lords) {
          ActorMention known = vassals.putIfAbsent(lord.name(), mention);
          if (known != null && !known.name().equals(name)) {
            vassals.put(lord.name(), lord);
          }
        }
        return;
      }
    }
  }

  /** "Rebels linked to X" are Y, where the text tells elsewhere that Y is linked to X. */
  private static ActorMention ownName(ActorMention lord, Map<String, ActorMention> vassals) {
    ActorMention vassal = vassals.getOrDefault(lord.name(), lord);
    return new ActorMention(
        lord.paragraph(),
        lord.sentence(),
        lord.start(),
        lord.end(),
        lord.text(),
        vassal.id(),
        vassal.name(),
        vassal.kind(),
        lord.named(),
        lord.country(),
        lord.armed(),
        lord.civilian());
  }

  private static boolean isAnyOther(Set<String> groups, ActorMention mention) {
    return groups.size() > (groups.contains(mention.name()) ? 1 : 0);
  }

  private static boolean isGroup(ActorMention mention) {
    return mention.id() != null
        && mention.kind() != ActorKind.STATE_FORCES
        && mention.kind() != ActorKind.EXTERNAL_FORCES;
  }

  private static int tokenFrom(Sentence s, int offset) {
    int i = 0;
    while (i < s.size() && s.token(i).start() < offset) {
      i++;
    }
    return i;
  }

  /** Whether words that lead to another group stand before a name; whose people, if of people. */
  private static Led ledTo(Sentence s, int from) {
    int end = s.norm(from - 1).equals("the") ? from - 1 : from;
    for (int i = end - 1; i >= Math.max(0, end - LONGEST); i--) {
      PhraseTable.Match<String> match = BEFORE.at(s, i);
      if (match != null && match.to() == end) {
        return PEOPLE.at(s, i - 1) == null ? Led.GROUP : Led.PEOPLE;
      }
    }
    return Led.NOT;
  }

  /** What stands before words that lead to a name. */
  private enum Led {
    NOT,
    /** A group, which its own name tells. */
    GROUP,
    /** "forces loyal to X": who they are is told by it. */
    PEOPLE
  }
}
