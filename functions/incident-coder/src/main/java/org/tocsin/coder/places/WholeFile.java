package org.tocsin.coder.places;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * The bytes of a large file. They are read at one go where the stream tells its length, as that of
 * a resource does: put together of pieces, they would be copied and take twice the memory.
 */
final class WholeFile {

  private WholeFile() {}

  /** All that the stream has, from its place on. */
  static ByteBuffer of(InputStream stream) throws IOException {
    byte[] told = new byte[stream.available()];
    ByteBuffer start = ByteBuffer.wrap(told, 0, stream.readNBytes(told, 0, told.length));
    byte[] rest = stream.readAllBytes();
    return rest.length == 0
        ? start.slice()
        : ByteBuffer.allocate(start.limit() + rest.length).put(start).put(rest).flip();
  }
}
