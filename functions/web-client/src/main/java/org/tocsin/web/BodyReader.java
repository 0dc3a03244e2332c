package org.tocsin.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpEntityContainer;
import org.apache.hc.core5.http.HttpMessage;
import org.brotli.dec.BrotliInputStream;

/**
 * Reads a body, inflated as its Content-Encoding says, up to a limit that counts inflated bytes.
 */
final class BodyReader {

  private static final int MOST_ENCODINGS = 2;

  private BodyReader() {}

  /**
   * Reads all of it, or its start.
   *
   * @param start whether of a larger body the first bytes, as many as the limit, are wanted
   * @throws TooLargeException where it is larger than the limit, and all of it is wanted
   * @throws BadEncodingException where it cannot be inflated
   */
  static <R extends HttpMessage & HttpEntityContainer> byte[] read(
      R response, int limit, boolean start) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    List<String> encodings = encodings(response);
    if (!start && encodings.isEmpty() && entity.getContentLength() > limit) {
      throw tooLarge(limit, entity.getContentLength() + " bytes announced");
    }
    // Not closed here: closing reads the rest, and the caller knows better what to do with it.
    InputStream in = new BufferedInputStream(entity.getContent());
    try {
      for (String encoding : encodings.reversed()) {
        in = inflating(encoding, in);
      }
      byte[] body = readAll(in, limit, start, !encodings.isEmpty());
      if (body.length == 0 && entity.getContentLength() < 0 && !entity.isChunked()) {
        // Headers that were cut look the same: no length, and the connection's end at once.
        throw new ConnectionClosedException("neither a body nor a length of none");
      }
      return body;
    } catch (IOException e) {
      throw fromBrotli(e);
    }
  }

  /** Brotli's decoder wraps its own failures and those of the network in one exception. */
  private static IOException fromBrotli(IOException failure) {
    if (!(failure.getCause() instanceof RuntimeException wrapped)) {
      return failure;
    }
    return wrapped.getCause() instanceof IOException network
        ? network
        : new BadEncodingException("the compressed body is damaged: " + wrapped.getMessage());
  }

  private static byte[] readAll(InputStream in, int limit, boolean start, boolean encoded)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 << 10];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (start && out.size() + n >= limit) {
          out.write(buffer, 0, limit - out.size());
          break;
        }
        if (out.size() + n > limit) {
          throw tooLarge(limit, encoded ? "after inflation" : "received");
        }
        out.write(buffer, 0, n);
      }
    } catch (EOFException e) {
      throw new BadEncodingException("the compressed body ends too early");
    } catch (IllegalStateException e) {
      throw new BadEncodingException("the compressed body is damaged: " + e.getMessage());
    }
    return out.toByteArray();
  }

  private static List<String> encodings(HttpMessage response) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Header header : response.getHeaders("Content-Encoding")) {
      all.append(header.getValue()).append(',');
    }
    List<String> encodings =
        java.util.Arrays.stream(all.toString().toLowerCase(Locale.ROOT).split(",", -1))
            .map(String::strip)
            .filter(e -> !e.isEmpty() && !e.equals("identity") && !e.equals("utf-8"))
            .toList();
    if (encodings.size() > MOST_ENCODINGS) {
      throw new BadEncodingException(
          "encoded " + encodings.size() + " times; limit " + MOST_ENCODINGS);
    }
    return encodings;
  }

  private static InputStream inflating(String encoding, InputStream in) throws IOException {
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    if (first < 0) {
      return in;
    }
    return switch (encoding) {
      // Some servers say gzip and send the plain text.
      case "gzip", "x-gzip" ->
          first == 0x1f && second == 0x8b
              ? new BufferedInputStream(new GZIPInputStream(in))
              : plainText(first, in);
      // "deflate" is zlib by the book and raw deflate by half of the servers.
      case "deflate" ->
          new BufferedInputStream(
              new InflaterInputStream(
                  in, new Inflater((first & 0x0f) != 8 || ((first << 8) + second) % 31 != 0)));
      case "br" -> new BufferedInputStream(new BrotliInputStream(in));
      default -> throw new BadEncodingException("unknown Content-Encoding " + encoding);
    };
  }

  private static InputStream plainText(int first, InputStream in) throws BadEncodingException {
    if (first == '<' || first == '{' || first == 0xef || Character.isWhitespace(first)) {
      return in;
    }
    throw new BadEncodingException("Content-Encoding says gzip, the body is not");
  }

  private static TooLargeException tooLarge(int limit, String value) {
    return new TooLargeException("body limit of " + limit + " bytes passed: " + value);
  }
}
