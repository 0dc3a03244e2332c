package org.tocsin.ask;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.tocsin.edge.Ahead;
import org.tocsin.edge.Environment;
import org.tocsin.edge.snapstart.Rehearsal;
import org.tocsin.edge.snapstart.Stage;
import org.tocsin.incidents.exports.IncidentGeoJson;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Incident;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** AskIncidents on a stage: a table of one incident, asked for in each of two forms. */
final class AskRehearsal {

  private static final URI NOWHERE = URI.create("http://rehearsal.invalid");
  private static final String EVENT = "rehearsal/event.json";
  private static final String INCIDENT = "rehearsal/incident.json";

  private AskRehearsal() {}

  /**
   * Rehearses.
   *
   * @return the last answer
   */
  static byte[] run(Environment environment, int rounds) throws IOException {
    String table = AskSettings.of(environment).incidentTable();
    String record = text(INCIDENT);
    Map<String, ?> item = item(id(record), record);
    try (Stage stage = Stage.open()) {
      stage.answer("Query", Json.write(Map.of("Items", List.of(item), "Count", 1)));
      stage.answer(
          "BatchGetItem",
          Json.write(
              Map.of("Responses", Map.of(table, List.of(item)), "UnprocessedKeys", Map.of())));
      Rehearsal rehearsal = new Rehearsal(environment);
      rehearsal.run(stage, AskIncidentsHandler::new, event(Form.GEOJSON), rounds);
      return rehearsal.run(stage, AskIncidentsHandler::new, event(Form.JSON), rounds);
    }
  }

  /** Reads a request and an incident, and writes it, without any service. */
  static void ahead(Environment silent) throws IOException {
    Ahead.load(
        AttributeValue.class,
        QueryRequest.class,
        QueryResponse.class,
        BatchGetItemRequest.class,
        BatchGetItemResponse.class);
    try {
      Request.read(event(Form.JSON).getBytes(UTF_8));
      Incident incident = Json.read(text(INCIDENT), Incident.class);
      Json.write(IncidentGeoJson.feature(incident));
      Answer.found(Form.JSON, Json.write(incident)).json();
    } catch (MalformedRecordException e) {
      throw new IOException(e);
    }
    silent.log("AskIncidents").info("ahead", "incidents", 1);
  }

  private static String id(String record) throws IOException {
    try {
      return Json.read(record, Incident.class).id();
    } catch (MalformedRecordException e) {
      throw new IOException(e);
    }
  }

  private static Map<String, ?> item(String id, String record) {
    return Map.of(
        "pk", Map.of("S", "INCIDENT#" + id),
        "sk", Map.of("S", "RECORD"),
        "daySort", Map.of("S", "2025-05-11#" + id),
        "record", Map.of("S", record));
  }

  private static String event(Form form) throws IOException {
    return text(EVENT).replace("FORMAT", form == Form.JSON ? "json" : "geojson");
  }

  private static String text(String name) throws IOException {
    return Rehearsal.text(AskRehearsal.class, name, NOWHERE);
  }
}
