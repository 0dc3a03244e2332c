package org.tocsin.coder.drafts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.toll.Harm;

/**
 * Tells sentences on the burial of those of whose death the text tells elsewhere: "thousands
 * attended the funeral of two slain fighters. They were killed in Kolma". The burial is no incident
 * beside the deed.
 */
public final class Burial {

  private static final PhraseTable<Boolean> WORDS = new PhraseTable<>();

  static {
    Lines.of(Burial.class, "burial.txt").forEach(line -> WORDS.add(line, true));
  }

  private Burial() {}

  /** Leaves out what only tells of a burial; its day of the deed goes to the deed. */
  public static void settle(List<Draft> drafts) {
    drafts.forEach(Burial::relocate);
    Draft deed = drafts.stream().filter(d -> d.isKilling() && !isOnly(d)).findFirst().orElse(null);
    if (deed != null) {
      drafts.removeIf(d -> d.isKilling() && isOnly(d) && isTakenBy(deed, d));
    }
  }

  /** "The funeral was held in Kolma. They were killed in Sovane": there it was. */
  private static void relocate(Draft draft) {
    Toponym place = draft.place();
    Reading first = draft.readings().getFirst();
    if (place == null || !place.equals(first.place()) || !isOf(first)) {
      return;
    }
    draft.readings().stream()
        .filter(r -> !isOf(r) && !r.isHeadline() && r.place() != null && r.place().isTown())
        .findFirst()
        .ifPresent(r -> draft.moveTo(Objects.requireNonNull(r.place()), r.near()));
  }

  private static boolean isOf(Reading reading) {
    return WORDS.isIn(reading.sentence());
  }

  private static boolean isOnly(Draft draft) {
    return draft.readings().stream().allMatch(Burial::isOf);
  }

  /** Whether a burial is that of the dead of a deed; the deed then has what it lacked. */
  private static boolean isTakenBy(Draft deed, Draft burial) {
    if (deed.window() != null
        && burial.window() != null
        && !deed.window().overlaps(burial.window())) {
      return false;
    }
    deed.date(burial.when());
    Reading told = withToll(burial);
    if (told != null && withToll(deed) == null && deed.place() != null) {
      deed.add(told.at(deed.place()));
    }
    return true;
  }

  private static @Nullable Reading withToll(Draft draft) {
    return draft.readings().stream()
        .filter(r -> r.tolls().stream().anyMatch(t -> t.harm() == Harm.KILLED))
        .findFirst()
        .orElse(null);
  }
}
