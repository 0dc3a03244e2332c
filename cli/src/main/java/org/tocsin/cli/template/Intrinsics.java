package org.tocsin.cli.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Works out the functions of CloudFormation in a template's values: Ref, GetAtt, Sub, Join, Split,
 * Select, If and the conditions' Equals, And, Or, Not, FindInMap. Another function is refused where
 * its value is needed, never passed over.
 */
final class Intrinsics {

  /** What a property without a value ({@code AWS::NoValue}) is worked out to. */
  record Nothing() {}

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

  private final Account account;
  private final Map<String, Object> parameters;
  private final Map<?, ?> conditions;
  private final Map<?, ?> mappings;
  private final Map<String, Resource> resources;

  Intrinsics(
      Account account,
      Map<String, Object> parameters,
      Map<?, ?> conditions,
      Map<?, ?> mappings,
      Map<String, Resource> resources) {
    this.account = account;
    this.parameters = parameters;
    this.conditions = conditions;
    this.mappings = mappings;
    this.resources = resources;
  }

  /** A value with its functions worked out, to any depth. */
  Object resolve(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      if (map.size() == 1) {
        Map.Entry<?, ?> only = map.entrySet().iterator().next();
        String name = String.valueOf(only.getKey());
        if (name.equals("Ref") || name.startsWith("Fn::")) {
          return function(name, Objects.requireNonNull(only.getValue(), name));
        }
      }
      Map<String, Object> resolved = new LinkedHashMap<>();
      map.forEach(
          (k, v) -> {
            Object r = resolve(v);
            if (!(r instanceof Nothing)) {
              resolved.put(String.valueOf(k), r);
            }
          });
      return resolved;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::resolve).filter(v -> !(v instanceof Nothing)).toList();
    }
    return value == null ? new Nothing() : value;
  }

  /** Whether a named condition holds. */
  boolean holds(String condition) {
    Object definition = conditions.get(condition);
    if (definition == null) {
      throw new TemplateException("no condition " + condition + " in the template");
    }
    return truth(definition);
  }

  private boolean truth(Object definition) {
    if (definition instanceof Map<?, ?> map && map.size() == 1) {
      Map.Entry<?, ?> only = map.entrySet().iterator().next();
      List<?> arguments = only.getValue() instanceof List<?> list ? list : List.of(only.getValue());
      return switch (String.valueOf(only.getKey())) {
        case "Condition" -> holds(text(only.getValue()));
        case "Fn::Not" -> !truth(arguments.get(0));
        case "Fn::And" -> arguments.stream().allMatch(this::truth);
        case "Fn::Or" -> arguments.stream().anyMatch(this::truth);
        case "Fn::Equals" ->
            text(resolve(arguments.get(0))).equals(text(resolve(arguments.get(1))));
        default -> throw unknown("condition " + only.getKey());
      };
    }
    throw unknown("condition " + definition);
  }

  private Object function(String name, Object argument) {
    return switch (name) {
      case "Ref" -> ref(text(argument));
      case "Fn::GetAtt" ->
          argument instanceof List<?> list && list.size() == 2
              ? attribute(text(list.get(0)), text(list.get(1)))
              : attributeOf(text(argument));
      case "Fn::Sub" -> sub(argument);
      case "Fn::Join" -> {
        List<?> list = list(name, argument);
        yield list(name, resolve(list.get(1))).stream()
            .map(Intrinsics::text)
            .collect(Collectors.joining(text(list.get(0))));
      }
      case "Fn::Split" -> {
        List<?> list = list(name, argument);
        String[] parts = text(resolve(list.get(1))).split(Pattern.quote(text(list.get(0))), -1);
        yield List.of(parts);
      }
      case "Fn::Select" -> {
        List<?> list = list(name, argument);
        int index = Integer.parseInt(text(resolve(list.get(0))));
        List<?> from = list(name, resolve(list.get(1)));
        if (index < 0 || index >= from.size()) {
          throw new TemplateException(
              String.format(Locale.ROOT, "Fn::Select %d of %d values", index, from.size()));
        }
        yield Objects.requireNonNull(from.get(index));
      }
      case "Fn::If" -> {
        List<?> list = list(name, argument);
        yield resolve(list.get(holds(text(list.get(0))) ? 1 : 2));
      }
      case "Fn::FindInMap" -> {
        List<?> list = list(name, argument);
        Object value = mappings;
        for (Object step : list) {
          value = value instanceof Map<?, ?> map ? map.get(text(resolve(step))) : null;
        }
        if (value == null) {
          throw new TemplateException("Fn::FindInMap finds nothing: " + list);
        }
        yield value;
      }
      default -> throw unknown(name);
    };
  }

  private Object ref(String name) {
    Object pseudo =
        switch (name) {
          case "AWS::Region" -> account.region();
          case "AWS::AccountId" -> account.id();
          case "AWS::StackName" -> account.stack();
          case "AWS::Partition" -> "aws";
          case "AWS::URLSuffix" -> "amazonaws.com";
          case "AWS::NoValue" -> new Nothing();
          default -> null;
        };
    if (pseudo != null) {
      return pseudo;
    }
    Object parameter = parameters.get(name);
    if (parameter != null) {
      return parameter;
    }
    Resource resource = resource(name);
    return resource.type().equals("AWS::SQS::Queue")
        ? account.queueUrl(nameOf(resource))
        : resource.type().equals("AWS::SNS::Topic")
            ? account.arn("sns", nameOf(resource))
            : nameOf(resource);
  }

  private Object attributeOf(String resourceAndAttribute) {
    int dot = resourceAndAttribute.indexOf('.');
    return attribute(
        resourceAndAttribute.substring(0, Math.max(dot, 0)),
        resourceAndAttribute.substring(dot + 1));
  }

  private Object attribute(String id, String attribute) {
    Resource resource = resource(id);
    String name = nameOf(resource);
    return switch (resource.type() + " " + attribute) {
      case "AWS::SQS::Queue Arn" -> account.arn("sqs", name);
      case "AWS::SQS::Queue QueueName" -> name;
      case "AWS::SQS::Queue QueueUrl" -> account.queueUrl(name);
      case "AWS::DynamoDB::Table Arn" -> account.arn("dynamodb", "table/" + name);
      case "AWS::S3::Bucket Arn" -> account.arn("s3", name);
      case "AWS::Serverless::Function Arn" -> account.arn("lambda", "function:" + name);
      default ->
          throw new TemplateException(
              "the local run does not know attribute " + attribute + " of " + resource.type());
    };
  }

  private String sub(Object argument) {
    String pattern = argument instanceof List<?> list ? text(list.get(0)) : text(argument);
    Map<?, ?> own =
        argument instanceof List<?> list && list.get(1) instanceof Map<?, ?> map ? map : Map.of();
    Matcher matcher = PLACEHOLDER.matcher(pattern);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1).strip();
      String value =
          name.startsWith("!")
              ? "${" + name.substring(1) + "}"
              : own.containsKey(name)
                  ? text(resolve(own.get(name)))
                  : text(name.contains(".") ? attributeOf(name) : ref(name));
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(filled).toString();
  }

  /** The name that a resource has in the local account. */
  String nameOf(Resource resource) {
    Object given = resource.properties().get(resource.nameProperty());
    Object name = given == null ? new Nothing() : resolve(given);
    if (!(name instanceof Nothing)) {
      return text(name);
    }
    // Bucket names are lower case; all others may be as the template spells them.
    return resource.type().equals("AWS::S3::Bucket")
        ? (account.stack() + "-" + resource.id()).toLowerCase(Locale.ROOT)
        : resource.id();
  }

  private Resource resource(String id) {
    Resource resource = resources.get(id);
    if (resource == null) {
      throw new TemplateException("no parameter or resource " + id + " in the template");
    }
    return resource;
  }

  private List<?> list(String function, Object value) {
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    throw new TemplateException(function + " needs a list, not " + value);
  }

  static String text(@Nullable Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    throw new TemplateException("a text is expected, not " + value);
  }

  private static TemplateException unknown(String what) {
    return new TemplateException("the local run does not know " + what + "; it cannot go on");
  }
}
