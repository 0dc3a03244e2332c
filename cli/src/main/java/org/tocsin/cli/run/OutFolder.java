package org.tocsin.cli.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tocsin.cli.local.FileFault;
import org.tocsin.cli.local.LocalException;

/** The folders that a run writes to, and what it says where they do not take it. */
final class OutFolder {

  /** With less room than this nothing can be expected to work. */
  private static final long LEAST_ROOM = 1L << 20;

  private OutFolder() {}

  /**
   * Makes a folder for results and sees that it can be written to, before anything else is done.
   *
   * @throws LocalException where it cannot
   */
  static void ready(Path folder) {
    try {
      Files.createDirectories(folder);
      Path probe = Files.createTempFile(folder, ".tocsin", null);
      Files.writeString(probe, "room\n", StandardCharsets.UTF_8);
      Files.delete(probe);
    } catch (IOException e) {
      throw fault(folder, e);
    }
  }

  /** The results could not be written. */
  static LocalException fault(Path folder, IOException fault) {
    return new LocalException(
        "cannot write the results to "
            + folder
            + ": "
            + FileFault.of(fault)
            + "; name another folder with --out",
        fault);
  }

  /** Whether the disk of a folder has no room left. */
  static boolean full(Path folder) throws IOException {
    return Files.getFileStore(folder).getUsableSpace() < LEAST_ROOM;
  }
}
