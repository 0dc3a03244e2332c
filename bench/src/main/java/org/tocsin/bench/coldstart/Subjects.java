package org.tocsin.bench.coldstart;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.tocsin.cli.run.LocalSystem;
import org.tocsin.cli.template.FunctionSpec;

/** Makes subjects: the hello handler, and functions of the template from their artifacts. */
final class Subjects {

  private final Artifacts artifacts;
  private final Path scratch;
  private final LocalSystem system;
  private final Map<String, String> variables;

  /**
   * Of artifacts and a running system.
   *
   * @param scratch a folder for jars
   * @param variables of all functions' environments, beside the template's
   */
  Subjects(Artifacts artifacts, Path scratch, LocalSystem system, Map<String, String> variables) {
    this.artifacts = artifacts;
    this.scratch = scratch;
    this.system = system;
    this.variables = Map.copyOf(variables);
  }

  /** A function of the template. */
  Subject function(String name, String event, Work work) throws IOException {
    FunctionSpec spec = system.template().function(name);
    Map<String, String> environment = new HashMap<>(spec.environment());
    environment.putAll(system.endpoints().variables());
    environment.putAll(variables);
    List<Path> classPath = new ArrayList<>(artifacts.classPath(name, scratch));
    classPath.addAll(clientJars());
    return new Subject(name, classPath, spec.handler(), event, environment, work);
  }

  /** The least that a handler can be, with the JVM's options of a function. */
  Subject hello(String function) throws IOException {
    List<Path> classPath = new ArrayList<>(List.of(jar(HelloHandler.class)));
    classPath.addAll(clientJars());
    return new Subject(
        "hello", classPath, HelloHandler.class.getName(), "{}", jvmOptions(function), Work.NONE);
  }

  /**
   * What a function is measured beside: the first call that it makes of each service.
   *
   * @param calls the operations' names
   * @param table the parameter that names the function's table
   * @param tableKey the attribute by which items of that table are found
   */
  Subject calling(String function, String calls, String table, String tableKey) throws IOException {
    Map<String, String> environment = new HashMap<>(jvmOptions(function));
    environment.putAll(system.endpoints().variables());
    environment.put("CALLS", calls);
    environment.put("BUCKET", system.variable("BUCKET"));
    environment.put("KEY", system.variable("FEEDS_KEY"));
    environment.put("TABLE", system.variable(table));
    environment.put("TABLE_KEY", tableKey);
    environment.put("QUEUE", system.variable("SCRAPE_QUEUE_URL"));
    List<Path> classPath = new ArrayList<>(List.of(jar(CallingHandler.class)));
    classPath.addAll(artifacts.classPath(function, scratch));
    classPath.addAll(clientJars());
    return new Subject(
        "calls of " + function,
        classPath,
        CallingHandler.class.getName(),
        "{}",
        environment,
        Work.NONE);
  }

  /** The template's own options of the JVM, so that all start with the same ones. */
  private Map<String, String> jvmOptions(String function) {
    Map<String, String> options = new HashMap<>(system.template().function(function).environment());
    options.keySet().retainAll(List.of("JAVA_TOOL_OPTIONS"));
    return options;
  }

  /** A class in a jar of its own. */
  private Path jar(Class<?> handler) throws IOException {
    Path jar = scratch.resolve(handler.getSimpleName() + ".jar");
    String entry = handler.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        InputStream in = handler.getClassLoader().getResourceAsStream(entry)) {
      if (in == null) {
        throw new IOException("no class file " + entry);
      }
      out.putNextEntry(new JarEntry(entry));
      in.transferTo(out);
    }
    return jar;
  }

  /** The jars of the runtime interface client, which Lambda's runtime brings itself. */
  private static List<Path> clientJars() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(Subjects::belongsToClient)
        .sorted()
        .toList();
  }

  private static boolean belongsToClient(Path jar) {
    return String.valueOf(jar.getFileName())
        .matches("(aws-lambda-java-|utils-lite-|annotations-).*\\.jar");
  }
}
