package org.tocsin.coder.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Paragraph;

/**
 * An article's text in its parts. Paragraph 0 is the headline, where the article has one; the
 * article's own paragraphs count from 1 on. Immutable.
 *
 * @param blocks the headline, if any, and the paragraphs, in order
 * @param sentences every sentence, in order, datelines left out
 * @param upperCase whether the text is written in capitals throughout, as on the wires of old, so
 *     that capitals tell nothing
 */
public record Document(List<Block> blocks, List<Sentence> sentences, boolean upperCase) {

  /** Nine letters in ten: a text with a few lower-case remarks is still one in capitals. */
  private static final double UPPER_CASE_SHARE = 0.9;

  /** Copies the lists. */
  public Document {
    blocks = List.copyOf(blocks);
    sentences = List.copyOf(sentences);
  }

  /** Takes an article apart. Linear in the length of its text. */
  public static Document of(Article article) {
    boolean upperCase = isUpperCase(article);
    List<Block> blocks = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    int number = 0;
    String headline = article.headline();
    if (headline != null && !headline.isBlank()) {
      Block block = SentenceSplitter.block(0, Paragraph.Kind.HEADING, headline, 0, upperCase);
      blocks.add(block);
      sentences.addAll(block.sentences());
      number = next(block, number);
    }
    for (int i = 0; i < article.paragraphs().size(); i++) {
      Paragraph paragraph = article.paragraphs().get(i);
      Block block =
          SentenceSplitter.block(i + 1, paragraph.kind(), paragraph.text(), number, upperCase);
      blocks.add(block);
      sentences.addAll(block.sentences());
      number = next(block, number);
    }
    return new Document(blocks, sentences, upperCase);
  }

  /** The same with standfirsts that keep their place and say nothing. */
  public Document withoutStandfirst() {
    List<Block> silenced = new ArrayList<>();
    List<Sentence> rest = new ArrayList<>();
    for (Block block : blocks) {
      boolean standfirst = block.kind() == Paragraph.Kind.STANDFIRST;
      Block kept =
          standfirst
              ? new Block(block.number(), block.kind(), block.text(), null, List.of())
              : block;
      silenced.add(kept);
      rest.addAll(kept.sentences());
    }
    return new Document(silenced, rest, upperCase);
  }

  /** The same without some sentences, whose paragraphs keep their places. */
  public Document without(Predicate<Sentence> left) {
    List<Block> kept = new ArrayList<>();
    List<Sentence> rest = new ArrayList<>();
    for (Block block : blocks) {
      List<Sentence> told = block.sentences().stream().filter(left.negate()).toList();
      kept.add(new Block(block.number(), block.kind(), block.text(), block.dateline(), told));
      rest.addAll(told);
    }
    return new Document(kept, rest, upperCase);
  }

  /** The block with a paragraph's number, which is always there for a sentence's paragraph. */
  public Block block(int paragraph) {
    int first = blocks.isEmpty() ? 0 : blocks.getFirst().number();
    return blocks.get(paragraph - first);
  }

  /** The first dateline of the text. */
  public @Nullable Sentence dateline() {
    for (Block block : blocks) {
      Sentence dateline = block.dateline();
      if (dateline != null) {
        return dateline;
      }
    }
    return null;
  }

  private static int next(Block block, int number) {
    return number + block.sentences().size() + (block.dateline() == null ? 0 : 1);
  }

  private static boolean isUpperCase(Article article) {
    long upper = 0;
    long letters = 0;
    long all = 0;
    for (Paragraph paragraph : article.paragraphs()) {
      all += paragraph.text().length();
    }
    long most = (long) Math.ceil(all - UPPER_CASE_SHARE * all);
    for (Paragraph paragraph : article.paragraphs()) {
      String text = paragraph.text();
      if (letters - upper > most) {
        return false; // most texts, after a tenth of them
      }
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isLetter(c)) {
          letters++;
          upper += Character.isUpperCase(c) ? 1 : 0;
        }
      }
    }
    return letters > 0 && upper >= UPPER_CASE_SHARE * letters;
  }
}
