package org.tocsin.coder.actors;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.TsvResource;
import org.tocsin.coder.text.WordMap;
import org.tocsin.coder.text.WordSet;
import org.tocsin.pipeline.record.ActorKind;

/** The words for actors without a name, and the words that stand before them. Immutable. */
final class ActorRoles {
  /** Whom a word may belong to. */
  enum Force {
    NONE,
    MILITARY,
    POLICE,
    SECURITY,
    /** Takes up an armed group that was named before. */
    GROUP
  }

  /** What a word says. */
  record Role(ActorKind kind, boolean armed, boolean civilian, Force force) {

    /** The role of those behind the name of a nation: "Somali commandos" are soldiers. */
    Role ofNation(String word) {
      boolean soldiers = kind == ActorKind.UNKNOWN && DescriptionWords.ELITE.contains(word);
      return soldiers ? new Role(ActorKind.STATE_FORCES, true, false, Force.MILITARY) : this;
    }

    /** The role without a nation; null for what only a nation makes somebody's: "positions". */
    @Nullable Role ofNobody(String word) {
      return force == Force.MILITARY && DescriptionWords.NATIONAL.contains(word) ? null : this;
    }

    /** The kind of those whom it names with such words before it. */
    ActorKind kind(boolean rebel, boolean armed, boolean former, boolean foreign) {
      if (former) {
        return ActorKind.CIVILIANS;
      }
      if (civilian && armed) {
        return ActorKind.UNKNOWN;
      }
      if (kind == ActorKind.STATE_FORCES && rebel) {
        return ActorKind.REBEL_GROUP;
      }
      if (kind == ActorKind.STATE_FORCES && foreign) {
        return ActorKind.EXTERNAL_FORCES;
      }
      return kind;
    }
  }

  private final Map<String, Role> roles = new WordMap<>();

  /** How many words the longest role has that starts with a word. */
  private final Map<String, Integer> longest = new WordMap<>();

  private final Map<String, Set<String>> words = new WordMap<>();

  private ActorRoles() {}

  static ActorRoles load() {
    ActorRoles all = new ActorRoles();
    for (List<String> row : TsvResource.rows(ActorRoles.class, "actor-roles.tsv", 4)) {
      Role role =
          new Role(
              ActorKind.valueOf(row.get(1)),
              row.get(2).equals("ARMED"),
              row.get(2).equals("CIVILIAN"),
              row.get(3).isEmpty() ? Force.NONE : Force.valueOf(row.get(3)));
      for (String word : TsvResource.values(row.get(0))) {
        all.roles.putIfAbsent(word, role);
        List<String> parts = List.of(word.split(" ", -1));
        all.longest.merge(parts.getFirst(), parts.size(), Math::max);
      }
    }
    for (List<String> row : TsvResource.rows(ActorRoles.class, "actor-words.tsv", 2)) {
      all.words
          .computeIfAbsent(row.get(0), c -> new WordSet())
          .addAll(TsvResource.values(row.get(1)));
    }
    return all;
  }

  /** What a word, or words with single spaces, in lower case, say. */
  @Nullable Role of(String words) {
    return roles.get(words);
  }

  /** How many words a role that starts with a word in lower case has at most; 0 where none does. */
  int longest(String first) {
    return longest.getOrDefault(first, 0);
  }

  boolean isModifier(String word) {
    return is("modifier", word);
  }

  boolean isWord(String word) {
    return is("word", word);
  }

  boolean isThing(String word) {
    return is("thing", word);
  }

  boolean isVerb(String word) {
    return is("verb", word);
  }

  private boolean is(String sort, String word) {
    return words.getOrDefault(sort, Set.of()).contains(word);
  }
}
