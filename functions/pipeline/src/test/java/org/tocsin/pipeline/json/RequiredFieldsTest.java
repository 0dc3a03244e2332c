package org.tocsin.pipeline.json;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.FeedEntry;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.IncidentReport;

/**
 * Whatever a record says may not be null is refused where it is absent or null, by its name: the
 * reader leaves that to the records' constructors, so each of them is tried here.
 */
final class RequiredFieldsTest {

  /** An object within a sample, and the record that it is. */
  private record Place(ObjectNode object, Class<?> record, String path) {}

  @Test
  void eachRequiredFieldIsMissedByItsName() throws Exception {
    Set<String> records = new TreeSet<>();
    for (Class<?> type :
        List.of(FeedEntry.class, Article.class, IncidentReport.class, Incident.class)) {
      JsonNode sample = Json.readTree(StoredSamplesTest.sample(type));
      List<Place> places = new ArrayList<>();
      find(sample, type, "", places);
      for (Place place : places) {
        records.add(place.record.getSimpleName());
        for (String field : Shape.of(place.record).required()) {
          missed(sample, type, place, field);
        }
      }
    }
    assertEquals(
        "[Actor, Article, Coding, Evidence, FeedEntry, Incident, IncidentReport, Location,"
            + " Paragraph, Source, Toll]",
        records.toString());
  }

  private static void missed(JsonNode sample, Class<?> type, Place place, String field) {
    assertTrue(place.object.has(field), "the sample lacks " + place.path + field);
    JsonNode kept = place.object.remove(field);
    refused(sample, type, place.path + field + ": is required and absent");
    place.object.putNull(field);
    refused(sample, type, place.path + field + ": null where a value is required");
    place.object.set(field, kept);
    assertDoesNotThrow(() -> Json.read(Json.write(sample), type));
  }

  private static void refused(JsonNode sample, Class<?> type, String reason) {
    MalformedRecordException e =
        assertThrows(
            MalformedRecordException.class, () -> Json.read(Json.write(sample), type), reason);
    assertTrue(String.valueOf(e.getMessage()).endsWith(reason), e.getMessage() + " / " + reason);
  }

  private static void find(JsonNode json, Class<?> record, String path, List<Place> found) {
    found.add(new Place((ObjectNode) json, record, path));
    Shape shape = Shape.of(record);
    for (int i = 0; i < shape.size(); i++) {
      Type type = shape.genericType(i);
      JsonNode field = json.get(shape.name(i));
      if (shape.isUnfolded(i)) {
        find(json, shape.type(i), path, found);
      } else if (field != null && field.isObject() && shape.type(i).isRecord()) {
        find(field, shape.type(i), path + shape.name(i) + ".", found);
      } else if (field != null
          && field.isArray()
          && type instanceof ParameterizedType list
          && list.getActualTypeArguments()[0] instanceof Class<?> of
          && of.isRecord()) {
        for (int j = 0; j < field.size(); j++) {
          find(field.get(j), of, path + shape.name(i) + "[" + j + "].", found);
        }
      }
    }
  }
}
