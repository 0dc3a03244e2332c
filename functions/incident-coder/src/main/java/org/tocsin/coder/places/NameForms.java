package org.tocsin.coder.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;

/** The forms that a name of GeoNames takes in texts. */
final class NameForms {
  private NameForms() {}

  private static final String[][] SHORT_FORMS = {
    {"Saint ", "St "}, {"St. ", "Saint "}, {"St ", "Saint "}, {"Fort ", "Ft "}, {"Mount ", "Mt "}
  };

  private static final List<String> DESIGNATIONS = Lines.of(NameForms.class, "designations.txt");

  private static final List<String> PREFIXES = Lines.of(NameForms.class, "designations-before.txt");

  /** Of the names in a column of GeoNames those that a text may have, without the usual one. */
  static List<String> alternates(String name, String ascii, String list) {
    List<String> names = new ArrayList<>();
    names.add(ascii);
    for (String alternate : list.split(",", -1)) {
      if (isLatinName(alternate)) {
        names.add(alternate);
      }
    }
    names.remove(name);
    return names;
  }

  /** Whether it looks like a name in a text: capitalised, of Latin letters, no code. */
  static boolean isLatinName(String name) {
    if (name.length() < 4 || !Character.isUpperCase(name.codePointAt(0))) {
      return false;
    }
    boolean lower = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetter(c)
          && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN
          && Character.UnicodeScript.of(c) != Character.UnicodeScript.COMMON) {
        return false;
      }
      lower |= Character.isLowerCase(c);
    }
    return lower;
  }

  /** "St Albans" for Saint Albans, and the other way round; null where there is no such word. */
  static @Nullable String shortened(String name) {
    for (String[] pair : SHORT_FORMS) {
      if (name.startsWith(pair[0])) {
        return pair[1] + name.substring(pair[0].length());
      }
    }
    return null;
  }

  /** "Borno State" is Borno, "Donetsk Oblast" Donetsk. */
  static String withoutDesignation(String name) {
    for (String designation : DESIGNATIONS) {
      if (name.length() > designation.length() + 3
          && name.toLowerCase(Locale.ROOT).endsWith(" " + designation)) {
        return name.substring(0, name.length() - designation.length() - 1);
      }
    }
    for (String prefix : PREFIXES) {
      if (name.startsWith(prefix + " ")) {
        return name.substring(prefix.length() + 1);
      }
    }
    return name;
  }
}
