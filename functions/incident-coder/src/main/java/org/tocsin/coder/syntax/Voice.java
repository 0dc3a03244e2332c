package org.tocsin.coder.syntax;

import java.util.Set;
import org.tocsin.coder.text.Lines;

/** Tells of a verb in a clause whether it is active or passive, affirmed or negated. */
record Voice(Clause clause) {

  private static final Set<String> SPANS = Lines.setOf(Voice.class, "spans.txt");

  /** Whether a participle or past form is passive, as far as the words around it tell. */
  boolean isPassive(int verbFrom, int verbTo) {
    Tag tag = clause.tag(verbFrom);
    Verbs.Of verb = Verbs.of(clause.sentence().norm(verbFrom));
    boolean pastOnly = verb != null && verb.form() == Verbs.Form.PAST_ONLY;
    if ((tag != Tag.PAST && tag != Tag.PART && tag != Tag.ADJ) || pastOnly) {
      return false;
    }
    for (int i = verbFrom - 1; i >= Math.max(0, verbFrom - 4); i--) {
      if (clause.tag(i) == Tag.BE) {
        return true;
      }
      if (clause.tag(i) == Tag.HAVE) {
        return false;
      }
      if (clause.tag(i) == Tag.CONJ
          && i > 0
          && (clause.tag(i - 1) == Tag.PART || clause.tag(i - 1) == Tag.PAST)) {
        if (hasBe(i - 1)) {
          return true;
        }
        break;
      }
      if (clause.tag(i) != Tag.ADV && clause.tag(i) != Tag.NEG && clause.tag(i) != Tag.TIME) {
        break;
      }
    }
    if (tag == Tag.PART && !isPresentToo(verbFrom, verbTo)) {
      return true;
    }
    int next = verbTo;
    while (clause.tag(next) == Tag.ADV
        || clause.tag(next) == Tag.TIME
        || clause.isQuoteMark(next)) {
      next++;
    }
    if (isSpan(next)) {
      return true;
    }
    // Without an object a transitive verb is the passive of a headline or a reduced clause.
    return clause.phraseAt(next) == null
        && clause.tag(next) != Tag.DET
        && clause.tag(next) != Tag.PRON;
  }

  /** "Mayor killed days after taking office": when it was, and nobody who was killed. */
  private boolean isSpan(int at) {
    String behind = clause.sentence().norm(at + 1);
    return SPANS.contains(clause.sentence().norm(at))
        && (behind.equals("after") || behind.equals("before"));
  }

  /** "Jihadists overrun army base": a participle that is the present as well, with an object. */
  private boolean isPresentToo(int verbFrom, int verbTo) {
    Verbs.Of verb = Verbs.of(clause.sentence().norm(verbFrom));
    return verb != null
        && verb.base().equals(clause.sentence().norm(verbFrom))
        && clause.phraseAt(verbTo) != null
        && clause.phraseAt(verbFrom - 1) != null;
  }

  /** Whether a form of "to be" helps the verb that starts at a token. */
  boolean hasBe(int verbFrom) {
    for (int i = verbFrom - 1; i >= Math.max(0, verbFrom - 4); i--) {
      if (clause.tag(i) == Tag.BE) {
        return true;
      }
      if (!clause.tag(i).isAuxiliary() && clause.tag(i) != Tag.ADV && clause.tag(i) != Tag.TIME) {
        return false;
      }
    }
    return false;
  }

  /** Whether "not" or "never" stands before the verb that starts at a token. */
  boolean isNegated(int verbFrom) {
    for (int i = verbFrom - 1; i >= Math.max(0, verbFrom - 4); i--) {
      if (clause.tag(i) == Tag.NEG) {
        return true;
      }
      if (!clause.tag(i).isAuxiliary() && clause.tag(i) != Tag.ADV) {
        return false;
      }
    }
    return false;
  }
}
