package org.tocsin.incidents.table;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads all of one incident: its record and its reports. */
final class IncidentPartition {

  private final DynamoDbClient dynamo;
  private final String table;

  IncidentPartition(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** The incident as it stands now; look at {@link StoredIncident#isWhole} before relying on it. */
  StoredIncident read(String incidentId) {
    List<Map<String, AttributeValue>> items =
        dynamo
            .queryPaginator(
                q ->
                    q.tableName(table)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(
                            Map.of(":pk", Schema.text(Schema.incidentPk(incidentId))))
                        .consistentRead(true))
            .items()
            .stream()
            .toList();
    return StoredIncident.of(incidentId, items);
  }

  /** The incident as one transaction left it. */
  StoredIncident readWhole(String incidentId, BackOff backOff) {
    for (int attempt = 1; ; attempt++) {
      StoredIncident stored = read(incidentId);
      if (stored.isWhole()) {
        return stored;
      }
      backOff.after(attempt, incidentId, "reading incident " + incidentId);
    }
  }
}
