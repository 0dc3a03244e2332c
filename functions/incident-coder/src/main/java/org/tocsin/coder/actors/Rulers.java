package org.tocsin.coder.actors;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/**
 * The names in a text of those who rule: "the Taliban government", "the Taliban's police". A group
 * of a like name elsewhere has none of these.
 */
final class Rulers {

  private static final Set<String> OFFICES = Lines.setOf(Rulers.class, "rulers.txt");

  private final Document document;

  /** The names; null before the search. */
  private @Nullable Set<String> names;

  Rulers(Document document) {
    this.document = document;
  }

  /** Whether a name of one word stands somewhere in the text before a word for an office. */
  boolean has(String name) {
    Set<String> found = names;
    if (found == null) {
      found = find();
      names = found;
    }
    return found.contains(name.toLowerCase(Locale.ROOT));
  }

  private Set<String> find() {
    Set<String> found = new HashSet<>();
    for (Sentence s : document.sentences()) {
      for (int i = 1; i < s.size(); i++) {
        if (OFFICES.contains(s.norm(i))) {
          int name = s.norm(i - 1).equals("'s") || s.norm(i - 1).equals("'") ? i - 2 : i - 1;
          if (name >= 0 && s.token(name).capitalised() && !isOfAnother(s, name)) {
            found.add(s.norm(name));
          }
        }
      }
    }
    return found;
  }

  /** "Pakistani Taliban": the name of others. */
  private static boolean isOfAnother(Sentence s, int name) {
    return name > 0 && s.token(name - 1).capitalised() && s.norm(name - 1).endsWith("i");
  }
}
