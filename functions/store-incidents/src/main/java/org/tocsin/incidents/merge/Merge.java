package org.tocsin.incidents.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.DatePrecision;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Source;

/**
 * What several reports of one incident say together. Start here.
 *
 * <p>The incident is a pure function of the set of its reports: their order and their repetition do
 * not count. The toll's best figure is that of the latest report that is not weaker in certainty,
 * low and high span the reports; type, place and date come from the most precise of the most
 * certain reports; actors, weapons and targets are united; every article is a source, those that
 * copy another's text are marked and not counted as independent.
 */
public final class Merge {

  private Merge() {}

  /**
   * The incident that the reports tell, with the id that it takes from its first report.
   *
   * @throws IllegalArgumentException where there is no report
   */
  public static Incident of(Collection<IncidentReport> reports) {
    IncidentReport first =
        reports.stream()
            .min(ReportOrder.FIRST_REPORTED)
            .orElseThrow(() -> new IllegalArgumentException("no reports to merge"));
    return of(IncidentIds.of(first.source().articleId(), first.id()), reports);
  }

  /**
   * The incident that the reports tell, under a given id.
   *
   * @throws IllegalArgumentException where there is no report
   */
  public static Incident of(String id, Collection<IncidentReport> reports) {
    List<IncidentReport> all = ReportOrder.firstToLast(reports);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("no reports to merge: " + id);
    }
    Set<String> copies = Copies.among(all);
    List<Source> sources = MergedSources.of(all, copies);
    int independent = (int) sources.stream().filter(Source::independent).count();
    return new Incident(
        id,
        coding(all, copies),
        sources,
        Math.max(1, independent),
        all.getFirst().reportedAt(),
        all.stream().map(IncidentReport::updatedAt).max(Instant::compareTo).orElseThrow());
  }

  private static Coding coding(List<IncidentReport> all, Set<String> copies) {
    IncidentReport type = Choice.ofType(all);
    IncidentReport place = Choice.ofPlace(all);
    IncidentReport date = Choice.ofDate(all);
    MergedToll killed = MergedToll.of(all, copies, Coding::killed);
    MergedToll injured = MergedToll.of(all, copies, Coding::injured);
    MergedToll abducted = MergedToll.of(all, copies, Coding::abducted);
    MergedWords weapons = MergedWords.of(all, Coding::weapons);
    MergedWords targets = MergedWords.of(all, Coding::targets);
    MergedWords claimedBy = MergedWords.of(all, Coding::claimedBy);
    MergedEvidence evidence =
        new MergedEvidence(type)
            .field("location", place)
            .field("occurredOn", date)
            .field("endedOn", date)
            .field("datePrecision", date)
            .field("killed", teller(killed))
            .field("injured", teller(injured))
            .field("abducted", teller(abducted))
            .list("actors", namingActors(all))
            .list("weapons", weapons.from())
            .list("targets", targets.from())
            .list("claimedBy", claimedBy.from());
    return new Coding(
        type.coding().eventType(),
        type.coding().subEventType(),
        Choice.stage(all),
        date == null ? null : date.coding().occurredOn(),
        date == null ? null : date.coding().endedOn(),
        date == null ? DatePrecision.UNKNOWN : date.coding().datePrecision(),
        place == null ? null : place.coding().location(),
        MergedActors.of(all),
        killed == null ? null : killed.toll(),
        injured == null ? null : injured.toll(),
        abducted == null ? null : abducted.toll(),
        weapons.words(),
        targets.words(),
        claimedBy.words(),
        Choice.certainty(all),
        evidence.of(all));
  }

  private static @Nullable IncidentReport teller(@Nullable MergedToll toll) {
    return toll == null ? null : toll.from();
  }

  private static List<IncidentReport> namingActors(List<IncidentReport> all) {
    Map<String, String> ids = MergedActors.idsByName(all);
    Set<String> seen = new HashSet<>();
    List<IncidentReport> naming = new ArrayList<>();
    for (IncidentReport report : all) {
      boolean adds = false;
      for (var actor : report.coding().actors()) {
        adds |= seen.add(MergedActors.key(actor, ids));
      }
      if (adds) {
        naming.add(report);
      }
    }
    return naming;
  }
}
