package org.tocsin.coder.players;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Block;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Words;
import org.tocsin.pipeline.record.Evidence;

/** Makes evidence from places in the text; one for each document. */
public final class Quotes {

  private final Document document;
  private final Map<Integer, Block.CodePoints> codePoints = new HashMap<>();

  /** Makes it for a document. */
  public Quotes(Document document) {
    this.document = document;
  }

  /** The quotes of one incident. */
  public final class Of {
    private final List<Evidence> evidence = new ArrayList<>();

    /** Tokens of a sentence that was read for nothing else. */
    public void add(String field, Sentence s, int from, int to) {
      add(field, new Words(s, from, to), null);
    }

    /** Words of a sentence that was read: with whose word it is, and whether it is confirmed. */
    public void add(String field, Reading reading, int from, int to) {
      add(field, new Words(reading.sentence(), from, to), reading);
    }

    /** Words of a sentence, with whose word it is where it was read. */
    public void add(String field, Words words, @Nullable Reading reading) {
      Sentence s = words.sentence();
      add(
          field,
          s.paragraph(),
          s.token(words.from()).start(),
          s.token(words.to() - 1).end(),
          reading == null ? null : reading.attribution().words(),
          reading == null ? null : reading.isConfirmed());
    }

    /** Characters of a paragraph, UTF-16, with whose word they are and whether it is confirmed. */
    public void add(
        String field,
        int paragraph,
        int start,
        int end,
        @Nullable String attribution,
        @Nullable Boolean confirmed) {
      Block block = document.block(paragraph);
      Block.CodePoints points =
          codePoints.computeIfAbsent(paragraph, p -> document.block(p).codePoints());
      evidence.add(
          new Evidence(
              field,
              block.text().substring(start, end),
              paragraph,
              points.before(start),
              points.before(end),
              attribution,
              confirmed));
    }

    /** What was added, in that order. */
    public List<Evidence> all() {
      return evidence;
    }
  }
}
