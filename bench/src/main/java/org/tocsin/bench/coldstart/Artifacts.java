package org.tocsin.bench.coldstart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * The functions' artifacts, a folder each: classes and resources at the top, jars in lib/, as make
 * lays them out for {@code sam build}.
 */
final class Artifacts {

  private static final String LIB = "lib";

  private final Path folder;

  private Artifacts(Path folder) {
    this.folder = folder;
  }

  /**
   * Finds the artifacts, or has make build them.
   *
   * @param given the folder that holds them; built where absent
   * @param home the project's folder
   */
  static Artifacts of(@Nullable Path given, Path home, List<String> functions)
      throws IOException, InterruptedException {
    if (given != null) {
      return new Artifacts(given);
    }
    Path folder = home.resolve("bench").resolve("target").resolve("artifacts");
    for (String function : functions) {
      Path target = folder.resolve(function);
      remove(target);
      ProcessBuilder make =
          new ProcessBuilder("make", "-s", "build-" + function, "ARTIFACTS_DIR=" + target);
      make.directory(home.toFile()).inheritIO();
      if (make.start().waitFor() != 0) {
        throw new IOException("make build-" + function + " failed: see above");
      }
    }
    return new Artifacts(folder);
  }

  /**
   * The jars of an artifact, its loose classes packed into one more: an ahead-of-time cache refuses
   * folders on the class path.
   *
   * @param scratch where that jar goes
   */
  List<Path> classPath(String function, Path scratch) throws IOException {
    Path root = root(function);
    Path classes = scratch.resolve(function + ".jar");
    try (OutputStream file = Files.newOutputStream(classes)) {
      pack(root, file, false);
    }
    List<Path> classPath = new ArrayList<>(List.of(classes));
    classPath.addAll(jars(root));
    return classPath;
  }

  /** How many jars an artifact has in lib/. */
  int jarCount(String function) throws IOException {
    return jars(root(function)).size();
  }

  /** The size of an artifact in bytes when zipped, as it is uploaded. */
  long zippedSize(String function) throws IOException {
    Path zip = Files.createTempFile("tocsin-artifact", ".zip");
    try {
      try (OutputStream file = Files.newOutputStream(zip)) {
        pack(root(function), file, true);
      }
      return Files.size(zip);
    } finally {
      Files.delete(zip);
    }
  }

  private Path root(String function) throws IOException {
    Path root = folder.resolve(function);
    if (!Files.isDirectory(root.resolve(LIB))) {
      throw new IOException(
          "no artifact in " + root + ": make build-" + function + " ARTIFACTS_DIR=" + root);
    }
    return root;
  }

  private static List<Path> jars(Path root) throws IOException {
    try (Stream<Path> jars = Files.list(root.resolve(LIB))) {
      return jars.sorted().toList();
    }
  }

  private static void pack(Path root, OutputStream file, boolean withLib) throws IOException {
    Path lib = root.resolve(LIB);
    try (JarOutputStream jar = new JarOutputStream(file);
        Stream<Path> walk = Files.walk(root)) {
      // Loose classes are read without inflating them, in Lambda too.
      jar.setLevel(withLib ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION);
      for (Path path : walk.filter(Files::isRegularFile).sorted().toList()) {
        if (withLib || !path.startsWith(lib)) {
          jar.putNextEntry(new JarEntry(root.relativize(path).toString()));
          Files.copy(path, jar);
        }
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
