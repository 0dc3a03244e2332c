package org.tocsin.coder.actors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.TsvResource;
import org.tocsin.pipeline.record.ActorKind;

/**
 * The armed groups, forces, militias and missions of {@code actors-*.tsv}. Names are found whatever
 * their apostrophes, diacritics and hyphens, and however their words are transliterated as far as
 * {@code spellings.tsv} tells; acronyms and names must have their capitals. Immutable: load it
 * once.
 */
public final class ActorLexicon {

  /**
   * A name of an actor in the words that it is looked up by.
   *
   * @param shared whether another actor has the name too
   */
  record Alias(KnownActor actor, ActorName name, List<String> words, boolean shared) {}

  private final Map<String, KnownActor> byId = new LinkedHashMap<>();
  private final Map<String, List<Alias>> byFirstWord = new HashMap<>();
  private final Spellings spellings = Spellings.load();

  private ActorLexicon() {}

  /** Reads the lists that {@code actor-files.txt} names, some thousands of names. */
  public static ActorLexicon load() {
    ActorLexicon lexicon = new ActorLexicon();
    for (List<String> file : TsvResource.rows(ActorLexicon.class, "actor-files.txt", 1)) {
      for (List<String> row : TsvResource.rows(ActorLexicon.class, file.getFirst(), 8)) {
        lexicon.add(actor(row));
      }
    }
    lexicon.byFirstWord.replaceAll((word, names) -> sorted(names));
    return lexicon;
  }

  /** The names that start with a word, longest first, with those told that are shared. */
  private static List<Alias> sorted(List<Alias> names) {
    if (names.size() == 1) {
      return names;
    }
    Map<List<String>, KnownActor> owners = new HashMap<>();
    Set<List<String>> shared = new HashSet<>();
    for (Alias alias : names) {
      KnownActor other = owners.putIfAbsent(alias.words, alias.actor);
      if (other != null && !other.id().equals(alias.actor.id())) {
        shared.add(alias.words);
      }
    }
    List<Alias> sorted = new ArrayList<>(names.size());
    for (Alias alias : names) {
      boolean isShared = shared.contains(alias.words);
      sorted.add(isShared ? new Alias(alias.actor, alias.name, alias.words, true) : alias);
    }
    sorted.sort((a, b) -> b.words.size() - a.words.size());
    return sorted;
  }

  private static KnownActor actor(List<String> row) {
    List<ActorName> names = new ArrayList<>();
    List<String> guarded = TsvResource.values(row.get(3));
    if (!guarded.contains(row.get(1)) && !guarded.contains("+" + row.get(1))) {
      names.add(ActorName.plain(row.get(1)));
    }
    TsvResource.values(row.get(2)).forEach(n -> names.add(ActorName.plain(n)));
    guarded.forEach(n -> names.add(ActorName.guarded(n)));
    return new KnownActor(
        row.get(0),
        row.get(1),
        names,
        ActorKind.valueOf(row.get(4)),
        TsvResource.values(row.get(5)),
        year(row.get(6)),
        year(row.get(7)));
  }

  private static @Nullable Integer year(String field) {
    return field.isEmpty() ? null : Integer.valueOf(field);
  }

  private void add(KnownActor actor) {
    if (byId.put(actor.id(), actor) != null) {
      throw new IllegalStateException("two actors with the id " + actor.id());
    }
    for (ActorName name : actor.names()) {
      List<String> words = spellings.words(name.text());
      byFirstWord
          .computeIfAbsent(words.getFirst(), w -> new ArrayList<>(2))
          .add(new Alias(actor, name, words, false));
    }
  }

  /** All actors. */
  public Collection<KnownActor> actors() {
    return byId.values();
  }

  /** The actor of an id. */
  public Optional<KnownActor> actor(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** How words are spelt for look-ups. */
  Spellings spellings() {
    return spellings;
  }

  /** The names that start with a word, those of more words first. */
  List<Alias> startingWith(String word) {
    return byFirstWord.getOrDefault(word, List.of());
  }
}
