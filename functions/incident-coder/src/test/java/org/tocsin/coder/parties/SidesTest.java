package org.tocsin.coder.parties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.coder.Articles;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.coder.text.Lines;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.IncidentReport;

class SidesTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 3);
  private static final IncidentCoder CODER = new IncidentCoder();

  static Stream<List<String>> rows() {
    return Lines.of(SidesTest.class, "sides.tsv").stream()
        .map(line -> List.of(line.split("\t", -1)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whoToWhomAndWithWhat(List<String> row) {
    assertEquals(7, row.size(), "seven fields in " + row);
    String why = row.get(6);
    List<IncidentReport> reports = CODER.code(Articles.of(null, DAY, row.getFirst()));
    assertFalse(reports.isEmpty(), "no incident: " + why);
    Coding coding = reports.getFirst().coding();
    check(row.get(1), names(coding, ActorRole.ASSAILANT), "assailants: " + why);
    check(row.get(2), names(coding, ActorRole.TARGET), "targets: " + why);
    check(row.get(3), Set.copyOf(coding.targets()), "things: " + why);
    check(row.get(4), Set.copyOf(coding.weapons()), "weapons: " + why);
    check(row.get(5), Set.copyOf(coding.claimedBy()), "claims: " + why);
  }

  private static Set<String> names(Coding coding, ActorRole role) {
    Set<String> names = new TreeSet<>();
    coding.actors().stream().filter(a -> a.role() == role).forEach(a -> names.add(a.name()));
    return names;
  }

  private static void check(String expected, Set<String> found, String why) {
    if (expected.equals("*")) {
      return;
    }
    Set<String> wanted = expected.equals("-") ? Set.of() : Set.of(expected.split("\\|"));
    assertEquals(lower(wanted), lower(found), why);
  }

  private static Set<String> lower(Set<String> names) {
    Set<String> lower = new TreeSet<>();
    names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
    return lower;
  }
}
