package org.tocsin.bench.sites;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tocsin.cli.samples.SampleSite;

/**
 * The sample site as it would have been some weeks before: every day of publication in pages and
 * feeds is so much earlier. The days of the week stay, so that "on Tuesday" leads to the day that
 * is so many weeks before, and the incidents are others.
 */
final class EarlierSite {

  /** The year of the samples' days; other years are not of publication. */
  private static final String YEAR = "2025";

  private static final String MONTHS =
      "(January|February|March|April|May|June|July|August|September|October|November|December"
          + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

  private static final Pattern ISO = Pattern.compile(YEAR + "-(\\d\\d)-(\\d\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d\\d?) " + MONTHS + " " + YEAR + "\\b");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b" + MONTHS + " (\\d\\d?), " + YEAR + "\\b");

  /** The days in addresses: whole weeks would need other folders, so they go. */
  private static final Pattern FOLDER = Pattern.compile("/" + YEAR + "/(\\d\\d)/(?:(\\d\\d)/)?");

  /** Addresses from the host's root, in quotes. */
  private static final Pattern FROM_THE_ROOT = Pattern.compile("=\"/(?!/)");

  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private final int weeks;
  private final String place;

  private EarlierSite(int weeks, String place) {
    this.weeks = weeks;
    this.place = place;
  }

  /**
   * Writes the site.
   *
   * @param site the sample site's folder
   * @param place the folder's name on its host
   * @param to the folder to write, which may be there from a time before
   */
  static void write(Path site, int weeks, String place, Path to) throws IOException {
    EarlierSite earlier = new EarlierSite(weeks, place);
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = earlier.folders("/" + site.relativize(file)).substring(1);
        Path written = to.resolve(name);
        Files.createDirectories(written.getParent());
        Files.write(
            written, earlier.text(new String(Files.readAllBytes(file), BYTES)).getBytes(BYTES));
      }
    }
  }

  /** A page or a feed with its days moved. Days and addresses are ASCII in every encoding used. */
  private String text(String text) {
    String moved = replace(ISO, folders(text), day -> move(day.group(1), day.group(2)).toString());
    moved = replace(DAY_FIRST, moved, day -> written(day, 1, 2, "%1$d %2$s %3$d"));
    moved = replace(MONTH_FIRST, moved, day -> written(day, 2, 1, "%2$s %1$d, %3$d"));
    return FROM_THE_ROOT
        .matcher(moved.replace(SampleSite.TOKEN, SampleSite.TOKEN + place + "/"))
        .replaceAll("=\"/" + place + "/");
  }

  private String folders(String text) {
    return FOLDER
        .matcher(text)
        .replaceAll(m -> "/n" + m.group(1) + (m.group(2) == null ? "" : m.group(2)) + "/");
  }

  private static String replace(Pattern days, String text, Function<MatchResult, String> how) {
    return days.matcher(text).replaceAll(how);
  }

  private String written(MatchResult found, int day, int month, String form) {
    String name = found.group(month);
    LocalDate moved = move(number(name), found.group(day));
    TextStyle style = name.length() == 3 ? TextStyle.SHORT_STANDALONE : TextStyle.FULL_STANDALONE;
    String other = moved.getMonth().getDisplayName(style, Locale.ROOT);
    return String.format(Locale.ROOT, form, moved.getDayOfMonth(), other, moved.getYear());
  }

  private LocalDate move(String month, String day) {
    return LocalDate.of(Integer.parseInt(YEAR), Integer.parseInt(month), Integer.parseInt(day))
        .minusWeeks(weeks);
  }

  private static String number(String name) {
    return List.of(Month.values()).stream()
        .filter(month -> month.name().startsWith(name.toUpperCase(Locale.ROOT)))
        .map(month -> Integer.toString(month.getValue()))
        .findFirst()
        .orElseThrow();
  }
}
