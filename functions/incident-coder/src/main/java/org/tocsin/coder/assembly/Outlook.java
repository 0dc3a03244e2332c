package org.tocsin.coder.assembly;

import java.util.Set;
import org.tocsin.coder.events.Background;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;

/** What a whole text is about: an exercise, a day in memory, accidents. */
final class Outlook {

  private Outlook() {}

  /** Whether the headline and the text under it speak of an exercise, and of no accident in it. */
  static boolean isDrill(Document document) {
    boolean headline = false;
    boolean text = false;
    for (Sentence s : document.sentences()) {
      boolean drill = Background.of(s).contains(Background.Kind.DRILL);
      headline |= drill && s.paragraph() == 0;
      text |= drill && s.paragraph() > 0;
    }
    return headline && text && !has(document, Background.Kind.ACCIDENT);
  }

  static boolean has(Document document, Background.Kind kind) {
    return document.sentences().stream().anyMatch(s -> Background.of(s).contains(kind));
  }

  /** Whether the headline says that the text looks back: on an anniversary only news is news. */
  static boolean looksBack(Document document) {
    for (Sentence s : document.sentences()) {
      if (s.paragraph() > 0) {
        return false;
      }
      Set<Background.Kind> kinds = Background.of(s);
      if (kinds.contains(Background.Kind.LOOKBACK) || kinds.contains(Background.Kind.REMEMBRANCE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the headline and the first sentence say that a court deals with an old crime. */
  static boolean isOfCourt(Document document) {
    boolean headline = true;
    for (Sentence s : document.sentences()) {
      boolean verdict = Background.of(s).contains(Background.Kind.VERDICT);
      if (s.paragraph() > 0) {
        return headline && verdict;
      }
      headline = verdict;
    }
    return false;
  }
}
