package org.tocsin.cli.run;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.cli.local.Endpoints;
import org.tocsin.cli.template.FunctionSpec;
import org.tocsin.pipeline.json.Json;

/** The event by which EventBridge Scheduler wakes a function. */
final class ScheduleEvent {

  private ScheduleEvent() {}

  /** The schedule's own input where it has one, else the event that the service makes. */
  static byte[] of(FunctionSpec.ScheduleSource schedule, Instant now) {
    if (!schedule.input().equals("{}")) {
      return schedule.input().getBytes(StandardCharsets.UTF_8);
    }
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("version", "0");
    event.put("id", UUID.randomUUID().toString());
    event.put("detail-type", "Scheduled Event");
    event.put("source", "aws.scheduler");
    event.put("account", "000000000000");
    event.put("time", now.toString());
    event.put("region", Endpoints.REGION);
    event.put("resources", List.of());
    event.put("detail", "{}");
    return Json.write(event).getBytes(StandardCharsets.UTF_8);
  }
}
