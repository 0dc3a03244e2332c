package org.tocsin.coder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.coder.Articles;

class DocumentTest {

  static Stream<String> sentences() {
    return Lines.of(DocumentTest.class, "sentences.txt").stream();
  }

  /** Each row is a paragraph with its sentences parted by " | " and its dateline by " || ". */
  @ParameterizedTest
  @MethodSource("sentences")
  void paragraphsAreCutWhereTheRowSays(String row) {
    String paragraph = row.replace(" || ", " ").replace(" | ", " ");
    Block block = Document.of(Articles.of(null, null, paragraph)).blocks().getFirst();
    String dateline = block.dateline() == null ? "" : cut(block, block.dateline()) + " || ";
    List<String> cut = block.sentences().stream().map(s -> cut(block, s)).toList();
    assertEquals(row, dateline + String.join(" | ", cut));
  }

  @Test
  void headlineIsParagraphZeroAndParagraphsCountFromOne() {
    Document document = Document.of(Articles.of("Bomb in Mosul", null, "One.\nTwo. Three."));
    assertEquals(List.of(0, 1, 2), document.blocks().stream().map(Block::number).toList());
    assertEquals(2, document.sentences().getLast().paragraph());
    assertEquals("Two. Three.", document.block(2).text());
  }

  @Test
  void codePointsCountAPairOfSurrogatesOnce() {
    Block block = Document.of(Articles.of(null, null, "\uD83D\uDE00 Ten died.")).block(1);
    Token ten =
        block.sentences().getLast().tokens().stream()
            .filter(t -> t.is("ten"))
            .findAny()
            .orElseThrow();
    assertEquals(3, ten.start());
    assertEquals(2, block.codePoints().before(ten.start()));
  }

  @Test
  void wordsBetweenQuotationMarksAreQuoted() {
    Document document =
        Document.of(Articles.of(null, null, "He called it \u201Ca bomb\u201D there."));
    List<String> quoted =
        document.sentences().getFirst().tokens().stream()
            .filter(Token::quoted)
            .map(Token::text)
            .toList();
    assertEquals(List.of("a", "bomb"), quoted);
  }

  @Test
  void aMegabyteWithoutAFullStopIsCutIntoBoundedSentences() {
    Document document = Document.of(Articles.of(null, null, "word ".repeat(200_000)));
    assertTrue(
        document.sentences().stream().allMatch(s -> s.size() <= SentenceSplitter.MAX_TOKENS));
    assertEquals(200_000, document.sentences().stream().mapToInt(Sentence::size).sum());
  }

  private static String cut(Block block, Sentence sentence) {
    return block.text().substring(sentence.start(), sentence.end());
  }
}
