package org.tocsin.article.metadata;

import org.tocsin.pipeline.record.Origin;
import org.tocsin.pipeline.record.Origin.Confidence;

/**
 * A value, where on the page it was found and how sure it is.
 *
 * <p>The rules of confidence, for all fields alike: HIGH for what the page declares for this very
 * purpose ({@code datePublished}, {@code link rel=canonical}), and for what two independent places
 * say alike; MEDIUM for what is declared for a wider purpose ({@code meta date}, the title) or read
 * in the place where such values stand; LOW for what is read out of running text, guessed, or
 * contradicted by another place.
 *
 * @param value the value
 * @param origin the declaration or place, for people ({@code meta article:published_time}), and how
 *     far it is to be believed
 */
record Sourced<T>(T value, Origin origin) {

  static <T> Sourced<T> high(T value, String source) {
    return new Sourced<>(value, new Origin(source, Confidence.HIGH));
  }

  static <T> Sourced<T> medium(T value, String source) {
    return new Sourced<>(value, new Origin(source, Confidence.MEDIUM));
  }

  static <T> Sourced<T> low(T value, String source) {
    return new Sourced<>(value, new Origin(source, Confidence.LOW));
  }

  /** The same value with another confidence. */
  Sourced<T> as(Confidence confidence) {
    return new Sourced<>(value, new Origin(origin.source(), confidence));
  }

  /** The same value, which another place says as well. */
  Sourced<T> confirmedBy(String other) {
    return new Sourced<>(value, new Origin(origin.source() + ", " + other, Confidence.HIGH));
  }

  /** The declaration or place. */
  String source() {
    return origin.source();
  }
}
