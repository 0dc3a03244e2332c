package org.tocsin.coder.places;

import java.util.HashSet;
import java.util.Set;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * The surnames of people whom a text gives with their age: "Asha Sovane, 24,". A name by itself
 * that was such a person's is no place: "fired at Sovane".
 */
final class AgedPeople {

  private AgedPeople() {}

  /** The keys of their surnames. */
  static Set<String> surnames(Document document) {
    Set<String> keys = new HashSet<>();
    for (Sentence s : document.sentences()) {
      for (int i = 2; i + 1 < s.size(); i++) {
        if (isAge(s, i) && s.token(i - 2).capitalised() && s.token(i - 1).capitalised()) {
          keys.add(NameKey.of(s.token(i - 1).text()));
        }
      }
    }
    return keys;
  }

  /** Whether an age starts at a comma or bracket: ", 24,", "(24)", ", a 24-year-old". */
  private static boolean isAge(Sentence s, int mark) {
    if (s.norm(mark).equals("(")) {
      return isYears(s, mark + 1) && s.norm(mark + 2).equals(")");
    }
    if (!s.norm(mark).equals(",")) {
      return false;
    }
    int number = s.norm(mark + 1).equals("a") || s.norm(mark + 1).equals("aged") ? 2 : 1;
    return s.norm(mark + number).endsWith("year-old")
        || (isYears(s, mark + number)
            && (s.norm(mark + number + 1).equals(",") || s.token(mark + number + 1).is(".")));
  }

  private static boolean isYears(Sentence s, int at) {
    return at + 1 < s.size()
        && s.token(at).kind() == Token.Kind.NUMBER
        && s.token(at).text().length() == 2;
  }
}
