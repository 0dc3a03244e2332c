package org.tocsin.coder.actors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.NameKey;
import org.tocsin.coder.places.TsvResource;
import org.tocsin.pipeline.record.ActorKind;

/**
 * The armed groups, forces, militias and missions of {@code actors-*.tsv}. Names are found whatever
 * their apostrophes, diacritics and hyphens; acronyms and names of one word must have their
 * capitals. Immutable: load it once.
 */
public final class ActorLexicon {
  private static final List<String> FILES =
      List.of(
          "actors-africa.tsv",
          "actors-middle-east-europe.tsv",
          "actors-asia.tsv",
          "actors-americas.tsv");

  /** A name of an actor. */
  record Alias(KnownActor actor, String text, boolean acronym) {
    /** Whether a text of the same key may be this name, as far as capitals go. */
    boolean fits(String written, boolean capitalsTell) {
      if (text.indexOf(' ') >= 0 && !acronym) {
        return true;
      }
      if (!capitalsTell) {
        return written.length() > 2;
      }
      return acronym
          ? written.replace(".", "").equals(text)
          : Character.isLowerCase(text.charAt(0)) || Character.isUpperCase(written.charAt(0));
    }
  }

  private final Map<String, KnownActor> byId = new LinkedHashMap<>();
  private final Map<String, String> idByName = new HashMap<>();
  private final Map<String, List<Alias>> byKey = new HashMap<>();

  /** The most words of a name that starts with a word. */
  private final Map<String, Integer> longest = new HashMap<>();

  private ActorLexicon() {}

  /** Reads the lists, some hundreds of lines. */
  public static ActorLexicon load() {
    ActorLexicon lexicon = new ActorLexicon();
    for (String file : FILES) {
      for (List<String> row : TsvResource.rows(ActorLexicon.class, file, 7)) {
        lexicon.add(
            new KnownActor(
                row.get(0),
                row.get(1),
                TsvResource.values(row.get(2)),
                ActorKind.valueOf(row.get(3).toUpperCase(Locale.ROOT)),
                TsvResource.values(row.get(4)),
                year(row.get(5)),
                year(row.get(6))));
      }
    }
    return lexicon;
  }

  private static @Nullable Integer year(String field) {
    return field.isEmpty() ? null : Integer.valueOf(field);
  }

  private void add(KnownActor actor) {
    if (byId.put(actor.id(), actor) != null) {
      throw new IllegalStateException("two actors with the id " + actor.id());
    }
    idByName.put(actor.name(), actor.id());
    alias(actor, actor.name());
    actor.aliases().forEach(a -> alias(actor, a));
  }

  private void alias(KnownActor actor, String text) {
    String key = NameKey.of(text);
    List<Alias> of = byKey.computeIfAbsent(key, k -> new ArrayList<>());
    boolean known = false;
    for (Alias alias : of) {
      known |= alias.actor.equals(actor) && alias.text.equals(text);
    }
    if (!known) {
      of.add(new Alias(actor, text, isAcronym(text)));
    }
    String[] words = key.split(" ", -1);
    longest.put(words[0], Math.max(longest(words[0]), words.length));
  }

  /** Capitals and digits, at most a small letter or two: JNIM, M23, LeT, NSCN-IM, TNI. */
  static boolean isAcronym(String text) {
    if (text.length() > 10 || text.indexOf(' ') >= 0) {
      return false;
    }
    int small = 0;
    for (int i = 0; i < text.length(); i++) {
      small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
    }
    return small <= 1 && text.length() > small + 1;
  }

  /** All actors. */
  public Collection<KnownActor> actors() {
    return byId.values();
  }

  /** The actor of an id. */
  public Optional<KnownActor> actor(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The id of an actor by its usual name. */
  Optional<String> idOf(String name) {
    return Optional.ofNullable(idByName.get(name));
  }

  /** How many words the longest name has that starts with a word; 0 where none does. */
  int longest(String firstWord) {
    return longest.getOrDefault(firstWord, 0);
  }

  List<Alias> byKey(String key) {
    return byKey.getOrDefault(key, List.of());
  }
}
