package org.tocsin.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Keeps the functions' log lines in a file, as CloudWatch would, and passes each on to the tally.
 * Safe for use by many threads.
 */
final class FunctionLog implements Consumer<String>, AutoCloseable {

  private final Path file;
  private final Writer writer;
  private final Tally tally;

  private FunctionLog(Path file, Writer writer, Tally tally) {
    this.file = file;
    this.writer = writer;
    this.tally = tally;
  }

  /** Starts a new file, in place of one that is there. */
  static FunctionLog open(Path file, Tally tally) throws IOException {
    return new FunctionLog(file, Files.newBufferedWriter(file, StandardCharsets.UTF_8), tally);
  }

  @Override
  public synchronized void accept(String line) {
    try {
      writer.write(line + "\n");
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    tally.read(line);
  }

  @Override
  public synchronized void close() throws IOException {
    writer.close();
  }
}
