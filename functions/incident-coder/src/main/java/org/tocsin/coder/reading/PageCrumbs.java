package org.tocsin.coder.reading;

import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;

/**
 * What a page leaves between its paragraphs: captions, credits, links to other stories. They tell
 * of another picture, day or story than the article does.
 */
public final class PageCrumbs {

  /** Why nothing is read in them. */
  public static final String WHY = "a caption, a credit or a link of the page";

  private static final PhraseTable<Boolean> OPENINGS = new PhraseTable<>();

  static {
    Lines.of(PageCrumbs.class, "page-crumbs.txt").forEach(line -> OPENINGS.add(line, true));
  }

  private PageCrumbs() {}

  /** Whether a sentence opens as a caption, a credit or a link does; no headline does. */
  public static boolean is(Sentence s) {
    return s.paragraph() > 0 && OPENINGS.at(s, 0) != null;
  }
}
