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

  /** A quoted or bare name, a colon, an equals sign or a comma, and a value. */
  private static final Pattern FIELD =
      Pattern.compile(
          "([\\w.-]{3,40})\\\\?[\"']?\\s{0,3}[:=,]\\s{0,3}\\\\?[\"']?"
              + "((?:19|20)\\d\\d[-/.]?[01]\\d[-/.]?[0-3]\\d[^\"'\\\\,;}<]{0,25}|1\\d{9}(?:\\d{3})?(?=[\\s,;}\"'\\\\]))");

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
      if (!mayHold(script)) {
        continue;
      }
      Matcher m = FIELD.matcher(script);
      while (m.find()) {
        PublicationTime time = isName(m.group(1)) ? read.apply(m.group(2)) : null;
        if (time != null && only != null && !only.value().day().equals(time.day())) {
          return null;
        }
        if (time != null && only == null) {
          only = Sourced.medium(time, "script " + m.group(1));
        }
      }
    }
    return only;
  }

  /** Most scripts are code without any date: they are not looked at closely. */
  private static boolean mayHold(String script) {
    return contains(script, "publi") || contains(script, "pubdate") || contains(script, "live");
  }

  private static boolean contains(String script, String word) {
    for (int i = 0; i + word.length() <= script.length(); i++) {
      if (script.regionMatches(true, i, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean isName(String field) {
    StringBuilder bare = new StringBuilder(field.length());
    field.chars().filter(Character::isLetterOrDigit).forEach(c -> bare.append((char) c));
    return names.contains(bare.toString().toLowerCase(Locale.ROOT));
  }
}
