package org.tocsin.cli.coding;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.tocsin.cli.explain.Colours;
import org.tocsin.cli.explain.Plain;
import org.tocsin.cli.explain.Wrapped;
import org.tocsin.coder.marks.Mark;
import org.tocsin.pipeline.record.Evidence;
import org.tocsin.pipeline.record.IncidentReport;

/**
 * A coded text in lines for a terminal: each incident with its fields and the words behind them,
 * then the text, a sentence at a time, with what became of it and what was understood of its words.
 */
public final class CodingText {

  private static final int LABEL = 12;

  private final PrintWriter out;
  private final Colours colours;
  private final int columns;

  /**
   * Ready to write.
   *
   * @param columns the width of a line, to which sentences are wrapped
   */
  public CodingText(PrintWriter out, Colours colours, int columns) {
    this.out = out;
    this.colours = colours;
    this.columns = columns;
  }

  /** Writes one text's explanation. */
  public void write(Coded coded) {
    out.println(colours.bold(Plain.line(coded.input())));
    line("", coded.verdict());
    List<IncidentReport> reports = coded.analysis().reports();
    for (int i = 0; i < reports.size(); i++) {
      out.println();
      out.println(colours.bold("incident " + (i + 1)) + "  " + colours.faint(reports.get(i).id()));
      Row.of(reports.get(i).coding()).forEach(this::row);
    }
    coded.passages().forEach(this::passage);
  }

  private void row(Row row) {
    line(row.name(), Plain.line(row.value()));
    for (Evidence evidence : row.evidence()) {
      String where = evidence.paragraph() == 0 ? "headline" : "par. " + evidence.paragraph();
      String quote = "\"" + Plain.line(evidence.quote()) + "\" " + where;
      line("", colours.faint(quote + Plain.line(Row.source(evidence))));
    }
  }

  private void passage(Coded.Passage passage) {
    out.println();
    out.println(colours.bold(passage.label()));
    for (Coded.Stretch stretch : passage.stretches()) {
      boolean taken = stretch.incident() > 0;
      Wrapped.lines(Plain.line(stretch.text()), columns - 2)
          .forEach(line -> out.println("  " + (taken ? line : colours.faint(line))));
      String label =
          taken ? String.format(Locale.ROOT, "-> incident %d", stretch.incident()) : "left out";
      out.println(
          "    "
              + (taken ? colours.kept(label) : colours.dropped(label))
              + colours.faint(": " + Plain.line(stretch.reason())));
      for (Mark.Kind kind : Mark.Kind.values()) {
        marks(stretch, kind);
      }
    }
  }

  private void marks(Coded.Stretch stretch, Mark.Kind kind) {
    List<String> told =
        stretch.marks().stream()
            .filter(mark -> mark.kind() == kind)
            .map(mark -> Plain.line(stretch.words(mark)) + " = " + Plain.line(mark.says()))
            .toList();
    if (!told.isEmpty()) {
      String label = kind.name().toLowerCase(Locale.ROOT);
      List<String> lines = Wrapped.lines(String.join("; ", told), columns - LABEL - 4);
      for (int i = 0; i < lines.size(); i++) {
        out.println("    " + colours.faint(pad(i == 0 ? label : "") + lines.get(i)));
      }
    }
  }

  private void line(String label, String text) {
    out.println("  " + pad(label) + text);
  }

  private static String pad(String label) {
    return label + " ".repeat(Math.max(1, LABEL - label.length()));
  }
}
