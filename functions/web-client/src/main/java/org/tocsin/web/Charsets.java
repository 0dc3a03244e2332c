package org.tocsin.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns bytes into text. Several say what the charset is, and each of them may be wrong: the byte
 * order mark, the HTTP header, the document itself. A claim counts only if the bytes bear it out:
 * text that is valid UTF-8 beyond ASCII is UTF-8 whatever a header says, and a claim of UTF-8 that
 * the bytes contradict is dropped. What nobody claims is detected.
 */
public final class Charsets {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Map<String, String> LABELS = labels();

  /** One damaged sequence in so many bytes may be a slip of a publisher who else writes UTF-8. */
  private static final int BYTES_PER_SLIP = 500;

  /** Fewer zeros are a fault of whoever put the document together. */
  private static final int LEAST_BETWEEN_ZEROS = 50;

  private Charsets() {}

  /** Who named the charset. */
  public enum Source {
    /** The byte order mark. */
    BYTE_ORDER_MARK,
    /** The charset parameter of Content-Type. */
    HTTP,
    /** The XML declaration, or the page's meta element. */
    DOCUMENT,
    /** The bytes themselves. */
    DETECTED
  }

  /**
   * A text and how it was read.
   *
   * @param text without a byte order mark
   * @param charset what it was read as
   * @param source who named that charset
   */
  public record Decoded(String text, Charset charset, Source source) {}

  /**
   * Decodes.
   *
   * @param bytes the whole document
   * @param http the charset parameter of its Content-Type
   * @param document what its XML declaration or its meta element names
   */
  public static Decoded decode(byte[] bytes, @Nullable String http, @Nullable String document) {
    Decoded marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    String utf8 = strictly(bytes, StandardCharsets.UTF_8);
    Charset byHttp = forLabel(http);
    Charset byDocument = forLabel(document);
    for (Source source : new Source[] {Source.HTTP, Source.DOCUMENT}) {
      Charset claimed = source == Source.HTTP ? byHttp : byDocument;
      if (claimed == null) {
        continue;
      }
      if (utf8 != null && !isWide(utf8) && readsAsBytes(claimed)) {
        boolean plain = isAscii(bytes) && !claimed.equals(StandardCharsets.UTF_8);
        return new Decoded(utf8, plain ? claimed : StandardCharsets.UTF_8, source);
      }
      String text = strictly(bytes, claimed);
      if (text != null && !isWide(text)) {
        return new Decoded(text, claimed, source);
      }
    }
    if (utf8 != null && !isWide(utf8)) {
      return new Decoded(utf8, StandardCharsets.UTF_8, Source.DETECTED);
    }
    if (utf8 == null && isNearlyUtf8(bytes)) {
      return new Decoded(
          new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8, Source.DETECTED);
    }
    Charset detected = detect(bytes);
    return new Decoded(new String(bytes, detected), detected, Source.DETECTED);
  }

  /** The charset that a label means on the web, or null where it means none. */
  public static @Nullable Charset forLabel(@Nullable String label) {
    if (label == null || label.isBlank()) {
      return null;
    }
    String name = label.strip().toLowerCase(Locale.ROOT);
    try {
      return Charset.forName(LABELS.getOrDefault(name, name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static @Nullable Decoded byMark(byte[] b) {
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      return new Decoded(
          new String(b, 3, b.length - 3, StandardCharsets.UTF_8),
          StandardCharsets.UTF_8,
          Source.BYTE_ORDER_MARK);
    }
    if (starts(b, 0, 0, 0xFE, 0xFF) || starts(b, 0xFF, 0xFE, 0, 0)) {
      Charset utf32 = Charset.forName(b[0] == 0 ? "UTF-32BE" : "UTF-32LE");
      return new Decoded(new String(b, 4, b.length - 4, utf32), utf32, Source.BYTE_ORDER_MARK);
    }
    if (starts(b, 0xFE, 0xFF) || starts(b, 0xFF, 0xFE)) {
      Charset utf16 = b[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      return new Decoded(new String(b, 2, b.length - 2, utf16), utf16, Source.BYTE_ORDER_MARK);
    }
    return withoutMark(b);
  }

  /** A document that starts with a less-than sign in a wide charset, though without a mark. */
  private static @Nullable Decoded withoutMark(byte[] b) {
    String name =
        starts(b, 0, 0, 0, '<')
            ? "UTF-32BE"
            : starts(b, '<', 0, 0, 0)
                ? "UTF-32LE"
                : starts(b, 0, '<', 0) ? "UTF-16BE" : starts(b, '<', 0) ? "UTF-16LE" : null;
    if (name == null) {
      return null;
    }
    Charset charset = Charset.forName(name);
    return new Decoded(new String(b, charset), charset, Source.DETECTED);
  }

  private static boolean starts(byte[] bytes, int... with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((bytes[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a document of this charset could be mistaken for one of UTF-8: each byte a letter. */
  private static boolean readsAsBytes(Charset claimed) {
    String name = claimed.name();
    return name.equals("UTF-8")
        || name.startsWith("windows-125")
        || name.startsWith("ISO-8859")
        || name.startsWith("UTF-16")
        || name.startsWith("UTF-32");
  }

  /** Whether a text has so many zeros that its bytes must be of a charset with wider letters. */
  private static boolean isWide(String text) {
    int zeros = 0;
    for (int at = text.indexOf('\0'); at >= 0; at = text.indexOf('\0', at + 1)) {
      zeros++;
    }
    return zeros * LEAST_BETWEEN_ZEROS > text.length();
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    if (charset.equals(WINDOWS_1252)) {
      // Five of its bytes are not assigned; the web reads them as control characters.
      return new String(bytes, charset);
    }
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Whether nearly all that goes beyond ASCII is well-formed UTF-8. */
  private static boolean isNearlyUtf8(byte[] bytes) {
    CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
    int good = 0;
    int bad = 0;
    while (text.hasRemaining()) {
      char c = text.get();
      if (c == '\uFFFD') {
        bad++;
      } else if (c >= 0x80) {
        good++;
      }
    }
    return good >= 3 * bad && bad <= 1 + bytes.length / BYTES_PER_SLIP;
  }

  private static Charset detect(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    Charset detected = forLabel(detector.getDetectedCharset());
    return detected == null || detected.equals(StandardCharsets.UTF_8) ? WINDOWS_1252 : detected;
  }

  private static Map<String, String> labels() {
    try (InputStream in = Charsets.class.getResourceAsStream("charset-labels.tsv")) {
      if (in == null) {
        throw new IllegalStateException("charset-labels.tsv is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .collect(Collectors.toUnmodifiableMap(c -> c[0], c -> c[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
