package org.tocsin.cli.gazetteer;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A file of GeoNames': a text, gzipped or not, or a zip with one or more of them.
 *
 * @param path where it lies
 */
public record DumpFile(Path path) {

  /** Takes the texts of a dump, one after the other. */
  public interface Reader {
    /** Reads a text to its end; may close it. */
    void read(InputStream text, String name) throws IOException;
  }

  /**
   * Gives each text to a reader.
   *
   * @throws IOException also where there is no such file, or no text in a zip
   */
  public void read(Reader reader) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException("no such file: " + path);
    }
    String name = String.valueOf(path.getFileName());
    try (InputStream file = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      if (name.endsWith(".zip")) {
        zip(file, name, reader);
      } else {
        reader.read(name.endsWith(".gz") ? new GZIPInputStream(file) : file, name);
      }
    }
  }

  private static void zip(InputStream file, String name, Reader reader) throws IOException {
    boolean any = false;
    ZipInputStream zip = new ZipInputStream(file);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String inside = entry.getName().toLowerCase(Locale.ROOT);
      // GeoNames puts its licence and a list of languages beside the data.
      boolean data =
          inside.endsWith(".txt")
              && !inside.endsWith("readme.txt")
              && !inside.startsWith("iso-languagecodes");
      if (data) {
        any = true;
        reader.read(new Unclosed(zip), name + "!" + entry.getName());
      }
    }
    if (!any) {
      throw new IOException(name + ": no .txt in the zip");
    }
  }

  /** Leaves the zip open behind an entry. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The zip goes on.
    }
  }
}
