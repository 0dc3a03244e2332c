package org.tocsin.coder.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.ActorKind;

/**
 * Whom "our forces", "our fighters" mean in a group's own statement: the group that its headline or
 * first lines name before anybody else.
 */
final class OwnVoice {

  private static final Set<String> OURS = Lines.setOf(OwnVoice.class, "own-voice.txt");

  private OwnVoice() {}

  /** The mentions with those added, in their order. */
  static List<ActorMention> added(Document document, List<ActorMention> mentions) {
    ActorMention group = speaker(mentions);
    if (group == null) {
      return mentions;
    }
    List<ActorMention> all = new ArrayList<>(mentions);
    for (Sentence s : document.sentences()) {
      for (int i = 0; i + 1 < s.size(); i++) {
        if (s.norm(i).equals("our") && OURS.contains(s.norm(i + 1))) {
          int start = s.token(i).start();
          int end = s.token(i + 1).end();
          all.removeIf(
              m -> m.sentence() == s.number() && !m.named() && m.start() < end && start < m.end());
          all.add(mention(document, s, start, end, group));
        }
      }
    }
    all.sort(Comparator.comparingInt(ActorMention::sentence).thenComparingInt(ActorMention::start));
    return all;
  }

  /** The group that speaks; null where the text names the forces of a state first, or nobody. */
  private static @Nullable ActorMention speaker(List<ActorMention> mentions) {
    for (ActorMention mention : mentions) {
      if (mention.armed() && mention.named()) {
        boolean group =
            mention.id() != null
                && mention.kind() != ActorKind.STATE_FORCES
                && mention.kind() != ActorKind.EXTERNAL_FORCES;
        return group && mention.paragraph() <= 1 ? mention : null;
      }
    }
    return null;
  }

  private static ActorMention mention(
      Document document, Sentence s, int start, int end, ActorMention group) {
    return new ActorMention(
        s.paragraph(),
        s.number(),
        start,
        end,
        document.block(s.paragraph()).text().substring(start, end),
        group.id(),
        group.name(),
        group.kind(),
        false,
        group.country(),
        true,
        false);
  }
}
