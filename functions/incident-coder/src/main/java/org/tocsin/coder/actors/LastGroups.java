package org.tocsin.coder.actors;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The groups named so far to which words may go back. "The rebels" are those who were called so:
 * after "clashes between the M23 rebels and the Kolma militias" the M23, though the others were
 * named last. For one document and thread.
 */
final class LastGroups {

  private static final int ONLY = 12;

  private final Map<String, ActorMention> byNoun = new HashMap<>();
  private @Nullable ActorMention last;
  private boolean one = true;

  /** Takes note of a group by name. */
  void note(ActorMention group) {
    one &= last == null || Objects.equals(last.id(), group.id());
    last = group;
    String text = group.text();
    byNoun.put(text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT), group);
  }

  /** The group named last. */
  @Nullable ActorMention last() {
    return last;
  }

  /**
   * Sentences back to which "the group" may look: more where it opens a sentence and no other was
   * named so far.
   */
  int reach(int from, int many) {
    return one && from == 1 ? ONLY : many;
  }

  /**
   * The group that a noun takes up: the one named by it near the one that was named last.
   *
   * @param reach sentences back to which it may have been named
   */
  @Nullable ActorMention of(String noun, int sentence, int reach) {
    ActorMention called = byNoun.get(noun);
    return called != null && sentence - called.sentence() <= reach ? called : last;
  }
}
