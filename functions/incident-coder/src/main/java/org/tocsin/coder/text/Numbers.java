package org.tocsin.coder.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole numbers in figures and in words: {@code 1,200}, {@code twenty-five}, {@code a dozen}.
 */
public final class Numbers {

  /** Beyond this no figure is a count of people. */
  public static final long MAX = 1_000_000_000L;

  private static final Map<String, Integer> UNITS = new WordMap<>();
  private static final Map<String, Integer> SCALES = new WordMap<>();
  private static final Map<String, Integer> ORDINALS = new WordMap<>();

  static {
    for (String line : Lines.of(Numbers.class, "numbers.txt")) {
      String[] entry = Lines.fields(line, 3);
      Map<String, Integer> map =
          switch (entry[0]) {
            case "unit" -> UNITS;
            case "scale" -> SCALES;
            case "ordinal" -> ORDINALS;
            default -> throw new IllegalStateException("numbers.txt: " + line);
          };
      map.put(entry[1], Integer.parseInt(entry[2]));
    }
  }

  private Numbers() {}

  /**
   * A number that was read.
   *
   * @param value its value, 0 to {@link #MAX}
   * @param high the upper end where it was a range such as {@code 20-30}, else the value
   * @param next the index of the first token after it
   */
  public record Found(long value, long high, int next) {}

  /** Reads the number that starts at a token; null where none does. */
  public static @Nullable Found at(Sentence sentence, int from) {
    if (from >= sentence.size()) {
      return null;
    }
    Token token = sentence.token(from);
    if (token.kind() == Token.Kind.NUMBER) {
      return figures(sentence, from, token.norm());
    }
    return token.kind() == Token.Kind.WORD ? words(sentence, from) : null;
  }

  /** The value of one word or figure, in lower case; -1 where it is no number. */
  public static long value(String norm) {
    long figure = plain(norm);
    return figure >= 0 ? figure : unit(norm);
  }

  /** The value of an ordinal ({@code 3rd}, {@code third}); 0 where it is none. */
  public static int ordinal(String norm) {
    Integer word = ORDINALS.get(norm);
    if (word != null) {
      return word;
    }
    int n = norm.length();
    if (n < 3 || n > 5 || !Character.isDigit(norm.charAt(0))) {
      return 0;
    }
    String ending = norm.substring(n - 2);
    boolean ordinal =
        ending.equals("st") || ending.equals("nd") || ending.equals("rd") || ending.equals("th");
    long value = ordinal ? plain(norm.substring(0, n - 2)) : -1;
    return value < 0 ? 0 : (int) value;
  }

  private static @Nullable Found figures(Sentence sentence, int from, String norm) {
    int dash = Math.max(norm.indexOf('-'), norm.indexOf('\u2013'));
    if (dash > 0) {
      long low = plain(norm.substring(0, dash));
      long high = plain(norm.substring(dash + 1));
      return low < 0 || high <= low ? null : new Found(low, high, from + 1);
    }
    String scale = sentence.norm(from + 1);
    int dot = norm.indexOf('.');
    Integer times = SCALES.get(scale);
    if (dot > 0 && times != null && norm.length() < 8) {
      long whole = plain(norm.substring(0, dot));
      long part = plain(norm.substring(dot + 1, dot + 2));
      return whole < 0 || part < 0 ? null : found(whole * times + part * times / 10, from + 2);
    }
    long value = plain(norm);
    if (value < 0) {
      return null;
    }
    return times != null ? found(value * times, from + 2) : found(value, from + 1);
  }

  private static @Nullable Found words(Sentence sentence, int from) {
    int at = from;
    long total = 0;
    long group = -1;
    String first = sentence.norm(from);
    if (first.equals("half")
        && sentence.norm(from + 1).equals("a")
        && scale(sentence, from + 2) > 0) {
      return found(scale(sentence, from + 2) / 2, from + 3);
    }
    if ((first.equals("a") || first.equals("an")) && scale(sentence, from + 1) > 0) {
      group = 1;
      at++;
    }
    while (at < sentence.size() && at < from + 12) {
      String norm = sentence.norm(at);
      long unit = unit(norm);
      int scale = scale(sentence, at);
      if (unit >= 0 && addsTo(group, unit)) {
        group = Math.max(group, 0) + unit;
      } else if (scale > 0 && group >= 0) {
        if (scale == 100 || scale == 12) {
          group *= scale;
        } else {
          total += group * scale;
          group = 0;
        }
      } else if (norm.equals("and")
          && group >= 100
          && group % 100 == 0
          && unit(sentence.norm(at + 1)) >= 0) {
        at++;
        continue;
      } else {
        break;
      }
      at++;
    }
    return group < 0 || at == from ? null : found(total + group, at);
  }

  /** "twenty two" is one number, "two two" is not. */
  private static boolean addsTo(long group, long unit) {
    if (group < 0) {
      return true;
    }
    return (group % 100 == 0 && unit < 100) || (group % 10 == 0 && group % 100 >= 20 && unit < 10);
  }

  private static long unit(String norm) {
    Integer unit = UNITS.get(norm);
    if (unit != null) {
      return unit;
    }
    int hyphen = norm.indexOf('-');
    if (hyphen > 0) {
      Integer tens = UNITS.get(norm.substring(0, hyphen));
      Integer ones = UNITS.get(norm.substring(hyphen + 1));
      if (tens != null && ones != null && tens >= 20 && ones < 10) {
        return (long) tens + ones;
      }
    }
    return -1;
  }

  private static int scale(Sentence sentence, int at) {
    return SCALES.getOrDefault(sentence.norm(at), 0);
  }

  private static @Nullable Found found(long value, int next) {
    return value < 0 || value > MAX ? null : new Found(value, value, next);
  }

  /** Digits, with commas between thousands; -1 for anything else. */
  private static long plain(String digits) {
    long value = 0;
    int n = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
        n++;
      } else if (c != ',') {
        return -1;
      }
      if (n > 10) {
        return -1;
      }
    }
    return n == 0 ? -1 : value;
  }
}
