package org.tocsin.coder.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.tocsin.coder.syntax.Verbs;

/**
 * Writes the words of an event as a headline does, which tells in the present what happened: for
 * "laid down their arms" as well "lay down their arms".
 */
final class PresentTense {

  private static final String SIGNS = "()| ";

  /** Beside these a past form is passive, and its present would tell something else. */
  private static final Set<String> PASSIVE =
      Set.of("was", "were", "been", "being", "is", "are", "be", "by", "had", "has", "have");

  private PresentTense() {}

  /** The phrase with the present beside each past form; the same phrase where it has none. */
  static String of(String phrase) {
    boolean alone = phrase.indexOf(' ') < 0;
    StringBuilder told = new StringBuilder();
    boolean bracket = false;
    StringTokenizer parts = new StringTokenizer(phrase, SIGNS, true);
    while (parts.hasMoreTokens()) {
      String part = parts.nextToken();
      if (PASSIVE.contains(part)) {
        return phrase;
      }
      bracket = part.equals("(") || (bracket && !part.equals(")"));
      List<String> forms = new ArrayList<>(List.of(part));
      forms.addAll(Verbs.presentOf(part, alone));
      String written = String.join("|", forms);
      told.append(forms.size() == 1 || bracket ? written : "(" + written + ")");
    }
    return told.toString();
  }
}
