package org.tocsin.coder.actors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.actors.ActorRoles.Role;
import org.tocsin.coder.places.NameKey;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.pipeline.record.ActorKind;

/** Finds the names of the lexicon in the sentences of one document. For one thread. */
final class NamedActors {
  private static final Set<String> STATES =
      Set.of("linked", "affiliated", "aligned", "allied", "backed", "inspired", "led", "run");

  private static final Set<String> MEMBERS =
      Set.of("member", "members", "commando", "commandos", "cell", "column", "unit", "units");

  private final ActorLexicon lexicon;
  private final ActorRoles roles;
  private final Document document;
  private final Focus focus;

  /** The ids of actors named in full so far, whose acronyms need no further proof. */
  private final Set<String> seen = new HashSet<>();

  NamedActors(ActorLexicon lexicon, ActorRoles roles, Document document, Focus focus) {
    this.lexicon = lexicon;
    this.roles = roles;
    this.document = document;
    this.focus = focus;
  }

  /** The names in a sentence; marks the tokens that they take. */
  List<ActorMention> in(Sentence s, boolean[] taken) {
    List<ActorMention> mentions = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      Token token = s.token(i);
      if (token.kind() == Token.Kind.MARK) {
        i++;
        continue;
      }
      String key = NameKey.of(token.text());
      if (s.norm(i + 1).equals("'s")) {
        key += "s"; // "Haftar's forces" is one name, whose key has no apostrophe.
      }
      int space = key.indexOf(' ');
      int longest = lexicon.longest(space < 0 ? key : key.substring(0, space));
      if (longest == 0) {
        longest = lexicon.longest(NameKey.of(token.text()));
      }
      int to = longest == 0 ? i : named(s, i, longest, mentions, taken);
      i = Math.max(i + 1, to);
    }
    return mentions;
  }

  /** Adds the longest name that starts at a token, and tells where it ends. */
  private int named(
      Sentence s, int from, int longest, List<ActorMention> mentions, boolean[] taken) {
    String paragraph = document.block(s.paragraph()).text();
    for (int to = Math.min(s.size(), from + longest + 2); to > from; to--) {
      Token last = s.token(to - 1);
      if (last.kind() == Token.Kind.MARK) {
        continue;
      }
      String text = paragraph.substring(s.token(from).start(), last.end());
      KnownActor actor = choose(NameKey.of(text), text);
      if (actor == null) {
        actor = linked(text);
        if (actor != null) {
          return described(s, from, to, mentions, taken);
        }
        continue;
      }
      if (to < s.size() && roles.isThing(s.norm(to))) {
        return to;
      }
      seen.add(actor.id());
      boolean open = text.indexOf('(') >= 0 && text.indexOf(')') < 0 && s.norm(to).equals(")");
      int end = open ? to + 1 : withRole(s, to);
      int start = withSuspicion(s, from, taken);
      mentions.add(mention(s, start, end, paragraph, actor));
      take(taken, start, end);
      return end;
    }
    return from;
  }

  /** The actor that a name means: the one whose countries the text speaks of most. */
  private @Nullable KnownActor choose(String key, String text) {
    KnownActor best = null;
    double most = -1;
    for (ActorLexicon.Alias alias : lexicon.byKey(key)) {
      if (!alias.fits(text, !document.upperCase()) || (document.upperCase() && roles.isWord(key))) {
        continue;
      }
      KnownActor actor = alias.actor();
      double weight = weight(actor);
      boolean proved =
          weight > 0 || focus.isEmpty() || actor.countries().isEmpty() || seen.contains(actor.id());
      if ((proved || !alias.acronym()) && weight > most) {
        most = weight;
        best = actor;
      }
    }
    return best;
  }

  private double weight(KnownActor actor) {
    double weight = 0;
    for (int i = 0; i < actor.countries().size(); i++) {
      weight += focus.weight(actor.countries().get(i)) * (i == 0 ? 2 : 1);
    }
    return weight;
  }

  /** The group in "al-Qaeda-linked". */
  private @Nullable KnownActor linked(String text) {
    int hyphen = text.lastIndexOf('-');
    if (hyphen < 0 || !STATES.contains(text.substring(hyphen + 1))) {
      return null;
    }
    String group = text.substring(0, hyphen);
    return choose(NameKey.of(group), group);
  }

  /** "al-Qaeda-linked fighters" are described by the group, and are not the group itself. */
  private int described(
      Sentence s, int from, int to, List<ActorMention> mentions, boolean[] taken) {
    int end = to;
    while (end < s.size()
        && end < to + 3
        && roles.isModifier(s.norm(end))
        && roles.of(s.norm(end)) == null) {
      end++;
    }
    Role role = end < s.size() ? roles.of(s.norm(end)) : null;
    if (role == null || !role.armed()) {
      return to;
    }
    int start = withSuspicion(s, from, taken);
    String paragraph = document.block(s.paragraph()).text();
    String text = paragraph.substring(s.token(start).start(), s.token(end).end());
    mentions.add(
        new ActorMention(
            s.paragraph(),
            s.number(),
            s.token(start).start(),
            s.token(end).end(),
            text,
            null,
            text,
            role.kind() == ActorKind.STATE_FORCES ? ActorKind.REBEL_GROUP : role.kind(),
            false,
            null,
            true,
            false));
    take(taken, start, end + 1);
    return end + 1;
  }

  /** "Boko Haram fighters" is one mention. */
  private int withRole(Sentence s, int to) {
    int end = to;
    while (end < s.size()
        && end < to + 2
        && roles.isModifier(s.norm(end))
        && roles.of(s.norm(end)) == null) {
      end++;
    }
    Role role = end < s.size() ? roles.of(s.norm(end)) : null;
    boolean member = end < s.size() && MEMBERS.contains(s.norm(end));
    return member || (role != null && role.armed()) ? end + 1 : to;
  }

  private static int withSuspicion(Sentence s, int from, boolean[] taken) {
    int start = from;
    while (start > 0
        && !taken[start - 1]
        && (s.norm(start - 1).equals("suspected") || s.norm(start - 1).equals("alleged"))) {
      start--;
    }
    return start;
  }

  private static void take(boolean[] taken, int from, int to) {
    for (int i = from; i < to; i++) {
      taken[i] = true;
    }
  }

  private static ActorMention mention(
      Sentence s, int from, int to, String paragraph, KnownActor actor) {
    int start = s.token(from).start();
    int end = s.token(to - 1).end();
    boolean state = actor.kind() == ActorKind.STATE_FORCES;
    return new ActorMention(
        s.paragraph(),
        s.number(),
        start,
        end,
        paragraph.substring(start, end),
        actor.id(),
        actor.name(),
        actor.kind(),
        true,
        state && !actor.countries().isEmpty() ? actor.countries().getFirst() : null,
        true,
        false);
  }
}
