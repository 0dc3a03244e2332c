package org.tocsin.cli.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a template: given values checked against their declaration, else defaults. */
final class Parameters {

  private Parameters() {}

  /**
   * The values of all parameters.
   *
   * @throws TemplateException naming the parameter that is unknown, missing or not allowed
   */
  static Map<String, Object> read(Map<?, ?> declared, Map<String, String> given) {
    for (String name : given.keySet()) {
      if (!declared.containsKey(name)) {
        throw new TemplateException(
            "no parameter " + name + " in the template; there are: " + declared.keySet());
      }
    }
    Map<String, Object> values = new LinkedHashMap<>();
    declared.forEach(
        (key, declaration) -> {
          String name = String.valueOf(key);
          Map<?, ?> rules = declaration instanceof Map<?, ?> map ? map : Map.of();
          Object value = given.containsKey(name) ? given.get(name) : rules.get("Default");
          if (value == null) {
            throw new TemplateException("parameter " + name + " has no default: give a value");
          }
          check(name, value.toString(), rules);
          values.put(name, list(rules) ? List.of(value.toString().split(",", -1)) : value);
        });
    return values;
  }

  private static boolean list(Map<?, ?> rules) {
    String type = String.valueOf(rules.get("Type"));
    return type.equals("CommaDelimitedList") || type.startsWith("List<");
  }

  private static void check(String name, String value, Map<?, ?> rules) {
    Object pattern = rules.get("AllowedPattern");
    boolean allowed = pattern == null || value.matches(pattern.toString());
    if (rules.get("AllowedValues") instanceof List<?> values) {
      allowed &= values.stream().anyMatch(v -> String.valueOf(v).equals(value));
    }
    if (!allowed) {
      Object expected = rules.get("ConstraintDescription");
      throw new TemplateException(
          "parameter "
              + name
              + " may not be "
              + value
              + ": expected "
              + (expected != null
                  ? expected
                  : pattern != null ? pattern : rules.get("AllowedValues")));
    }
  }
}
