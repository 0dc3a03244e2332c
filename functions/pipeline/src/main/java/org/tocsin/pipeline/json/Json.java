package org.tocsin.pipeline.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the records as JSON, UTF-8. What is absent is left out, instants are ISO 8601.
 * Unknown fields are ignored, so that a newer writer may add one; a missing required field is
 * refused. Safe for use by many threads.
 */
public final class Json {

  private static final JsonSetter.Value AS_EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .annotationIntrospector(new RequiredUnlessNullable())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .withConfigOverride(List.class, o -> o.setSetterInfo(AS_EMPTY))
          .withConfigOverride(Map.class, o -> o.setSetterInfo(AS_EMPTY))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(MapperFeature.BLOCK_UNSAFE_POLYMORPHIC_BASE_TYPES)
          .build();

  private Json() {}

  /** The record as one line of JSON. */
  public static String write(Object record) {
    try {
      return MAPPER.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + record.getClass(), e);
    }
  }

  /** The record as JSON over several lines, for people. */
  public static String writePretty(Object record) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + record.getClass(), e);
    }
  }

  /**
   * Reads a record.
   *
   * @throws MalformedRecordException naming the field and what was expected
   */
  public static <T> T read(String json, Class<T> type) throws MalformedRecordException {
    return read(json.getBytes(StandardCharsets.UTF_8), type);
  }

  /**
   * Reads a record from UTF-8.
   *
   * @throws MalformedRecordException naming the field and what was expected
   */
  public static <T> T read(byte[] json, Class<T> type) throws MalformedRecordException {
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null) {
        throw new MalformedRecordException(
            type.getSimpleName() + " expected, null found", new NullPointerException());
      }
      return value;
    } catch (JsonProcessingException e) {
      throw malformed(type, e);
    } catch (java.io.IOException e) {
      throw new MalformedRecordException("unreadable: " + e.getMessage(), e);
    }
  }

  /**
   * Reads any JSON as a tree.
   *
   * @throws MalformedRecordException where it is not JSON
   */
  public static JsonNode readTree(String json) throws MalformedRecordException {
    return read(json, JsonNode.class);
  }

  private static MalformedRecordException malformed(Class<?> what, JsonProcessingException e) {
    String path = e instanceof JsonMappingException mapping ? field(mapping) : "";
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String reason =
        root instanceof JsonProcessingException json
            ? json.getOriginalMessage()
            : root instanceof NullPointerException && e instanceof ValueInstantiationException made
                ? "null where a value is required: one of " + required(made.getType().getRawClass())
                : Objects.requireNonNullElse(root.getMessage(), root.getClass().getSimpleName());
    return new MalformedRecordException(
        "not " + named(what) + (path.isEmpty() ? "" : ", field " + path) + ": " + reason, e);
  }

  /** With its article: a FeedEntry, an Article. */
  private static String named(Class<?> type) {
    String name = type.getSimpleName();
    if (type == JsonNode.class) {
      return "JSON";
    }
    return ("AEIOU".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
  }

  /** The fields of a record that may not be null. */
  private static List<String> required(Class<?> record) {
    RecordComponent[] fields = record.getRecordComponents();
    return fields == null
        ? List.of()
        : Stream.of(fields)
            .filter(f -> !f.getType().isPrimitive())
            .filter(f -> !f.getAnnotatedType().isAnnotationPresent(Nullable.class))
            .map(RecordComponent::getName)
            .toList();
  }

  private static String field(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() != null) {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      } else {
        path.append('[').append(step.getIndex()).append(']');
      }
    }
    return path.toString();
  }
}
