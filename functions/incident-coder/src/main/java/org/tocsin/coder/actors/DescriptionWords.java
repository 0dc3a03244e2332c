package org.tocsin.coder.actors;

import java.util.Set;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;

/** The words of {@code description-words.txt}, around the actors that have no name. */
final class DescriptionWords {

  private static final WordClasses WORDS =
      WordClasses.of(DescriptionWords.class, "description-words.txt");

  /** What makes those armed before whose word it stands. */
  static final Set<String> ARMED = WORDS.of("armed");

  /** What says of forces that they are no state's own. */
  static final Set<String> FOREIGN = WORDS.of("foreign");

  /** What a hyphen joins to those who back fighters: "Turkish-backed". */
  static final Set<String> BACKED = WORDS.of("backed");

  /** What stands behind a hyphen between an article and a word that takes up a group. */
  static final Set<String> LINKED = WORDS.of("linked");

  /** What takes up a group named before: "the movement". */
  static final Set<String> GROUPS = WORDS.of("group");

  /** Words for fighters that as well stand before what they are: "guerrilla column". */
  static final Set<String> ADJECTIVES = WORDS.of("adjective");

  /** What stands behind these. */
  static final Set<String> BODIES = WORDS.of("body");

  /** Words between the name of a community and its militia. */
  static final Set<String> CLANS = WORDS.of("clan");

  /** Words for people that behind a force's name are its own: "army men". */
  static final Set<String> OWN = WORDS.of("own");

  /** Adjectives that make soldiers rebels. */
  static final Set<String> REBELS = WORDS.of("rebel");

  /** Words for people that as well stand before an office: "deputy mayor". */
  static final Set<String> VICES = WORDS.of("vice");

  /** What people found, behind them. */
  static final Set<String> FOUNDED = WORDS.of("founded");

  /** Such offices. */
  static final Set<String> OFFICES = WORDS.of("office");

  /** Whose soldiers rebels call themselves, behind "of". */
  static final Set<String> FAITHS = WORDS.of("faith");

  /** What is an army's behind the name of a nation, and nobody's without: "Afghan posts". */
  static final Set<String> NATIONAL = WORDS.of("national");

  /** Fighters who are an army's behind the name of a nation: "Somali commandos". */
  static final Set<String> ELITE = WORDS.of("elite");

  private DescriptionWords() {}

  /** Whether a word may stand for an armed group or a part of one: "group", "faction". */
  static boolean isGroup(String word) {
    return GROUPS.contains(word) || BODIES.contains(word);
  }

  /** "soldiers of the caliphate": whether what follows a word for soldiers makes them rebels. */
  static boolean isOfFaith(Sentence s, int to) {
    return s.norm(to).equals("of")
        && (FAITHS.contains(s.norm(to + 1))
            || (s.norm(to + 1).equals("the") && FAITHS.contains(s.norm(to + 2))));
  }

  /** "Iran-backed": whether a hyphen joins a word for backing or likeness to a name. */
  static boolean isLinked(String word) {
    int hyphen = word.lastIndexOf('-');
    return hyphen > 0 && LINKED.contains(word.substring(hyphen + 1));
  }
}
