package org.tocsin.article.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Box;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Page;
import org.tocsin.article.state.CutText;
import org.tocsin.pipeline.record.Paragraph;

/**
 * The text of a page: chooses the box, runs the filters over it, and where they leave hardly
 * anything falls back to what the page's structured data gives as the body. Safe for use by many
 * threads.
 */
final class BodyText {

  private static final int HARDLY_ANY = 250;

  private final List<BlockFilter> filters;

  BodyText() {
    Phrases phrases = Phrases.read();
    filters =
        List.of(
            new CorrectionFilter(),
            new FurnitureFilter(),
            new HeadlineFilter(),
            new PictureTableFilter(),
            new CodeFilter(),
            new StandfirstFilter(),
            new PhraseFilter(phrases),
            new TailFilter(phrases),
            new BiographyFilter(),
            new LinkFilter(),
            new LeadFilter(),
            new LooseFilter(),
            new StrayEndFilter(),
            new RepeatFilter(),
            new HeadingFilter());
  }

  /** Text, the notes on what was corrected, and what became of each block. */
  record Found(
      Box body,
      List<Paragraph> paragraphs,
      List<String> corrections,
      List<Extraction.Decision> decisions) {}

  Found find(
      Page page, Furniture furniture, @Nullable String headline, @Nullable String structured) {
    Box body = new BodyChooser(page, furniture).choose();
    Draft draft = new Draft(page, body, furniture, headline);
    filters.forEach(filter -> filter.filter(draft));
    List<Paragraph> text = paragraphs(draft);
    int chars = length(text);
    if (structured != null
        && !CutText.isCut(structured)
        && chars < HARDLY_ANY
        && structured.length() > 2 * chars) {
      text =
          structured
              .lines()
              .map(BodyText::fold)
              .filter(l -> !l.isEmpty())
              .map(Paragraph::text)
              .toList();
    }
    return new Found(body, text, CorrectionFilter.notes(draft), decisions(draft));
  }

  private static List<Paragraph> paragraphs(Draft draft) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Block block : draft.blocks()) {
      if (draft.kept(block)) {
        boolean standfirst = draft.isStandfirst(block);
        paragraphs.add(
            new Paragraph(standfirst ? Paragraph.Kind.STANDFIRST : kind(block), block.text()));
      }
    }
    return paragraphs;
  }

  private static Paragraph.Kind kind(Block block) {
    return switch (block.kind()) {
      case HEADING -> Paragraph.Kind.HEADING;
      case ITEM -> Paragraph.Kind.LIST_ITEM;
      case QUOTE -> Paragraph.Kind.QUOTE;
      case PARAGRAPH, CELL, PREFORMATTED, LOOSE -> Paragraph.Kind.TEXT;
    };
  }

  private static List<Extraction.Decision> decisions(Draft draft) {
    List<Extraction.Decision> decisions = new ArrayList<>();
    for (Block block : draft.page().blocks()) {
      decisions.add(
          new Extraction.Decision(
              block.box(),
              block.text(),
              draft.within(block) || CorrectionFilter.REASON.equals(draft.reason(block))
                  ? draft.reason(block)
                  : "outside the body"));
    }
    return decisions;
  }

  private static int length(List<Paragraph> paragraphs) {
    return paragraphs.stream().mapToInt(p -> p.text().length()).sum();
  }

  private static String fold(String line) {
    return org.jsoup.Jsoup.parse(line).text().strip();
  }
}
