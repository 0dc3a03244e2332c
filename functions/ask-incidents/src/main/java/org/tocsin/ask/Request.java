package org.tocsin.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;

/**
 * A request as a function URL (or an HTTP API, payload version 2.0) passes it on.
 *
 * @param method such as GET
 * @param path decoded, beginning with a slash
 * @param parameters decoded, each with all its values
 * @param headers by their names in lower case
 * @param base the address of the root, without a slash at its end
 */
record Request(
    String method,
    String path,
    Map<String, List<String>> parameters,
    Map<String, String> headers,
    String base) {

  private static final int LONGEST_QUERY = 4000;

  Request {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    headers = Map.copyOf(headers);
  }

  /**
   * Reads the event.
   *
   * @throws MalformedRecordException where it is not such an event
   * @throws IllegalArgumentException where the request in it is malformed
   */
  static Request read(byte[] event) throws MalformedRecordException {
    JsonNode json = Json.readTree(new String(event, StandardCharsets.UTF_8));
    JsonNode http = json.path("requestContext").path("http");
    if (!http.path("method").isTextual() || !json.path("rawPath").isTextual()) {
      throw new MalformedRecordException(
          "not the event of a function URL: no requestContext.http.method or rawPath",
          new IllegalArgumentException("requestContext"));
    }
    Map<String, String> headers = new HashMap<>();
    json.path("headers")
        .properties()
        .forEach(h -> headers.put(h.getKey().toLowerCase(Locale.ROOT), h.getValue().asText()));
    String host = json.path("requestContext").path("domainName").asText("localhost");
    String scheme = headers.getOrDefault("x-forwarded-proto", "https");
    return new Request(
        http.path("method").asText().toUpperCase(Locale.ROOT),
        decoded(json.path("rawPath").asText()),
        query(json.path("rawQueryString").asText("")),
        headers,
        (scheme.equals("http") ? "http" : "https") + "://" + host);
  }

  /** A header; empty where there is none. */
  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  private static Map<String, List<String>> query(String raw) {
    if (raw.length() > LONGEST_QUERY) {
      throw new IllegalArgumentException(
          "the query has " + raw.length() + " characters; " + LONGEST_QUERY + " are read at most");
    }
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String part : raw.split("&", -1)) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        String name = decoded(equals < 0 ? part : part.substring(0, equals));
        String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
        parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("malformed escapes: " + text, e);
    }
  }
}
