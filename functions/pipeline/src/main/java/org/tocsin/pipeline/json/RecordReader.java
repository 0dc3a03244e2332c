package org.tocsin.pipeline.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.AsText;

/**
 * Makes records of JSON. The records themselves refuse what may not be null; a list or a map that
 * is absent is empty, and fields that a record does not have are passed over. Numbers, booleans and
 * texts are what they should be: no text is taken for a number, no fraction for a whole one.
 */
final class RecordReader {

  private RecordReader() {}

  /** What is wrong, and where. */
  static final class Misfit extends Exception {
    private static final long serialVersionUID = 1L;
    private String path = "";

    Misfit(String reason, @Nullable Throwable cause) {
      super(reason, cause);
    }

    Misfit in(String field) {
      path = path.isEmpty() || path.startsWith("[") ? field + path : field + "." + path;
      return this;
    }

    /** Such as {@code actors[0].name}; empty for the whole. */
    String path() {
      return path;
    }
  }

  static Object read(JsonNode json, Type type) throws Misfit {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      return generic.getRawType() == List.class ? list(json, of[0]) : map(json, of[0], of[1]);
    }
    Class<?> wanted = (Class<?>) type;
    if (wanted.isRecord() && !AsText.class.isAssignableFrom(wanted)) {
      return record(json, wanted);
    }
    if (wanted == String.class) {
      return scalar(json, "a text").asText();
    }
    if (wanted == int.class || wanted == Integer.class) {
      return Math.toIntExact(whole(json, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
    if (wanted == long.class || wanted == Long.class) {
      return whole(json, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (wanted == double.class || wanted == Double.class) {
      expect(json.isNumber(), json, "a number");
      return json.doubleValue();
    }
    if (wanted == boolean.class || wanted == Boolean.class) {
      expect(json.isBoolean(), json, "true or false");
      return json.booleanValue();
    }
    if (wanted == JsonNode.class) {
      return json;
    }
    expect(json.isTextual(), json, "a text");
    return ofText(json.asText(), wanted);
  }

  private static Object ofText(String text, Class<?> wanted) throws Misfit {
    try {
      if (wanted == URI.class) {
        return URI.create(text);
      }
      if (wanted == Instant.class) {
        return Instant.parse(text);
      }
      if (wanted == LocalDate.class) {
        return LocalDate.parse(text);
      }
      if (wanted.isEnum()) {
        return constant(text, wanted);
      }
      if (AsText.class.isAssignableFrom(wanted)) {
        return wanted.getMethod("parse", String.class).invoke(null, text);
      }
    } catch (InvocationTargetException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw new Misfit(String.valueOf(cause.getMessage()), cause);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new Misfit(String.valueOf(e.getMessage()), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no parse(String): " + wanted, e);
    }
    throw new IllegalStateException("cannot be read from JSON: " + wanted);
  }

  private static Object constant(String text, Class<?> wanted) {
    Object[] constants = wanted.getEnumConstants();
    for (Object constant : constants) {
      if (((Enum<?>) constant).name().equals(text)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("\"" + text + "\" is none of " + Arrays.toString(constants));
  }

  private static Object record(JsonNode json, Class<?> wanted) throws Misfit {
    expect(json.isObject(), json, "an object");
    Shape shape = Shape.of(wanted);
    @Nullable Object[] values = new Object[shape.size()];
    for (int i = 0; i < values.length; i++) {
      if (shape.isUnfolded(i)) {
        values[i] = record(json, shape.type(i));
        continue;
      }
      JsonNode field = json.get(shape.name(i));
      try {
        if (field != null && !field.isNull()) {
          values[i] = read(field, shape.genericType(i));
        } else if (shape.isCollection(i)) {
          values[i] = shape.type(i) == List.class ? List.of() : Map.of();
        } else if (shape.type(i).isPrimitive()) {
          throw new Misfit(missing(field), null);
        }
      } catch (Misfit e) {
        throw e.in(shape.name(i));
      }
    }
    try {
      return shape.make(values);
    } catch (InvocationTargetException e) {
      throw refused(json, shape, Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  /** What the record's constructor says, or which field it misses. */
  private static Misfit refused(JsonNode json, Shape shape, Throwable cause) {
    if (cause instanceof NullPointerException) {
      for (String field : shape.required()) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
          return new Misfit(missing(value), cause).in(field);
        }
      }
    }
    return new Misfit(
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
  }

  private static String missing(@Nullable JsonNode value) {
    return value == null ? "is required and absent" : "null where a value is required";
  }

  private static List<Object> list(JsonNode json, Type of) throws Misfit {
    expect(json.isArray(), json, "a list");
    List<Object> list = new ArrayList<>(json.size());
    for (int i = 0; i < json.size(); i++) {
      try {
        list.add(read(json.get(i), of));
      } catch (Misfit e) {
        throw e.in("[" + i + "]");
      }
    }
    return list;
  }

  private static Map<Object, Object> map(JsonNode json, Type keys, Type values) throws Misfit {
    expect(json.isObject(), json, "an object");
    Map<Object, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      try {
        Object key =
            keys == String.class ? field.getKey() : ofText(field.getKey(), (Class<?>) keys);
        map.put(key, read(field.getValue(), values));
      } catch (Misfit e) {
        throw e.in(field.getKey());
      }
    }
    return map;
  }

  private static long whole(JsonNode json, long least, long most) throws Misfit {
    expect(json.isIntegralNumber(), json, "a whole number");
    if (!json.canConvertToLong() || json.longValue() < least || json.longValue() > most) {
      throw new Misfit(json.asText() + " is not within " + least + " to " + most, null);
    }
    return json.longValue();
  }

  private static JsonNode scalar(JsonNode json, String what) throws Misfit {
    expect(json.isValueNode() && !json.isNull(), json, what);
    return json;
  }

  private static void expect(boolean met, JsonNode json, String what) throws Misfit {
    if (!met) {
      throw new Misfit(what + " expected, " + found(json) + " found", null);
    }
  }

  private static String found(JsonNode json) {
    return switch (json.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case STRING -> "the text \"" + shortened(json.asText()) + "\"";
      default -> json.asText();
    };
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }
}
