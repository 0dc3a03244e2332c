package org.tocsin.coder.actors;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Tells whether a name that others bear too means its actor in a document: by the countries around,
 * by the full name elsewhere in the text, and by what the text itself says that an acronym stands
 * for. For one thread.
 */
final class Proofs {
  private static final int LONGEST_EXPANSION = 12;

  private final ActorLexicon lexicon;
  private final Document document;
  private final Focus focus;
  private final Map<Integer, NameWords> words = new HashMap<>();

  /** The ids of actors with a name in the text that is nobody else's; null before the search. */
  private @Nullable Set<String> sure;

  /** The words that the text gives for acronyms: "the Australian Defence Force (ADF)". */
  private final Map<String, Set<String>> expansions = new HashMap<>();

  Proofs(ActorLexicon lexicon, Document document, Focus focus) {
    this.lexicon = lexicon;
    this.document = document;
    this.focus = focus;
  }

  /** The words of a sentence. */
  NameWords words(Sentence s) {
    return words.computeIfAbsent(s.number(), n -> new NameWords(s, lexicon.spellings()));
  }

  /** Whether the actor is named in the text beyond doubt. */
  boolean isSure(KnownActor actor) {
    return sure().contains(actor.id());
  }

  /**
   * Whether a name means its actor.
   *
   * @param alone whether no other actor has the name with as little asked for
   * @param armed whether a word for armed people follows: "ADF rebels"
   */
  boolean hold(ActorLexicon.Alias alias, Sentence s, boolean alone, boolean armed) {
    KnownActor actor = alias.actor();
    ActorName name = alias.name();
    if (name.guard() == ActorName.Guard.NONE || isSure(actor)) {
      return true;
    }
    if (name.acronym() && standsForOther(name.text(), actor)) {
      return false;
    }
    return switch (name.guard()) {
      case NONE -> true;
      case IN_TEXT ->
          actor.countries().isEmpty()
              || focus.weight(actor.countries()) > 0
              || (focus.isEmpty() && alone);
      case NEAR ->
          focus.near(s.number(), actor.countries())
              || (armed && alone && (focus.isEmpty() || focus.weight(actor.countries()) > 0));
      case NAMED -> false;
    };
  }

  private Set<String> sure() {
    Set<String> found = sure;
    if (found == null) {
      found = new HashSet<>();
      sure = found;
      for (Sentence s : document.sentences()) {
        NameWords in = words(s);
        String paragraph = document.block(s.paragraph()).text();
        for (int i = 0; i < s.size(); i++) {
          if (s.token(i).text().equals("(")) {
            expansion(s, i);
          }
          String first = in.firstOf(i);
          if (first != null) {
            find(lexicon.surelyStartingWith(first), in, s, i, paragraph, found);
            if (in.owns(i)) {
              find(lexicon.surelyStartingWith(first + "s"), in, s, i, paragraph, found);
            }
          }
        }
      }
    }
    return found;
  }

  private void find(
      List<ActorLexicon.Alias> names,
      NameWords in,
      Sentence s,
      int from,
      String paragraph,
      Set<String> found) {
    for (ActorLexicon.Alias alias : names) {
      int end = in.match(from, alias.words());
      if (end >= 0 && !in.isInside(end)) {
        int last = in.tokenAfter(end) - 1;
        String written = paragraph.substring(s.token(from).start(), s.token(last).end());
        if (alias.name().fits(written, !document.upperCase())) {
          found.add(alias.actor().id());
        }
      }
    }
  }

  /** Notes words before "(ADF)" whose first letters spell it. */
  private void expansion(Sentence s, int open) {
    if (!s.norm(open + 2).equals(")") || !s.token(open + 1).allCaps()) {
      return;
    }
    String acronym = s.token(open + 1).text();
    int letter = acronym.length() - 1;
    Set<String> expansion = new HashSet<>();
    for (int i = open - 1; i >= 0 && i >= open - LONGEST_EXPANSION && letter >= 0; i--) {
      Token token = s.token(i);
      if (token.kind() == Token.Kind.WORD) {
        char first = Character.toUpperCase(token.text().charAt(0));
        if (first == acronym.charAt(letter)) {
          expansion.add(lexicon.spellings().usual(token.norm()));
          letter--;
        } else if (token.capitalised() && !document.upperCase()) {
          return;
        }
      }
    }
    if (letter < 0) {
      expansions.put(acronym, expansion);
    }
  }

  /** Whether the text spells an acronym out with words of which most are not the actor's. */
  private boolean standsForOther(String acronym, KnownActor actor) {
    sure();
    Set<String> expansion = expansions.get(acronym);
    if (expansion == null) {
      return false;
    }
    for (ActorName name : actor.names()) {
      int shared = 0;
      for (String word : lexicon.spellings().words(name.text())) {
        shared += expansion.contains(word) ? 1 : 0;
      }
      if (shared * 2 > expansion.size()) {
        return false;
      }
    }
    return true;
  }
}
