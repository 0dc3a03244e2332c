package org.tocsin.incidents.queries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Incident;

/** An answer as a whole, for those who have the time and the room for it. */
public final class AllPages {

  private static final PageLimits WIDE = new PageLimits(5000, 5000);

  private AllPages() {}

  /** Every incident that a filter asks for, on one page. */
  public static Page of(IncidentQueries queries, IncidentFilter filter, LocalDate today) {
    List<Incident> incidents = new ArrayList<>();
    List<String> tooLarge = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Page page = queries.page(filter, cursor, WIDE, today);
      incidents.addAll(page.incidents());
      tooLarge.addAll(page.tooLarge());
      cursor = page.next();
    } while (cursor != null);
    return new Page(incidents, null, tooLarge);
  }
}
