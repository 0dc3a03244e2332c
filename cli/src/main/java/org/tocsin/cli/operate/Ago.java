package org.tocsin.cli.operate;

import java.time.Duration;

/** A length of time in one unit, as people say it. */
final class Ago {

  private Ago() {}

  static String of(Duration time) {
    if (time.toHours() >= 48) {
      return time.toDays() + " d";
    }
    if (time.toMinutes() >= 120) {
      return time.toHours() + " h";
    }
    return time.toMinutes() >= 2 ? time.toMinutes() + " min" : time.toSeconds() + " s";
  }
}
