package org.tocsin.coder.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;

/**
 * The noun phrases of a sentence, and which of them is subject, object or complement of a word.
 * Every question looks at a bounded number of tokens. Immutable.
 */
public final class Clause {

  private static final int REACH = 45;
  private static final int BY_REACH = 30;
  private static final Set<String> HEDGES = Set.of("apparently", "allegedly", "reportedly");

  private final Sentence s;
  private final Tag[] tags;
  private final List<NounPhrase> phrases;
  private final int[] phraseAt;

  private Clause(Sentence s, Tag[] tags) {
    this.s = s;
    this.tags = tags;
    this.phrases = Chunker.chunks(s, tags);
    this.phraseAt = new int[tags.length];
    Arrays.fill(phraseAt, -1);
    for (int i = 0; i < phrases.size(); i++) {
      Arrays.fill(phraseAt, phrases.get(i).from(), phrases.get(i).to(), i);
    }
  }

  /**
   * Reads a sentence.
   *
   * @param dates the tokens of dates and times, which are no part of a noun phrase
   */
  public static Clause of(Sentence s, BitSet dates) {
    return new Clause(s, Tagger.tags(s, dates));
  }

  /** The sentence. */
  public Sentence sentence() {
    return s;
  }

  /** Whether the sentence is written in capitals, so that they tell no names. */
  public boolean isInCapitals() {
    return Tagger.isInCapitals(s);
  }

  /** The part of a token. */
  public Tag tag(int i) {
    return i < 0 || i >= tags.length ? Tag.MARK : tags[i];
  }

  /** Its noun phrases, in order. */
  public List<NounPhrase> phrases() {
    return phrases;
  }

  /** The phrase that a token belongs to; null where it belongs to none. */
  public @Nullable NounPhrase phraseAt(int i) {
    return i < 0 || i >= phraseAt.length || phraseAt[i] < 0 ? null : phrases.get(phraseAt[i]);
  }

  /** Who possesses a phrase: "the mayor" of "the mayor's house". */
  public @Nullable NounPhrase possessor(NounPhrase phrase) {
    return phrase.possessor() < 0 ? null : phrases.get(phrase.possessor());
  }

  /** Whether a participle or past form is passive, as far as the words around it tell. */
  public boolean isPassive(int verbFrom, int verbTo) {
    Tag tag = tag(verbFrom);
    Verbs.Of verb = Verbs.of(s.norm(verbFrom));
    boolean pastOnly = verb != null && verb.form() == Verbs.Form.PAST_ONLY;
    if ((tag != Tag.PAST && tag != Tag.PART && tag != Tag.ADJ) || pastOnly) {
      return false;
    }
    for (int i = verbFrom - 1; i >= Math.max(0, verbFrom - 4); i--) {
      if (tags[i] == Tag.BE) {
        return true;
      }
      if (tags[i] == Tag.HAVE) {
        return false;
      }
      if (tags[i] == Tag.CONJ && i > 0 && (tags[i - 1] == Tag.PART || tags[i - 1] == Tag.PAST)) {
        if (hasBe(i - 1)) {
          return true;
        }
        break;
      }
      if (tags[i] != Tag.ADV && tags[i] != Tag.NEG && tags[i] != Tag.TIME) {
        break;
      }
    }
    if (tag == Tag.PART) {
      return true;
    }
    int next = verbTo;
    while (tag(next) == Tag.ADV || tag(next) == Tag.TIME) {
      next++;
    }
    // Without an object a transitive verb is the passive of a headline or a reduced clause.
    return phraseAt(next) == null && tag(next) != Tag.DET && tag(next) != Tag.PRON;
  }

  /** Whether a form of "to be" helps the verb that starts at a token. */
  public boolean hasBe(int verbFrom) {
    for (int i = verbFrom - 1; i >= Math.max(0, verbFrom - 4); i--) {
      if (tags[i] == Tag.BE) {
        return true;
      }
      if (!tags[i].isAuxiliary() && tags[i] != Tag.ADV && tags[i] != Tag.TIME) {
        return false;
      }
    }
    return false;
  }

  /** Whether "not" or "never" stands before the verb that starts at a token. */
  public boolean isNegated(int verbFrom) {
    for (int i = verbFrom - 1; i >= Math.max(0, verbFrom - 4); i--) {
      if (tags[i] == Tag.NEG) {
        return true;
      }
      if (!tags[i].isAuxiliary() && tags[i] != Tag.ADV) {
        return false;
      }
    }
    return false;
  }

  /** The subjects of a verb that starts at a token; more than one where they are joined. */
  public List<NounPhrase> subjects(int verbFrom) {
    return subjects(verbFrom, 3);
  }

  private List<NounPhrase> subjects(int verbFrom, int depth) {
    int limit = Math.max(0, verbFrom - REACH);
    boolean participle = tag(verbFrom) == Tag.ING || s.norm(verbFrom - 1).equals("to");
    boolean comma = false;
    int p = verbFrom - 1;
    while (p >= limit) {
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
      if (tag.isVerb() && !participle && !comma && isReduced(p)) {
        p--;
        continue;
      }
      if (tag.isVerb()) {
        return participle || comma ? shared(p + 1, depth) : List.of();
      }
      if (participle && tag == Tag.PREP && !comma && p == verbFrom - 1) {
        int verb = verbBefore(p);
        if (verb >= 0) {
          return charged(verb, depth);
        }
      }
      if (tag == Tag.MARK) {
        String mark = s.norm(p);
        if (mark.equals(",")) {
          if (participle) {
            return shared(p, depth);
          }
          int open = opening(p, limit);
          comma = true;
          p = open >= 0 ? open - 1 : p - 1;
        } else if (mark.equals(")") || mark.equals("]")) {
          p = bracket(p, limit) - 1;
        } else if (mark.equals(";") || mark.equals(":") || mark.startsWith("--")) {
          return List.of();
        } else {
          p--;
        }
        continue;
      }
      NounPhrase phrase = phraseAt(p);
      if (phrase == null) {
        p--;
        continue;
      }
      int before = phrase.from() - 1;
      if (tag(before) == Tag.PREP) {
        p = before - 1;
        if (s.norm(before).equals("of") && phraseAt(before - 1) != null) {
          continue;
        }
        continue;
      }
      if (before > 0 && s.norm(before).equals("by") && depth == 0) {
        return List.of();
      }
      if (before >= 0 && tags[before].isVerb() && (participle || comma)) {
        return shared(before + 1, depth);
      }
      return joinedBefore(phrase);
    }
    return List.of();
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
      if (tags[i].isVerb() && tags[i] != Tag.ING) {
        List<NounPhrase> found = subjects(i, depth - 1);
        if (!found.isEmpty() || depth == 1) {
          return found;
        }
      }
    }
    // "The rebels, wounding six, retreated": no verb before, but a subject.
    NounPhrase before = s.norm(at).equals(",") ? phraseAt(at - 1) : null;
    return before == null ? List.of() : List.of(top(before));
  }

  /** The verb that a preposition hangs on, at most a phrase before it; -1 where there is none. */
  private int verbBefore(int preposition) {
    NounPhrase phrase = phraseAt(preposition - 1);
    int at = phrase == null ? preposition - 1 : phrase.from() - 1;
    return at >= 0 && tags[at].isVerb() ? at : -1;
  }

  private List<NounPhrase> charged(int verb, int depth) {
    Verbs.Of of = Verbs.of(s.norm(verb));
    return of != null && charges(of.base(), verb)
        ? objects(verb + 1)
        : depth == 0 ? List.of() : subjects(verb, depth - 1);
  }

  /**
   * "a man dressed in black", "men riding on a motorcycle": a participle that hangs on a phrase.
   */
  private boolean isReduced(int verb) {
    NounPhrase before = phraseAt(verb - 1);
    return before != null
        && (tags[verb] == Tag.ING || (tags[verb] != Tag.BASE && isPassive(verb, verb + 1)));
  }

  /** "accused the group of": who is charged did it, not who charges. */
  private boolean charges(String base, int verb) {
    return (base.equals("accuse") || base.equals("suspect")) && !isPassive(verb, verb + 1);
  }

  /** The index of the comma that opens what a comma closes; -1 where it closes nothing. */
  private int opening(int close, int limit) {
    for (int i = close - 1; i > limit; i--) {
      if (s.norm(i).equals(",")) {
        return phraseAt(i - 1) != null ? i : -1;
      }
      if (s.norm(i).equals(";")) {
        return -1;
      }
    }
    return -1;
  }

  private int bracket(int close, int limit) {
    for (int i = close - 1; i > limit; i--) {
      if (s.norm(i).equals("(") || s.norm(i).equals("[")) {
        return i;
      }
    }
    return close;
  }

  private List<NounPhrase> antecedent(int rel) {
    int p = rel - 1;
    if (tag(p) == Tag.PREP || s.norm(p).equals(",")) {
      p--;
    }
    if (s.norm(p).equals(")") || s.norm(p).equals("]")) {
      p = bracket(p, Math.max(0, p - REACH)) - 1;
    }
    NounPhrase phrase = phraseAt(p);
    return phrase == null ? List.of() : List.of(top(phrase));
  }

  /** "members" of "members of the group": the phrase that an "of" hangs on. */
  public NounPhrase top(NounPhrase phrase) {
    NounPhrase top = phrase;
    for (int n = 0; n < 3; n++) {
      NounPhrase above = phraseAt(top.from() - 2);
      if (!s.norm(top.from() - 1).equals("of") || above == null) {
        break;
      }
      top = above;
    }
    return top;
  }

  /**
   * The phrase that stands beside another between commas, one of them a name: "Amina Yusuf, a
   * lawyer," or "the mayor, Amina Yusuf,"; null where there is none.
   */
  public @Nullable NounPhrase apposed(NounPhrase phrase) {
    int comma = endOf(phrase);
    NounPhrase other = s.norm(comma).equals(",") ? phraseAt(comma + 1) : null;
    if (other == null
        || other.from() != comma + 1
        || (tags[phrase.head()] == Tag.NAME) == (tags[other.head()] == Tag.NAME)) {
      return null;
    }
    int after = endOf(other);
    String word = s.norm(after);
    boolean closed = word.equals(",") || word.equals(".") || word.equals(";") || word.isEmpty();
    boolean list = tag(after + 1) == Tag.CONJ && tags[phrase.head()] != Tag.NAME;
    return (closed || tag(after) == Tag.REL) && !list ? other : null;
  }

  /** The phrase after "of", as in "members of the group"; null where there is none. */
  public @Nullable NounPhrase of(NounPhrase phrase) {
    return s.norm(phrase.to()).equals("of") ? phraseAt(phrase.to() + 1) : null;
  }

  private List<NounPhrase> joinedBefore(NounPhrase last) {
    List<NounPhrase> joined = new ArrayList<>();
    joined.add(last);
    NounPhrase at = last;
    for (int n = 0; n < 6; n++) {
      int before = at.from() - 1;
      boolean and = tag(before) == Tag.CONJ;
      boolean comma = s.norm(before).equals(",") && joined.size() > 1;
      if (!and && !comma) {
        break;
      }
      int end = and && s.norm(before - 1).equals(",") ? before - 2 : before - 1;
      NounPhrase phrase = phraseAt(end);
      if (phrase == null) {
        break;
      }
      NounPhrase top = top(phrase);
      if (tag(top.from() - 1) == Tag.PREP || tag(top.from() - 1).isVerb()) {
        break;
      }
      joined.addFirst(top);
      at = top;
    }
    return joined;
  }

  /** The objects of a verb that ends before a token; more than one where they are joined. */
  public List<NounPhrase> objects(int verbTo) {
    int p = verbTo;
    while (tag(p) == Tag.ADV || tag(p) == Tag.TIME) {
      p++;
    }
    NounPhrase phrase = phraseAt(p);
    return phrase == null ? List.of() : joinedAfter(phrase);
  }

  /** A phrase and those that commas and "and" join to it. */
  public List<NounPhrase> joinedAfter(NounPhrase first) {
    List<NounPhrase> joined = new ArrayList<>();
    NounPhrase at = owned(first);
    joined.add(at);
    for (int n = 0; n < 12; n++) {
      int p = endOf(at);
      boolean link = false;
      boolean colon = s.norm(p).equals(":") && joined.size() == 1;
      while (s.norm(p).equals(",")
          || (colon && s.norm(p).equals(":"))
          || tag(p) == Tag.CONJ
          || s.norm(p).equals("as")) {
        if (s.norm(p).equals("as") && !(s.norm(p + 1).equals("well"))) {
          break;
        }
        p += s.norm(p).equals("as") ? 3 : 1;
        link = true;
      }
      NounPhrase next = link ? phraseAt(p) : null;
      if (next == null || next.from() != p) {
        break;
      }
      next = owned(next);
      int after = endOf(next);
      while (tag(after) == Tag.ADV) {
        after++;
      }
      Tag tag = tag(after);
      boolean clause = tag.isAuxiliary() || tag == Tag.BASE || (tag == Tag.PAST && isActive(after));
      if (clause) {
        break;
      }
      joined.add(next);
      at = next;
    }
    return joined;
  }

  private boolean isActive(int verb) {
    return phraseAt(verb + 1) != null || !s.norm(verb + 1).equals("by");
  }

  /** "house" of "the mayor's house". */
  private NounPhrase owned(NounPhrase phrase) {
    NounPhrase at = phrase;
    while (tag(at.to()) == Tag.POSS && phraseAt(at.to() + 1) != null) {
      NounPhrase next = phraseAt(at.to() + 1);
      if (next == null) {
        break;
      }
      at = next;
    }
    return at;
  }

  /** Where a phrase ends with its "of" and its brackets. */
  public int endOf(NounPhrase phrase) {
    int p = phrase.to();
    for (int n = 0; n < 4; n++) {
      String word = s.norm(p);
      if ((word.equals("of") || word.equals("in") || word.equals("at") || word.equals("from"))
          && phraseAt(p + 1) != null
          && !dates(p + 1)) {
        NounPhrase next = phraseAt(p + 1);
        p = next == null ? p : owned(next).to();
      } else if (word.equals("(") || word.equals("[")) {
        int close = p + 1;
        while (close < Math.min(tags.length, p + 12)
            && !s.norm(close).equals(")")
            && !s.norm(close).equals("]")) {
          close++;
        }
        p = close + 1;
      } else {
        break;
      }
    }
    return p;
  }

  private boolean dates(int i) {
    return tag(i) == Tag.TIME;
  }

  /** The phrases after "by" behind a verb or noun that ends before a token. */
  public List<NounPhrase> by(int to) {
    return complement(to, Set.of("by"), BY_REACH, false);
  }

  /**
   * The phrases after one of some prepositions behind a word, within its clause.
   *
   * @param to the index after the word
   * @param prepositions which
   * @param reach within how many tokens
   * @param overVerb whether one verb may lie between, as in "the attack was carried out by"
   */
  public List<NounPhrase> complement(
      int to, Set<String> prepositions, int reach, boolean overVerb) {
    int verbs = 0;
    for (int i = to; i < Math.min(tags.length, to + reach); i++) {
      String word = s.norm(i);
      if (prepositions.contains(word)) {
        int p = i + 1;
        while (HEDGES.contains(s.norm(p)) || (tag(p) == Tag.ADV && tag(p) != Tag.TIME)) {
          p++;
        }
        NounPhrase phrase = phraseAt(p);
        if (phrase != null && tag(p) != Tag.ING && tag(p) != Tag.TIME) {
          return joinedAfter(phrase);
        }
        continue;
      }
      Tag tag = tags[i];
      if (word.equals(";") || word.equals(":") || tag == Tag.SUB || tag == Tag.MODAL) {
        break;
      }
      if (tag == Tag.PAST || tag == Tag.PART || tag == Tag.BASE) {
        boolean linking = overVerb && verbs++ == 0 && isPassive(i, i + 1);
        if (!linking) {
          break;
        }
      }
      if (tag == Tag.REL && !overVerb) {
        break;
      }
    }
    return List.of();
  }
}
