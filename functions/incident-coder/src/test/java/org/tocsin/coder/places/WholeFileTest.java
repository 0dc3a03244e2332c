package org.tocsin.coder.places;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeFileTest {

  private static final byte[] BYTES = {1, 2, 3, 4, 5, 6, 7};

  /** A stream may tell too little of its length, or nothing, or too much. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 7, 20})
  void everyByteIsReadWhateverTheStreamTells(int told) throws IOException {
    try (InputStream stream =
        new ByteArrayInputStream(BYTES) {
          @Override
          public synchronized int available() {
            return told;
          }
        }) {
      ByteBuffer file = WholeFile.of(stream);
      assertEquals(BYTES.length, file.capacity());
      assertEquals(ByteBuffer.wrap(BYTES), file);
    }
  }
}
