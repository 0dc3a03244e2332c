package org.tocsin.coder.events;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Words;

/** What words say of how a sentence goes with the others; cues.txt has the words of each. */
public enum Cue {
  /** What follows is another incident than that before. */
  APART,
  /** The sentence sums up more than one incident. */
  SEVERAL,
  /** One more of what was told. */
  ANOTHER,
  /** It belongs to what was told just before. */
  AT_ONCE,
  /** Who the victims are. */
  AMONG,
  /** It was on the day of what was told just before. */
  SAME_DAY,
  /** The figure or the event is not confirmed. */
  UNCONFIRMED,
  /** Somebody confirms it. */
  CONFIRM,
  /** Somebody denies it. */
  DENIAL,
  /** The figures of the sentence were replaced by later ones. */
  SUPERSEDED,
  /** The place named is near the place of the incident. */
  NEAR,
  /** The sentence tells of the scene. */
  SCENE,
  /** Right after a toll: it is that of a whole country, and of no one town in it. */
  ALL_OVER,
  /** Right after a toll: it is that of all that a text tells. */
  IN_ALL,
  /** Right after a toll: it is that of a part of a year, and of no one incident. */
  PART_OF_YEAR,
  /** Right after a toll that something brought it to: the sum of a time. */
  TIME_OF_SUM,
  /** What one of a series is: "the fifth such attack in two weeks". */
  SERIES,
  /** Right after a time long past: what was then follows. */
  AS_THEN,
  /** At the head of a sentence: it tells of what was some days before what was told. */
  EARLIER,
  /** At the head of a sentence: it tells of what was some hours after what was told. */
  LATER,
  /** One more of what was told, in the same town. */
  ELSEWHERE_IN,
  /** It was where that was what the text told just before. */
  SAME_TOWN,
  /** What leads to the crime for which somebody is arrested: "accused of". */
  CHARGE,
  /** A verb of speaking. */
  SPEECH,
  /** What gives somebody's word. */
  SAYS,
  /** What gives the word of the one whose name follows. */
  BEFORE;

  private static final Map<Cue, PhraseTable<String>> PHRASES = new EnumMap<>(Cue.class);

  static {
    for (Cue cue : values()) {
      PHRASES.put(cue, new PhraseTable<>());
    }
    for (String line : Lines.of(Cue.class, "cues.txt")) {
      String[] e = Lines.fields(line, 2);
      PhraseTable<String> table =
          valueOf(e[0].replace('-', '_').toUpperCase(Locale.ROOT)).phrases();
      table.add(e[1], e[1]);
    }
  }

  /** Whether a sentence has such words. */
  public boolean isIn(Sentence s) {
    return phrases().isIn(s);
  }

  /** The first such words of a sentence; null where it has none. */
  public @Nullable Words first(Sentence s) {
    return phrases().first(s);
  }

  /** The longest such words that start at a token; null where none do. */
  public PhraseTable.@Nullable Match<String> at(Sentence s, int from) {
    return phrases().at(s, from);
  }

  private PhraseTable<String> phrases() {
    return Objects.requireNonNull(PHRASES.get(this));
  }
}
