package org.tocsin.article.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.metadata.DateCandidate.Place;
import org.tocsin.article.metadata.DateWords.Role;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Box;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Hint;
import org.tocsin.article.page.LimitReached;
import org.tocsin.article.page.Marked;
import org.tocsin.article.page.Page;
import org.tocsin.article.page.Prose;
import org.tocsin.pipeline.record.Origin;
import org.tocsin.pipeline.record.Origin.Confidence;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * Finds the day of publication among the dates on a page. Each gets a score: for markup and box
 * names that say "date", for a word beside it that says "published", for a place near the headline;
 * less for words that say something else, for places among comments, teasers and in the foot, and
 * for one of many dates that are marked alike. Safe for use by many threads.
 */
final class PageDates {

  private static final int NEAR = 12;
  private static final int BESIDE = 4;
  private static final int SHORT = 40;
  private static final double LEAST = 1.0;
  private static final double LEAST_OF_ONE_MORE = -1.0;
  private static final double LEAST_OF_ONE = -2.6;
  private static final double LIKELY = 1.6;
  private static final double LIKELY_IN_SPITE = 2.0;
  private static final double SURE = 3.5;
  private static final int MANY_ALIKE = 3;
  private static final int LARGEST_TEASER = 12;
  private static final int TEASER_DEPTH = 3;
  private static final int SHORTEST_NAMED = 12;
  private static final int LONGEST_NAMING = 400;

  /** The dates of a page with what they are worth. */
  record Scored(DateCandidate date, double score) {}

  private final DateCandidates candidates;

  PageDates(Dates dates) {
    this.candidates = new DateCandidates(dates);
  }

  /** The dates of a page, the likeliest first; a limit that was reached is added to those told. */
  List<Scored> of(
      Page page,
      Furniture furniture,
      @Nullable String title,
      LocalDate latest,
      boolean monthFirst,
      List<LimitReached> limits) {
    List<DateCandidate> dates = candidates.of(page, latest, monthFirst, limits);
    int headline = headline(page, title);
    Map<String, Integer> alike = new HashMap<>();
    int last = -1;
    for (DateCandidate date : dates) {
      if (!date.isMarked() && date.block().index() != last) {
        alike.merge(signature(date.block().box()), 1, Integer::sum);
        last = date.block().index();
      }
    }
    String folded = title == null ? "" : Headlines.fold(title);
    Map<String, Block> firsts = new HashMap<>();
    List<Scored> scored = new ArrayList<>();
    for (DateCandidate date : dates) {
      double score = score(page, date, furniture, headline, folded);
      String signature = signature(date.block().box());
      boolean first = firsts.computeIfAbsent(signature, x -> date.block()).equals(date.block());
      score -= !first && alike.getOrDefault(signature, 0) >= MANY_ALIKE ? 1.5 : 0;
      scored.add(new Scored(date, score));
    }
    scored.sort((a, b) -> Double.compare(b.score, a.score));
    return scored;
  }

  /**
   * The likeliest of the scored dates that is no date of a change, absent where none is likely.
   *
   * @param otherwiseKnown whether the page declares a day besides, so that only a likely date
   *     counts
   */
  static @Nullable Sourced<PublicationTime> published(List<Scored> scored, boolean otherwiseKnown) {
    for (Scored one : scored) {
      if (one.score > (otherwiseKnown ? LIKELY : LEAST) && mayBePublished(one)) {
        return one.date.isMarked()
            ? Sourced.medium(one.date.time(), one.date.source())
            : Sourced.low(one.date.time(), one.date.source());
      }
    }
    return unanimous(scored, otherwiseKnown ? LEAST_OF_ONE_MORE : LEAST_OF_ONE);
  }

  /** A day with the time of day that a marked element gives for it, where one does. */
  static Sourced<PublicationTime> withTime(Sourced<PublicationTime> day, List<Scored> scored) {
    if (day.value().moment() != null) {
      return day;
    }
    for (Scored one : scored) {
      PublicationTime time = one.date.time();
      if (one.score > LEAST
          && one.date.isMarked()
          && one.date.role() != Role.UPDATED
          && one.date.role() != Role.OTHER
          && time.moment() != null
          && time.day().equals(day.value().day())) {
        Confidence confidence = day.origin().confidence();
        return new Sourced<>(time, new Origin(day.source() + ", " + one.date.source(), confidence));
      }
    }
    return day;
  }

  /** The only day that a page gives outside comments and lists of other articles, if it is one. */
  private static @Nullable Sourced<PublicationTime> unanimous(List<Scored> scored, double least) {
    Sourced<PublicationTime> said =
        only(scored, one -> one.score > least && one.date.role() == Role.PUBLISHED);
    return said != null
        ? said
        : only(scored, one -> one.score > least && one.date.role() != Role.OTHER);
  }

  private static @Nullable Sourced<PublicationTime> only(
      List<Scored> scored, Predicate<Scored> counts) {
    Sourced<PublicationTime> only = null;
    for (Scored one : scored) {
      if (counts.test(one)) {
        if (only != null && !only.value().day().equals(one.date.time().day())) {
          return null;
        }
        only = only == null ? Sourced.low(one.date.time(), one.date.source()) : only;
      }
    }
    return only;
  }

  private static boolean mayBePublished(Scored one) {
    return one.date.role() != Role.UPDATED
        && (one.date.role() != Role.OTHER || one.score > LIKELY_IN_SPITE);
  }

  /** The likeliest date, if it is very likely. */
  static @Nullable Scored sure(List<Scored> scored) {
    for (Scored one : scored) {
      if (mayBePublished(one)) {
        return one.score >= SURE ? one : null;
      }
    }
    return null;
  }

  /** The likeliest date of a change. */
  static @Nullable Sourced<PublicationTime> updated(List<Scored> scored) {
    for (Scored one : scored) {
      if (one.date.role() == Role.UPDATED && one.score > LEAST - 2) {
        return Sourced.low(one.date.time(), one.date.source());
      }
    }
    return null;
  }

  private static String signature(Box box) {
    Box parent = box.parent();
    return parent == null ? box.toString() : parent + " " + box;
  }

  private static double score(
      Page page, DateCandidate date, Furniture furniture, int headline, String folded) {
    Block block = date.block();
    Hint hint = furniture.reason(block.box());
    int distance = headline < 0 ? NEAR + 1 : Math.abs(block.index() - headline);
    boolean withHeadline =
        headline >= 0
            && hint != Hint.NAVIGATION
            && furniture.reason(page.blocks().get(headline).box()) == hint;
    boolean about = isAbout(block.box());
    boolean banner = hint == Hint.ADVERT && distance <= BESIDE;
    double score =
        hint == null || withHeadline ? 1 : banner ? -2 : ofFurniture(hint, about, date.role());
    if (score < 1 && date.role() == Role.PUBLISHED && namesHeadline(block, folded)) {
      score = 1;
    }
    score += date.isMarked() || named(block.box()) ? 2 : about ? 1 : 0;
    score -= date.place() == Place.SCRIPT_ATTRIBUTE ? 1 : 0;
    score += date.role() == Role.PUBLISHED ? 2 : date.role() == Role.OTHER ? -2 : 0;
    score += date.timed() && (about || distance <= NEAR) ? 0.6 : 0;
    score -= date.oneOfSeveral() ? 1 : 0;
    score -= block.kind() == Block.Kind.QUOTE ? 3 : 0;
    score += block.length() < SHORT ? 1 : block.length() > 100 && !date.leads() ? -1 : 0;
    // A dateline, or a date in brackets, begins a text; within one stand the days that it tells of.
    boolean sentence = Prose.isSentence(block);
    boolean dateline = date.leads() && block.length() >= SHORT && block.kind() != Block.Kind.ITEM;
    score += dateline ? 0.5 : sentence && !date.leads() ? -1 : 0;
    score -= inTeaser(page, block, headline) ? 3 : 0;
    score -= block.linkDensity() > 0.5 && block.length() > 40 && distance > BESIDE ? 2 : 0;
    // The day of the visit stands at the top of many a page.
    boolean atTop = hint == Hint.HEADER && block.index() < headline - NEAR;
    score -= atTop && date.role() == null && !about ? 3 : 0;
    score += distance <= NEAR ? 2 - distance / (double) NEAR : 0;
    return score - 0.5 * block.index() / page.blocks().size();
  }

  /** Whether a box is named after what is said about an article: author, date, section. */
  private static boolean isAbout(Box inner) {
    Box box = inner;
    for (int i = 0; i < 2 && box != null; i++) {
      if (box.is(Hint.META) || box.is(Hint.BYLINE)) {
        return true;
      }
      box = box.parent();
    }
    return false;
  }

  /** Whether a line names the headline: "'Flood in the valley' was posted on 3 June 2025". */
  private static boolean namesHeadline(Block block, String folded) {
    return folded.length() >= SHORTEST_NAMED
        && block.length() > folded.length()
        && block.length() <= LONGEST_NAMING
        && Headlines.fold(block.text()).contains(folded);
  }

  private static double ofFurniture(Hint hint, boolean about, @Nullable Role role) {
    return switch (hint) {
      case META, HEADER, DATE, BYLINE, TAGS, SHARE -> 1;
      case COMMENTS -> -7;
      case RELATED, SIDEBAR, CONSENT, NEWSLETTER, ADVERT -> -4;
      case NAVIGATION -> about ? 0 : -2;
      case HIDDEN -> -1;
      case FOOTER -> about || role == Role.PUBLISHED || role == Role.UPDATED ? 0 : -3;
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

  /** Whether a line shares a small box with a linked heading: that of another article. */
  private static boolean inTeaser(Page page, Block block, int headline) {
    Box box = block.box();
    for (int i = 0; i < TEASER_DEPTH && box != null; i++, box = box.parent()) {
      if (box.endBlock() - box.firstBlock() > LARGEST_TEASER) {
        return false;
      }
      for (Block near : page.blocks().subList(box.firstBlock(), box.endBlock())) {
        if (near.kind() == Block.Kind.HEADING
            && near.level() > 1
            && near.linkDensity() > 0.8
            && near.index() != headline) {
          return true;
        }
      }
    }
    return false;
  }

  /** Where the headline stands: the line that says it, else the last heading of the first level. */
  private static int headline(Page page, @Nullable String title) {
    List<Marked> headings = page.declarations().headings();
    if (title != null) {
      for (Marked heading : headings) {
        if (Headlines.fold(heading.text()).equals(Headlines.fold(title))) {
          return Math.min(heading.block(), page.blocks().size() - 1);
        }
      }
    }
    int place = title == null ? -1 : Headlines.place(page, title);
    return place >= 0 || headings.isEmpty()
        ? place
        : Math.min(headings.getLast().block(), page.blocks().size() - 1);
  }
}
