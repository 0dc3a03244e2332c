package org.tocsin.coder.assembly;

import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.days.Earlier;
import org.tocsin.coder.days.OtherDays;
import org.tocsin.coder.days.RunningTotal;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.drafts.State;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.reading.Outcome;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;

/**
 * What a paragraph has told of times long past, or of all that happened over a time: what follows
 * in it may go on with that, and is no news then.
 */
final class Backdrop {

  private static final String OLD = "goes on with what is long past";
  private static final String TOTAL = "goes on with a total over a time";
  private static final int REACH = 3;

  /** Words from the head of a sentence to those by which it says when something was. */
  private static final int ACT_REACH = 2;

  private static final Set<String> SAME = Set.of("he", "she");

  private static final PhraseTable<Boolean> WHEN = new PhraseTable<>();

  static {
    Lines.of(Backdrop.class, "took-place.txt").forEach(line -> WHEN.add(line, true));
  }

  private int oldParagraph = -1;
  private int oldNumber;
  private int totalParagraph = -1;
  private int totalNumber;
  private int many = -1;
  private int lookBack = -2;
  private boolean opensOld;
  private boolean opensPast;
  private boolean opensApart;
  private boolean toldPast;
  private boolean isOfPast;
  private @Nullable Sentence longBefore;

  /**
   * Takes in what came of a sentence.
   *
   * @param past whether all its times are long past: "violence broke out in May 2023"
   * @param news whether it gives a day of news
   */
  void note(Sentence sentence, Outcome outcome, boolean past, boolean news) {
    opensPast |=
        sentence.paragraph() == 1 && (outcome.old() || outcome.isTotal() || outcome.isLongBefore());
    if (outcome.old()) {
      opensOld |= sentence.paragraph() == 1;
      old(sentence);
    }
    opensOld |= sentence.paragraph() == 1 && outcome.isLongBefore();
    opensApart |= sentence.paragraph() == 1 && outcome.isApart();
    isOfPast |= outcome.isLongBefore() && isWhen(sentence);
    if (Earlier.looksBack(sentence)) {
      lookBack = sentence.number();
    }
    if (outcome.isLongBefore()) {
      longBefore = sentence;
    }
    toldPast = !news && (toldPast || outcome.isLongBefore() || outcome.old());
    if (outcome.isTotal() || (past && outcome.readings().isEmpty())) {
      total(sentence);
    }
  }

  /** "The massacre took place in November 2022": that of which the text tells. */
  private static boolean isWhen(Sentence s) {
    return IntStream.range(0, Math.min(s.size(), ACT_REACH)).anyMatch(i -> WHEN.at(s, i) != null);
  }

  /** Whether the text says of what it tells that it was long ago. */
  boolean isOfPast() {
    return isOfPast;
  }

  private void old(Sentence sentence) {
    oldParagraph = sentence.paragraph();
    oldNumber = sentence.number();
  }

  private void total(Sentence sentence) {
    totalParagraph = sentence.paragraph();
    totalNumber = sentence.number();
  }

  /** Whether the text opens with times long past, or with an accident, a trial or a film. */
  boolean opensApart() {
    return opensOld || opensApart;
  }

  /**
   * Why a reading is none of news; null where nothing speaks against.
   *
   * @param focus the incident of which the text speaks just now; null before the first
   */
  @Nullable String against(Reading reading, @Nullable Draft focus) {
    Sentence sentence = reading.sentence();
    if (opensPast && reading.when() != null && isThat(reading.when())) {
      return OLD;
    }
    boolean own = reading.when() != null && !OtherDays.isLater(reading.when());
    int behindOld = sentence.number() - oldNumber;
    if (!own && sentence.paragraph() == oldParagraph && behindOld <= REACH) {
      return OLD;
    }
    if (!own && oldParagraph >= 0 && behindOld == 1 && SAME.contains(sentence.norm(0))) {
      return OLD; // "He was killed with his driver", in a paragraph of its own
    }
    if (!own && sentence.number() == lookBack + 1 && reading.isOfKnown()) {
      return OLD; // "22 died in the battle" of which the sentence before was a reminder
    }
    if (!own && focus == null && goesOnLongBefore(reading)) {
      old(sentence);
      return OLD;
    }
    if (!own && focus == null && recallsLongBefore(reading)) {
      return OLD;
    }
    if (focus != null && State.looksBack(reading, focus)) {
      old(sentence);
      return "looks back over a month";
    }
    if (reading.when() != null) {
      return null;
    }
    int behind = sentence.paragraph() == totalParagraph ? sentence.number() - totalNumber : -1;
    if (behind == 1 && isState(reading)) {
      return TOTAL;
    }
    if (focus == null) {
      return toldPast ? OLD : null;
    }
    if (State.isOfMore(reading, focus)) {
      total(sentence);
      return "how things stand, and no one incident's toll";
    }
    boolean another = sentence.number() == many + 1 && !State.isTied(reading);
    if (behind > 0 && behind <= REACH && (another || State.isOneOfMany(reading, focus))) {
      many = sentence.number();
      return TOTAL;
    }
    return null;
  }

  /**
   * "got medals on Monday for a rescue in 2024. They ran to where a man had shot three": what had
   * been when something long past was, or what somebody says of it.
   */
  private boolean goesOnLongBefore(Reading reading) {
    Sentence s = reading.sentence();
    return longBefore != null
        && s.paragraph() == longBefore.paragraph()
        && s.number() - longBefore.number() <= REACH
        && (reading.events().stream().anyMatch(e -> s.norm(e.from() - 1).equals("had"))
            || reading.events().stream().allMatch(e -> s.token(e.from()).quoted()));
  }

  /** "Around the time of the murder, he said …": of what the text told as long past. */
  private boolean recallsLongBefore(Reading reading) {
    Sentence old = longBefore;
    return old != null
        && opensPast
        && reading.isDefinite()
        && reading.tolls().isEmpty()
        && reading.events().stream().allMatch(e -> has(old, word(e)));
  }

  private static String word(EventMention event) {
    return event.sentence().norm(event.to() - 1);
  }

  private static boolean has(Sentence s, String word) {
    return IntStream.range(0, s.size()).anyMatch(i -> s.norm(i).equals(word));
  }

  /** "on that Sunday": the day of which the text spoke before. */
  private static boolean isThat(TimeExpression when) {
    Sentence s = when.sentence();
    return s.norm(when.from()).equals("that") || s.norm(when.from() - 1).equals("that");
  }

  /**
   * "On the other side, 72 people have been killed": how things stand, and nothing that happened.
   */
  private static boolean isState(Reading reading) {
    return reading.tolls().stream().anyMatch(RunningTotal::isPerfect);
  }
}
