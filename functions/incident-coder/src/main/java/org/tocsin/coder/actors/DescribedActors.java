package org.tocsin.coder.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.actors.ActorRoles.Force;
import org.tocsin.coder.actors.ActorRoles.Role;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.syntax.HeldAs;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.pipeline.record.ActorKind;

/**
 * Finds actors without a name in the sentences of one document, in order, and tells whose the
 * forces are and which group "the militants" takes up. For one thread.
 */
final class DescribedActors {
  private static final int LONGEST = 4;

  /** Sentences back to which "the group" may look for its name. */
  private static final int MEMORY = 4;

  private final ActorRoles roles;
  private final Role militants;
  private final StateForces forces;
  private final Document document;
  private final Focus focus;

  /** The countries that tell whose the forces without a nation are. */
  private final Focus here;

  private final Owners owners;
  private final StateStrikes strikes;
  private final LastGroups groups = new LastGroups();

  DescribedActors(
      ActorRoles roles, StateForces forces, Document document, Focus focus, Focus here) {
    this.roles = roles;
    this.militants = Objects.requireNonNull(roles.of("militants"), "militants");
    this.forces = forces;
    this.document = document;
    this.focus = focus;
    this.here = here;
    this.owners = new Owners(focus, here);
    this.strikes = new StateStrikes(forces, document, focus);
  }

  /** Takes note of a named actor, which later words may take up. */
  void remember(ActorMention mention) {
    if (mention.named()
        && mention.id() != null
        && mention.kind() != ActorKind.STATE_FORCES
        && mention.kind() != ActorKind.EXTERNAL_FORCES) {
      groups.note(mention);
    }
  }

  /** The descriptions in a sentence, beside the names that take tokens in it. */
  List<ActorMention> in(Sentence s, boolean[] taken, List<ActorMention> named) {
    List<ActorMention> mentions = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      int to = i;
      Role role = null;
      if (!taken[i] && s.token(i).kind() == Token.Kind.WORD && !HeldAs.at(s, i)) {
        to = Math.min(s.size(), i + Math.min(LONGEST, roles.longest(s.norm(i))));
        while (to > i) {
          role = roles.of(words(s, i, to));
          if (role != null) {
            break;
          }
          to--;
        }
      }
      if (role != null && !taken[to - 1]) {
        boolean faith = role.force() != Force.NONE && DescriptionWords.isOfFaith(s, to);
        var mention = describe(s, i, to, faith ? militants : role, taken);
        if (mention != null) {
          joint(s, mention, role, mentions);
          mentions.add(mention);
        }
        i = to;
      } else {
        ActorMention group = group(s, i, taken);
        if (group == null && !taken[i]) {
          group = isLinkedGroup(s, i) ? describe(s, i, i + 1, militants, taken) : strikes.at(s, i);
        }
        if (group != null) {
          mentions.add(group);
        }
        i++;
      }
    }
    return mentions;
  }

  /** "Indian and Pakistani troops": the forces of the first, too. */
  private void joint(Sentence s, ActorMention second, Role role, List<ActorMention> mentions) {
    Toponym first = second.named() ? owners.joint(s, second) : null;
    String country = first == null ? null : first.location().country();
    if (first == null || country == null || country.equals(second.country())) {
      return;
    }
    StateForces.Force force = forces.of(role.force(), country);
    mentions.add(
        new ActorMention(
            s.paragraph(),
            s.number(),
            first.start(),
            first.end(),
            first.text(),
            force.id(),
            force.name(),
            owners.isAbroad(country, s) ? ActorKind.EXTERNAL_FORCES : ActorKind.STATE_FORCES,
            true,
            country,
            true,
            false));
  }

  private static String words(Sentence s, int from, int to) {
    StringBuilder words = new StringBuilder(s.norm(from));
    for (int i = from + 1; i < to; i++) {
      words.append(' ').append(s.norm(i));
    }
    return words.toString();
  }

  private @Nullable ActorMention describe(
      Sentence s, int head, int to, Role known, boolean[] taken) {
    if (to < s.size()
        && DescriptionWords.REBELS.contains(s.norm(head))
        && roles.of(s.norm(to)) != null) {
      return null; // "rebel soldiers": the soldiers are the actor.
    }
    boolean adjective = DescriptionWords.ADJECTIVES.contains(s.norm(head)) && to == head + 1;
    if (adjective && DescriptionWords.BODIES.contains(s.norm(to))) {
      return describe(s, head, to + 1, known, taken);
    }
    Modifiers modifiers = Modifiers.before(roles, s, head, taken, known.armed());
    if (roles.isThing(s.norm(to)) // "military uniforms"
        || (known.civilian() && BesideHead.is(roles, s, head, to))
        || Guises.at(s, modifiers.from())
        || (adjective && isAdjective(s, to))) {
      return null;
    }
    Toponym owner = owners.of(s, modifiers.from(), to);
    boolean bare = modifiers.from() == head && owner == null;
    String word = to == head + 1 ? s.norm(head) : ""; // "army positions" are the army's
    Role role = Owners.isNation(owner) ? known.ofNation(word) : known.ofNobody(word);
    if (role == null || (bare && s.norm(head).equals("forces"))) {
      return null;
    }
    ActorKind kind = modifiers.kindOf(role);
    int from = start(s, modifiers.from(), kind, owner, taken);
    Identity who =
        kind == ActorKind.STATE_FORCES
            ? ofState(s, from, to, role, owner)
            : ofOthers(s, from, to, kind, owner, bare && mayTakeUp(s, from, role));
    return new ActorMention(
        s.paragraph(),
        s.number(),
        s.token(from).start(),
        s.token(to - 1).end(),
        text(s, from, to),
        who.id(),
        who.name(),
        who.kind(),
        who.named(),
        who.country(),
        modifiers.bearsArms(),
        modifiers.isCivilian(role));
  }

  /** Where a description starts: with its nation, or the name that a militia gives itself. */
  private int start(
      Sentence s, int modified, ActorKind kind, @Nullable Toponym owner, boolean[] taken) {
    int from = modified;
    if (owner != null
        && owner.end() <= s.token(from).start()
        && owner.kind() != Toponym.Kind.TOWN) {
      from = tokenAt(s, owner.start(), from);
    }
    if (kind == ActorKind.POLITICAL_MILITIA || kind == ActorKind.IDENTITY_MILITIA) {
      return OwnNames.start(s, from, taken);
    }
    return kind == ActorKind.REBEL_GROUP && !takesUp(s, from)
        ? OwnNames.startOfPeople(s, from, taken, focus)
        : from;
  }

  /** Who somebody is who was described; named where the words themselves say whose forces. */
  private record Identity(
      @Nullable String id, String name, ActorKind kind, @Nullable String country, boolean named) {}

  /** Forces of a state: of the one that owns them, else of the speaker's, else of the text's. */
  private Identity ofState(Sentence s, int from, int to, Role role, @Nullable Toponym owner) {
    String country = owner == null ? null : owner.location().country();
    boolean named = country != null && owner != null && owner.kind() != Toponym.Kind.TOWN;
    if (country == null) {
      country = owners.speaker(s, from);
    }
    if (country == null) {
      country = here.at(s.number());
    }
    String text = text(s, from, to);
    if (country == null) {
      return new Identity(null, text, ActorKind.STATE_FORCES, null, named);
    }
    if (!named && forces.isWithoutArmy(country, role.force())) {
      // whose soldiers they are the text does not say
      return new Identity(null, text, ActorKind.EXTERNAL_FORCES, country, false);
    }
    StateForces.Force force = forces.of(role.force(), country);
    ActorKind kind =
        owners.isAbroad(country, s) ? ActorKind.EXTERNAL_FORCES : ActorKind.STATE_FORCES;
    return new Identity(force.id(), force.name(), kind, country, named);
  }

  /** Any others: the group that was named last, where the words take it up. */
  private Identity ofOthers(
      Sentence s, int from, int to, ActorKind kind, @Nullable Toponym owner, boolean takenUp) {
    String country = owner == null ? null : owner.location().country();
    ActorMention group = groups.of(s.norm(to - 1), s.number(), MEMORY);
    return takenUp && group != null
        ? new Identity(group.id(), group.name(), group.kind(), country, false)
        : new Identity(null, text(s, from, to), kind, country, false);
  }

  /** "the group", "the same militants": whether words may stand for the group named last. */
  private boolean mayTakeUp(Sentence s, int from, Role role) {
    return (role.force() == Force.GROUP || s.norm(from - 1).equals("same")) && takesUp(s, from);
  }

  /** "militant attacks", but "a militant was": what follows is a noun, as far as one can tell. */
  private boolean isAdjective(Sentence s, int next) {
    return next < s.size()
        && s.token(next).kind() == Token.Kind.WORD
        && !roles.isVerb(s.norm(next));
  }

  /** "the group", "the movement" after a name. */
  private @Nullable ActorMention group(Sentence s, int i, boolean[] taken) {
    ActorMention group = groups.last();
    if (group == null
        || taken[i]
        || !DescriptionWords.GROUPS.contains(s.norm(i))
        || !takesUp(s, i)
        || s.norm(i + 1).equals("of")) {
      return null;
    }
    return new ActorMention(
        s.paragraph(),
        s.number(),
        s.token(i).start(),
        s.token(i).end(),
        s.token(i).text(),
        group.id(),
        group.name(),
        group.kind(),
        false,
        null,
        true,
        false);
  }

  /** "an Islamic State-linked group": some armed group, whose name is not told. */
  private static boolean isLinkedGroup(Sentence s, int i) {
    return DescriptionWords.isGroup(s.norm(i)) && DescriptionWords.isLinked(s.norm(i - 1));
  }

  private boolean takesUp(Sentence s, int from) {
    ActorMention group = groups.last();
    String before = s.norm(from - 1);
    int the = before.equals("same") || DescriptionWords.isLinked(before) ? from - 2 : from - 1;
    return group != null
        && s.number() - group.sentence() <= groups.reach(from, MEMORY)
        && (group.sentence() < s.number() || group.start() < s.token(from).start())
        && (s.norm(the).equals("the") || s.norm(the).equals("these"));
  }

  private static int tokenAt(Sentence s, int start, int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (s.token(i).start() <= start) {
        return i;
      }
    }
    return before;
  }

  private String text(Sentence s, int from, int to) {
    return document
        .block(s.paragraph())
        .text()
        .substring(s.token(from).start(), s.token(to - 1).end());
  }
}
