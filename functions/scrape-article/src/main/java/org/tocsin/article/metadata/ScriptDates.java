package org.tocsin.article.metadata;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.data.DataFile;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * Finds the day of publication in a page's scripts: the data layer of an analytics service, the
 * state of a front-end framework. Only fields whose name says "published" count, and only where all
 * of them give one day: several are the fields of several articles. Scripts are not run. Safe for
 * use by many threads.
 */
final class ScriptDates {

  /** A value that may be a day or a moment. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?<![\\w.-])(?:(?:19|20)\\d\\d[-/.]?[01]\\d[-/.]?[0-3]\\d[^\"'\\\\,;}<]{0,25}"
              + "|1\\d{9}(?:\\d{3})?(?=[\\s,;}\"'\\\\]))");

  /** A quoted or bare name and a colon, an equals sign or a comma, before a value. */
  private static final Pattern NAME =
      Pattern.compile("([\\w.-]{3,40})\\\\?[\"']?\\s{0,3}[:=,]\\s{0,3}\\\\?[\"']?$");

  private static final int LONGEST_NAME = 52;

  private final Set<String> names = new HashSet<>();

  /** With the names of the data file. */
  ScriptDates() {
    for (String[] row : DataFile.rows(ScriptDates.class, "script-dates.tsv", 1)) {
      names.add(row[0]);
    }
  }

  /** The day that the scripts give, absent where they give none or several. */
  @Nullable Sourced<PublicationTime> of(
      List<String> scripts, Function<String, @Nullable PublicationTime> read) {
    Sourced<PublicationTime> only = null;
    for (String script : scripts) {
      Matcher value = VALUE.matcher(script).useTransparentBounds(true).useAnchoringBounds(false);
      for (int at = begins(script, 0); at >= 0; at = begins(script, at + 1)) {
        if (!value.region(at, script.length()).lookingAt()) {
          continue;
        }
        int from = Math.max(0, value.start() - LONGEST_NAME);
        Matcher name = NAME.matcher(script).region(from, value.start());
        boolean named = name.find() && isName(name.group(1));
        PublicationTime time = named ? read.apply(value.group()) : null;
        if (time != null && only != null && !only.value().day().equals(time.day())) {
          return null;
        }
        if (time != null && only == null) {
          only = Sourced.medium(time, "script " + name.group(1));
        }
        at = value.end() - 1;
      }
    }
    return only;
  }

  /**
   * Where from a place on a value may begin: with 19, 20, or a count of seconds; -1 for nowhere.
   */
  private static int begins(String script, int from) {
    for (int i = from; i + 1 < script.length(); i++) {
      char c = script.charAt(i);
      if ((c == '1' || c == '2') && (i == 0 || !isOfNumber(script.charAt(i - 1)))) {
        char next = script.charAt(i + 1);
        if (c == '2' ? next == '0' : next >= '0' && next <= '9') {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean isOfNumber(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == '-';
  }

  private boolean isName(String field) {
    StringBuilder bare = new StringBuilder(field.length());
    field.chars().filter(Character::isLetterOrDigit).forEach(c -> bare.append((char) c));
    return names.contains(bare.toString().toLowerCase(Locale.ROOT));
  }
}
