package org.tocsin.article.extract;

import java.time.Duration;
import java.util.List;

/**
 * What is read of a page at most. A page beyond a limit is {@link PageKind#OVER_LIMIT}, with the
 * limit's name and value. Deeper nesting than {@code depth} is flattened by the parser, as browsers
 * do: no text is lost, and {@link Extraction.Diagnostics#limits} says so. The same list tells of
 * more than 2,000 {@code time} elements, more than 200 elements of another kind (headings,
 * properties, names of dates or authors), more than 2,000 JSON-LD nodes in one script, and, where
 * the text is looked for in the page's scripts, of one with more than 4 million characters or
 * 100,000 values.
 *
 * @param characters of HTML
 * @param depth of open elements
 * @param blocks of text
 * @param text of an article, in characters
 * @param parsing how long the parser may take: some constructs cost it the square of their length
 */
public record ExtractionLimits(int characters, int depth, int blocks, int text, Duration parsing) {

  /** 10 million characters, 512 levels, 50,000 blocks, a text of a million characters, 10 s. */
  public static final ExtractionLimits DEFAULT =
      new ExtractionLimits(10_000_000, 512, 50_000, 1_000_000, Duration.ofSeconds(10));

  /** Refuses a limit below one. */
  public ExtractionLimits {
    if (characters < 1 || depth < 1 || blocks < 1 || text < 1 || !parsing.isPositive()) {
      throw new IllegalArgumentException(
          "limits must be positive: "
              + List.of(characters, depth, blocks, text)
              + " and "
              + parsing);
    }
  }
}
