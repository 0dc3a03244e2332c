package org.tocsin.coder.syntax;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** Cuts a tagged sentence into noun phrases. */
final class Chunker {

  private static final int LONGEST_TITLE = 5;

  private Chunker() {}

  static List<NounPhrase> chunks(Sentence s, Tag[] tags) {
    List<NounPhrase> chunks = new ArrayList<>();
    int i = 0;
    while (i < tags.length) {
      int to = end(s, tags, i);
      if (to == i) {
        i++;
        continue;
      }
      boolean owned = i > 0 && tags[i - 1] == Tag.POSS && !chunks.isEmpty();
      boolean adjacent = owned && chunks.getLast().to() == i - 1;
      chunks.add(new NounPhrase(i, to, adjacent ? chunks.size() - 1 : -1));
      i = to;
    }
    return chunks;
  }

  /** Where a noun phrase that starts at a token ends; the same token where none starts. */
  private static int end(Sentence s, Tag[] tags, int from) {
    int i = from;
    if (tags[i] == Tag.PRON) {
      return i + 1;
    }
    if (HeldAs.at(s, i)) {
      return i;
    }
    while (i < tags.length && tags[i] == Tag.DET) {
      i++;
    }
    if (i < tags.length && tags[i] == Tag.ADV && i + 1 < tags.length && i > from) {
      i++;
    }
    int head = i;
    while (i < tags.length) {
      if (i > from && HeldAs.at(s, i)) {
        break;
      } else if (tags[i].isNominal()) {
        i++;
        head = i;
      } else if (isStopInName(s, tags, i) || isAdverbBefore(tags, i, from) || isRange(s, i, from)) {
        i++;
      } else {
        break;
      }
    }
    boolean time =
        head > from
            && head < tags.length
            && tags[head] == Tag.TIME
            && head == i
            && tags[head - 1] == Tag.DET;
    return head > from && !time ? head : from;
  }

  /** "heavily armed men", "some nearly finished houses". */
  private static boolean isAdverbBefore(Tag[] tags, int i, int from) {
    return i > from - 1 && tags[i] == Tag.ADV && i + 1 < tags.length && tags[i + 1] == Tag.ADJ;
  }

  /** The "to" of "20 to 25 men". */
  private static boolean isRange(Sentence s, int i, int from) {
    return i > from
        && s.norm(i).equals("to")
        && s.token(i - 1).kind() == Token.Kind.NUMBER
        && i + 1 < s.size()
        && s.token(i + 1).kind() == Token.Kind.NUMBER;
  }

  /** The full stop of "Gen. Diaz" or "Luis A. Diaz". */
  private static boolean isStopInName(Sentence s, Tag[] tags, int i) {
    if (!s.norm(i).equals(".") || i == 0 || i + 1 >= tags.length) {
      return false;
    }
    Token before = s.token(i - 1);
    return before.kind() == Token.Kind.WORD
        && before.capitalised()
        && before.text().length() <= LONGEST_TITLE
        && s.token(i + 1).capitalised();
  }
}
