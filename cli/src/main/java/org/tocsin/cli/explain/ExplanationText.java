package org.tocsin.cli.explain;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.extract.Extraction.Decision;
import org.tocsin.article.extract.Extraction.Diagnostics;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Origin;

/**
 * An {@link Explanation} in lines for a terminal: what the page is, the metadata with their
 * origins, the element that was chosen, and each block of the page with KEPT or the reason why it
 * was dropped. Long texts are shown to their beginning, with their length.
 */
public final class ExplanationText {

  private static final int LONGEST_TEXT = 300;
  private static final int LONGEST_ELEMENT = 80;
  private static final int LABEL = 12;

  private final PrintWriter out;
  private final Colours colours;
  private final int columns;
  private final boolean all;

  /**
   * Ready to write.
   *
   * @param columns the width of a line, to which texts are wrapped
   * @param all whether the blocks outside the chosen element are shown too, not only counted
   */
  public ExplanationText(PrintWriter out, Colours colours, int columns, boolean all) {
    this.out = out;
    this.colours = colours;
    this.columns = columns;
    this.all = all;
  }

  /** Writes one page's explanation. */
  public void write(Explanation page) {
    out.println(colours.bold(Plain.line(page.input())));
    indented("", page.verdict());
    Article article = page.article();
    if (article != null) {
      size(article);
      out.println();
      metadata(article);
    }
    Diagnostics diagnostics = page.diagnostics();
    if (diagnostics == null) {
      return;
    }
    diagnostics.limits().forEach(limit -> indented("limit", "not all was read: " + limit));
    out.println();
    out.println(colours.bold("element"));
    indented("", Plain.beginning(diagnostics.body(), LONGEST_ELEMENT));
    indented("", colours.faint(page.choice()));
    out.println();
    blocks(page);
  }

  private void size(Article article) {
    indented(
        "",
        String.format(
            Locale.ROOT,
            "%,d paragraphs, %,d characters%s%s",
            article.paragraphs().size(),
            article.text().length(),
            article.corrections().isEmpty()
                ? ""
                : ", " + article.corrections().size() + " corrections apart",
            article.fingerprint() == null ? "" : ", fingerprint " + article.fingerprint()));
  }

  private void metadata(Article article) {
    out.println(colours.bold("metadata"));
    for (Field field : Field.of(article)) {
      String value = field.value();
      if (value == null) {
        indented(field.name(), colours.faint("not found"));
      } else {
        indented(field.name(), Plain.beginning(value, LONGEST_TEXT));
        origin(field.origin());
      }
    }
    article.corrections().forEach(c -> indented("correction", Plain.beginning(c, LONGEST_TEXT)));
  }

  private void origin(@Nullable Origin origin) {
    if (origin != null) {
      String told =
          Plain.line(origin.source()) + ", " + origin.confidence().name().toLowerCase(Locale.ROOT);
      indented("", colours.faint("from " + told));
    }
  }

  private void blocks(Explanation page) {
    Tally tally = page.tally();
    out.println(
        colours.bold("blocks")
            + String.format(
                Locale.ROOT,
                "  %,d on the page: %,d kept, %,d dropped within the element, %,d outside it",
                tally.all().blocks(),
                tally.kept().blocks(),
                tally.dropped().blocks(),
                tally.outside().blocks()));
    for (Stretch stretch : Stretch.of(page.blocks())) {
      if (stretch.outside() && !all) {
        outside(stretch);
      } else {
        stretch.blocks().forEach(this::block);
      }
    }
  }

  private void outside(Stretch stretch) {
    List<Decision> blocks = stretch.blocks();
    indented(
        "outside",
        colours.faint(
            String.format(
                Locale.ROOT,
                "%,d block%s, %,d characters, in %s",
                blocks.size(),
                blocks.size() == 1 ? "" : "s",
                stretch.characters(),
                Plain.beginning(stretch.elements(), 2 * LONGEST_ELEMENT))));
  }

  private void block(Decision block) {
    String element = Plain.beginning(block.box(), LONGEST_ELEMENT);
    String reason = block.dropped();
    if (reason == null) {
      out.println("  " + colours.kept(pad("KEPT")) + colours.faint(element));
    } else {
      out.println(
          "  "
              + colours.dropped(pad("dropped"))
              + Plain.beginning(reason, LONGEST_ELEMENT)
              + colours.faint("  " + element));
    }
    Wrapped.lines(Plain.beginning(block.text(), LONGEST_TEXT), columns - LABEL - 2)
        .forEach(
            line -> out.println("  " + pad("") + (reason == null ? line : colours.faint(line))));
  }

  private void indented(String label, String text) {
    out.println("  " + pad(label) + text);
  }

  private static String pad(String label) {
    return label + " ".repeat(Math.max(1, LABEL - label.length()));
  }
}
