package org.tocsin.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {

  private static final String RUSSIAN =
      "Жители города сообщили о взрывах на окраине, власти призвали всех оставаться дома.";

  @ParameterizedTest(name = "bytes {0}, HTTP {1}, document {2}: {3}")
  @CsvSource({
    "UTF-8, iso-8859-1, , UTF-8, HTTP", // bytes that are UTF-8 beyond ASCII prove a header wrong
    "UTF-8, , , UTF-8, DETECTED",
    "UTF-8, nonsense, , UTF-8, DETECTED",
    "UTF-8, , utf-8, UTF-8, DOCUMENT",
    "windows-1251, windows-1251, utf-8, windows-1251, HTTP",
    "windows-1251, utf-8, windows-1251, windows-1251, DOCUMENT", // the bytes contradict the header
    "windows-1251, , , windows-1251, DETECTED",
    "KOI8-R, , , KOI8-R, DETECTED",
    "UTF-16LE, utf-16le, , UTF-16LE, HTTP"
  })
  void russianIsRead(String bytes, String http, String document, String charset, String source) {
    Charsets.Decoded decoded =
        Charsets.decode(RUSSIAN.getBytes(Charset.forName(bytes)), http, document);
    assertEquals(RUSSIAN, decoded.text());
    assertEquals(charset, decoded.charset().name());
    assertEquals(source, decoded.source().name());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"iso-8859-1", "us-ascii", "latin1", "windows-1252"})
  void highControlsAreQuotesAndDashes(String label) {
    byte[] bytes = "the \u0093city\u0094 \u0096 caf\u00e9".getBytes(ISO_8859_1);
    assertEquals("the “city” – café", Charsets.decode(bytes, label, null).text());
  }

  @Test
  void byteOrderMarkOutranksTheHeader() {
    byte[] bytes = "\uFEFFcafé".getBytes(UTF_8);
    Charsets.Decoded decoded = Charsets.decode(bytes, "windows-1251", null);
    assertEquals("café", decoded.text());
    assertEquals(Charsets.Source.BYTE_ORDER_MARK, decoded.source());
  }

  @Test
  void wideTextWithoutAMarkIsSeenByItsFirstSign() {
    byte[] bytes = "<a>é</a>".getBytes(java.nio.charset.StandardCharsets.UTF_16BE);
    assertEquals("<a>é</a>", Charsets.decode(bytes, null, null).text());
  }

  @Test
  void oneSlipDoesNotMakeAnotherCharset() {
    byte[] good =
        "Ménaka, Gao, Kidal, Tessalit, Aguelhok: détails à venir, état inconnu".getBytes(UTF_8);
    byte[] slipped = new byte[good.length + 1];
    System.arraycopy(good, 0, slipped, 0, good.length);
    slipped[good.length] = (byte) 0xC3;
    String text = Charsets.decode(slipped, "utf-8", null).text();
    assertEquals(new String(good, UTF_8) + "\uFFFD", text);
  }

  @Test
  void someZerosDoNotMakeAnotherCharset() {
    String text = "Ménaka, Gao, Kidal: détails à venir. ".repeat(20);
    byte[] bytes = (text + "\0\0" + text).getBytes(UTF_8);
    Charsets.Decoded decoded = Charsets.decode(bytes, null, "utf-8");
    assertEquals(text + "\0\0" + text, decoded.text());
    assertEquals(UTF_8, decoded.charset());
  }
}
