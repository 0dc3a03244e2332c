package org.tocsin.coder.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/**
 * Finds the subjects of a verb: right before it, before what commas enclose, shared with a verb
 * before ("stormed a bank and killed a guard"), or what a relative clause hangs on.
 */
final class Subjects {

  private static final int REACH = 45;
  private static final Set<String> SAYING = Lines.setOf(Subjects.class, "saying.txt");

  /** Prepositions of what people ride in, wear or carry. */
  private static final Set<String> CARRIERS = Set.of("in", "on", "aboard", "with");

  private final Clause clause;
  private final Sentence s;
  private final Tag[] tags;
  private final Enclosed enclosed;

  Subjects(Clause clause, Tag[] tags) {
    this.clause = clause;
    this.s = clause.sentence();
    this.tags = tags;
    this.enclosed = new Enclosed(clause);
  }

  /** The subjects of a verb, with so many looks at verbs before it. */
  List<NounPhrase> of(int verbFrom, int depth) {
    int limit = Math.max(0, verbFrom - REACH);
    boolean participle = clause.tag(verbFrom) == Tag.ING || s.norm(verbFrom - 1).equals("to");
    boolean comma = false;
    int p = verbFrom - 1;
    p -= isQuote(s.norm(p)) ? 1 : 0; // "accused the army of 'murdering' him"
    int last = p;
    while (p >= limit) {
      boolean main = !participle && !comma;
      if (main && tags[p].isVerb() && isReduced(p)) {
        p--;
        continue;
      }
      List<NounPhrase> told = told(p, verbFrom, last, participle, comma, depth);
      if (told != null) {
        return told;
      }
      if (tags[p] == Tag.MARK) {
        boolean opens = s.norm(p).equals(",");
        if (opens && participle) {
          return shared(p, depth);
        }
        int before = beforeMark(p, limit);
        // one that closes a clause between commas stands for nothing
        comma |= opens && (before == p - 1 || clause.tag(before) == Tag.CONJ);
        p = before;
        continue;
      }
      NounPhrase phrase = clause.phraseAt(p);
      if (phrase == null) {
        p--;
        continue;
      }
      int before = start(phrase) - 1;
      before -= isQuote(s.norm(before)) ? 1 : 0;
      int on = isComplement(before) ? before - 3 : beforeOther(before);
      if (on < before) {
        p = on;
        continue;
      }
      if (main && SAYING.contains(s.norm(before))) {
        return joinedBefore(phrase);
      }
      if (main && clause.tag(before) == Tag.ING && isReduced(before)) {
        p = before - 1; // "men wearing police vests opened fire"
        continue;
      }
      if (main && isCharge(before)) {
        p = before - 3; // "a man accused of stealing a phone was beaten"
        continue;
      }
      return behind(before, phrase, main, depth);
    }
    return List.of();
  }

  /** "a man accused of stealing": the act of which somebody is only charged. */
  private boolean isCharge(int act) {
    return act > 2
        && clause.tag(act) == Tag.ING
        && clause.tag(act - 1) == Tag.PREP
        && tags[act - 2].isVerb()
        && isReduced(act - 2);
  }

  /** Where a phrase starts with those whose it is: "a guard's uniform". */
  private int start(NounPhrase phrase) {
    NounPhrase owner = clause.possessor(phrase);
    return owner == null ? phrase.from() : owner.from();
  }

  /** "believed to be": what follows is said of who stands before. */
  private boolean isComplement(int be) {
    return be > 2
        && tags[be] == Tag.BE
        && s.norm(be - 1).equals("to")
        && tags[be - 2].isVerb()
        && clause.phraseAt(be - 3) != null;
  }

  /** A phrase as the subject, or what the verb right before it tells of that. */
  private List<NounPhrase> behind(int before, NounPhrase phrase, boolean main, int depth) {
    if (before < 0 || !tags[before].isVerb()) {
      return joinedBefore(phrase);
    }
    if (!main) {
      return shared(before + 1, depth);
    }
    int relative = relativeBefore(before);
    // "a man who stabbed a woman was shot"
    return relative >= 0 ? antecedent(relative) : joinedBefore(phrase);
  }

  /** What a word before the verb tells by itself; null where those before it tell more. */
  private @Nullable List<NounPhrase> told(
      int p, int verbFrom, int last, boolean participle, boolean comma, int depth) {
    Tag tag = tags[p];
    if (tag == Tag.REL) {
      return antecedent(p);
    }
    if (tag == Tag.CONJ && p == verbFrom - 1 - auxiliaries(verbFrom)) {
      return shared(p, depth);
    }
    if (tag == Tag.SUB) {
      return participle ? shared(p, depth) : List.of();
    }
    if (tag.isVerb()) {
      if (participle || comma) {
        return shared(p + 1, depth);
      }
      int relative = relativeBefore(p);
      // "the men who carried out the attack were killed"
      return relative >= 0 ? antecedent(relative) : List.of();
    }
    int verb = participle && tag == Tag.PREP && p == last ? verbBefore(p) : -1;
    return verb >= 0 ? charged(verb, depth) : null;
  }

  /** The token before a mark and what it closes; -1 where no subject is beyond it. */
  private int beforeMark(int mark, int limit) {
    return switch (s.norm(mark)) {
      case "," -> {
        int open = enclosed.opening(mark, limit);
        yield open >= 0 ? open - 1 : mark - 1;
      }
      case ")", "]" -> enclosed.bracket(mark, limit) - 1;
      case ";", ":" -> -1;
      default -> s.norm(mark).startsWith("--") ? -1 : mark - 1;
    };
  }

  /** Where to look on before a phrase that is no subject; the same token where it may be one. */
  private int beforeOther(int before) {
    if (Guise.isAs(s, before)) {
      return before - 2; // "men dressed as women opened fire"
    }
    if (clause.tag(before) == Tag.PREP) {
      return before - 1;
    }
    int list = clause.tag(before) == Tag.CONJ ? prepositionOf(before) : -1;
    return list >= 0 ? list - 1 : before;
  }

  private static boolean isQuote(String mark) {
    return switch (mark) {
      case "\"", "\u201c", "\u2018", "'", "``" -> true;
      default -> false;
    };
  }

  /** "men in a van and a car opened fire": the preposition of such a list of two; -1 without. */
  private int prepositionOf(int and) {
    NounPhrase first = clause.phraseAt(and - 1);
    int before = first == null ? -1 : first.from() - 1;
    boolean under = clause.tag(before) == Tag.PREP && CARRIERS.contains(s.norm(before));
    return under && clause.phraseAt(before - 1) != null ? before : -1;
  }

  /** The relative pronoun that a verb follows at once, but for its auxiliaries; -1 without. */
  private int relativeBefore(int verb) {
    int p = verb - 1 - auxiliaries(verb);
    return p >= 0 && tags[p] == Tag.REL ? p : -1;
  }

  /** How many tokens before a verb help it. */
  private int auxiliaries(int verbFrom) {
    int n = 0;
    while (verbFrom - 1 - n >= 0
        && (tags[verbFrom - 1 - n].isAuxiliary() || tags[verbFrom - 1 - n] == Tag.ADV)) {
      n++;
    }
    return n;
  }

  /** The subject that a verb shares with the one before a token. */
  private List<NounPhrase> shared(int at, int depth) {
    if (depth == 0) {
      return List.of();
    }
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      if (tags[i].isVerb() && tags[i] != Tag.ING && !enclosed.isAttribution(i)) {
        List<NounPhrase> found = of(i, depth - 1);
        if (!found.isEmpty() || depth == 1) {
          return found;
        }
      }
    }
    // "The rebels, wounding six, retreated": no verb before, but a subject.
    NounPhrase before = s.norm(at).equals(",") ? clause.phraseAt(at - 1) : null;
    return before == null ? List.of() : List.of(clause.top(before));
  }

  /** The verb that a preposition hangs on, at most a phrase before it; -1 where there is none. */
  private int verbBefore(int preposition) {
    int end = preposition - 1;
    if (s.norm(end).equals(",")) { // "accused the army, above all an officer, of shooting"
      end = enclosed.opening(end, Math.max(0, end - REACH)) - 1;
    }
    NounPhrase phrase = clause.phraseAt(end);
    int at = phrase == null ? end : start(clause.top(phrase)) - 1;
    return at >= 0 && tags[at].isVerb() ? at : -1;
  }

  private List<NounPhrase> charged(int verb, int depth) {
    Verbs.Of of = Verbs.of(s.norm(verb));
    return of != null && charges(of.base(), verb)
        ? clause.objects(verb + 1)
        : depth == 0 ? List.of() : of(verb, depth - 1);
  }

  /**
   * "a man dressed in black", "men riding on a motorcycle": a participle that hangs on a phrase.
   */
  private boolean isReduced(int verb) {
    NounPhrase before = clause.phraseAt(verb - 1);
    return before != null
        && (tags[verb] == Tag.ING || (tags[verb] != Tag.BASE && clause.isPassive(verb, verb + 1)));
  }

  /** "accused the group of": who is charged did it, not who charges. */
  private boolean charges(String base, int verb) {
    return (base.equals("accuse") || base.equals("suspect")) && !clause.isPassive(verb, verb + 1);
  }

  private List<NounPhrase> antecedent(int rel) {
    int p = rel - 1;
    if (clause.tag(p) == Tag.PREP || s.norm(p).equals(",")) {
      p--;
    }
    if (s.norm(p).equals(")") || s.norm(p).equals("]")) {
      p = enclosed.bracket(p, Math.max(0, p - REACH)) - 1;
    }
    NounPhrase phrase = clause.phraseAt(p);
    return phrase == null ? List.of() : List.of(Kin.left(clause, phrase));
  }

  private List<NounPhrase> joinedBefore(NounPhrase last) {
    List<NounPhrase> joined = new ArrayList<>();
    joined.add(last);
    NounPhrase at = last;
    for (int n = 0; n < 6; n++) {
      int before = at.from() - 1;
      boolean and = clause.tag(before) == Tag.CONJ;
      boolean comma = s.norm(before).equals(",") && joined.size() > 1;
      if (!and && !comma) {
        break;
      }
      int end = and && s.norm(before - 1).equals(",") ? before - 2 : before - 1;
      NounPhrase phrase = clause.phraseAt(end);
      if (phrase == null) {
        break;
      }
      NounPhrase top = clause.top(phrase);
      if (clause.tag(top.from() - 1) == Tag.PREP || clause.tag(top.from() - 1).isVerb()) {
        break;
      }
      joined.addFirst(top);
      at = top;
    }
    return joined;
  }
}
