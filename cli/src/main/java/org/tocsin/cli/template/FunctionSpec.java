package org.tocsin.cli.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A Lambda function of the template.
 *
 * @param name its logical id, by which commands name it
 * @param handler the class that handles its events
 * @param timeout how long an invocation may take
 * @param memory its memory in MB
 * @param environment its environment variables
 * @param queues the queues that feed it
 * @param schedules what invokes it from time to time
 */
public record FunctionSpec(
    String name,
    String handler,
    Duration timeout,
    int memory,
    Map<String, String> environment,
    List<QueueSource> queues,
    List<ScheduleSource> schedules) {

  /**
   * A queue that feeds a function.
   *
   * @param queue the queue's name
   * @param batchSize the most messages that one invocation gets
   * @param partialFailures whether the function names the messages that failed
   * @param concurrency the most invocations at the same time
   */
  public record QueueSource(
      String queue, int batchSize, boolean partialFailures, int concurrency) {}

  /**
   * A schedule that invokes a function.
   *
   * @param rate how far two invocations are apart
   * @param input the event as JSON
   */
  public record ScheduleSource(Duration rate, String input) {}

  /** Copies the collections. */
  public FunctionSpec {
    environment = Map.copyOf(environment);
    queues = List.copyOf(queues);
    schedules = List.copyOf(schedules);
  }
}
