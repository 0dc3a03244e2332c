package org.tocsin.coder.places;

import java.text.Normalizer;

/**
 * The form under which names are looked up: lower case, without diacritics and apostrophes, with
 * one space for each run of hyphens, full stops, commas and white space. {@code N'Djaména} and
 * {@code Ndjamena} have one key, and so have {@code Port-au-Prince} and {@code PORT AU PRINCE}.
 */
public final class NameKey {
  private NameKey() {}

  /** The key of a name; empty where the name has neither letters nor digits. */
  public static String of(CharSequence name) {
    StringBuilder key = new StringBuilder(name.length());
    boolean ascii = true;
    for (int i = 0; i < name.length() && ascii; i++) {
      ascii = name.charAt(i) < 0x80;
    }
    CharSequence plain = ascii ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c) && !isModifier(c)) {
        if (gap && !key.isEmpty()) {
          key.append(' ');
        }
        gap = false;
        fold(c, key);
      } else if (!isSilent(c)) {
        gap = true;
      }
    }
    return key.toString();
  }

  /** Apostrophes of all kinds and combining marks join the letters around them. */
  private static boolean isSilent(char c) {
    return c == '\''
        || c == '’'
        || c == '‘'
        || c == '`'
        || c == '´'
        || isModifier(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Letters of their own by Unicode that Latin transliterations use as apostrophes. */
  private static boolean isModifier(char c) {
    return c >= 0x02B0 && c <= 0x02FF;
  }

  private static void fold(char c, StringBuilder key) {
    switch (c) {
      case 'ø', 'Ø' -> key.append('o');
      case 'ł', 'Ł' -> key.append('l');
      case 'đ', 'Đ', 'ð', 'Ð' -> key.append('d');
      case 'ı' -> key.append('i');
      case 'ß', 'ẞ' -> key.append("ss");
      case 'æ', 'Æ' -> key.append("ae");
      case 'œ', 'Œ' -> key.append("oe");
      case 'ə', 'Ə' -> key.append('a');
      default -> key.append(Character.toLowerCase(c));
    }
  }
}
