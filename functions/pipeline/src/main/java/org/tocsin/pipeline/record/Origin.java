package org.tocsin.pipeline.record;

/**
 * Where a value of an article's metadata comes from and how sure it is.
 *
 * @param source the declaration or place, for people: {@code meta article:published_time}
 * @param confidence how far it is to be believed
 */
public record Origin(String source, Confidence confidence) {

  /** How far a value is to be believed, the surest first. */
  public enum Confidence {
    /** Declared for this purpose, or said alike by two places that are independent. */
    HIGH,
    /** Declared for a wider purpose, or read in the place where such values stand. */
    MEDIUM,
    /** Read out of running text, taken from the feed, or contradicted by another place. */
    LOW
  }

  /** Refuses a blank source. */
  public Origin {
    Check.notBlank("source", source);
  }
}
