package org.tocsin.cli.coding;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.tocsin.cli.html.Markup;
import org.tocsin.cli.html.Page;
import org.tocsin.coder.marks.Mark;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Evidence;
import org.tocsin.pipeline.record.IncidentReport;

/**
 * A coded text as a web page of one file: the text with the words that were understood set off by
 * colour and what they were taken for in their tooltips, each sentence with what became of it; and
 * beside it the incidents, each field with the words behind it. Everything that was read is escaped
 * ({@link Markup}). Safe for use by many threads.
 */
public final class CodingView {

  private final String style = Page.style(CodingView.class, "coding.css");

  /** Reads the style. */
  public CodingView() {}

  /** The page. */
  public String html(Coded coded) {
    Article article = coded.article();
    String title = Objects.requireNonNullElse(article.headline(), coded.input());
    Markup html = Page.begin(article.language(), title, style);
    html.open("header")
        .element("p", coded.input(), "class", "from")
        .element("p", coded.verdict(), "class", "verdict");
    legend(html);
    html.close("header").open("div", "class", "columns").open("article", "dir", "auto");
    coded.passages().forEach(passage -> passage(html, passage));
    html.close("article").open("aside");
    List<IncidentReport> reports = coded.analysis().reports();
    for (int i = 0; i < reports.size(); i++) {
      incident(html, i + 1, reports.get(i));
    }
    return Page.end(html.close("aside").close("div"));
  }

  private static void legend(Markup html) {
    html.open("p", "class", "legend");
    for (Mark.Kind kind : Mark.Kind.values()) {
      html.element("span", name(kind), "class", "mark " + name(kind)).text(" ");
    }
    html.close("p");
  }

  private static void passage(Markup html, Coded.Passage passage) {
    html.open("section", "class", passage.number() == 0 ? "headline" : null);
    html.element("p", passage.label(), "class", "label");
    for (Coded.Stretch stretch : passage.stretches()) {
      boolean taken = stretch.incident() > 0;
      html.open("div", "class", taken ? "taken i" + (stretch.incident() - 1) % 6 : "left");
      html.open("p");
      int at = stretch.start();
      for (Mark mark : stretch.apart()) {
        html.text(stretch.paragraph().substring(at, mark.start()));
        html.element(
            "span",
            stretch.words(mark),
            "class",
            "mark " + name(mark.kind()),
            "title",
            name(mark.kind()) + ": " + mark.says());
        at = mark.end();
      }
      html.text(stretch.paragraph().substring(at, stretch.end())).close("p");
      String to = taken ? "incident " + stretch.incident() : "left out";
      html.open("p", "class", "why").element("b", to).text(": " + stretch.reason()).close("p");
      if (!stretch.marks().isEmpty()) {
        marks(html, stretch);
      }
      html.close("div");
    }
    html.close("section");
  }

  private static void marks(Markup html, Coded.Stretch stretch) {
    html.open("details").element("summary", stretch.marks().size() + " understood").open("ul");
    for (Mark mark : stretch.marks()) {
      html.open("li")
          .element("span", stretch.words(mark), "class", "mark " + name(mark.kind()))
          .text(" " + name(mark.kind()) + ": " + mark.says())
          .close("li");
    }
    html.close("ul").close("details");
  }

  private static void incident(Markup html, int number, IncidentReport report) {
    html.open("section", "class", "incident i" + (number - 1) % 6, "id", "incident-" + number);
    html.element("h2", "Incident " + number).open("dl");
    for (Row row : Row.of(report.coding())) {
      html.element("dt", row.name()).open("dd").open("span", "class", "value");
      value(html, row.value());
      html.close("span");
      for (Evidence evidence : row.evidence()) {
        String where = evidence.paragraph() == 0 ? "headline" : "paragraph " + evidence.paragraph();
        html.open("span", "class", "quote")
            .text("“" + evidence.quote() + "” " + where + Row.source(evidence))
            .close("span");
      }
      html.close("dd");
    }
    html.close("dl").element("p", report.id(), "class", "id").close("section");
  }

  /** A value that may break behind the words of a constant: "NON_STATE_", and not within one. */
  private static void value(Markup html, String value) {
    String[] words = value.split("(?<=_)", -1);
    for (int i = 0; i < words.length; i++) {
      (i == 0 ? html : html.literal("<wbr>")).text(words[i]);
    }
  }

  private static String name(Mark.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
