package org.tocsin.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that are sent compressed, well or not. */
final class ContentEncodingTest extends SiteFixture {

  @ParameterizedTest(name = "{0}")
  @CsvSource({"gzip", "x-gzip", "deflate", "identity"})
  void bodyIsInflated(String encoding) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var deflating =
        encoding.endsWith("gzip")
            ? new GZIPOutputStream(out)
            : encoding.equals("deflate") ? new DeflaterOutputStream(out) : out) {
      deflating.write("tocsin".repeat(100).getBytes(UTF_8));
    }
    site.bytes("/feed", 200, out.toByteArray(), "Content-Encoding", encoding);
    Fetched.Body body = assertInstanceOf(Fetched.Body.class, fetch("/feed"));
    assertEquals("tocsin".repeat(100), new String(body.bytes(), UTF_8));
  }

  /** "tocsin " a hundred times, and fifty megabytes of zeros, as Brotli writes them. */
  private static final String BROTLI = "G7sC+I1Utb8ec3ujkyBpc1FbJPDNcQI=";

  private static final String BROTLI_BOMB =
      "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/AR"
          + "CHBQC693/8//+DfwIgDgsAdO//+P//B/8EQBwWAOje/+X//wf+CYA4LADQvf8A";

  @Test
  void brotliIsInflated() {
    byte[] body = Base64.getDecoder().decode(BROTLI);
    site.bytes("/br", 200, body, "Content-Encoding", "br");
    assertEquals("tocsin ".repeat(100), text(fetch("/br")));
  }

  @Test
  void rawDeflateIsInflatedToo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater raw = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try (var deflating = new DeflaterOutputStream(out, raw)) {
      deflating.write("tocsin ".repeat(100).getBytes(UTF_8));
    } finally {
      raw.end();
    }
    site.bytes("/raw", 200, out.toByteArray(), "Content-Encoding", "deflate");
    assertEquals("tocsin ".repeat(100), text(fetch("/raw")));
  }

  @Test
  void twoEncodingsAreUndoneInTheirOrder() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(Base64.getDecoder().decode(BROTLI));
    }
    site.bytes("/both", 200, out.toByteArray(), "Content-Encoding", "br, gzip");
    assertEquals("tocsin ".repeat(100), text(fetch("/both")));
  }

  private static String text(Fetched fetched) {
    return new String(assertInstanceOf(Fetched.Body.class, fetched, fetched.why()).bytes(), UTF_8);
  }

  @Test
  void damagedBrotliIsBadEncoding() {
    byte[] body = Base64.getDecoder().decode(BROTLI);
    byte[] half = Arrays.copyOf(body, body.length / 2);
    site.bytes("/half", 200, half, "Content-Encoding", "br");
    assertFailed(FailureKind.BAD_ENCODING, "damaged", fetch("/half"));
    site.bytes("/none", 200, "<html>no brotli".getBytes(UTF_8), "Content-Encoding", "br");
    assertFailed(FailureKind.BAD_ENCODING, "damaged", fetch("/none"));
  }

  @Test
  void brotliThatTheServerStopsSendingIsTruncated() throws IOException {
    Fetched fetched =
        fetchRaw(
            SHORT,
            s -> {
              String head = "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 99\r\n\r\n";
              write(s, head);
              s.getOutputStream().write(Base64.getDecoder().decode(BROTLI), 0, 9);
            });
    assertFailed(FailureKind.TRUNCATED, "", fetched);
  }

  @Test
  void brotliBombIsCutAtTheLimitAndNamed() {
    byte[] bomb = Base64.getDecoder().decode(BROTLI_BOMB);
    assertTrue(bomb.length < 100, "small on the wire");
    site.bytes("/bomb", 200, bomb, "Content-Encoding", "br");
    assertFailed(FailureKind.TOO_LARGE, "bytes passed: after inflation", fetch("/bomb"));
  }

  @Test
  void gzipBombIsCutAtTheLimitAndNamed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(new byte[50 << 20]);
    }
    assertTrue(out.size() < 100_000, "small on the wire");
    site.bytes("/bomb", 200, out.toByteArray(), "Content-Encoding", "gzip");
    assertFailed(
        FailureKind.TOO_LARGE, "body limit of 8388608 bytes passed: after", fetch("/bomb"));
  }

  @Test
  void truncatedGzipIsBadEncoding() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write("tocsin".repeat(1000).getBytes(UTF_8));
    }
    byte[] half = Arrays.copyOf(out.toByteArray(), out.size() / 2);
    site.bytes("/half", 200, half, "Content-Encoding", "gzip");
    assertFailed(FailureKind.BAD_ENCODING, "ends too early", fetch("/half"));
  }
}
