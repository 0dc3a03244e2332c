package org.tocsin.coder.assembly;

import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;

/** The words that steer the assembly. */
final class Cues {

  static final PhraseTable<String> APART = new PhraseTable<>();
  static final PhraseTable<String> SEVERAL = new PhraseTable<>();
  static final PhraseTable<String> ANOTHER = new PhraseTable<>();
  static final PhraseTable<String> AT_ONCE = new PhraseTable<>();
  static final PhraseTable<String> AMONG = new PhraseTable<>();
  static final PhraseTable<String> SAME_DAY = new PhraseTable<>();
  static final PhraseTable<String> UNCONFIRMED = new PhraseTable<>();
  static final PhraseTable<String> CONFIRM = new PhraseTable<>();
  static final PhraseTable<String> DENIAL = new PhraseTable<>();
  static final PhraseTable<String> SUPERSEDED = new PhraseTable<>();
  static final PhraseTable<String> NEAR = new PhraseTable<>();
  static final PhraseTable<String> SCENE = new PhraseTable<>();
  static final PhraseTable<String> ALL_OVER = new PhraseTable<>();
  static final PhraseTable<String> PART_OF_YEAR = new PhraseTable<>();
  static final PhraseTable<String> TIME_OF_SUM = new PhraseTable<>();
  static final PhraseTable<String> SPEECH = new PhraseTable<>();
  static final PhraseTable<String> SAYS = new PhraseTable<>();

  /** Those of the above that stand before the name of the one who speaks. */
  static final PhraseTable<String> SAYS_BEFORE = new PhraseTable<>();

  static {
    for (String line : Lines.of(Cues.class, "cues.txt")) {
      String[] e = Lines.fields(line, 2);
      PhraseTable<String> table =
          switch (e[0]) {
            case "apart" -> APART;
            case "several" -> SEVERAL;
            case "another" -> ANOTHER;
            case "at-once" -> AT_ONCE;
            case "among" -> AMONG;
            case "same-day" -> SAME_DAY;
            case "unconfirmed" -> UNCONFIRMED;
            case "confirm" -> CONFIRM;
            case "denial" -> DENIAL;
            case "superseded" -> SUPERSEDED;
            case "near" -> NEAR;
            case "scene" -> SCENE;
            case "says" -> SAYS;
            case "before" -> SAYS_BEFORE;
            case "all-over" -> ALL_OVER;
            case "part-of-year" -> PART_OF_YEAR;
            case "time-of-sum" -> TIME_OF_SUM;
            case "speech" -> SPEECH;
            default -> throw new IllegalStateException("cues.txt: " + line);
          };
      table.add(e[1], e[1]);
    }
  }

  private Cues() {}
}
