package org.tocsin.coder.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.coder.Articles;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.pipeline.record.Location;

/** A name that only another part of the world has is no place of the incident there. */
class StraysTest {

  private static final LocalDate TUESDAY = LocalDate.of(2025, 6, 3);
  private static final IncidentCoder CODER = new IncidentCoder();
  private static final String REST =
      " The army of El Salvador and the Salvadoran police said so in San Salvador. Troops from San"
          + " Miguel and Santa Tecla, El Salvador, went there. The United States condemned it.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A bomb exploded on Monday in Escalon, injuring two guards. | Escalon, SV, none",
        "Gunmen killed two guards on Monday at San Salvador's Escalon bank. | San Salvador, SV,"
            + " 13.",
        "Gunmen killed two guards on Monday in Escalon, California. | Escalon, US, 37.",
        "Gunmen killed two guards on Monday in Paris. | Paris, FR, 48.",
      })
  void isAPlaceOfTheTextsCountryOrNone(String lead, String expected) {
    Location location =
        CODER.code(Articles.of(null, TUESDAY, lead + REST)).getFirst().coding().location();
    String latitude = location.latitude() == null ? "none" : ("" + location.latitude());
    String got = location.name() + ", " + location.country() + ", " + latitude;
    assertEquals(expected, got.substring(0, Math.min(got.length(), expected.length())));
  }
}
