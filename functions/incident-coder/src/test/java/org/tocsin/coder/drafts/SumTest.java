package org.tocsin.coder.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.coder.Articles;
import org.tocsin.coder.IncidentCoder;

/** What several incidents cost together is the toll of none of them. */
class SumTest {

  private static final LocalDate TUESDAY = LocalDate.of(2025, 6, 3);
  private static final IncidentCoder CODER = new IncidentCoder();

  @Test
  void aSumOfStrikesIsNotTheLastOnes() {
    assertEquals(
        List.of(5, 8),
        killed(
            "Drones hit two villages in Darfur, Sudan, on Monday. Five people were killed in"
                + " Tawila, medics said.\n\nA strike on a market in Kabkabiya killed eight."
                + "\n\nThirteen people were killed in the strikes, the network said."));
  }

  @Test
  void aFigureThatIsNoSumIsThatOfTheActBefore() {
    assertEquals(
        List.of(5, 9),
        killed(
            "Drones hit two villages in Darfur, Sudan, on Monday. Five people were killed in"
                + " Tawila, medics said.\n\nA strike on a market in Kabkabiya killed eight."
                + "\n\nNine people were killed in the strike, the network said on Tuesday."));
  }

  private static List<Integer> killed(String text) {
    return CODER.code(Articles.of(null, TUESDAY, text)).stream()
        .map(report -> report.coding().killed())
        .map(toll -> toll == null ? 0 : toll.best())
        .toList();
  }
}
