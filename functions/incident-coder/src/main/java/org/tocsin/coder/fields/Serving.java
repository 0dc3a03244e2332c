package org.tocsin.coder.fields;

import java.util.Locale;
import java.util.Set;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.pipeline.record.ActorKind;

/** Tells those who serve a state under arms by their post: "an army major", "a police captain". */
final class Serving {

  private static final WordClasses CLASSES = WordClasses.of(Serving.class, "serving.txt");
  private static final Set<String> FORCES = CLASSES.of("force");
  private static final Set<String> POSTS = CLASSES.of("post");

  private Serving() {}

  /** Whether it is a civilian by its kind, and none by its words. */
  static boolean is(Party party) {
    if (party.id() != null || party.kind() != ActorKind.CIVILIANS) {
      return false;
    }
    String[] words = party.name().toLowerCase(Locale.ROOT).split(" ", -1);
    int last = words.length - 1;
    return last > 0 && POSTS.contains(words[last]) && FORCES.contains(words[last - 1]);
  }

  /** The same as one of a state's forces, where it is. */
  static Party told(Party party) {
    return is(party) ? party.withKind(ActorKind.STATE_FORCES) : party;
  }
}
