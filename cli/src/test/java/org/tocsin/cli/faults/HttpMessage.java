package org.tocsin.cli.faults;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request, read whole.
 *
 * @param head its lines, the request line first
 * @param body its body as it travels, chunk sizes included
 */
@SuppressWarnings("ArrayRecordComponent")
record HttpMessage(List<String> head, byte[] body) {

  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

  /** Reads a request; one that waits to be told to go on is told so. */
  static HttpMessage read(InputStream in, OutputStream out) throws IOException {
    List<String> head = new ArrayList<>();
    String line = line(in);
    while (!line.isEmpty()) {
      head.add(line);
      line = line(in);
    }
    if (head.isEmpty()) {
      throw new EOFException("no request");
    }
    HttpMessage message = new HttpMessage(head, new byte[0]);
    if (message.header("expect") != null) {
      out.write(CONTINUE);
      out.flush();
    }
    String length = message.header("content-length");
    if (length != null) {
      int bytes = Integer.parseInt(length);
      byte[] body = in.readNBytes(bytes);
      if (body.length < bytes) {
        throw new EOFException("request cut");
      }
      return new HttpMessage(head, body);
    }
    return message.header("transfer-encoding") == null
        ? message
        : new HttpMessage(head, chunks(in));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      String size = line(in);
      body.write((size + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      int bytes = Integer.parseInt(beforeFirst(size, ';').strip(), 16);
      body.write(in.readNBytes(bytes + 2));
      if (bytes == 0) {
        return body.toByteArray();
      }
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("request cut");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private static String beforeFirst(String text, char end) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }

  String method() {
    return beforeFirst(head.getFirst(), ' ');
  }

  String target() {
    String line = head.getFirst();
    return beforeFirst(line.substring(line.indexOf(' ') + 1), ' ');
  }

  /** A header's value, null where it is absent. */
  @Nullable String header(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return head.stream()
        .skip(1)
        .filter(h -> h.toLowerCase(Locale.ROOT).startsWith(start))
        .map(h -> h.substring(start.length()).strip())
        .findFirst()
        .orElse(null);
  }

  /** The same, for a connection that ends with the answer. */
  byte[] once() {
    StringBuilder text = new StringBuilder();
    for (String line : head) {
      String lower = line.toLowerCase(Locale.ROOT);
      if (!lower.startsWith("connection:") && !lower.startsWith("expect:")) {
        text.append(line).append("\r\n");
      }
    }
    byte[] lines =
        text.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[lines.length + body.length];
    System.arraycopy(lines, 0, all, 0, lines.length);
    System.arraycopy(body, 0, all, lines.length, body.length);
    return all;
  }
}
