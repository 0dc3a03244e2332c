package org.tocsin.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A megabyte of anything is coded in bounded time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {

  private static final int MEGABYTE = 1_000_000;
  private static final LocalDate DAY = LocalDate.of(2025, 6, 3);
  private final IncidentCoder coder = new IncidentCoder();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "killed ",
        "12 ",
        "12 people were killed in Kabul on Sunday. ",
        "Kabul Herat Ghazni attacked ",
        "\"",
        "(",
        "a-",
        "U.S.",
        "between 20 and ",
        "the Taliban killed the police and ",
        "\uD83D\uDE00",
        "12 dead, and ",
        "J. Rossi, K. Lund, in M. Brandt and "
      })
  void aMegabyteIsReadInBoundedTime(String piece) {
    String text = piece.repeat(MEGABYTE / piece.length());
    Analysis analysis =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> coder.analyse(Articles.of("en", null, DAY, text)));
    assertTrue(analysis.reports().size() <= MEGABYTE);
  }

  @Test
  void otherLanguagesAndEmptyTextsAreNamedOutcomes() {
    assertEquals(
        CodingOutcome.LANGUAGE_NOT_KNOWN,
        coder.analyse(Articles.of("de", null, DAY, "Ein Anschlag in Kabul.")).outcome());
    assertEquals(
        CodingOutcome.LANGUAGE_NOT_KNOWN,
        coder
            .analyse(
                Articles.of(
                    null,
                    null,
                    DAY,
                    "Bei einem Anschlag in der afghanischen Hauptstadt Kabul sind am Sonntag nach"
                        + " Angaben der Polizei mindestens zwanzig Menschen ums Leben gekommen,"
                        + " weitere vierzig wurden zum Teil schwer verletzt, wie ein Sprecher des"
                        + " Innenministeriums am Abend vor Journalisten mitteilte und bedauerte."))
            .outcome());
    assertEquals(CodingOutcome.NO_TEXT, coder.analyse(Articles.of("en", null, DAY, "")).outcome());
    assertEquals(
        CodingOutcome.NO_INCIDENT,
        coder.analyse(Articles.of("en", null, DAY, "The mayor opened a library.")).outcome());
  }
}
