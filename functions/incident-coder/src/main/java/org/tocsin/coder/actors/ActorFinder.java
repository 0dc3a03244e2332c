package org.tocsin.coder.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tocsin.coder.places.Gazetteer;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;

/**
 * Finds the actors of a text: groups and forces of the lexicon, the forces of states ("the Malian
 * army", "Kenyan police", and "the soldiers" where the text tells whose), and actors without a name
 * ("gunmen", "villagers"). Linear in the text. May be shared by threads.
 */
public final class ActorFinder {
  private final ActorLexicon lexicon;
  private final ActorRoles roles;
  private final StateForces forces;

  /** From left to right, of those that begin at one word the longest first. */
  private static final Comparator<ActorMention> BY_PLACE =
      Comparator.comparingInt(ActorMention::start)
          .thenComparing(Comparator.comparingInt(ActorMention::end).reversed());

  /** A finder on a lexicon; the gazetteer has the names of countries. */
  public ActorFinder(ActorLexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.roles = ActorRoles.load();
    this.forces = new StateForces(lexicon, gazetteer);
  }

  /**
   * The actors of a text in their order, without overlap.
   *
   * @param toponyms what {@link org.tocsin.coder.places.PlaceFinder} found in the same document
   */
  public List<ActorMention> find(Document document, List<Toponym> toponyms) {
    Focus focus = new Focus(toponyms);
    NamedActors named = new NamedActors(lexicon, roles, document, focus);
    OwnForces own = new OwnForces(document);
    List<ActorMention> mentions = new ArrayList<>();
    List<Sentence> sentences = document.sentences();
    List<boolean[]> taken = new ArrayList<>();
    List<List<ActorMention>> names = new ArrayList<>();
    for (Sentence sentence : sentences) {
      boolean[] tokens = new boolean[sentence.size()];
      taken.add(tokens);
      names.add(named.in(sentence, tokens));
    }
    Focus here = new Focus(Newcomers.without(document, toponyms, names, lexicon));
    DescribedActors described = new DescribedActors(roles, forces, document, focus, here);
    Affiliations.remove(sentences, names);
    for (int i = 0; i < sentences.size(); i++) {
      List<ActorMention> found = names.get(i);
      found.forEach(described::remember);
      found.addAll(described.in(sentences.get(i), taken.get(i), found));
      found.sort(BY_PLACE);
      mentions.addAll(withoutInner(own.in(sentences.get(i), found)));
    }
    return OwnVoice.added(document, HeadlineForces.named(mentions));
  }

  /** The "police" of "a police informer" are nobody by themselves. */
  private static List<ActorMention> withoutInner(List<ActorMention> mentions) {
    List<ActorMention> outer = new ArrayList<>();
    int end = 0;
    for (ActorMention mention : mentions) {
      if (mention.end() > end) {
        outer.add(mention);
      }
      String word = mention.text().substring(mention.text().lastIndexOf(' ') + 1);
      boolean own = DescriptionWords.OWN.contains(word.toLowerCase(Locale.ROOT)); // "army men"
      end = mention.civilian() && !own ? Math.max(end, mention.end()) : end;
    }
    return outer;
  }
}
