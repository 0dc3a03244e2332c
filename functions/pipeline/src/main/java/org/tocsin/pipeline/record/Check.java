package org.tocsin.pipeline.record;

import java.util.Locale;

/** The checks that the records' constructors share. */
final class Check {

  private Check() {}

  /**
   * Refuses a version other than the one that this release reads.
   *
   * @throws IllegalArgumentException naming the record, its version and the readable one
   */
  static void version(String record, int version, int readable) {
    if (version != readable) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s has version %d; this release reads version %d",
              record,
              version,
              readable));
    }
  }

  /** Refuses a blank text, naming the field. */
  static void notBlank(String field, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(field + " is blank");
    }
  }
}
