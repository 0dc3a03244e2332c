package org.tocsin.cli.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;

/**
 * A call that a function makes, named so that the same call of another run has the same name
 * whatever ran beside it: by what it does and to what, and the how manieth of that name it is.
 *
 * @param service whom it goes to
 * @param what what it does, and to what
 * @param number 1 for the first of this name in an invocation
 */
record Call(Service service, String what, int number) {

  private static final Set<String> KEYS = Set.of("pk", "sk", "feed");
  private static final int LONGEST_VALUE = 200;

  /** Names a request. */
  static String name(Service service, HttpMessage request) throws MalformedRecordException {
    String target = request.header("x-amz-target");
    return switch (service) {
      case DYNAMODB, SQS -> {
        JsonNode body = Json.readTree(new String(request.body(), StandardCharsets.UTF_8));
        Set<String> keys = new TreeSet<>();
        collect(body, false, keys);
        yield target.substring(target.indexOf('.') + 1) + " " + keys;
      }
      case S3, WEB -> request.method() + " " + request.target();
    };
  }

  private static void collect(JsonNode node, boolean isKey, Set<String> keys) {
    if (node.isValueNode()) {
      if (isKey && node.isTextual() && node.textValue().length() < LONGEST_VALUE) {
        keys.add(node.textValue());
      }
      return;
    }
    node.properties()
        .forEach(
            field -> {
              String name = field.getKey();
              boolean names =
                  isKey
                      || KEYS.contains(name)
                      || name.equals("Key")
                      || name.equals("Keys")
                      || name.equals("TableName")
                      || name.equals("QueueUrl")
                      || name.equals("KeyConditionExpression")
                      || name.equals(":shard");
              collect(field.getValue(), names, keys);
            });
    if (node.isArray()) {
      node.forEach(item -> collect(item, isKey, keys));
    }
  }

  @Override
  public String toString() {
    return service + " " + what + (number == 1 ? "" : " #" + number);
  }
}
