package org.tocsin.coder.actors;

import java.util.HashSet;
import java.util.List;
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
    for (int i = 0; i < sentences.size(); i++) {
      Sentence s = sentences.get(i);
      Set<String> here = new HashSet<>();
      Set<ActorMention> after = new HashSet<>();
      for (ActorMention mention : named.get(i)) {
        if (!isGroup(mention)) {
          continue;
        }
        if (AFTER.at(s, tokenFrom(s, mention.end())) != null) {
          before.add(mention);
        } else if (isLedTo(s, tokenFrom(s, mention.start()))) {
          after.add(mention);
        } else {
          here.add(mention.name());
        }
      }
      named.get(i).removeIf(m -> after.contains(m) && isAnyOther(here, m));
      groups.addAll(here);
    }
    if (!before.isEmpty()) {
      for (List<ActorMention> mentions : named) {
        mentions.removeIf(m -> before.contains(m) && isAnyOther(groups, m));
      }
    }
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

  private static boolean isLedTo(Sentence s, int from) {
    int end = s.norm(from - 1).equals("the") ? from - 1 : from;
    for (int i = end - 1; i >= Math.max(0, end - LONGEST); i--) {
      PhraseTable.Match<String> match = BEFORE.at(s, i);
      if (match != null && match.to() == end) {
        return PEOPLE.at(s, i - 1) == null; // "forces loyal to X": who they are is told by it
      }
    }
    return false;
  }
}
