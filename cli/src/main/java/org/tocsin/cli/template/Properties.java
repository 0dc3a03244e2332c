package org.tocsin.cli.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of one resource, worked out as they are asked for; faults name the resource. */
record Properties(String resource, Map<?, ?> raw, Intrinsics values) {

  /** A property, or null where it is absent. */
  @Nullable Object get(String name) {
    Object value = raw.get(name);
    if (value == null) {
      return null;
    }
    try {
      Object resolved = values.resolve(value);
      return resolved instanceof Intrinsics.Nothing ? null : resolved;
    } catch (TemplateException e) {
      throw new TemplateException(resource + "." + name + ": " + e.getMessage(), e);
    }
  }

  /** A text, or null where it is absent. */
  @Nullable String text(String name) {
    Object value = get(name);
    return value == null ? null : Intrinsics.text(value);
  }

  /** A text that must be there. */
  String need(String name) {
    String value = text(name);
    if (value == null) {
      throw new TemplateException(resource + " has no " + name);
    }
    return value;
  }

  /** A whole number, or the default where it is absent. */
  int number(String name, int otherwise) {
    String value = text(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new TemplateException(resource + "." + name + " is not a whole number: " + value, e);
    }
  }

  /** A mapping, empty where it is absent. */
  Properties map(String name) {
    Object value = raw.get(name) == null ? null : get(name);
    return new Properties(
        resource + "." + name, value instanceof Map<?, ?> m ? m : Map.of(), values);
  }

  /** A list of mappings, empty where it is absent. */
  List<Properties> maps(String name) {
    Object value = get(name);
    return value instanceof List<?> list
        ? list.stream()
            .map(
                item ->
                    new Properties(
                        resource + "." + name, item instanceof Map<?, ?> m ? m : Map.of(), values))
            .toList()
        : List.of();
  }

  /** A list of texts, empty where it is absent. */
  List<String> texts(String name) {
    Object value = get(name);
    return value instanceof List<?> list ? list.stream().map(Intrinsics::text).toList() : List.of();
  }
}
