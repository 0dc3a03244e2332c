package org.tocsin.incidents.merge;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.tocsin.pipeline.record.IncidentReport;

/** Made-up reports with few distinct values, so that many may be of one event. */
public final class MadeUp {

  private MadeUp() {}

  /** Reports of up to so many articles, each with one id in its article. */
  public static Arbitrary<List<IncidentReport>> reports(int most) {
    return report()
        .list()
        .ofMinSize(2)
        .ofMaxSize(most)
        .uniqueElements(r -> r.source().articleId() + " " + r.id());
  }

  private static Arbitrary<IncidentReport> report() {
    Arbitrary<String> where =
        Arbitraries.of(
            "",
            "precision=NEAR",
            "id=18 place=Ariwara lat=2.93 lon=30.81",
            "id=19 place=Ondolea lat=3.0 lon=30.7 precision=NEAR",
            "precision=ADMIN2 id=99 place=Mahagi lat=2.6 lon=30.9",
            "precision=ADMIN1 place=Ituri",
            "id=- place=Ngazba",
            "id=- place=Ngasba region=-",
            "id=21 place=Bunia lat=1.57 lon=30.25");
    Arbitrary<String> when =
        Arbitraries.of(
            "", "", "day=2025-06-02", "day=2025-06-03", "day=2025-05-30 to=2025-06-02", "day=-");
    Arbitrary<String> who =
        Arbitraries.of(
            "", "", "by=CODECO", "by=ADF", "by=CODECO on=ARMY-CD", "by=ARMY-CD on=CODECO");
    Arbitrary<String> toll =
        Arbitraries.of(
            "", "", "killed=2", "killed=7", "killed=7 injured=9", "killed=60", "killed=24~");
    Arbitrary<String> what =
        Arbitraries.of("", "", "type=ATTACK", "type=SUICIDE_BOMB", "type=PEACEFUL_PROTEST");
    Arbitrary<String> published =
        Arbitraries.of("2025-06-02T07:00:00Z", "2025-06-02T09:00:00Z", "2025-06-03T12:00:00Z");
    Arbitrary<String> name =
        Combinators.combine(Arbitraries.integers().between(1, 8), Arbitraries.of("r1", "r2"))
            .as((article, report) -> "article" + article + " " + report);
    return Combinators.combine(name, where, when, who, toll, what, published)
        .as(
            (names, place, day, actors, dead, type, at) -> {
              String[] ids = names.split(" ", -1);
              return PairCase.report(
                  ids[0], ids[1], String.join(" ", place, day, actors, dead, type, "at=" + at));
            });
  }
}
