package org.tocsin.coder.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whose a headline's "Navy" or "troops" are, where no people stands before them: those of the same
 * word of whom the text's first paragraph says so. "Navy strikes docks at Kolma": the text has "the
 * Israeli navy".
 */
final class HeadlineForces {

  private HeadlineForces() {}

  /** The mentions of a text, its headline's forces as the first paragraph names them. */
  static List<ActorMention> named(List<ActorMention> mentions) {
    List<ActorMention> all = null;
    if (mentions.stream().anyMatch(m -> m.paragraph() == 0 && m.named() && m.isForces())) {
      return mentions; // "Kosovo police end siege after officer killed"
    }
    for (int i = 0; i < mentions.size() && mentions.get(i).paragraph() == 0; i++) {
      ActorMention bare = mentions.get(i);
      ActorMention known = bare.isForces() && !bare.named() ? inLead(bare, mentions) : null;
      if (known != null) {
        all = all == null ? new ArrayList<>(mentions) : all;
        all.set(i, bare.meaning(known));
      }
    }
    return all == null ? mentions : all;
  }

  /** The forces of that word in the first paragraph; null where none or those of several. */
  private static @Nullable ActorMention inLead(ActorMention bare, List<ActorMention> mentions) {
    String word = lastWord(bare);
    ActorMention found = null;
    for (ActorMention mention : mentions) {
      if (mention.paragraph() > 1) {
        break;
      }
      boolean same =
          mention.paragraph() == 1
              && mention.isForces()
              && mention.named()
              && lastWord(mention).equals(word);
      if (same && found != null && !found.name().equals(mention.name())) {
        return null;
      }
      found = same ? mention : found;
    }
    return found;
  }

  private static String lastWord(ActorMention mention) {
    String text = mention.text().toLowerCase(Locale.ROOT);
    return text.substring(text.lastIndexOf(' ') + 1);
  }
}
