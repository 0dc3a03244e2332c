package org.tocsin.coder.reading;

import java.util.List;
import org.tocsin.coder.days.Setting;

/**
 * What came of reading a sentence.
 *
 * @param readings what it tells, of an incident each; empty where it tells nothing of any
 * @param why the reason
 * @param old whether it tells of times long past
 * @param weak whether it tells no event but may say more of the one before
 */
public record Outcome(List<Reading> readings, String why, boolean old, boolean weak) {

  /** Why a sentence that sums up a time tells nothing. */
  static final String TOTAL = "a total over a time";

  /** Why a sentence that heads a list tells nothing by itself. */
  static final String HEADING = "heads a list of incidents";

  /** Whether it tells nothing because it sums up a time. */
  public boolean isTotal() {
    return readings.isEmpty() && why.equals(TOTAL);
  }

  /** Whether it heads a list of incidents with their sum. */
  public boolean isHeading() {
    return why.equals(HEADING);
  }

  /** Whether all that it tells was long before, whatever day it gives besides. */
  public boolean isLongBefore() {
    return why.equals(Setting.LONG_BEFORE);
  }

  /** Whether what it tells is an accident, a crime before a court, or never was. */
  public boolean isApart() {
    return Setting.APART.contains(why);
  }

  /** Of a sentence whose events did not happen, or not surely. */
  static Outcome unreal(boolean weak) {
    return new Outcome(List.of(), "only what is denied, feared, planned or too weak", false, weak);
  }

  Outcome(String why) {
    this(List.of(), why, false, false);
  }
}
