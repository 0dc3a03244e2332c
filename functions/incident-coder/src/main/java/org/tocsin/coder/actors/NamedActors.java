package org.tocsin.coder.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.actors.ActorLexicon.Alias;
import org.tocsin.coder.actors.ActorRoles.Role;
import org.tocsin.coder.places.NameKey;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.pipeline.record.ActorKind;

/** Finds the names of the lexicon in the sentences of one document. For one thread. */
final class NamedActors {
  private static final WordClasses CLASSES = WordClasses.of(NamedActors.class, "named-actors.txt");
  private static final Set<String> STATES = CLASSES.of("link");

  /** Before a group that the text has not named: "another al-Qaeda-linked group". */
  private static final Set<String> INDEFINITE = Set.of("a", "an", "another", "some", "");

  private static final Set<String> MEMBERS = CLASSES.of("member");

  /** More than any country's weight. */
  private static final double SURE = 1_000_000;

  private final ActorLexicon lexicon;
  private final ActorRoles roles;
  private final Document document;
  private final Focus focus;
  private final Proofs proofs;
  private final Rulers rulers;

  NamedActors(ActorLexicon lexicon, ActorRoles roles, Document document, Focus focus) {
    this.lexicon = lexicon;
    this.roles = roles;
    this.document = document;
    this.focus = focus;
    this.proofs = new Proofs(lexicon, document, focus);
    this.rulers = new Rulers(document);
  }

  /** The names in a sentence; marks the tokens that they take. */
  List<ActorMention> in(Sentence s, boolean[] taken) {
    List<ActorMention> mentions = new ArrayList<>();
    NameWords words = proofs.words(s);
    int i = 0;
    while (i < s.size()) {
      String first = words.firstOf(i);
      int to = i;
      if (first != null) {
        if (words.owns(i)) { // "Lord's Resistance Army" is looked up without its apostrophe.
          to = named(s, i, lexicon.startingWith(first + "s"), mentions, taken);
        }
        to = to > i ? to : named(s, i, lexicon.startingWith(first), mentions, taken);
      }
      i = Math.max(i + 1, to);
    }
    return mentions;
  }

  /** Adds the longest name that starts at a token, and tells where it ends. */
  private int named(
      Sentence s, int from, List<Alias> names, List<ActorMention> mentions, boolean[] taken) {
    NameWords words = proofs.words(s);
    int i = 0;
    while (i < names.size()) {
      int length = names.get(i).words().size();
      List<Alias> matching = new ArrayList<>();
      int end = -1;
      for (; i < names.size() && names.get(i).words().size() == length; i++) {
        int matched = words.match(from, names.get(i).words());
        if (matched >= 0) {
          end = matched;
          matching.add(names.get(i));
        }
      }
      if (end < 0) {
        continue;
      }
      int to = words.tokenAfter(end);
      boolean linked = words.isInside(end);
      String rest = words.rest(end);
      if (linked && (rest == null || !STATES.contains(rest))) {
        continue;
      }
      String written = written(s, from, to, linked ? rest : null);
      KnownActor actor = choose(s, to, matching, written);
      if (actor == null) {
        continue;
      }
      if (linked) {
        return described(s, from, to, mentions, taken);
      }
      if (to < s.size() && roles.isThing(s.norm(to))) {
        return to;
      }
      boolean open = written.indexOf('(') >= 0 && written.indexOf(')') < 0;
      int last = open && s.norm(to).equals(")") ? to + 1 : withRole(s, to);
      int start = withSuspicion(s, from, taken);
      joint(s, from, length, names, mentions, taken);
      mentions.add(mention(s, start, last, actor));
      take(taken, start, last);
      return last;
    }
    return from;
  }

  /** "Turkana and Pokot warriors": the first, where "Turkana warriors" is a name as well. */
  private void joint(
      Sentence s,
      int from,
      int length,
      List<Alias> names,
      List<ActorMention> mentions,
      boolean[] taken) {
    NameWords words = proofs.words(s);
    String first = from >= 2 && s.norm(from - 1).equals("and") ? words.firstOf(from - 2) : null;
    if (first == null || length < 2 || taken[from - 2] || !s.token(from - 2).capitalised()) {
      return;
    }
    for (Alias alias : names) {
      List<String> own = alias.words();
      if (own.size() != length || words.match(from, own) < 0) {
        continue;
      }
      for (Alias other : lexicon.startingWith(first)) {
        if (other.words().size() == length
            && other.words().subList(1, length).equals(own.subList(1, length))) {
          mentions.add(mention(s, from - 2, from - 1, other.actor()));
          taken[from - 2] = true;
          return;
        }
      }
    }
  }

  /** The words of a name as written, without the "-linked" after it. */
  private String written(Sentence s, int from, int to, @Nullable String rest) {
    int end = s.token(to - 1).end() - (rest == null ? 0 : rest.length() + 1);
    return document.block(s.paragraph()).text().substring(s.token(from).start(), end);
  }

  /** The actor that a name means: named in full elsewhere, or of the countries spoken of most. */
  private @Nullable KnownActor choose(Sentence s, int to, List<Alias> matching, String written) {
    KnownActor best = null;
    double most = -1;
    boolean word = document.upperCase() && roles.isWord(NameKey.of(written));
    boolean alone = matching.stream().filter(NamedActors::isBold).count() <= 1;
    boolean armed = withRole(s, to) > to;
    for (Alias alias : matching) {
      KnownActor actor = alias.actor();
      if (!alias.name().fits(written, !document.upperCase())
          || (word && !proofs.isSure(actor))
          || !proofs.hold(alias, s, alone, armed)) {
        continue;
      }
      double weight = focus.weight(actor.countries()) + (proofs.isSure(actor) ? SURE : 0);
      weight += matching.size() > 1 && isRulersOwn(actor, written) ? 2 * SURE : 0;
      if (weight > most) {
        most = weight;
        best = actor;
      }
    }
    return best;
  }

  /** "the Taliban government" somewhere in the text: those who are called so, and no namesakes. */
  private boolean isRulersOwn(KnownActor actor, String written) {
    return actor.name().equalsIgnoreCase(written) && rulers.has(written);
  }

  /** Whether a name is its actor's where the text speaks of no country at all. */
  private static boolean isBold(Alias alias) {
    return switch (alias.name().guard()) {
      case NONE, IN_TEXT -> true;
      case NEAR, NAMED -> false;
    };
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
    boolean group = DescriptionWords.isGroup(s.norm(end)) && INDEFINITE.contains(s.norm(from - 1));
    Role role = group ? roles.of("militants") : roles.of(s.norm(end));
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

  private ActorMention mention(Sentence s, int from, int to, KnownActor actor) {
    int start = s.token(from).start();
    int end = s.token(to - 1).end();
    boolean state = actor.kind() == ActorKind.STATE_FORCES;
    return new ActorMention(
        s.paragraph(),
        s.number(),
        start,
        end,
        document.block(s.paragraph()).text().substring(start, end),
        actor.id(),
        actor.name(),
        actor.kind(),
        true,
        state && !actor.countries().isEmpty() ? actor.countries().getFirst() : null,
        true,
        false);
  }
}
