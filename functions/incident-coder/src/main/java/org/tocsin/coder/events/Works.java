package org.tocsin.coder.events;

import java.util.HashSet;
import java.util.Set;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.coder.text.WordSet;

/** Tells texts on a book, a film, a game or a play: what that tells is no news. */
public final class Works {

  /** Different words of works and of those who make and judge them; a short text needs fewer. */
  private static final int ENOUGH = 5;

  private static final int ENOUGH_OF_SHORT = 3;

  private static final int ENOUGH_OF_BRIEF = 2;
  private static final int SHORT = 4;
  private static final int NOTE = 2;

  /** Sentences under the headline in which such a text names its work. */
  private static final int OPENING = 2;

  private static final Set<String> WORKS = new WordSet();
  private static final Set<String> CRAFT = new WordSet();

  /** What tells that a work is to be had: "the game comes out on Thursday". */
  private static final PhraseTable<Boolean> RELEASES = new PhraseTable<>();

  /** Sentences up to which a text that says so is about the work. */
  private static final int BRIEF = 12;

  static {
    for (String line : Lines.of(Works.class, "works.txt")) {
      String[] e = Lines.fields(line, 2);
      switch (e[0]) {
        case "work" -> WORKS.add(e[1]);
        case "craft" -> CRAFT.add(e[1]);
        case "release" -> RELEASES.add(e[1], true);
        default -> throw new IllegalStateException("works.txt: " + line);
      }
    }
  }

  private Works() {}

  /** Whether a text opens with a work, or with what never was, and is about it. */
  public static boolean isOn(Document document) {
    Set<String> found = new HashSet<>();
    boolean named = false;
    boolean released = false;
    int sentences = 0;
    for (Sentence s : document.sentences()) {
      sentences += s.paragraph() > 0 ? 1 : 0;
      if (sentences <= 1 && Background.of(s).contains(Background.Kind.UNREAL)) {
        return true;
      }
      released |= RELEASES.isIn(s);
      for (Token token : s.tokens()) {
        boolean work = WORKS.contains(token.norm());
        named |= work && sentences <= OPENING;
        if (work || CRAFT.contains(token.norm())) {
          found.add(token.norm());
        }
      }
    }
    return (released && sentences <= BRIEF) || isNamed(named, found, sentences);
  }

  private static boolean isNamed(boolean named, Set<String> found, int sentences) {
    int enough =
        sentences <= NOTE ? ENOUGH_OF_BRIEF : sentences <= SHORT ? ENOUGH_OF_SHORT : ENOUGH;
    return named && found.size() >= enough;
  }
}
