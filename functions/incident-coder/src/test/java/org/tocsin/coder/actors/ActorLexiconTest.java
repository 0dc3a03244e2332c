package org.tocsin.coder.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tocsin.coder.actors.ActorName.Guard;
import org.tocsin.coder.places.Gazetteer;
import org.tocsin.coder.places.TsvResource;

/** What holds for every row of every file of the lexicon. */
class ActorLexiconTest {
  private static final ActorLexicon LEXICON = ActorLexicon.load();
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @Test
  void thereAreManyActorsWithManyNames() {
    assertTrue(LEXICON.actors().size() >= 1_500, "actors: " + LEXICON.actors().size());
    assertTrue(LEXICON.actors().stream().mapToInt(a -> a.names().size()).sum() >= 6_000);
  }

  @Test
  void idsCountriesAndYearsAreSound() {
    for (KnownActor actor : LEXICON.actors()) {
      assertTrue(actor.id().matches("[A-Z0-9]+([_-][A-Z0-9]+)*"), actor::toString);
      assertFalse(actor.names().isEmpty(), actor::toString);
      assertEquals(
          actor.countries().size(), new HashSet<>(actor.countries()).size(), actor::toString);
      actor.countries().forEach(c -> assertTrue(GAZETTEER.country(c).isPresent(), actor::toString));
      Integer from = actor.from();
      Integer to = actor.to();
      assertTrue(from != null && from >= 1700 && from <= 2100, actor::toString);
      assertTrue(to == null || (to >= from && to <= 2100), actor::toString);
    }
  }

  /** Where two actors bear a name, all but one must ask for more than the name. */
  @Test
  void noNameIsClaimedByTwoActorsWithoutGuards() {
    Map<List<String>, String> owners = new HashMap<>();
    Set<String> claimed = new TreeSet<>();
    for (KnownActor actor : LEXICON.actors()) {
      for (ActorName name : actor.names()) {
        if (name.guard() == Guard.NONE) {
          String owner = owners.putIfAbsent(LEXICON.spellings().words(name.text()), actor.id());
          if (owner != null && !owner.equals(actor.id())) {
            claimed.add(name.text() + ": " + owner + ", " + actor.id());
          }
        }
      }
    }
    assertEquals(Set.of(), claimed);
  }

  /** A name that needs a country nearby can only have one where its actor has countries. */
  @Test
  void guardedNamesHaveSomethingToBeProvedBy() {
    for (KnownActor actor : LEXICON.actors()) {
      for (ActorName name : actor.names()) {
        assertTrue(name.guard() != Guard.NEAR || !actor.countries().isEmpty(), actor::toString);
        assertTrue(
            name.guard() != Guard.NAMED
                || actor.names().stream().anyMatch(n -> n.guard() == Guard.NONE),
            actor::toString);
      }
    }
  }

  /** A word of two or three letters that is no acronym would be found everywhere. */
  @Test
  void shortNamesAreAcronyms() {
    for (KnownActor actor : LEXICON.actors()) {
      for (ActorName name : actor.names()) {
        assertTrue(name.text().length() > 3 || name.acronym(), actor::toString);
      }
    }
  }

  @Test
  void everySectionOfEveryFileTellsItsSources() throws IOException {
    for (List<String> file : TsvResource.rows(ActorLexicon.class, "actor-files.txt", 1)) {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(ActorLexicon.class.getResourceAsStream(file.getFirst())),
                  StandardCharsets.UTF_8))) {
        List<String> head = lines.lines().takeWhile(l -> l.startsWith("#")).toList();
        assertTrue(head.stream().anyMatch(l -> l.startsWith("# Sources: ")), file::getFirst);
      }
    }
  }
}
