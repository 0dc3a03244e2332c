package org.tocsin.coder.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.ActorKind;

/**
 * Tells whose "its soldiers", "the army" and "an officer" are right after a text has named the
 * forces of a state, wherever it plays; and takes "a soldier of the Kolma Guard" for the Kolma
 * Guard. For one document, its sentences in order.
 */
final class OwnForces {

  private static final Set<String> OWN = Lines.setOf(OwnForces.class, "own-forces.txt");
  private static final Set<String> POSSESSIVES = Set.of("its", "their", "his");
  private static final Set<String> MEMBER = Set.of(" of the ", " of ", " from the ");

  /** Sentences back to which a word may look for the forces that it means. */
  private static final int MEMORY = 1;

  /** Letters from "soldiers" to "officer". */
  private static final int AMONG = 40;

  private final Document document;
  private @Nullable ActorMention last;
  private @Nullable ActorMention army;

  OwnForces(Document document) {
    this.document = document;
  }

  /** The mentions of a sentence, in their order, as they are meant. */
  List<ActorMention> in(Sentence s, List<ActorMention> mentions) {
    List<ActorMention> meant = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      ActorMention mention = mentions.get(i);
      ActorMention next = i + 1 < mentions.size() ? mentions.get(i + 1) : null;
      if (mention.isForces() && !mention.named() && next != null && isMember(mention, next)) {
        meant.add(mention.meaning(next));
        continue;
      }
      ActorMention group = groupOf(s, mention, mentions.subList(0, i));
      if (group != null) {
        meant.add(mention.meaning(group));
        continue;
      }
      ActorMention among = i == 0 ? null : mentions.get(i - 1);
      if (among != null && isOfficerAmong(s, among, mention)) {
        meant.add(mention.meaning(meant.getLast()));
        continue;
      }
      ActorMention known = isBare(last) && army != null ? army : last;
      boolean own = known != null && s.number() - known.sentence() <= MEMORY && isOwn(s, mention);
      if (mention.isForces() && mention.named() && mention.country() != null) {
        last = mention;
        army = army != null || isBare(mention) ? army : mention;
      }
      meant.add(own && known != null ? mention.meaning(known) : mention);
    }
    return meant;
  }

  /** "U.S. air strikes": a land whose forces no word names, where the text named an army's. */
  private static boolean isBare(@Nullable ActorMention forces) {
    return forces != null
        && forces.kind() == ActorKind.EXTERNAL_FORCES
        && forces.text().indexOf(' ') < 0;
  }

  /** "JNIM said its soldiers": the group or mission that the sentence named last, and no army. */
  private static @Nullable ActorMention groupOf(
      Sentence s, ActorMention mention, List<ActorMention> before) {
    if (before.isEmpty()
        || !mention.isForces()
        || mention.named()
        || !POSSESSIVES.contains(s.norm(tokenOf(s, mention) - 1))) {
      return null;
    }
    ActorMention group = before.getLast();
    boolean mission = group.named() && group.kind() == ActorKind.EXTERNAL_FORCES;
    return group.armed() && group.id() != null && (mission || !group.isForces()) ? group : null;
  }

  /** "seven soldiers, including a young officer": one of the soldiers, and no policeman. */
  private boolean isOfficerAmong(Sentence s, ActorMention soldiers, ActorMention mention) {
    if (!soldiers.isForces()
        || !mention.isForces()
        || mention.named()
        || !isOfficer(mention.text())
        || s.norm(tokenOf(s, mention) - 1).equals("police")) {
      return false;
    }
    String between = text(mention).substring(soldiers.end(), mention.start());
    return between.length() < AMONG && between.startsWith(", including ");
  }

  private static boolean isOfficer(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    word = word.substring(word.lastIndexOf(' ') + 1);
    return word.equals("officer") || word.equals("officers");
  }

  private static int tokenOf(Sentence s, ActorMention mention) {
    int at = 0;
    while (at < s.size() && s.token(at).start() < mention.start()) {
      at++;
    }
    return at;
  }

  /** "a jawan of the District Reserve Guard". */
  private boolean isMember(ActorMention mention, ActorMention next) {
    return next.named()
        && next.kind() == mention.kind()
        && next.start() > mention.end()
        && MEMBER.contains(text(mention).substring(mention.end(), next.start()));
  }

  private boolean isOwn(Sentence s, ActorMention mention) {
    if (!mention.isForces() || mention.named()) {
      return false;
    }
    int at = tokenOf(s, mention);
    String before = s.norm(at - 1);
    String word = mention.text().toLowerCase(Locale.ROOT);
    boolean officer = word.equals("officer") || word.equals("officers");
    return POSSESSIVES.contains(before)
        || (officer && !before.equals("police"))
        || ((before.equals("the") || at == 0) && OWN.contains(word));
  }

  private String text(ActorMention mention) {
    return document.block(mention.paragraph()).text();
  }
}
