package org.tocsin.pipeline.record;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words that a field was read from: a person can check each value against the text.
 *
 * @param field the name of the record's field
 * @param quote the words, exactly as in the article
 * @param paragraph 0 for the headline, from 1 on for the article's paragraphs
 * @param start where the quote starts in the paragraph, in code points
 * @param end where it ends, exclusive, in code points
 * @param attribution whose word it is, where the text says
 * @param confirmed false where the text says that it is not confirmed
 */
public record Evidence(
    String field,
    String quote,
    int paragraph,
    int start,
    int end,
    @Nullable String attribution,
    @Nullable Boolean confirmed) {

  /** Refuses an empty range. */
  public Evidence {
    Objects.requireNonNull(field);
    Objects.requireNonNull(quote);
    if (paragraph < 0 || start < 0 || end <= start) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "no such range: paragraph %d, %d to %d", paragraph, start, end));
    }
  }
}
