package org.tocsin.coder.players;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.coder.Articles;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.coder.assembly.Casting;
import org.tocsin.coder.text.Lines;

/** Who and what is found in and around the sentences of an incident, and with which traits. */
class PlayerFinderTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 3);
  private static final IncidentCoder CODER = new IncidentCoder();

  static Stream<List<String>> rows() {
    return Lines.of(PlayerFinderTest.class, "players.tsv").stream()
        .map(line -> List.of(line.split("\t", -1)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whoMayHaveAPartAndHowTheTextSpeaks(List<String> row) {
    assertEquals(4, row.size(), "four fields in " + row);
    String why = row.get(3);
    List<Casting> castings = CODER.castings(Articles.of(null, DAY, row.getFirst()));
    assertFalse(castings.isEmpty(), "no incident: " + why);
    List<Casting.Of> found =
        castings.getFirst().parts().stream().filter(p -> p.name().equals(row.get(1))).toList();
    if (row.get(2).equals("absent")) {
      assertEquals(List.of(), found, why);
      return;
    }
    assertEquals(1, found.size(), why + ": " + castings.getFirst().parts());
    for (String trait : row.get(2).split("\\|", -1)) {
      assertTrue(
          found.getFirst().traits().contains(trait),
          why + ": no " + trait + " in " + found.getFirst().traits());
    }
  }
}
