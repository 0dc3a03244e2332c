package org.tocsin.bench.coldstart;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A handler to start cold.
 *
 * @param name the name in the table
 * @param classPath its jars
 * @param handler its class
 * @param event the event that it is given
 * @param environment its environment variables
 * @param work what it does with the event
 */
record Subject(
    String name,
    List<Path> classPath,
    String handler,
    String event,
    Map<String, String> environment,
    Work work) {

  Subject {
    classPath = List.copyOf(classPath);
    environment = Map.copyOf(environment);
  }
}
