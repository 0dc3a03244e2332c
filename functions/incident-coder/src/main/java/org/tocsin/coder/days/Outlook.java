package org.tocsin.coder.days;

import java.util.Set;
import org.tocsin.coder.events.Background;
import org.tocsin.coder.events.EventFinder;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;

/** What a whole text is about: an exercise, a day in memory, accidents. */
public final class Outlook {

  /** Who dies at this age or above is remembered for his life. */
  private static final int OLD = 60;

  private static final int OBITUARY_REACH = 3;

  private Outlook() {}

  /** Whether the headline and the text under it speak of an exercise, and of no accident in it. */
  public static boolean isDrill(Document document) {
    return isDrill(document, true)
        && isDrill(document, false)
        && !has(document, Background.Kind.ACCIDENT);
  }

  private static boolean isDrill(Document document, boolean headline) {
    for (Sentence s : document.sentences()) {
      if ((s.paragraph() == 0) == headline && Background.of(s).contains(Background.Kind.DRILL)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some sentence of a text is on a topic of that kind. */
  public static boolean has(Document document, Background.Kind kind) {
    return document.sentences().stream().anyMatch(s -> Background.of(s).contains(kind));
  }

  /** Whether the headline says that the text looks back: on an anniversary only news is news. */
  public static boolean looksBack(Document document) {
    for (Sentence s : document.sentences()) {
      if (s.paragraph() > 0) {
        return false;
      }
      Set<Background.Kind> kinds = Background.of(s);
      if (kinds.contains(Background.Kind.LOOKBACK)
          || kinds.contains(Background.Kind.REMEMBRANCE)
          || isObituary(s)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the headline says that somebody died old, and of nothing else: the text tells his life.
   */
  public static boolean isOfLife(Document document) {
    for (Sentence s : document.sentences()) {
      if (s.paragraph() > 0) {
        return false;
      }
      if (diedOld(s) && EventFinder.find(s).stream().noneMatch(Outlook::isViolent)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isViolent(EventMention event) {
    return event.isReal() && !event.trigger().needsToll();
  }

  /** Whether the headline and the first sentence say that a court deals with an old crime. */
  public static boolean isOfCourt(Document document) {
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

  /** "Bishop who faced the junta dies", "Ana Berg, poet of exile, dies at 91". */
  private static boolean isObituary(Sentence headline) {
    return headline.norm(headline.size() - 1).equals("dies") || diedOld(headline);
  }

  private static boolean diedOld(Sentence headline) {
    int last = headline.size() - 1;
    for (int i = Math.max(0, last - OBITUARY_REACH); i < last - 1; i++) {
      boolean aged = headline.norm(i + 1).equals("at") || headline.norm(i + 1).equals("aged");
      if (aged && headline.norm(i).equals("dies") && Numbers.value(headline.norm(i + 2)) >= OLD) {
        return true;
      }
    }
    return false;
  }
}
