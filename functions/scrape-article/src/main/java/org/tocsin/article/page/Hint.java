package org.tocsin.article.page;

/**
 * What an element's tag, role, class and id say it is for. Authors of templates name things by
 * their purpose: this is the strongest sign there is of what is no part of the article.
 */
public enum Hint {
  /** Holds the article's text. */
  BODY(Strength.NONE),
  /** Holds the article or the main part of the page. */
  CONTENT(Strength.NONE),
  /** Menus, breadcrumbs, paging. */
  NAVIGATION(Strength.STRONG),
  /** Readers' comments and the form for them. */
  COMMENTS(Strength.STRONG),
  /** The foot of the page: imprint, rights. */
  FOOTER(Strength.STRONG),
  /** The column beside the article. */
  SIDEBAR(Strength.STRONG),
  /** Links to other articles. */
  RELATED(Strength.STRONG),
  /** Consent to cookies. */
  CONSENT(Strength.STRONG),
  /** Buttons to share, like, print. */
  SHARE(Strength.STRONG),
  /** Advertising. */
  ADVERT(Strength.STRONG),
  /** Subscriptions and newsletters. */
  NEWSLETTER(Strength.STRONG),
  /** Who the author is, and the author's picture. */
  BIOGRAPHY(Strength.STRONG),
  /** Captions and photo credits. */
  CAPTION(Strength.STRONG),
  /** Author, date, section, number of comments. */
  META(Strength.WEAK),
  /** Keywords of the article. */
  TAGS(Strength.STRONG),
  /** A header, of the page or of the article. */
  HEADER(Strength.WEAK),
  /** Not shown when the page opens. */
  HIDDEN(Strength.WEAK),
  /** A box beside the text: fact box, form, note. */
  ASIDE(Strength.WEAK),
  /** The offer to subscribe in place of the rest of a text, or the text that needs one. */
  OFFER(Strength.WEAK),
  /** A summary between headline and text. */
  STANDFIRST(Strength.NONE),
  /** The date of publication. */
  DATE(Strength.NONE),
  /** The author's name. */
  BYLINE(Strength.NONE);

  /** How far a hint alone decides that an element is no part of the article. */
  public enum Strength {
    /** Not at all. */
    NONE,
    /** Where the element holds a small part of the page's prose. */
    WEAK,
    /** Where enough prose remains outside the element. */
    STRONG
  }

  private final Strength strength;

  Hint(Strength strength) {
    this.strength = strength;
  }

  /** How far this hint decides alone. */
  public Strength strength() {
    return strength;
  }
}
