package org.tocsin.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tocsin.cli.local.DataFolder;
import org.tocsin.cli.local.Endpoints;
import org.tocsin.cli.local.LocalException;
import org.tocsin.cli.local.LocalServers;
import org.tocsin.cli.local.Ports;
import org.tocsin.incidents.queries.AllPages;
import org.tocsin.incidents.queries.IncidentFilter;
import org.tocsin.incidents.queries.IncidentQueries;
import org.tocsin.incidents.queries.Page;
import org.tocsin.incidents.queries.Told;
import org.tocsin.incidents.table.BackOff;
import org.tocsin.incidents.table.IncidentTable;
import org.tocsin.pipeline.record.Incident;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Incidents in a table: of a data folder, of the servers of a run that is going on, or of a
 * deployed stack. Records that the table is too small for are merged from their reports.
 */
public final class KeptIncidents {

  private static final String TABLE = "INCIDENT_TABLE";

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final IncidentQueries queries;

  /** Those of a table. */
  public KeptIncidents(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.queries = new IncidentQueries(dynamoDb, table);
  }

  /** Asks those of a data folder that no run uses now. */
  public static <T> T in(Path folder, Home home, Ports ports, Function<KeptIncidents, T> question) {
    try (DataFolder data = DataFolder.open(folder);
        LocalServers servers = LocalServers.start(ports, data)) {
      return at(servers.endpoints(), home, question);
    } catch (IOException e) {
      throw new LocalException("cannot close " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Asks those in a DynamoDB of this machine. */
  public static <T> T at(Endpoints endpoints, Home home, Function<KeptIncidents, T> question) {
    String table = LocalTable.named(TABLE, home, endpoints);
    try (DynamoDbClient dynamoDb = endpoints.dynamoDbClient()) {
      return question.apply(new KeptIncidents(dynamoDb, table));
    } catch (SdkException e) {
      throw new LocalException(
          "no incidents at " + endpoints.dynamoDb() + ": " + e.getMessage(), e);
    }
  }

  /** Those that a filter asks for, by day; those whose day is not known last. */
  public List<Incident> find(IncidentFilter filter) {
    Page page = AllPages.of(queries, filter, LocalDate.now(Clock.systemUTC()));
    List<Incident> found = new ArrayList<>(page.incidents());
    for (String id : page.tooLarge()) {
      merged(id).filter(filter::matches).ifPresent(found::add);
    }
    found.sort(BY_DAY);
    return found;
  }

  /** One with what each article says of it, by its id or by that of one merged into it. */
  public Optional<Told> told(String id) {
    IncidentTable store = store();
    return queries
        .byId(id)
        .or(() -> store.byId(id))
        .map(incident -> new Told(incident, store.reports(incident.id())));
  }

  private Optional<Incident> merged(String id) {
    return store().byId(id);
  }

  private IncidentTable store() {
    return new IncidentTable(dynamoDb, table, BackOff.standard());
  }

  /** The order in which incidents are shown: by day, those whose day is not known last. */
  static final Comparator<Incident> BY_DAY =
      Comparator.comparing(
              (Incident i) ->
                  i.coding().occurredOn() == null ? "9999" : i.coding().occurredOn().toString())
          .thenComparing(Incident::id);
}
