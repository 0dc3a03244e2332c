package org.tocsin.article.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.article.data.DataFile;

/**
 * Takes the names out of a byline: {@code By Ann Reed and Ben Ode | Staff | 3 hours ago} has two. A
 * line is cut at bars, dots between parts, semicolons and words for "and"; at a comma only where
 * both sides are names of two words, so that {@code Reed, Ann} stays whole. Parts with digits,
 * addresses and handles, and the words for nobody in {@code byline-words.tsv} ("staff",
 * "Redaktion"), are no names. Safe for use by many threads.
 */
final class PersonNames {

  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 6;
  private static final Pattern PARTS = Pattern.compile("\\s*[|;•·/\\n]\\s*|\\s+[-–—]\\s+");
  private static final Pattern MAIL = Pattern.compile("\\S+@[\\w-]+\\.\\S+");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private final Pattern before;
  private final Pattern and;
  private final Set<String> nobody = new HashSet<>();

  /** With the words of the data file. */
  PersonNames() {
    List<String> by = new ArrayList<>();
    List<String> joiners = new ArrayList<>();
    for (String[] row : DataFile.rows(PersonNames.class, "byline-words.tsv", 2)) {
      switch (row[0]) {
        case "BY" -> by.add(Pattern.quote(row[1]));
        case "AND" -> joiners.add(Pattern.quote(row[1]));
        default -> nobody.add(row[1]);
      }
    }
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    before = Pattern.compile("^(?:(?:" + String.join("|", by) + ")(?:\\s*:|\\s)\\s*)+", flags);
    and = Pattern.compile("\\s+(?:" + String.join("|", joiners) + ")\\s+|\\s*&\\s*", flags);
  }

  /** The names in a line, in its order; none where it names nobody. */
  List<String> in(String line) {
    List<String> names = new ArrayList<>();
    String text = line.indexOf('@') > 0 ? MAIL.matcher(line).replaceAll(" ") : line;
    for (String part : PARTS.split(Headlines.oneLine(text), -1)) {
      String bare = before.matcher(part.strip()).replaceFirst("");
      for (String one : and.split(bare, -1)) {
        List<String> byComma = List.of(COMMA.split(one, -1));
        if (byComma.size() > 1 && byComma.stream().allMatch(n -> n.indexOf(' ') > 0)) {
          byComma.forEach(name -> add(names, name));
        } else if (byComma.size() > 1 && byComma.getFirst().indexOf(' ') > 0) {
          add(names, byComma.getFirst()); // what follows a full name is a place or an office
        } else {
          add(names, one);
        }
      }
    }
    return names;
  }

  /**
   * Whether a line begins with words that stand before a name. Those that are also parts of names
   * and places ("de", "di") need a colon.
   */
  boolean begins(String line) {
    Matcher m = before.matcher(line);
    if (!m.lookingAt()) {
      return false;
    }
    String word = m.group().strip().toLowerCase(Locale.ROOT);
    return word.length() > 2 || word.equals("by");
  }

  private void add(List<String> names, String text) {
    String name =
        before.matcher(text.strip()).replaceFirst("").replaceAll("[,:.\\s]+$", "").strip();
    String folded = name.toLowerCase(Locale.ROOT);
    if (isName(name) && !nobody.contains(folded) && !names.contains(name)) {
      names.add(name);
    }
  }

  private static boolean isName(String name) {
    return name.length() > 1
        && name.length() <= LONGEST
        && name.split(" ", -1).length <= MOST_WORDS
        && name.chars().noneMatch(Character::isDigit)
        && name.chars().noneMatch(c -> "@/\\<>{}[]=?!".indexOf(c) >= 0)
        && !name.contains("www.")
        && !name.endsWith(".com")
        && Character.isLetter(name.codePointAt(0))
        && !Character.isLowerCase(name.codePointAt(lastWord(name)));
  }

  /** Names begin in upper case, if not at "van", "de", "al-", then at the last word. */
  private static int lastWord(String name) {
    return Character.isLowerCase(name.codePointAt(0)) ? name.lastIndexOf(' ') + 1 : 0;
  }
}
