package org.tocsin.article.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.data.DataFile;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Box;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Hint;
import org.tocsin.article.page.Marked;
import org.tocsin.article.page.Page;
import org.tocsin.article.page.Prose;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * Finds the day of publication among the short lines of a page: the line's box is named after a
 * date, a word beside it says that it is one of publication, or it stands near the headline.
 */
final class DatesInText {

  private static final int LONGEST_LINE = 160;
  private static final int NEAR = 12;
  private static final double LEAST = 1.0;

  private final Dates dates;
  private final List<String> published = new ArrayList<>();
  private final List<String> updated = new ArrayList<>();
  private final List<String> other = new ArrayList<>();

  DatesInText(Dates dates) {
    this.dates = dates;
    for (String[] row : DataFile.rows(DatesInText.class, "date-words.tsv", 2)) {
      switch (row[0]) {
        case "PUBLISHED" -> published.add(row[1]);
        case "UPDATED" -> updated.add(row[1]);
        default -> other.add(row[1]);
      }
    }
  }

  /** The likeliest line's date, absent where no line is likely. */
  @Nullable Sourced<PublicationTime> find(
      Page page,
      Furniture furniture,
      @Nullable String title,
      LocalDate latest,
      boolean monthFirst) {
    int headline = headline(page, title);
    Sourced<PublicationTime> best = null;
    double most = LEAST;
    for (Block block : page.blocks()) {
      if ((block.length() > LONGEST_LINE && !Prose.endsSentence(block.text()))
          || block.length() > 2 * LONGEST_LINE
          || block.text().chars().noneMatch(Character::isDigit)) {
        continue;
      }
      double score = score(page, block, furniture, headline);
      if (score <= most) {
        continue;
      }
      PublicationTime time = dates.find(block.text(), monthFirst);
      if (time != null && PublicationDates.believable(time.day(), latest)) {
        most = score;
        best = new Sourced<>(time, "text: " + block.text());
      }
    }
    return best;
  }

  private double score(Page page, Block block, Furniture furniture, int headline) {
    Hint hint = furniture.reason(block.box());
    double score = hint == null ? 1 : ofFurniture(hint);
    if (named(block.box())) {
      score += 2;
    }
    String line = block.text().toLowerCase(Locale.ROOT);
    score += published.stream().anyMatch(line::contains) ? 2 : 0;
    score -= updated.stream().anyMatch(line::contains) ? 1 : 0;
    score -= other.stream().anyMatch(line::contains) ? 1.5 : 0;
    score += block.length() < 40 ? 1 : block.length() > 100 ? -1 : 0;
    score -= Prose.isSentence(block) ? 1 : 0;
    if (headline >= 0) {
      int distance = Math.abs(block.index() - headline);
      score += distance <= NEAR ? 2 - distance / (double) NEAR : 0;
    }
    return score - 0.5 * block.index() / page.blocks().size();
  }

  private static double ofFurniture(Hint hint) {
    return switch (hint) {
      case META, HEADER, DATE, BYLINE, TAGS, SHARE -> 1;
      case COMMENTS, RELATED, SIDEBAR, CONSENT, NEWSLETTER, ADVERT -> -4;
      case FOOTER, NAVIGATION -> -2;
      default -> 0;
    };
  }

  private static boolean named(Box inner) {
    Box box = inner;
    for (int i = 0; i < 2 && box != null; i++) {
      if (box.is(Hint.DATE)) {
        return true;
      }
      box = box.parent();
    }
    return false;
  }

  /** Where the headline stands: the last heading of the first level, else the line that says it. */
  private static int headline(Page page, @Nullable String title) {
    List<Marked> headings = page.declarations().headings();
    if (!headings.isEmpty()) {
      return headings.getLast().block();
    }
    return title == null ? -1 : Headlines.place(page, title);
  }
}
