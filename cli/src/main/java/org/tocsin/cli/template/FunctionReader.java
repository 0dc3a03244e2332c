package org.tocsin.cli.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads functions with their event sources; what SAM's Globals say fills what they leave out. */
final class FunctionReader {

  /** Lambda's own defaults. */
  private static final int TIMEOUT_SECONDS = 3;

  private static final int MEMORY = 128;
  private static final int BATCH_SIZE = 10;
  private static final int CONCURRENCY = 5;

  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

  private FunctionReader() {}

  static FunctionSpec function(
      Resource resource, Properties own, Map<?, ?> globals, Intrinsics values) {
    Map<Object, Object> merged = new LinkedHashMap<>(globals);
    merged.putAll(own.raw());
    Properties properties = new Properties(resource.id(), merged, values);
    Map<String, String> environment = new LinkedHashMap<>();
    variables(new Properties("Globals", globals, values), environment);
    variables(own, environment);
    List<FunctionSpec.QueueSource> queues = new ArrayList<>();
    List<FunctionSpec.ScheduleSource> schedules = new ArrayList<>();
    Map<?, ?> events = own.raw().get("Events") instanceof Map<?, ?> map ? map : Map.of();
    events.forEach(
        (name, event) -> {
          String where = resource.id() + ".Events." + name;
          Map<?, ?> raw = event instanceof Map<?, ?> map ? map : Map.of();
          Properties source =
              new Properties(
                  where, raw.get("Properties") instanceof Map<?, ?> map ? map : Map.of(), values);
          switch (String.valueOf(raw.get("Type"))) {
            case "SQS" -> queues.add(queue(source));
            case "Schedule" -> schedule(source, "Schedule", schedules);
            case "ScheduleV2" -> schedule(source, "ScheduleExpression", schedules);
            default ->
                throw new TemplateException(
                    where
                        + " has type "
                        + raw.get("Type")
                        + ", which the local run does not know how to play");
          }
        });
    String handler = properties.need("Handler");
    return new FunctionSpec(
        resource.id(),
        handler.contains("::") ? handler.substring(0, handler.indexOf("::")) : handler,
        Duration.ofSeconds(properties.number("Timeout", TIMEOUT_SECONDS)),
        properties.number("MemorySize", MEMORY),
        environment,
        queues,
        schedules);
  }

  private static void variables(Properties of, Map<String, String> into) {
    Map<?, ?> variables = of.map("Environment").map("Variables").raw();
    variables.forEach((name, value) -> into.put(String.valueOf(name), Intrinsics.text(value)));
  }

  private static FunctionSpec.QueueSource queue(Properties source) {
    return new FunctionSpec.QueueSource(
        StoreReaders.queueName(source.need("Queue")),
        source.number("BatchSize", BATCH_SIZE),
        source.texts("FunctionResponseTypes").contains("ReportBatchItemFailures"),
        source.map("ScalingConfig").number("MaximumConcurrency", CONCURRENCY));
  }

  private static void schedule(
      Properties source, String expression, List<FunctionSpec.ScheduleSource> into) {
    if ("DISABLED".equals(source.text("State")) || "false".equals(source.text("Enabled"))) {
      return;
    }
    String rate = source.need(expression);
    Matcher matcher = RATE.matcher(rate);
    if (!matcher.matches()) {
      throw new TemplateException(
          source.resource()
              + "."
              + expression
              + " is "
              + rate
              + "; the local run knows only rate(N minutes|hours|days)");
    }
    long number = Long.parseLong(matcher.group(1));
    Duration every =
        switch (matcher.group(2)) {
          case "minute" -> Duration.ofMinutes(number);
          case "hour" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        };
    String input = source.text("Input");
    into.add(new FunctionSpec.ScheduleSource(every, input == null ? "{}" : input));
  }
}
