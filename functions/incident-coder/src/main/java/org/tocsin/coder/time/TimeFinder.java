package org.tocsin.coder.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Block;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.pipeline.record.DatePrecision;

/**
 * Finds the time expressions of a text and resolves them. News speaks of the past: a day of the
 * week is the latest such day that is not after publication, unless the sentence speaks of what is
 * to come. A history goes from one time to the next: what it names without a year has the year that
 * it told last. Without a day of publication a dateline's day serves; without either, every text is
 * read as a history.
 *
 * <p>Stateless: safe for use by many threads.
 */
public final class TimeFinder {

  /** Days from the dateline to a later publication elsewhere, at most. */
  private static final int LONGEST_WAY = 7;

  private TimeFinder() {}

  /**
   * Finds all expressions.
   *
   * @param published the day of publication in the publisher's own zone
   */
  public static TimeExpressions find(Document document, @Nullable LocalDate published) {
    List<List<Mention>> read = new ArrayList<>();
    for (Block block : document.blocks()) {
      Sentence dateline = block.dateline();
      if (dateline != null) {
        read.add(TimeReader.read(dateline));
      }
      for (Sentence sentence : block.sentences()) {
        read.add(TimeReader.read(sentence));
      }
    }
    LocalDate telling = telling(document, published);
    WeakYears.drop(read, telling);
    EitherWay.settle(read, telling);
    boolean history = Manner.isHistory(read, telling);
    if (history) {
      Asides.mark(read);
    }
    Story story = new Story(telling, history, history ? WeakYears.first(read) : 0);
    List<TimeExpression> found = new ArrayList<>();
    for (List<Mention> mentions : read) {
      resolve(mentions, new Resolver(story), found);
    }
    return new TimeExpressions(found, telling);
  }

  private static void resolve(
      List<Mention> mentions, Resolver resolver, List<TimeExpression> found) {
    for (int k = 0; k < mentions.size(); k++) {
      Mention m = mentions.get(k);
      Mention next = k + 1 < mentions.size() ? mentions.get(k + 1) : null;
      if (m.form instanceof Form.Clock clock && next != null && next.from - m.to <= 4) {
        Meaning day = resolver.resolve(next);
        DayWindow window = day.window();
        if (window != null && window.width() == 0) {
          found.add(expression(m, Meaning.point(window.first() + clock.time(), null)));
          found.add(expression(next, day));
          k++;
          continue;
        }
      }
      Meaning meaning = resolver.resolve(m);
      if (m.form instanceof Form.Clock clock && k > 0 && m.from - mentions.get(k - 1).to <= 1) {
        // "on Sunday at 21:30"
        DayWindow day = found.getLast().window();
        meaning =
            day == null || day.width() > 0
                ? meaning
                : Meaning.point(day.first() + clock.time(), null);
      }
      found.add(expression(m, meaning));
    }
  }

  private static TimeExpression expression(Mention m, Meaning meaning) {
    TimeExpression.Kind kind = meaning.kind();
    if (kind == TimeExpression.Kind.POINT
        && startsStretch(m.sentence, m.from)
        && !isWhen(m.sentence, m.to)) {
      kind = TimeExpression.Kind.SPAN;
    }
    return new TimeExpression(
        m.sentence, m.from, m.to, m.start, m.end, kind, meaning.value(), meaning.window());
  }

  /** "vacant since 1 August, when the envoy was shot": the day itself is meant. */
  private static boolean isWhen(Sentence s, int to) {
    return s.norm(s.norm(to).equals(",") ? to + 1 : to).equals("when");
  }

  /** "since Sunday", "since the beginning of last month". */
  private static boolean startsStretch(Sentence s, int from) {
    for (int i = from - 1; i >= 0 && i >= from - 6; i--) {
      String norm = s.norm(i);
      if (norm.equals("since")) {
        return true;
      }
      if (!CalendarWords.is("sincelink", norm)) {
        return false;
      }
    }
    return false;
  }

  /**
   * The day of publication, or of a dateline some days before it. Of a dateline of the day before
   * papers make "yesterday" their own; where several paragraphs begin with days, each is an
   * entry's.
   */
  private static @Nullable LocalDate telling(Document document, @Nullable LocalDate published) {
    boolean entries = document.blocks().stream().filter(b -> b.dateline() != null).count() > 1;
    LocalDate day = entries && published != null ? null : datelineDay(document, published);
    boolean fresh =
        day != null
            && (published == null
                || (day.isBefore(published.minusDays(1))
                    && day.isAfter(published.minusDays(LONGEST_WAY))));
    return fresh ? day : published;
  }

  private static @Nullable LocalDate datelineDay(Document document, @Nullable LocalDate published) {
    Sentence dateline = document.dateline();
    if (dateline == null) {
      return null;
    }
    Story story = new Story(published, published == null, 0);
    List<TimeExpression> found = new ArrayList<>();
    resolve(TimeReader.read(dateline), new Resolver(story), found);
    for (TimeExpression e : found) {
      DayWindow window = e.window();
      if (window != null && window.precision() == DatePrecision.DAY) {
        return published == null || namesMore(dateline, e) ? window.first() : null;
      }
    }
    return null;
  }

  /** "KOLMA, 3 June - …", but not "3 June: …", the day of one entry of a bulletin. */
  private static boolean namesMore(Sentence dateline, TimeExpression day) {
    for (int i = 0; i < dateline.size(); i++) {
      boolean word = dateline.token(i).kind() == Token.Kind.WORD;
      if (word && (i < day.from() || i >= day.to())) {
        return true;
      }
    }
    return false;
  }
}
