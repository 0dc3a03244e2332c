package org.tocsin.article.extract;

import org.tocsin.article.page.Block;

/** Drops lines that say what pages say around articles: "Read also: …", "Photo: …", "Share". */
final class PhraseFilter implements BlockFilter {

  private final Phrases phrases;

  PhraseFilter(Phrases phrases) {
    this.phrases = phrases;
  }

  @Override
  public void filter(Draft draft) {
    for (Block block : draft.blocks()) {
      if (draft.kept(block)) {
        Phrases.Kind kind = phrases.of(block.text());
        if (kind != null && kind != Phrases.Kind.TAIL && !isProse(kind, block)) {
          draft.drop(block, "phrase: " + kind);
        }
      }
    }
  }

  /** A label has a few words; a sentence that happens to begin like one is kept. */
  private static boolean isProse(Phrases.Kind kind, Block block) {
    return switch (kind) {
      case FURNITURE -> block.length() > 100 && block.linkDensity() < 0.3;
      case LINK_LINE -> block.length() > 150 && block.linkChars() == 0;
      case NOTICE, CREDIT, SIGN_OFF, TAIL -> false;
    };
  }
}
