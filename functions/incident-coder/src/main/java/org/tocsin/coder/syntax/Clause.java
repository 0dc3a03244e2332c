package org.tocsin.coder.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * The noun phrases of a sentence, and which of them is subject, object or complement of a word.
 * Every question looks at a bounded number of tokens. Immutable.
 */
public final class Clause {

  private static final int BY_REACH = 30;

  private final Sentence s;
  private final Tag[] tags;
  private final List<NounPhrase> phrases;
  private final int[] phraseAt;
  private final boolean capitals;

  private Clause(Sentence s, Tag[] tags, boolean capitals) {
    this.s = s;
    this.capitals = capitals;
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
    boolean capitals = isInCapitals(s);
    return new Clause(s, Tagger.tags(s, dates, capitals), capitals);
  }

  /** The sentence. */
  public Sentence sentence() {
    return s;
  }

  /** Whether the sentence is written in capitals, so that they tell no names. */
  public boolean isInCapitals() {
    return capitals;
  }

  private static boolean isInCapitals(Sentence s) {
    int words = 0;
    int capitals = 0;
    for (Token token : s.tokens()) {
      if (token.kind() == Token.Kind.WORD && token.text().length() > 1) {
        words++;
        capitals += token.allCaps() ? 1 : 0;
      }
    }
    return words > 2 && capitals * 10 >= words * 9;
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
    return new Voice(this).isPassive(verbFrom, verbTo);
  }

  /** Whether a form of "to be" helps the verb that starts at a token. */
  public boolean hasBe(int verbFrom) {
    return new Voice(this).hasBe(verbFrom);
  }

  /** Whether "not" or "never" stands before the verb that starts at a token. */
  public boolean isNegated(int verbFrom) {
    return new Voice(this).isNegated(verbFrom);
  }

  /** The subjects of a verb that starts at a token; more than one where they are joined. */
  public List<NounPhrase> subjects(int verbFrom) {
    return new Subjects(this, tags).of(verbFrom, 3);
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

  /** The objects of a verb that ends before a token; more than one where they are joined. */
  public List<NounPhrase> objects(int verbTo) {
    int p = verbTo;
    while (tag(p) == Tag.ADV || tag(p) == Tag.TIME || isQuoteMark(p)) {
      p++;
    }
    NounPhrase phrase = phraseAt(p);
    return phrase == null ? List.of() : joinedAfter(phrase);
  }

  boolean isQuoteMark(int i) {
    String norm = s.norm(i);
    return norm.equals("\"") || norm.equals("“") || norm.equals("``") || norm.equals("”");
  }

  /** A phrase and those that commas and "and" join to it. */
  public List<NounPhrase> joinedAfter(NounPhrase first) {
    List<NounPhrase> joined = new ArrayList<>();
    NounPhrase at = owned(first);
    joined.add(at);
    boolean beside = false;
    for (int n = 0; n < 12; n++) {
      int end = ListLink.afterAge(this, endOf(at));
      boolean colon = s.norm(end).equals(":") && joined.size() == 1;
      ListLink link = ListLink.at(this, end, colon);
      boolean conjunction = link.isConjunction();
      int p = link.to();
      NounPhrase next = p > end ? phraseAt(p) : null;
      if (next == null || next.from() != p) {
        break;
      }
      boolean name = tag(p - 1) != Tag.CONJ && tag(next.head()) == Tag.NAME;
      beside = name && (beside || (tag(at.head()) != Tag.NAME && !s.norm(p - 1).equals(":")));
      next = owned(next);
      boolean clause = NextClause.isAfter(this, next, conjunction);
      if (clause) {
        withoutSubjects(joined, !conjunction);
        break;
      }
      if (!beside) { // and no "East Gojam" of "three nurses of the clinic, East Gojam"
        joined.add(next);
      }
      at = next;
    }
    return joined;
  }

  /**
   * "killed ten people, residents and an official said", "by rebels, the governor, Ana Berg, said":
   * behind the comma are who says it.
   */
  private void withoutSubjects(List<NounPhrase> joined, boolean apposed) {
    while (joined.size() > 1
        && s.norm(joined.getLast().from() - 1).equals(",")
        && (apposed || tag(endOf(joined.getLast())) == Tag.CONJ)) {
      joined.removeLast();
    }
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
        while (tag(p) == Tag.ADV) {
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
