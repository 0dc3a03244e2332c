package org.tocsin.article.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.pipeline.record.TextFingerprint;

/**
 * Stories in the folders beside this test: {@code wire.txt} and what outlets make of it ({@code
 * copy-….txt}) are copies; {@code own-….txt}, on the same event, are copies of nothing there.
 */
final class WordingTest {

  private static List<Path> stories() throws IOException, URISyntaxException {
    Path here = Path.of(Objects.requireNonNull(WordingTest.class.getResource(".")).toURI());
    try (Stream<Path> files = Files.walk(here)) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }

  static Stream<Arguments> pairs() throws Exception {
    List<Arguments> pairs = new ArrayList<>();
    List<Path> stories = stories();
    for (Path one : stories) {
      for (Path two : stories) {
        boolean own = name(one).startsWith("own-") || name(two).startsWith("own-");
        boolean oneEvent = one.getParent().equals(two.getParent());
        if (one.compareTo(two) < 0 && (own || !oneEvent || name(two).equals("wire.txt"))) {
          pairs.add(Arguments.of(one.getFileName(), two.getFileName(), !own && oneEvent, one, two));
        }
      }
    }
    return pairs.stream();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("pairs")
  void copiesAreKnownAndOtherStoriesOnTheEventAreNot(
      Path first, Path second, boolean copies, Path one, Path two) throws IOException {
    TextFingerprint a = assertNotNull(of(one));
    TextFingerprint b = assertNotNull(of(two));
    assertEquals(copies, a.isCopyOf(b), () -> a.part(b) + " of the shorter one is in the other");
  }

  private static TextFingerprint assertNotNull(TextFingerprint fingerprint) {
    return Objects.requireNonNull(fingerprint, "too short");
  }

  private static TextFingerprint of(Path story) throws IOException {
    return Wording.fingerprint(Files.readAllLines(story).stream().map(Paragraph::text).toList());
  }

  @Test
  void aTextThatIsTooShortHasNone() {
    assertNull(Wording.fingerprint(List.of(text("one two ".repeat(24) + "49th"))));
    assertEquals(2, Wording.fingerprint(List.of(text("one two ".repeat(25)))).sample().size());
    assertNull(Wording.fingerprint(List.of()));
  }

  @Test
  void crossHeadsDoNotCount() {
    String words = numbered(60);
    assertEquals(
        Wording.fingerprint(List.of(text(words))),
        Wording.fingerprint(
            List.of(text(words), new Paragraph(Paragraph.Kind.HEADING, numbered(99)))));
  }

  @Test
  void aScriptWithoutSpacesHasWordsToo() {
    String chinese = "周六凌晨港口城市的一座燃料库发生爆炸至少九人死亡三十一人受伤消防员从三个邻近地区赶来用海水冷却剩余的储罐省长说死者中有七名司机";
    TextFingerprint whole = assertNotNull(Wording.fingerprint(List.of(text(chinese))));
    TextFingerprint spaced =
        assertNotNull(Wording.fingerprint(List.of(text("【" + chinese.replace("说", "说：")))));
    assertEquals(whole, spaced);
  }

  @Test
  void accentsOfTheirOwnDoNotPartAWord() {
    String marked = ("ra\u0301pido " + numbered(5) + " ").repeat(12);
    assertEquals(
        assertNotNull(Wording.fingerprint(List.of(text(marked)))),
        Wording.fingerprint(List.of(text(marked.toUpperCase(java.util.Locale.ROOT)))));
  }

  private static String numbered(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append("word").append(i).append(' ');
    }
    return text.toString();
  }

  private static Paragraph text(String text) {
    return Paragraph.text(text);
  }
}
