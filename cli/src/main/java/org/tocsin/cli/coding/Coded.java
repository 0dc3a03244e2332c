package org.tocsin.cli.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tocsin.coder.Analysis;
import org.tocsin.coder.CodingOutcome;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.coder.assembly.Decision;
import org.tocsin.coder.marks.Mark;
import org.tocsin.pipeline.record.Article;

/**
 * What there is to tell of one coded text.
 *
 * @param input the text, as the user named it
 * @param article what was coded
 * @param analysis what came of it
 * @param marks the words that were understood, in order
 */
public record Coded(String input, Article article, Analysis analysis, List<Mark> marks) {

  /** Copies the list. */
  public Coded {
    marks = List.copyOf(marks);
  }

  /** Codes an article and keeps what there is to tell. */
  public static Coded of(String input, Article article, IncidentCoder coder) {
    return new Coded(input, article, coder.analyse(article), coder.marks(article));
  }

  /** What came of it, in a line. */
  public String verdict() {
    CodingOutcome outcome = analysis.outcome();
    return switch (outcome) {
      case CODED ->
          analysis.reports().size() == 1 ? "1 incident" : analysis.reports().size() + " incidents";
      case NO_INCIDENT -> "no incident: the reasons stand below each sentence";
      case LANGUAGE_NOT_KNOWN -> "not coded: the text is not in English";
      case NO_TEXT -> "not coded: there is no text";
    };
  }

  /** The paragraphs with their sentences, in order; the headline first, where there is one. */
  public List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    String headline = article.headline();
    if (headline != null && !headline.isBlank()) {
      passages.add(passage(0, headline));
    }
    for (int i = 0; i < article.paragraphs().size(); i++) {
      passages.add(passage(i + 1, article.paragraphs().get(i).text()));
    }
    return List.copyOf(passages);
  }

  private Passage passage(int number, String text) {
    List<Decision> decisions =
        analysis.decisions().stream()
            .filter(d -> d.paragraph() == number)
            .sorted(Comparator.comparingInt(Decision::start))
            .toList();
    List<Stretch> stretches = new ArrayList<>();
    int at = 0;
    for (Decision decision : decisions) {
      if (decision.start() < at) {
        continue;
      }
      if (!text.substring(at, decision.start()).isBlank()) {
        stretches.add(stretch(number, text, at, decision.start(), "no sentence to code", 0));
      }
      stretches.add(
          stretch(
              number,
              text,
              decision.start(),
              decision.end(),
              decision.reason(),
              decision.incident()));
      at = decision.end();
    }
    if (!text.substring(at).isBlank()) {
      stretches.add(stretch(number, text, at, text.length(), "not looked at", 0));
    }
    return new Passage(number, stretches);
  }

  private Stretch stretch(
      int paragraph, String text, int start, int end, String reason, int incident) {
    List<Mark> here =
        marks.stream()
            .filter(m -> m.paragraph() == paragraph && m.start() >= start && m.end() <= end)
            .toList();
    return new Stretch(text, start, end, reason, incident, here);
  }

  /**
   * A paragraph.
   *
   * @param number 0 for the headline, from 1 on for the article's paragraphs
   * @param stretches its sentences and what lies between them, in order
   */
  public record Passage(int number, List<Stretch> stretches) {

    /** Copies the list. */
    public Passage {
      stretches = List.copyOf(stretches);
    }

    /** How it is called. */
    public String label() {
      return number == 0 ? "headline" : String.format(Locale.ROOT, "paragraph %d", number);
    }
  }

  /**
   * A sentence, or words that are none, such as a dateline.
   *
   * @param paragraph the whole text of its paragraph
   * @param start where it starts there, UTF-16
   * @param end where it ends, exclusive
   * @param reason why it was taken or left out
   * @param incident the number of the incident that it went to, from 1 on; 0 where it was left out
   * @param marks the words in it that were understood, in order
   */
  public record Stretch(
      String paragraph, int start, int end, String reason, int incident, List<Mark> marks) {

    /** Copies the list. */
    public Stretch {
      marks = List.copyOf(marks);
    }

    /** Its text. */
    public String text() {
      return paragraph.substring(start, end);
    }

    /** The words of a mark in it. */
    public String words(Mark mark) {
      return paragraph.substring(mark.start(), mark.end());
    }

    /** The marks that can be shown within the text: of two that overlap the first. */
    public List<Mark> apart() {
      List<Mark> apart = new ArrayList<>();
      int at = start;
      for (Mark mark : marks) {
        if (mark.start() >= at) {
          apart.add(mark);
          at = mark.end();
        }
      }
      return List.copyOf(apart);
    }
  }
}
