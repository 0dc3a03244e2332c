package org.tocsin.ask;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.ArticleId;

/**
 * What goes back to a function URL.
 *
 * @param status of HTTP
 * @param headers by their names in lower case
 * @param body text; empty for none
 */
record Answer(int status, Map<String, String> headers, String body) {

  private static final String PROBLEM = "application/problem+json";

  Answer {
    headers = Map.copyOf(headers);
  }

  /** A fault, as RFC 9457 has it. */
  static Answer fault(int status, String title, String detail) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", detail);
    return new Answer(
        status,
        Map.of("content-type", PROBLEM, "cache-control", "no-store"),
        Json.write(problem) + "\n");
  }

  /** What was asked for, with a validator of it. */
  static Answer found(Form form, String body) {
    return new Answer(
        200,
        Map.of(
            "content-type",
            form.contentType(),
            "etag",
            "\"" + ArticleId.sha256(body).substring(0, 32) + "\"",
            "cache-control",
            "private, max-age=60",
            "vary",
            "accept",
            "x-content-type-options",
            "nosniff"),
        body);
  }

  /** This answer, or 304 where the asker has it already (RFC 9110, 13.1.2). */
  Answer unlessKnown(String ifNoneMatch) {
    String tag = headers.getOrDefault("etag", "");
    if (status != 200 || tag.isEmpty() || ifNoneMatch.isBlank()) {
      return this;
    }
    for (String known : ifNoneMatch.split(",", -1)) {
      String plain = known.strip();
      if (plain.equals("*") || plain.equals(tag) || plain.equals("W/" + tag)) {
        Map<String, String> kept = new LinkedHashMap<>(headers);
        kept.remove("content-type");
        return new Answer(304, kept, "");
      }
    }
    return this;
  }

  /** This answer without its body, as HEAD wants it. */
  Answer headOnly() {
    return new Answer(status, headers, "");
  }

  /** The bytes that Lambda takes. */
  byte[] json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("statusCode", status);
    json.put("headers", headers);
    json.put("body", body);
    json.put("isBase64Encoded", false);
    return Json.write(json).getBytes(StandardCharsets.UTF_8);
  }
}
