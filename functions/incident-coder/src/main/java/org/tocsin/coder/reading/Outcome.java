package org.tocsin.coder.reading;

import java.util.List;

/**
 * What came of reading a sentence.
 *
 * @param readings what it tells, of an incident each; empty where it tells nothing of any
 * @param why the reason
 * @param old whether it tells of times long past
 * @param weak whether it tells no event but may say more of the one before
 */
public record Outcome(List<Reading> readings, String why, boolean old, boolean weak) {

  Outcome(String why) {
    this(List.of(), why, false, false);
  }
}
