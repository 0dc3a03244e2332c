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

  /** What the others are measured beside. */
  Subject hello() throws IOException {
    Path classes = scratch.resolve("hello.jar");
    String entry = HelloHandler.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(classes);
        JarOutputStream jar = new JarOutputStream(file);
        InputStream in = HelloHandler.class.getClassLoader().getResourceAsStream(entry)) {
      if (in == null) {
        throw new IOException("no class file " + entry);
      }
      jar.putNextEntry(new JarEntry(entry));
      in.transferTo(jar);
    }
    List<Path> classPath = new ArrayList<>(List.of(classes));
    classPath.addAll(clientJars());
    return new Subject("hello", classPath, HelloHandler.class.getName(), "{}", Map.of(), Work.NONE);
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
