package org.tocsin.cli.reader;

import java.util.Locale;
import org.tocsin.article.extract.Extraction.Decision;
import org.tocsin.article.extract.Extraction.Diagnostics;
import org.tocsin.cli.explain.Explanation;
import org.tocsin.cli.explain.Stretch;
import org.tocsin.cli.explain.Tally;
import org.tocsin.cli.html.Markup;

/**
 * What became of each block of the page, kept or dropped, folded away until it is asked for. The
 * blocks outside the article's element are folded away once more.
 */
final class BlocksPanel {

  private static final int LONGEST_TEXT = 600;
  private static final int LONGEST_ELEMENT = 120;

  private final Markup html;

  BlocksPanel(Markup html) {
    this.html = html;
  }

  void write(Explanation page) {
    Diagnostics diagnostics = page.diagnostics();
    if (diagnostics == null) {
      return;
    }
    Tally tally = page.tally();
    html.open("details", "class", "blocks", "open", page.article() == null ? "" : null);
    html.element(
        "summary",
        String.format(
            Locale.ROOT,
            "Why this text: %,d of the page's %,d blocks kept, %,d dropped, %,d outside",
            tally.kept().blocks(),
            tally.all().blocks(),
            tally.dropped().blocks(),
            tally.outside().blocks()));
    html.open("p").text("Chosen: ").element("code", shorten(diagnostics.body(), LONGEST_ELEMENT));
    html.text(", " + page.choice() + ".").close("p");
    diagnostics.limits().forEach(limit -> html.element("p", "Not all was read: " + limit));
    for (Stretch stretch : Stretch.of(page.blocks())) {
      if (stretch.outside()) {
        html.open("details", "class", "outside");
        html.element(
            "summary",
            String.format(
                Locale.ROOT,
                "%,d outside, %,d characters, in %s",
                stretch.blocks().size(),
                stretch.characters(),
                shorten(stretch.elements(), LONGEST_ELEMENT)));
        blocks(stretch);
        html.close("details");
      } else {
        blocks(stretch);
      }
    }
    html.close("details");
  }

  private void blocks(Stretch stretch) {
    html.open("ol");
    for (Decision block : stretch.blocks()) {
      String reason = block.dropped();
      html.open("li", "class", reason == null ? "kept" : "dropped");
      html.open("p", "class", "why");
      html.element("b", reason == null ? "kept" : "dropped: " + reason);
      html.element("code", shorten(block.box(), LONGEST_ELEMENT));
      html.close("p").element("p", shorten(block.text(), LONGEST_TEXT), "dir", "auto").close("li");
    }
    html.close("ol");
  }

  private static String shorten(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return String.format(
        Locale.ROOT, "%s… (%,d characters)", text.substring(0, end), text.length());
  }
}
