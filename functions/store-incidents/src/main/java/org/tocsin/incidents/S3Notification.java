package org.tocsin.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;

/**
 * What S3 tells of objects that were written or deleted. Only which objects: their present state is
 * what counts, since notifications come late, twice and out of order.
 *
 * @param objects each object once; none in the message with which S3 tests a new notification
 */
record S3Notification(List<ObjectName> objects) {

  /** Copies the list. */
  S3Notification {
    objects = List.copyOf(objects);
  }

  /**
   * Reads the body of a message.
   *
   * @throws MalformedRecordException where it is no notification of S3
   */
  static S3Notification read(String body) throws MalformedRecordException {
    JsonNode event = Json.readTree(body);
    if ("s3:TestEvent".equals(event.path("Event").asText())) {
      return new S3Notification(List.of());
    }
    JsonNode records = event.path("Records");
    if (!records.isArray()) {
      throw malformed("no Records");
    }
    Map<String, ObjectName> objects = new LinkedHashMap<>();
    for (JsonNode record : records) {
      JsonNode s3 = record.path("s3");
      String bucket = s3.path("bucket").path("name").asText();
      String key = s3.path("object").path("key").asText();
      if (bucket.isEmpty() || key.isEmpty()) {
        throw malformed("a record without s3.bucket.name or s3.object.key");
      }
      ObjectName object = new ObjectName(bucket, decoded(key));
      objects.put(object.toString(), object);
    }
    return new S3Notification(List.copyOf(objects.values()));
  }

  private static String decoded(String key) throws MalformedRecordException {
    try {
      return URLDecoder.decode(key, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw malformed("the key is not URL-encoded: " + key);
    }
  }

  private static MalformedRecordException malformed(String why) {
    return new MalformedRecordException(
        "not an S3 notification: " + why, new IllegalArgumentException(why));
  }
}
