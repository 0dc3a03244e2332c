package org.tocsin.coder.syntax;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.WordMap;
import org.tocsin.coder.text.WordSet;

/** The forms of verbs: which word is which form of which verb. Immutable, shared by all. */
public final class Verbs {

  /** What form a word is. */
  public enum Form {
    /** Kill, or kills. */
    BASE,
    /** Killed: past and participle alike. */
    PAST,
    /** Took: past only. */
    PAST_ONLY,
    /** Taken: participle only. */
    PART,
    /** Killing. */
    ING
  }

  /**
   * A form of a verb.
   *
   * @param base the verb
   * @param form which form
   */
  public record Of(String base, Form form) {}

  private static final Map<String, Of> FORMS = new WordMap<>();
  private static final Set<String> NOUNS_TOO = new WordSet();
  private static final Set<String> WITHOUT_OBJECT = new WordSet();

  static {
    for (String line : Lines.of(Verbs.class, "verbs.txt")) {
      boolean noun = line.startsWith("~");
      boolean intransitive = line.endsWith(" -");
      String[] e =
          line.substring(noun ? 1 : 0, line.length() - (intransitive ? 2 : 0)).split(" ", -1);
      String base = e[0];
      if (noun) {
        NOUNS_TOO.add(base);
      }
      if (intransitive) {
        WITHOUT_OBJECT.add(base);
      }
      for (String ing : ing(base)) {
        FORMS.putIfAbsent(ing, new Of(base, Form.ING));
      }
      if (e.length == 3) {
        boolean same = e[1].equals(e[2]);
        FORMS.putIfAbsent(e[1], new Of(base, same ? Form.PAST : Form.PAST_ONLY));
        FORMS.putIfAbsent(e[2], new Of(base, Form.PART));
      } else {
        past(base).forEach(p -> FORMS.putIfAbsent(p, new Of(base, Form.PAST)));
      }
      FORMS.putIfAbsent(base, new Of(base, Form.BASE));
      FORMS.putIfAbsent(third(base), new Of(base, Form.BASE));
    }
  }

  private Verbs() {}

  /** The verb form that a word in lower case is; null where the lists have none. */
  public static @Nullable Of of(String word) {
    return FORMS.get(word);
  }

  /** Whether the base of a verb is a noun as often. */
  static boolean isNounToo(String base) {
    return NOUNS_TOO.contains(base);
  }

  /** Whether a verb takes no object. */
  static boolean takesNoObject(String base) {
    return WITHOUT_OBJECT.contains(base);
  }

  /**
   * The present of a word that is the past of a verb: "lay" and "lays" of "laid".
   *
   * @param verbs whether only of a verb whose base is no noun as well
   * @return none where it is no past
   */
  public static List<String> presentOf(String word, boolean verbs) {
    Of verb = of(word);
    if (verb == null || (verbs && isNounToo(verb.base()))) {
      return List.of();
    }
    boolean past = verb.form() == Form.PAST || verb.form() == Form.PAST_ONLY;
    return past ? List.of(verb.base(), third(verb.base())) : List.of();
  }

  private static boolean doubles(String base) {
    int n = base.length();
    return n >= 3
        && isConsonant(base.charAt(n - 1))
        && "wxy".indexOf(base.charAt(n - 1)) < 0
        && !isConsonant(base.charAt(n - 2))
        && isConsonant(base.charAt(n - 3));
  }

  private static boolean isConsonant(char c) {
    return "aeiou".indexOf(c) < 0;
  }

  private static List<String> past(String base) {
    if (base.endsWith("e")) {
      return List.of(base + "d");
    }
    int n = base.length();
    if (base.endsWith("y") && isConsonant(base.charAt(n - 2))) {
      return List.of(base.substring(0, n - 1) + "ied");
    }
    return doubles(base)
        ? List.of(base + base.charAt(n - 1) + "ed", base + "ed")
        : List.of(base + "ed");
  }

  private static List<String> ing(String base) {
    if (base.endsWith("e") && !base.endsWith("ee")) {
      return List.of(base.substring(0, base.length() - 1) + "ing");
    }
    return doubles(base)
        ? List.of(base + base.charAt(base.length() - 1) + "ing", base + "ing")
        : List.of(base + "ing");
  }

  private static String third(String base) {
    int n = base.length();
    if (base.endsWith("y") && isConsonant(base.charAt(n - 2))) {
      return base.substring(0, n - 1) + "ies";
    }
    boolean sibilant =
        base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x");
    return base + (sibilant ? "es" : "s");
  }
}
