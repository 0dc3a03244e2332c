package org.tocsin.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.tocsin.cli.local.DataFolder;
import org.tocsin.cli.local.Endpoints;
import org.tocsin.cli.local.LocalException;
import org.tocsin.cli.local.LocalServers;
import org.tocsin.cli.local.Ports;
import org.tocsin.incidents.table.BackOff;
import org.tocsin.incidents.table.IncidentTable;
import org.tocsin.pipeline.record.Incident;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Incidents that a run keeps: in its data folder, or in the servers of one that is going on. */
public final class KeptIncidents {

  private static final String TABLE = "INCIDENT_TABLE";

  private KeptIncidents() {}

  /** The incidents of a data folder that no run uses now. */
  public static List<Incident> in(Path folder, Home home, Ports ports) {
    try (DataFolder data = DataFolder.open(folder);
        LocalServers servers = LocalServers.start(ports, data)) {
      return at(servers.endpoints(), home);
    } catch (IOException e) {
      throw new LocalException("cannot close " + folder + ": " + e.getMessage(), e);
    }
  }

  /** The incidents in a DynamoDB. */
  public static List<Incident> at(Endpoints endpoints, Home home) {
    String table = LocalTable.named(TABLE, home, endpoints);
    try (DynamoDbClient dynamoDb = endpoints.dynamoDbClient()) {
      return new IncidentTable(dynamoDb, table, BackOff.standard()).all().sorted(BY_DAY).toList();
    } catch (SdkException e) {
      throw new LocalException(
          "no incidents at " + endpoints.dynamoDb() + ": " + e.getMessage(), e);
    }
  }

  /** The order in which incidents are shown: by day, those whose day is not known last. */
  static final Comparator<Incident> BY_DAY =
      Comparator.comparing(
              (Incident i) ->
                  i.coding().occurredOn() == null ? "9999" : i.coding().occurredOn().toString())
          .thenComparing(Incident::id);
}
