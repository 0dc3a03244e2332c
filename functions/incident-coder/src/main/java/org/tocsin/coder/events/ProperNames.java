package org.tocsin.coder.events;

import java.util.Set;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.coder.text.WordClasses;

/** Tells words of violence that are somebody's name or a town's: "Gov. Lynch", "met in Battle". */
final class ProperNames {

  private static final WordClasses CLASSES = WordClasses.of(ProperNames.class, "proper-names.txt");
  private static final Set<String> SURNAMES = CLASSES.of("surname");
  private static final Set<String> TOWNS = CLASSES.of("town");
  private static final Set<String> TITLES = CLASSES.of("title");

  /** Between the parties of a case: "Slaughter v. Berg". */
  private static final Set<String> VERSUS = Set.of("v", "v.", "vs", "vs.");

  private static final Set<String> PLACED = Set.of("in", "at", "near", "from", "to", "of");

  private ProperNames() {}

  /** Whether the word is a name: capitals alone tell nothing, since headlines may have them. */
  static boolean at(Sentence s, int at) {
    String norm = s.norm(at);
    boolean surname = SURNAMES.contains(norm);
    if (at == 0 || !(surname || TOWNS.contains(norm)) || !isCapitalised(s, at)) {
      return false;
    }
    String before = s.norm(at - 1).equals(".") ? s.norm(at - 2) : s.norm(at - 1);
    if (surname && (TITLES.contains(before) || VERSUS.contains(s.norm(at + 1)))) {
      return true;
    }
    boolean running = s.paragraph() > 0 && !isCapitalised(s, at + 1);
    return running
        && (surname ? isCapitalised(s, at - 1) : PLACED.contains(before))
        && s.norm(s.size() - 1).length() == 1;
  }

  private static boolean isCapitalised(Sentence s, int at) {
    return at < s.size()
        && s.token(at).kind() == Token.Kind.WORD
        && s.token(at).capitalised()
        && !s.token(at).allCaps();
  }
}
