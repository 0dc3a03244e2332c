package org.tocsin.coder.places;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * The bytes of a large file. They are read at one go where the stream tells its length, as that of
 * a resource does: put together of pieces, they would be copied and take twice the memory.
 */
final class WholeFile {

  /** For more at once the JDK would take as much memory of the system again. */
  private static final int STEP = 64 * 1024;

  private WholeFile() {}

  /** All that the stream has, from its place on. */
  static ByteBuffer of(InputStream stream) throws IOException {
    byte[] told = new byte[stream.available()];
    int length = 0;
    for (int read = 0; read >= 0 && length < told.length; length += Math.max(0, read)) {
      read = stream.read(told, length, Math.min(STEP, told.length - length));
    }
    ByteBuffer start = ByteBuffer.wrap(told, 0, length);
    byte[] rest = stream.readAllBytes();
    return rest.length == 0
        ? start.slice()
        : ByteBuffer.allocate(start.limit() + rest.length).put(start).put(rest).flip();
  }
}
