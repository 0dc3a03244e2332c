package org.tocsin.cli.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tocsin.cli.explain.Colours;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.coder.marks.Mark;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.pipeline.record.PublicationTime;

/** What a person is told of a coded text, in the terminal and as a page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CodingTextTest {

  private static final String GERMAN =
      "Ein Mann ist am Montag in der Innenstadt von der Polizei festgenommen worden. Er soll in"
          + " der vergangenen Woche zwei Autos angezündet haben. Verletzt wurde dabei niemand, doch"
          + " der Schaden ist nach Angaben der Feuerwehr sehr hoch. Die Ermittler suchen nun nach"
          + " Zeugen, die am Abend etwas gesehen haben und bisher noch nicht befragt wurden.";

  private final IncidentCoder coder = new IncidentCoder();

  private final Coded coded =
      of(
          "Market <b>bombed</b> in Nyala",
          "NYALA, Sudan - A bomb killed 12 people at a market in Nyala on Monday, police said."
              + " The mayor was not there.",
          "Prices rose by a tenth last year.");

  @Test
  void eachFieldStandsWithTheWordsBehindIt() {
    String text = text(coded);
    assertTrue(text.startsWith("story.txt\n              1 incident\n"), text);
    assertTrue(text.contains("killed      12\n              \"killed 12 people\" par. 1"), text);
    assertTrue(text.contains("where       Nyala, "), text);
  }

  @Test
  void eachSentenceStandsWithWhatBecameOfIt() {
    String text = text(coded);
    assertTrue(text.contains("    -> incident 1: a new incident\n"), text);
    assertTrue(
        text.contains("  The mayor was not there.\n    left out: no word of an event\n"), text);
    assertTrue(text.contains("  Prices rose by a tenth last year.\n    left out: "), text);
    assertTrue(text.contains("    toll        killed 12 people = killed: 12\n"), text);
  }

  @Test
  void aSentenceWhoseIncidentWasStruckOutSaysWhy() {
    String text =
        text(of("Attacks in Darfur", "Clashes, clashes: a researcher wrote of them in her book."));
    assertTrue(text.contains("no incident: "), text);
    assertTrue(text.contains("    left out: only touched upon\n"), text);
    assertFalse(text.contains("-> incident"), text);
  }

  @Test
  void everyCharacterOfTheTextIsShownOnceAndMarksLieInTheirSentence() {
    for (Coded.Passage passage : coded.passages()) {
      StringBuilder shown = new StringBuilder();
      for (Coded.Stretch stretch : passage.stretches()) {
        shown.append(stretch.text());
        for (Mark mark : stretch.marks()) {
          assertTrue(mark.start() >= stretch.start() && mark.end() <= stretch.end(), "" + mark);
        }
      }
      String whole =
          passage.number() == 0
              ? String.valueOf(coded.article().headline())
              : coded.article().paragraphs().get(passage.number() - 1).text();
      assertEquals(whole.replace(" ", ""), shown.toString().replace(" ", ""));
    }
  }

  @Test
  void aTextOnNothingSaysSo() {
    assertTrue(text(of(null, "The council met. It was a dull day.")).contains("no incident: "));
    assertTrue(text(of(null, GERMAN)).contains("not in English"));
  }

  @Test
  void thePageShowsTheSameAndHostileTextStaysText() {
    String html = new CodingView().html(coded);
    assertFalse(html.contains("<b>bombed</b>"), html);
    Document page = Jsoup.parse(html);
    assertEquals("Market <b>bombed</b> in Nyala", page.title());
    assertEquals(1, page.select("section.incident").size());
    assertTrue(page.select("article .taken .mark.toll").text().contains("killed 12 people"), html);
    assertTrue(page.select(".mark.place").attr("title").startsWith("place: "), html);
    assertEquals(List.of(), page.select("script, img, link, iframe").eachText());
  }

  private Coded of(@Nullable String headline, String... paragraphs) {
    Article article =
        Article.bare(
            URI.create("https://news.example/1"),
            headline,
            PublicationTime.parse("2025-06-03"),
            null,
            Arrays.stream(paragraphs).map(Paragraph::text).toList());
    return Coded.of("story.txt", article, coder);
  }

  private static String text(Coded coded) {
    StringWriter text = new StringWriter();
    try (PrintWriter out = new PrintWriter(text)) {
      new CodingText(out, Colours.NONE, 120).write(coded);
    }
    return text.toString().replace("\r\n", "\n");
  }
}
