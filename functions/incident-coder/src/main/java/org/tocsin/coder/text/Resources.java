package org.tocsin.coder.text;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The coder's data files, which lie beside its classes. They are read straight from the jar of
 * these: a class loader looks for each of a hundred files in every jar of a function, which takes a
 * third of a millisecond a file at a cold start. For any number of threads.
 */
public final class Resources {

  /** The coder's jar; null where its classes are files in a folder. */
  private static final @Nullable ZipFile JAR = jar();

  private Resources() {}

  /**
   * Opens a file.
   *
   * @param beside a class of the file's package
   * @throws IllegalStateException where there is none of that name, naming it
   */
  public static InputStream open(Class<?> beside, String name) throws IOException {
    ZipEntry entry =
        JAR == null ? null : JAR.getEntry(beside.getPackageName().replace('.', '/') + "/" + name);
    InputStream stream =
        JAR == null || entry == null ? beside.getResourceAsStream(name) : JAR.getInputStream(entry);
    if (stream == null) {
      throw new IllegalStateException("no file " + name + " beside " + beside.getName());
    }
    return stream;
  }

  private static @Nullable ZipFile jar() {
    CodeSource source = Resources.class.getProtectionDomain().getCodeSource();
    if (source == null || !source.getLocation().getPath().endsWith(".jar")) {
      return null;
    }
    try {
      return new ZipFile(Path.of(source.getLocation().toURI()).toFile());
    } catch (IOException | URISyntaxException e) {
      // No jar of the file system: the class loader knows where it is.
      return null;
    }
  }
}
