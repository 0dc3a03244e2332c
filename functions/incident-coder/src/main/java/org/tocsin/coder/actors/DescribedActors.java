package org.tocsin.coder.actors;

import java.util.ArrayList;
import java.util.List;
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
  private final StateForces forces;
  private final Document document;
  private final Focus focus;

  /** The countries that tell whose the forces without a nation are. */
  private final Focus here;

  private final Owners owners;
  private final StateStrikes strikes;
  private @Nullable ActorMention lastGroup;

  DescribedActors(
      ActorRoles roles, StateForces forces, Document document, Focus focus, Focus here) {
    this.roles = roles;
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
      lastGroup = mention;
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
        ActorMention mention = describe(s, i, to, role, taken);
        if (mention != null) {
          joint(s, mention, role, mentions);
          mentions.add(mention);
        }
        i = to;
      } else {
        ActorMention group = group(s, i, taken);
        if (group == null && !taken[i]) {
          group = strikes.at(s, i);
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
      Sentence s, int head, int to, Role role, boolean[] taken) {
    int from = head;
    boolean rebel = false;
    boolean armed = role.armed();
    boolean former = false;
    boolean foreign = false;
    while (from > 0 && !taken[from - 1] && roles.isModifier(s.norm(from - 1)) && from > head - 5) {
      from--;
      String word = s.norm(from);
      rebel |= DescriptionWords.REBELS.contains(word);
      armed |= DescriptionWords.ARMED.contains(word);
      former |= word.equals("former");
      foreign |= DescriptionWords.FOREIGN.contains(word);
    }
    if (to < s.size()
        && DescriptionWords.REBELS.contains(s.norm(head))
        && roles.of(s.norm(to)) != null) {
      return null; // "rebel soldiers": the soldiers are the actor.
    }
    if (DescriptionWords.ADJECTIVES.contains(s.norm(head))
        && to == head + 1
        && DescriptionWords.BODIES.contains(s.norm(to))) {
      return describe(s, head, to + 1, role, taken);
    }
    if (roles.isThing(s.norm(to)) // "military uniforms"
        || (DescriptionWords.VICES.contains(s.norm(head)) && isOffice(s, to))
        || (role.civilian() && isFounder(s, to))
        || Guises.at(s, from)
        || (DescriptionWords.ADJECTIVES.contains(s.norm(head))
            && to == head + 1
            && isAdjective(s, to))) {
      return null;
    }
    Toponym owner = owners.of(s, from, to);
    boolean bare = from == head && owner == null;
    if (bare && s.norm(head).equals("forces")) {
      return null;
    }
    if (owner != null
        && owner.end() <= s.token(from).start()
        && owner.kind() != Toponym.Kind.TOWN) {
      from = tokenAt(s, owner.start(), from);
    }
    ActorKind kind = role.kind(rebel, armed, former, foreign);
    if (kind == ActorKind.POLITICAL_MILITIA || kind == ActorKind.IDENTITY_MILITIA) {
      from = OwnNames.start(s, from, taken);
    } else if (kind == ActorKind.REBEL_GROUP && !takesUp(s, from)) {
      from = OwnNames.startOfPeople(s, from, taken, focus);
    }
    String name = text(s, from, to);
    String text = name;
    String id = null;
    String country = owner == null ? null : owner.location().country();
    boolean named = false;
    if (kind == ActorKind.STATE_FORCES) {
      named = country != null && owner != null && owner.kind() != Toponym.Kind.TOWN;
      if (country == null) {
        country = owners.speaker(s, from);
      }
      if (country == null) {
        country = here.at(s.number());
      }
      if (country != null && !named && forces.isWithoutArmy(country, role.force())) {
        kind = ActorKind.EXTERNAL_FORCES; // whose soldiers they are the text does not say
      } else if (country != null) {
        StateForces.Force force = forces.of(role.force(), country);
        id = force.id();
        name = force.name();
        kind = owners.isAbroad(country, s) ? ActorKind.EXTERNAL_FORCES : kind;
      }
    } else if (bare
        && (role.force() == Force.GROUP || s.norm(from - 1).equals("same"))
        && takesUp(s, from)) {
      ActorMention group = lastGroup;
      if (group != null) {
        id = group.id();
        name = group.name();
        kind = group.kind();
      }
    }
    boolean civilian = role.civilian() ? !armed || former : former;
    return new ActorMention(
        s.paragraph(),
        s.number(),
        s.token(from).start(),
        s.token(to - 1).end(),
        text,
        id,
        name,
        kind,
        named,
        country,
        armed && !former,
        civilian);
  }

  /** "the secretary of the teachers' union": a body that they founded follows. */
  private static boolean isFounder(Sentence s, int next) {
    boolean owner = s.norm(next).startsWith("'") || s.norm(next).equals("\u2019");
    return DescriptionWords.FOUNDED.contains(s.norm(owner ? next + 1 : next));
  }

  /** "deputy attorney general": the office in which he acts for another follows. */
  private boolean isOffice(Sentence s, int next) {
    return DescriptionWords.OFFICES.contains(s.norm(next)) || roles.of(s.norm(next)) != null;
  }

  /** "militant attacks", but "a militant was": what follows is a noun, as far as one can tell. */
  private boolean isAdjective(Sentence s, int next) {
    return next < s.size()
        && s.token(next).kind() == Token.Kind.WORD
        && !roles.isVerb(s.norm(next));
  }

  /** "the group", "the movement" after a name. */
  private @Nullable ActorMention group(Sentence s, int i, boolean[] taken) {
    ActorMention group = lastGroup;
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

  private boolean takesUp(Sentence s, int from) {
    ActorMention group = lastGroup;
    int the = isLinked(s.norm(from - 1)) ? from - 2 : from - 1;
    return group != null
        && s.number() - group.sentence() <= MEMORY
        && (group.sentence() < s.number() || group.start() < s.token(from).start())
        && (s.norm(the).equals("the") || s.norm(the).equals("these"));
  }

  /** "the same group", "the Iran-backed group". */
  private static boolean isLinked(String word) {
    return word.equals("same")
        || (word.indexOf('-') > 0
            && DescriptionWords.LINKED.contains(word.substring(word.lastIndexOf('-') + 1)));
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
