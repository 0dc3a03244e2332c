package org.tocsin.coder.actors;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.coder.text.Lines;

/** The words of {@code description-words.txt}, around the actors that have no name. */
final class DescriptionWords {

  private static final Map<String, Set<String>> WORDS = words();

  /** What takes up a group named before: "the movement". */
  static final Set<String> GROUPS = WORDS.getOrDefault("group", Set.of());

  /** Words for fighters that as well stand before what they are: "guerrilla column". */
  static final Set<String> ADJECTIVES = WORDS.getOrDefault("adjective", Set.of());

  /** What stands behind these. */
  static final Set<String> BODIES = WORDS.getOrDefault("body", Set.of());

  /** Words between the name of a community and its militia. */
  static final Set<String> CLANS = WORDS.getOrDefault("clan", Set.of());

  /** Adjectives that make soldiers rebels. */
  static final Set<String> REBELS = WORDS.getOrDefault("rebel", Set.of());

  private DescriptionWords() {}

  private static Map<String, Set<String>> words() {
    Map<String, Set<String>> words = new HashMap<>();
    for (String line : Lines.of(DescriptionWords.class, "description-words.txt")) {
      List<String> e = List.of(Lines.fields(line));
      words.computeIfAbsent(e.getFirst(), k -> new HashSet<>()).addAll(e.subList(1, e.size()));
    }
    return words;
  }
}
