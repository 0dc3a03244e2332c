package org.tocsin.coder.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** The time expressions of a document, in the order of the text. Immutable. */
public final class TimeExpressions {

  private final List<TimeExpression> all;
  private final Map<Integer, List<TimeExpression>> bySentence = new HashMap<>();
  private final Map<Integer, List<TimeExpression>> byParagraph = new HashMap<>();
  private final @Nullable LocalDate reference;

  TimeExpressions(List<TimeExpression> all, @Nullable LocalDate reference) {
    this.all = List.copyOf(all);
    this.reference = reference;
    for (TimeExpression e : this.all) {
      bySentence.computeIfAbsent(e.sentence().number(), n -> new ArrayList<>()).add(e);
      byParagraph.computeIfAbsent(e.sentence().paragraph(), n -> new ArrayList<>()).add(e);
    }
  }

  /** The same without those that are something else: the "March 23" of a group's name. */
  public TimeExpressions without(Predicate<TimeExpression> other) {
    return new TimeExpressions(all.stream().filter(other.negate()).toList(), reference);
  }

  /** Every expression. */
  public List<TimeExpression> all() {
    return all;
  }

  /** Those of a sentence, in order. */
  public List<TimeExpression> in(Sentence sentence) {
    return Collections.unmodifiableList(bySentence.getOrDefault(sentence.number(), List.of()));
  }

  /**
   * Those of a sentence; where it tells none, the date that stands alone at the head of its
   * paragraph: "16 September: Gunmen abducted three nurses."
   */
  public List<TimeExpression> of(Sentence sentence) {
    List<TimeExpression> own = in(sentence);
    List<TimeExpression> paragraph = inParagraph(sentence.paragraph());
    boolean dated = own.stream().anyMatch(e -> e.kind() == TimeExpression.Kind.POINT);
    return dated || paragraph.isEmpty() || !isHead(paragraph.getFirst(), sentence)
        ? own
        : List.of(paragraph.getFirst());
  }

  private static boolean isHead(TimeExpression e, Sentence sentence) {
    Sentence head = e.sentence();
    if (e.window() == null || head.number() >= sentence.number()) {
      return false;
    }
    for (int i = 0; i < head.size(); i++) {
      boolean date = i >= e.from() && i < e.to();
      if (!date && head.token(i).kind() != Token.Kind.MARK) {
        return false;
      }
    }
    return true;
  }

  /** Those of a paragraph that are not in its dateline, in order. */
  public List<TimeExpression> inParagraph(int paragraph) {
    return Collections.unmodifiableList(byParagraph.getOrDefault(paragraph, List.of()));
  }

  /** The day that "today" means: of publication, or else of the dateline. */
  public @Nullable LocalDate today() {
    return reference;
  }
}
