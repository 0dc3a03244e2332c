package org.tocsin.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The queries of the log that docs/operating.md and the template's dashboard give, with what they
 * rely on.
 *
 * @param queries each as it is typed
 */
record LogQueries(List<String> queries) {

  private static final Pattern IN_THE_GUIDE =
      Pattern.compile(
          "`((?:fields|filter|parse) [^`]+)`|^ {7}(\\S.*(?:\n {7}.*)*)", Pattern.MULTILINE);
  private static final Pattern IN_THE_DASHBOARD = Pattern.compile("\"query\": \"([^\"]+)\"");

  private static final Pattern ALIAS = Pattern.compile("\\bas (\\w+)|\\?<(\\w+)>");
  private static final Pattern NO_NAMES =
      Pattern.compile(
          "SOURCE '[^']*'|\"[^\"]*\"|'[^']*'|/(?:\\\\.|[^/\\\\ ])+/|\\w+\\(|\\b\\d+\\w*");
  private static final Pattern NAME = Pattern.compile("@?[A-Za-z][\\w.]*");
  private static final Set<String> WORDS =
      Set.of(
          "fields", "filter", "parse", "stats", "sort", "limit", "by", "as", "in", "or", "and",
          "like", "asc", "desc");
  private static final Pattern MESSAGES = Pattern.compile("message in \\[([^\\]]*)\\]");
  private static final Pattern TEXT = Pattern.compile("[\"']([^\"']+)[\"']");

  static LogQueries ofGuide() throws IOException {
    String text = Files.readString(RunCase.HOME.root().resolve("docs/operating.md"));
    return new LogQueries(found(IN_THE_GUIDE, text.substring(text.indexOf("## The log"))));
  }

  static LogQueries ofDashboard() throws IOException {
    return new LogQueries(found(IN_THE_DASHBOARD, Files.readString(RunCase.HOME.template())));
  }

  /** The fields of log lines that they name; those that CloudWatch or Lambda itself writes not. */
  Set<String> fields() {
    Set<String> fields = new TreeSet<>();
    for (String query : queries) {
      List<String> own = found(ALIAS, query);
      NAME.matcher(NO_NAMES.matcher(query).replaceAll(" "))
          .results()
          .map(MatchResult::group)
          .filter(name -> !WORDS.contains(name) && !own.contains(name))
          .filter(name -> !name.startsWith("@") && !name.startsWith("record."))
          .filter(name -> !name.equals("type"))
          .forEach(fields::add);
    }
    return fields;
  }

  /** The messages of log lines that they look for. */
  Set<String> messages() {
    Set<String> messages = new TreeSet<>();
    for (String query : queries) {
      found(MESSAGES, query).forEach(list -> messages.addAll(found(TEXT, list)));
    }
    return messages;
  }

  /** What the first group that matched holds, each time. */
  private static List<String> found(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    pattern
        .matcher(text)
        .results()
        .forEach(
            match ->
                Stream.iterate(1, i -> i <= match.groupCount(), i -> i + 1)
                    .map(match::group)
                    .filter(group -> group != null)
                    .findFirst()
                    .ifPresent(found::add));
    return found;
  }
}
