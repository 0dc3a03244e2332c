package org.tocsin.coder.events;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.tocsin.coder.text.Block;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * How a text speaks: whether it reports, or is a speech, a comment, an interview, whose sentences
 * tell of attacks only to say what somebody thinks of them.
 */
public final class Talk {

  private enum Kind {
    /** Somebody judges, demands, accuses. */
    OPINION,
    /** Words of one who speaks of himself and his own. */
    FIRST,
    /** What is so in general. */
    GENERAL,
    /** A label of a speech, an interview, a comment. */
    LABEL
  }

  private static final PhraseTable<Kind> CUES = new PhraseTable<>();

  static {
    for (String line : Lines.of(Talk.class, "talk.txt")) {
      String[] e = Lines.fields(line, 2);
      CUES.add(e[1], Kind.valueOf(e[0].toUpperCase(Locale.ROOT)));
    }
  }

  /** Words of a line that tells nothing: "3 June 2025", "Ana Berg, Kolma". */
  private static final int LABEL_WORDS = 4;

  private final Set<Integer> opinions = new HashSet<>();
  private final Set<Integer> firsts = new HashSet<>();
  private final Set<Integer> generals = new HashSet<>();
  private final int sentences;
  private final int firstNumber;
  private final boolean speech;

  private Talk(Document document, Predicate<Sentence> apart) {
    int n = 0;
    int start = Integer.MAX_VALUE;
    int any = Integer.MAX_VALUE;
    for (Sentence s : document.sentences()) {
      if (s.paragraph() > 0) {
        any = Math.min(any, s.number());
      }
      if (s.paragraph() > 0 && !apart.test(s)) {
        n++;
        start = start == Integer.MAX_VALUE && s.size() > LABEL_WORDS ? s.number() : start;
      }
      read(s);
    }
    sentences = n;
    firstNumber = start == Integer.MAX_VALUE ? any : start;
    speech = hasLabel(document);
  }

  /**
   * Reads how a text speaks, in one walk.
   *
   * @param apart what is no sentence of the article's, such as a caption
   */
  public static Talk of(Document document, Predicate<Sentence> apart) {
    return new Talk(document, apart);
  }

  private void read(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      PhraseTable.Match<Kind> match = CUES.at(s, i);
      if (match == null) {
        continue;
      }
      switch (match.value()) {
        case OPINION -> opinions.add(s.number());
        case FIRST -> firsts.add(s.number());
        case GENERAL -> generals.add(s.number());
        case LABEL -> {}
      }
    }
  }

  /** A label stands in the brackets of a dateline, or before the colon of a headline. */
  private static boolean hasLabel(Document document) {
    for (Block block : document.blocks()) {
      Sentence dateline = block.dateline();
      if (dateline != null && isLabelled(dateline, dateline.size())) {
        return true;
      }
      if (block.isHeadline() && !block.sentences().isEmpty()) {
        Sentence headline = block.sentences().getFirst();
        int colon = 0;
        for (Token token : headline.tokens()) {
          if (token.is(":") || token.is("|")) {
            break;
          }
          colon++;
        }
        if (colon <= 2 && colon < headline.size() && isLabelled(headline, colon)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isLabelled(Sentence s, int end) {
    for (int i = 0; i < end; i++) {
      PhraseTable.Match<Kind> match = CUES.at(s, i);
      if (match != null && match.value() == Kind.LABEL) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody judges, demands or accuses in a sentence. */
  public boolean isOpinion(Sentence s) {
    return opinions.contains(s.number());
  }

  /** Whether a sentence is spoken by one of those whom it tells of. */
  public boolean isFirstPerson(Sentence s) {
    return firsts.contains(s.number());
  }

  /** Whether a sentence speaks of what is so in general. */
  public boolean isGeneral(Sentence s) {
    return generals.contains(s.number());
  }

  /** Whether the text says of itself that it is a speech, an interview or a comment. */
  public boolean isSpeech() {
    return speech;
  }

  /** How many sentences the text has under its headline. */
  public int sentences() {
    return sentences;
  }

  /** The number of the first sentence under the headline. */
  public int firstNumber() {
    return firstNumber;
  }

  /** How many sentences in a hundred are opinions. */
  public int opinionShare() {
    return 100 * opinions.size() / Math.max(1, sentences);
  }

  /** How many sentences in a hundred are spoken in the first person. */
  public int firstPersonShare() {
    return 100 * firsts.size() / Math.max(1, sentences);
  }
}
