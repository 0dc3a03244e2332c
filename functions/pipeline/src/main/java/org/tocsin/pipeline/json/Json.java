package org.tocsin.pipeline.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the records as JSON, UTF-8. What is absent is left out, instants are ISO 8601.
 * Unknown fields are ignored, so that a newer writer may add one; a missing required field is
 * refused. Safe for use by many threads.
 *
 * <p>Only Jackson's parser, generator and tree are used: its mapper would take a fifth of a
 * function's cold start.
 */
public final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /**
   * The record as one line of JSON.
   *
   * @param record a record, a map, a list, a tree, or a plain value
   * @throws IllegalArgumentException for an object of any other class
   */
  public static String write(Object record) {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      new ValueWriter(out).write(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The record as JSON over several lines, for people. */
  public static String writePretty(Object record) {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      out.setPrettyPrinter(new DefaultPrettyPrinter());
      new ValueWriter(out).write(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
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
    JsonNode tree = tree(json, type);
    if (tree.isNull()) {
      throw new MalformedRecordException(
          type.getSimpleName() + " expected, null found", new NullPointerException());
    }
    try {
      return type.cast(RecordReader.read(tree, type));
    } catch (RecordReader.Misfit e) {
      String field = e.path().isEmpty() ? "" : ", field " + e.path();
      throw new MalformedRecordException("not " + named(type) + field + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads any JSON as a tree.
   *
   * @throws MalformedRecordException where it is not JSON
   */
  public static JsonNode readTree(String json) throws MalformedRecordException {
    return tree(json.getBytes(StandardCharsets.UTF_8), JsonNode.class);
  }

  /**
   * Reads the first value of a text of strangers' JSON; what follows it is not looked at.
   *
   * @param factory says what is allowed
   * @return absent where it is no JSON
   */
  public static @Nullable JsonNode first(JsonFactory factory, String json) {
    try (JsonParser parser = factory.createParser(json)) {
      return Trees.next(parser);
    } catch (IOException e) {
      return null;
    }
  }

  private static JsonNode tree(byte[] json, Class<?> type) throws MalformedRecordException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      JsonNode tree = Trees.only(parser);
      if (tree.isMissingNode()) {
        throw new MalformedRecordException(
            "not " + named(type) + ": no JSON at all", new IllegalArgumentException());
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new MalformedRecordException("not " + named(type) + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new MalformedRecordException("unreadable: " + e.getMessage(), e);
    }
  }

  /** With its article: a FeedEntry, an Article. */
  private static String named(Class<?> type) {
    String name = type.getSimpleName();
    if (type == JsonNode.class) {
      return "JSON";
    }
    return ("AEIOU".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
  }
}
