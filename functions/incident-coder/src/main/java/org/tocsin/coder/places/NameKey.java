package org.tocsin.coder.places;

import java.nio.charset.StandardCharsets;
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
    int length = name.length();
    int same = 0;
    while (same < length && isOwn(name.charAt(same))) {
      same++;
    }
    return same == length ? name.toString() : folded(name);
  }

  /** Whether a character stands in a key as in the name: so do those of most words. */
  private static boolean isOwn(char c) {
    return c < 0x80 && ASCII[c] == c;
  }

  private static String folded(CharSequence name) {
    int length = name.length();
    byte[] ascii = new byte[length];
    int size = 0;
    boolean space = false;
    for (int i = 0; i < length; i++) {
      char c = name.charAt(i);
      if (c >= 0x80) {
        return ofAny(name);
      }
      byte folded = ASCII[c];
      if (folded > 0) {
        if (space && size > 0) {
          ascii[size++] = ' ';
        }
        space = false;
        ascii[size++] = folded;
      } else {
        space |= folded < 0;
      }
    }
    return new String(ascii, 0, size, StandardCharsets.ISO_8859_1);
  }

  /** What an ASCII character becomes: 0 nothing, -1 a gap. A gap is never longer than a letter. */
  private static final byte[] ASCII = ascii();

  private static byte[] ascii() {
    byte[] folded = new byte[0x80];
    for (char c = 0; c < 0x80; c++) {
      folded[c] =
          Character.isLetterOrDigit(c)
              ? (byte) Character.toLowerCase(c)
              : (byte) (isSilent(c) ? 0 : -1);
    }
    return folded;
  }

  private static String ofAny(CharSequence name) {
    StringBuilder key = new StringBuilder(name.length());
    CharSequence plain = Normalizer.normalize(name, Normalizer.Form.NFD);
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
