package org.tocsin.incidents.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tocsin.incidents.Told;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;
import org.tocsin.pipeline.record.SubEventType;

class SameEventTest {

  @ParameterizedTest(name = "{2}")
  @CsvFileSource(resources = "same-event-cases.csv", delimiter = '|', quoteCharacter = '`')
  void twoReportsAreOfOneEventOrNot(String same, String reports, String reason) {
    String[] two = reports.split("&", -1);
    Features a = Features.of(PairCase.report("a", two[0])).orElseThrow();
    Features b = Features.of(PairCase.report("b", two[1])).orElseThrow();
    Verdict verdict = SameEvent.of(a, b);
    assertEquals(verdict, SameEvent.of(b, a), "the same either way");
    assertEquals(same.equals("yes"), verdict.links(), verdict + ": " + reason);
    assertEquals(
        same.equals("apart"),
        verdict.relation() == Verdict.Relation.NEVER,
        verdict + ": " + reason);
    if (verdict.links()) {
      // What is one event is found where it is looked for.
      assertTrue(!Collections.disjoint(a.zones(), b.zones()), "zones of " + reason);
      assertTrue(!Collections.disjoint(a.reach(), b.days()), "days of " + reason);
      assertTrue(!Collections.disjoint(b.reach(), a.days()), "days of " + reason);
    }
    assertEquals(same.equals("yes") ? 1 : 2, Grouping.of(List.of(a, b)).size(), reason);
  }

  @Test
  void twoReportsOfOneArticleAreNever() {
    Features a = Features.of(PairCase.report("a", "")).orElseThrow();
    Features b = Features.of(Told.by("a").id("r2").report()).orElseThrow();
    assertEquals(Verdict.NEVER, SameEvent.of(a, b));
  }

  @Test
  void withoutADayOrAPlaceAReportStandsAlone() {
    assertEquals(Optional.empty(), Features.of(Told.by("a").on(null).report()));
    assertEquals(Optional.empty(), Features.of(Told.by("a").in(null).report()));
    assertEquals(
        Optional.empty(), Features.of(Told.by("a").on("2025-06-01", "2025-06-30").report()));
    for (String id : new String[] {"7", null}) {
      Location mali = new Location("Mali", null, "ML", null, null, LocationPrecision.COUNTRY, id);
      assertEquals(Optional.empty(), Features.of(Told.by("a").in(mali).report()), "no place");
    }
  }

  @Test
  void everySubEventTypeHasItsKind() {
    for (SubEventType type : SubEventType.values()) {
      for (SubEventType other : SubEventType.values()) {
        assertEquals(
            Rules.STANDARD.types(type, other), Rules.STANDARD.types(other, type), type + "");
      }
      assertEquals(1, Rules.STANDARD.types(type, type).orElseThrow());
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "place-names.csv", delimiter = '|')
  void spellingsOfOneNameAndTwoNames(boolean same, String one, String two) {
    assertEquals(same, PlaceName.isVariant(Folded.of(one), Folded.of(two)));
    assertEquals(same, PlaceName.isVariant(Folded.of(two), Folded.of(one)));
    assertNotEquals(one, two);
  }
}
