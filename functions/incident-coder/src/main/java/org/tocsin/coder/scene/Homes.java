package org.tocsin.coder.scene;

import java.util.Set;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.coder.text.WordClasses;

/** Tells places where somebody lives from those where something happened. */
public final class Homes {

  private static final Set<String> HOME = Lines.setOf(Homes.class, "home-of.txt");

  private static final WordClasses CLASSES = WordClasses.of(PlaceChoice.class, "place-choice.txt");
  private static final Set<String> HAILING = CLASSES.of("hailing");
  private static final Set<String> NEAR = CLASSES.of("neighbouring");
  private static final Set<String> NATIVE = CLASSES.of("native");

  private Homes() {}

  /** Whether a place only tells where somebody lives: "a resident of Kolma district". */
  public static boolean is(Sentence s, Toponym place) {
    int at = PlaceChoice.token(s, place);
    int of = s.norm(at - 1).equals("the") ? at - 2 : at - 1;
    if (s.norm(of).equals("from") && s.norm(of - 1).endsWith("year-old")) {
      return true;
    }
    return s.norm(of).equals("of") && (isOf(s.norm(of - 1)) || isAge(s, of - 2));
  }

  /**
   * Whether it tells where somebody is from, whatever befell him elsewhere: "a native of Kolma".
   */
  static boolean isOrigin(Sentence s, int at) {
    String before = s.norm(at - 2);
    if (before.equals("from") && NEAR.contains(s.norm(at - 1))) {
      return Nouns.isPerson(s, at - 3); // "a man from nearby Sovane county"
    }
    return s.norm(at - 1).equals("from")
        ? HAILING.contains(before)
        : s.norm(at - 1).equals("of") && NATIVE.contains(before);
  }

  /** Whether a word before "of" tells that somebody lives there: "resident". */
  static boolean isOf(String word) {
    return HOME.contains(word);
  }

  /** "Jon Low, 40, of Kolma": an age between commas. */
  static boolean isAge(Sentence s, int i) {
    return i > 0
        && s.token(i).kind() == Token.Kind.NUMBER
        && s.norm(i - 1).equals(",")
        && s.norm(i + 1).equals(",");
  }
}
