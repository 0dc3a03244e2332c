package org.tocsin.coder.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Things;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.Tag;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.pipeline.record.EventType;

/**
 * The words by which a group takes an act upon itself: those that say so ("claimed
 * responsibility"), and a group's own word that it did it ("JNIM said it had taken control of the
 * base").
 */
public final class SpokenClaims {

  private static final List<String> SELF = Lines.of(SpokenClaims.class, "self.txt");

  private static final WordClasses CLASSES =
      WordClasses.of(SpokenClaims.class, "spoken-claims.txt");
  private static final Set<String> SPEECH = CLASSES.of("speech");
  private static final Set<String> PARTS = CLASSES.of("part");

  private static final Set<String> OURS = CLASSES.of("ours");
  private static final Set<String> GROUPS = CLASSES.of("group");
  private static final Set<String> ARTICLES = Set.of("the", "his", "her");

  /** Words between a group's name and its verb of speech, and from there to "it had". */
  private static final int REACH = 8;

  private static final int CLAUSE = 16;

  /** Words within which "no group", "nobody" or "not" stands before the words of a claim. */
  private static final int NOBODY_REACH = 6;

  /** Words within which "claimed on Sunday" comes to "to have". */
  private static final int PERFECT = 6;

  private SpokenClaims() {}

  /**
   * The words of claims in a sentence, those that say so before a group's own word.
   *
   * @param cast the parties of the sentence
   * @param events its words of events
   */
  public static List<Thing> of(Clause clause, List<Party> cast, List<EventMention> events) {
    List<Thing> claims =
        Things.claims(clause.sentence()).stream()
            .filter(c -> !isOfState(clause.sentence(), cast, c))
            .toList();
    if (!claims.isEmpty()) {
      return claims.stream().filter(claim -> !isOfNobody(clause, claim)).toList();
    }
    List<Thing> spoken = new ArrayList<>();
    for (Party party : cast) {
      if (party.isArmed() && !party.isState()) {
        Thing claim = spoken(clause, party, events);
        claim = claim == null ? quoted(clause.sentence(), party) : claim;
        if (claim != null) {
          spoken.add(claim);
        }
      }
    }
    return spoken;
  }

  /** "the army said it carried out": a state's forces claim nothing. */
  private static boolean isOfState(Sentence s, List<Party> cast, Thing claim) {
    return isSpeech(s, claim.from())
        && cast.stream().anyMatch(p -> p.isState() && p.to() == claim.from());
  }

  /** "no group claimed responsibility; sources blamed X", "X has not claimed the attack". */
  private static boolean isOfNobody(Clause clause, Thing claim) {
    Sentence s = clause.sentence();
    for (int i = claim.from() - 1; i >= Math.max(0, claim.from() - NOBODY_REACH); i--) {
      if (s.norm(i).equals("no") || s.norm(i).equals("nobody") || clause.tag(i) == Tag.NEG) {
        return true;
      }
      if (s.token(i).kind() == Token.Kind.MARK || clause.tag(i) == Tag.NAME) {
        return false;
      }
    }
    return false;
  }

  private static @Nullable Thing spoken(Clause clause, Party party, List<EventMention> events) {
    Sentence s = clause.sentence();
    int end =
        s.norm(party.to()).equals(")") ? party.to() + 1 : party.to(); // "the Group (G), which"
    int verb = afterClause(s, end);
    while (verb < end + 2 && !isSpeech(s, verb)) {
      verb++;
    }
    if (!isSpeech(s, verb)) {
      return null;
    }
    if (s.norm(verb).startsWith("claim")) {
      for (int i = verb + 1; i < Math.min(s.size(), verb + PERFECT); i++) {
        if (s.norm(i).equals("to") && s.norm(i + 1).equals("have")) {
          return new Thing("claimed to have", verb, i + 2);
        }
      }
    }
    for (int i = verb + 1; i < Math.min(s.size(), verb + CLAUSE); i++) {
      boolean group = GROUPS.contains(s.norm(i + 1)) && ARTICLES.contains(s.norm(i));
      if (group || SELF.contains(s.norm(i))) {
        int at = i;
        boolean own = group || s.norm(i).equals("it") || s.norm(i).equals("they");
        boolean unit = i + 1 < s.size() && s.token(i + 1).capitalised(); // "its Kolma Brigade"
        int whom = s.norm(i + 1).length() == 1 ? i + 2 : i + 1; // "its 'soldiers of the faith'"
        if (!own && !unit && !OURS.contains(s.norm(whom))) {
          continue; // "Hamas said its leaders survived"
        }
        boolean itself = isItself(clause, at) && events.stream().anyMatch(e -> isAct(e, at));
        return itself ? new Thing("said it", verb, at + 1) : null;
      }
    }
    return null;
  }

  /** "Our fighters ambushed a convoy," the FLA said. */
  private static @Nullable Thing quoted(Sentence s, Party party) {
    int said = s.norm(party.to()).equals("(") ? party.to() + 3 : party.to();
    if (party.id() == null || !isSpeech(s, said)) {
      return null;
    }
    for (int i = 0; i < party.from(); i++) {
      if (s.norm(i).equals("our") && OURS.contains(s.norm(i + 1))) {
        return new Thing("our", said, said + 1);
      }
    }
    return null;
  }

  /** "JNIM, which rules the north, said": where the words after a clause between commas start. */
  private static int afterClause(Sentence s, int to) {
    int at = s.norm(to).equals("group") ? to + 1 : to;
    int part = afterPart(s, at);
    if (part > 0) {
      return part;
    }
    if (!s.norm(at).equals(",")) {
      return to;
    }
    if (isSpeech(s, at + 1)) {
      return at + 1; // "its armed wing, the X Brigades, said"
    }
    for (int i = at + 1; i < Math.min(s.size(), at + CLAUSE); i++) {
      if (s.norm(i).equals(",")) {
        return i + 1;
      }
    }
    return to;
  }

  /** Whether a part of a group speaks for it: "Islamic State's Sinai branch said". */
  static boolean isPartOf(Sentence s, int at) {
    return isSpeech(s, afterPart(s, at));
  }

  /** Where the words after "'s Sinai branch" start; -1 where no such words stand there. */
  private static int afterPart(Sentence s, int at) {
    for (int i = at + 1; s.norm(at).equals("'s") && i < Math.min(s.size(), at + REACH / 2); i++) {
      if (PARTS.contains(s.norm(i))) {
        return i + 1;
      }
    }
    return -1;
  }

  private static boolean isSpeech(Sentence s, int i) {
    return SPEECH.contains(s.norm(i));
  }

  /** "it had taken", "its fighters killed", and neither "it had not" nor "it was attacked". */
  private static boolean isItself(Clause clause, int self) {
    Sentence s = clause.sentence();
    for (int i = self + 1; i < Math.min(s.size(), self + 5); i++) {
      if (s.norm(i).equals("nothing")) {
        return false; // "said it had nothing to do with the blast"
      }
      if (clause.tag(i) == Tag.NEG || s.norm(i).equals("no") || clause.tag(i) == Tag.BE) {
        return s.norm(i + 1).equals("behind") || s.norm(i + 1).equals("responsible");
      }
      if (s.norm(i).equals("would") || s.norm(i).equals("will") || s.norm(i).equals("could")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAct(EventMention event, int after) {
    return event.from() > after
        && (event.eventClass().type() == null
            || event.eventClass().type().eventType() != EventType.STRATEGIC_DEVELOPMENTS);
  }
}
