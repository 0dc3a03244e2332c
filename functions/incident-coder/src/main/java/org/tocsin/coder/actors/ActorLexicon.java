package org.tocsin.coder.actors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.TsvResource;
import org.tocsin.coder.text.WordMap;
import org.tocsin.pipeline.record.ActorKind;

/**
 * The armed groups, forces, militias and missions of {@code actors-*.tsv}. Names are found whatever
 * their apostrophes, diacritics and hyphens, and however their words are transliterated as far as
 * {@code spellings.tsv} tells. Immutable for its users, who may be many threads: load it once.
 */
public final class ActorLexicon {

  /**
   * A name of an actor in the words that it is looked up by.
   *
   * @param shared whether another actor has the name too
   */
  record Alias(KnownActor actor, ActorName name, List<String> words, boolean shared) {}

  private final Map<String, KnownActor> byId = new LinkedHashMap<>();
  private final Map<String, NameShelf> byFirstWord = new WordMap<>();
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
    return lexicon;
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
      String first = spellings.firstWord(name.text());
      byFirstWord.computeIfAbsent(first, w -> new NameShelf()).add(actor, name);
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
    NameShelf names = byFirstWord.get(word);
    return names == null ? List.of() : names.sorted(spellings);
  }

  /** Of these the names of several words that mean their actor in any text. */
  List<Alias> surelyStartingWith(String word) {
    NameShelf names = byFirstWord.get(word);
    return names == null ? List.of() : names.sure(spellings);
  }
}
