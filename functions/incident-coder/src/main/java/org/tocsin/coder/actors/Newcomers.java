package org.tocsin.coder.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.pipeline.record.ActorKind;

/**
 * Tells the countries that say nothing of whose "the police" are: where people come from ("an
 * Afghan asylum seeker", "tourists from Sweden") and what a group's name has ("Islamic State of
 * Iraq and the Levant").
 */
final class Newcomers {

  private static final WordClasses WORDS = WordClasses.of(Newcomers.class, "newcomers.txt");
  private static final Set<String> NEWCOMERS = WORDS.of("newcomer");
  private static final Set<String> ANYBODY = WORDS.of("anybody");

  private Newcomers() {}

  /**
   * The toponyms of a text that may tell whose forces are meant.
   *
   * @param named the actors of the lexicon in each sentence
   */
  static List<Toponym> without(
      Document document,
      List<Toponym> toponyms,
      List<List<ActorMention>> named,
      ActorLexicon lexicon) {
    Map<Integer, List<Toponym>> bySentence = new HashMap<>();
    for (Toponym toponym : toponyms) {
      bySentence.computeIfAbsent(toponym.sentence(), n -> new ArrayList<>()).add(toponym);
    }
    Set<Toponym> out = new HashSet<>();
    for (int i = 0; i < named.size(); i++) {
      Sentence s = document.sentences().get(i);
      List<ActorMention> names = named.get(i);
      for (Toponym toponym : bySentence.getOrDefault(s.number(), List.of())) {
        boolean here = toponym.paragraph() == s.paragraph();
        if (here
            && (isOrigin(s, toponym)
                || names.stream().anyMatch(m -> isPart(toponym, m, lexicon)))) {
          out.add(toponym);
        }
      }
    }
    return toponyms.stream().filter(t -> !out.contains(t)).toList();
  }

  private static boolean isOrigin(Sentence s, Toponym toponym) {
    int from = 0;
    while (from < s.size() && s.token(from).start() < toponym.start()) {
      from++;
    }
    int to = from;
    while (to < s.size() && s.token(to).start() < toponym.end()) {
      to++;
    }
    if (toponym.kind() == Toponym.Kind.DEMONYM) {
      return NEWCOMERS.contains(s.norm(to)) || s.norm(from).endsWith("-born");
    }
    int before = s.norm(from - 1).equals("the") ? from - 2 : from - 1;
    return toponym.kind() == Toponym.Kind.COUNTRY
        && s.norm(before).equals("from")
        && (NEWCOMERS.contains(s.norm(before - 1)) || ANYBODY.contains(s.norm(before - 1)));
  }

  /** A country in the name of a group that is of several. */
  private static boolean isPart(Toponym toponym, ActorMention mention, ActorLexicon lexicon) {
    boolean state =
        mention.kind() == ActorKind.STATE_FORCES || mention.kind() == ActorKind.EXTERNAL_FORCES;
    String id = mention.id();
    String country = toponym.location().country();
    if (state
        || id == null
        || country == null
        || toponym.start() < mention.start()
        || toponym.end() > mention.end()) {
      return false;
    }
    return lexicon.actor(id).stream().noneMatch(a -> a.countries().equals(List.of(country)));
  }
}
