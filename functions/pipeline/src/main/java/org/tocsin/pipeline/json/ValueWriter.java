package org.tocsin.pipeline.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.AsText;
import org.tocsin.pipeline.record.Sparse;

/**
 * Writes records, collections and plain values as JSON. Fields that are null are left out. A value
 * of any other class is refused: nobody has said how it looks in JSON.
 */
final class ValueWriter {

  private final JsonGenerator out;

  ValueWriter(JsonGenerator out) {
    this.out = out;
  }

  void write(@Nullable Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof String text) {
      out.writeString(text);
    } else if (value instanceof Number number) {
      number(number);
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof Enum<?> constant) {
      out.writeString(constant.name());
    } else if (isText(value)) {
      out.writeString(value.toString());
    } else if (value instanceof Record record) {
      out.writeStartObject();
      fields(record);
      out.writeEndObject();
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof JsonNode tree) {
      tree(tree);
    } else if (value instanceof Iterable<?> list) {
      out.writeStartArray();
      for (Object element : list) {
        write(element);
      }
      out.writeEndArray();
    } else {
      other(value);
    }
  }

  private static boolean isText(Object value) {
    return value instanceof AsText
        || value instanceof Instant
        || value instanceof LocalDate
        || value instanceof URI;
  }

  private void number(Number number) throws IOException {
    if (number instanceof Double fraction) {
      out.writeNumber(fraction);
    } else if (number instanceof Integer || number instanceof Long) {
      out.writeNumber(number.longValue());
    } else {
      out.writeNumber(number.toString());
    }
  }

  private void fields(Record record) throws IOException {
    Shape shape = Shape.of(record.getClass());
    boolean sparse = record instanceof Sparse;
    for (int i = 0; i < shape.size(); i++) {
      Object value = shape.value(record, i);
      if (value == null || (sparse && value instanceof Map<?, ?> map && map.isEmpty())) {
        continue;
      }
      if (shape.isUnfolded(i)) {
        fields((Record) value);
      } else {
        out.writeFieldName(shape.name(i));
        write(value);
      }
    }
  }

  private void map(Map<?, ?> map) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (entry.getValue() != null) {
        Object key = entry.getKey();
        out.writeFieldName(key instanceof Enum<?> constant ? constant.name() : key.toString());
        write(entry.getValue());
      }
    }
    out.writeEndObject();
  }

  private void tree(JsonNode tree) throws IOException {
    switch (tree.getNodeType()) {
      case OBJECT -> {
        out.writeStartObject();
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
          out.writeFieldName(field.getKey());
          tree(field.getValue());
        }
        out.writeEndObject();
      }
      case ARRAY -> {
        out.writeStartArray();
        for (JsonNode element : tree) {
          tree(element);
        }
        out.writeEndArray();
      }
      case STRING -> out.writeString(tree.asText());
      case NUMBER -> number(tree.numberValue());
      case BOOLEAN -> out.writeBoolean(tree.booleanValue());
      case NULL, MISSING -> out.writeNull();
      default -> throw unknown(tree);
    }
  }

  private void other(Object value) throws IOException {
    if (value instanceof Object[] array) {
      out.writeStartArray();
      for (Object element : array) {
        write(element);
      }
      out.writeEndArray();
    } else if (value instanceof int[] array) {
      out.writeArray(array, 0, array.length);
    } else if (value instanceof double[] array) {
      out.writeArray(array, 0, array.length);
    } else {
      throw unknown(value);
    }
  }

  private static IllegalArgumentException unknown(Object value) {
    return new IllegalArgumentException("cannot be written as JSON: " + value.getClass());
  }
}
