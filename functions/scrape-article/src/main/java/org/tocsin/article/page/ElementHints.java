package org.tocsin.article.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the elements of one page are for, by tag, class, id, role, property and style. Remembers
 * what it read in names: the elements of a page share few. For use by one thread.
 */
final class ElementHints {

  private static final int SHORTEST_SLUG = 24;
  private static final int MOST_WORDS_OF_ID = 4;

  /** "entry-header" on a heading is the heading; "adv" is part of a block's name there. */
  private static final HintSet NOT_OF_HEADINGS = HintSet.of(Hint.HEADER, Hint.ADVERT);

  private final HintWords words;
  private final Map<String, HintSet> byClass = new HashMap<>();
  private final Map<String, HintSet> byId = new HashMap<>();

  ElementHints(HintWords words) {
    this.words = words;
  }

  /**
   * The hints of an element.
   *
   * @param tag what its tag means
   * @param markup its attributes
   */
  HintSet of(TagMeaning tag, Markup markup) {
    HintSet hints = tag.hint();
    if (!markup.classes.isEmpty()) {
      hints = hints.and(byClass.computeIfAbsent(markup.classes, words::in));
    }
    if (!markup.id.isEmpty() && !tag.heading()) {
      hints = hints.and(byId.computeIfAbsent(markup.id, this::inId));
    }
    if (tag.heading()) {
      hints = hints.without(NOT_OF_HEADINGS);
    }
    if (!markup.role.isEmpty()) {
      hints = hints.and(byRole(markup.role.toLowerCase(Locale.ROOT)));
    }
    if (markup.itemprop != null) {
      hints = hints.and(byProperty(markup.itemprop));
    }
    return markup.isHidden() ? hints.and(Hint.HIDDEN) : hints;
  }

  /** Ids of headings, and long ones, are made of the text's own words, as link targets. */
  private HintSet inId(String id) {
    boolean slug =
        id.length() > SHORTEST_SLUG && new NameWords(id, 0, id.length()).count() > MOST_WORDS_OF_ID;
    return slug ? HintSet.NONE : words.in(id);
  }

  private static HintSet byRole(String role) {
    return switch (role) {
      case "navigation", "menu", "menubar", "search", "toolbar" -> HintSet.of(Hint.NAVIGATION);
      case "contentinfo" -> HintSet.of(Hint.FOOTER);
      case "complementary" -> HintSet.of(Hint.ASIDE);
      case "banner" -> HintSet.of(Hint.HEADER);
      case "dialog", "alertdialog" -> HintSet.of(Hint.NEWSLETTER);
      case "main", "article" -> HintSet.of(Hint.CONTENT);
      default -> HintSet.NONE;
    };
  }

  private static HintSet byProperty(String itemprop) {
    return switch (itemprop) {
      case "articleBody", "text", "reviewBody" -> HintSet.of(Hint.BODY);
      case "caption" -> HintSet.of(Hint.CAPTION);
      case "description", "alternativeHeadline" -> HintSet.of(Hint.STANDFIRST);
      case "comment" -> HintSet.of(Hint.COMMENTS);
      case "breadcrumb" -> HintSet.of(Hint.NAVIGATION);
      default -> HintSet.NONE;
    };
  }
}
