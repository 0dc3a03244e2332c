package org.tocsin.coder.drafts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.scene.PlaceChoice;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.pipeline.record.SubEventType;

/**
 * A town of which a text says that it was taken before it names it: "rebels seized a strategic town
 * in the east. They took control of Kolma late on Thursday".
 */
public final class UnnamedTown {

  private static final WordClasses WORDS = WordClasses.of(UnnamedTown.class, "unnamed-town.txt");
  private static final Set<String> PLACES = WORDS.of("place");
  private static final Set<String> NAMING = WORDS.of("naming");
  private static final Set<String> ARTICLES = Set.of("a", "an", "another", "one");

  private static final Set<SubEventType> TAKEN =
      EnumSet.of(
          SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY,
          SubEventType.GOVERNMENT_REGAINS_TERRITORY,
          SubEventType.NON_VIOLENT_TRANSFER_OF_TERRITORY);

  /** Sentences from the one that does not name it to the one that does. */
  private static final int NEARBY = 4;

  /** Words from the article to the town: "a strategic railway town". */
  private static final int REACH = 4;

  private UnnamedTown() {}

  /** Whether a sentence tells how the town was taken that the text has not named yet. */
  static boolean is(Draft draft, Reading reading) {
    Toponym town = reading.place();
    return town != null
        && isTaken(reading)
        && !reading.apart()
        && !reading.near()
        && !Further.isOneMore(reading)
        && draft.fitsTime(reading)
        && isOf(draft, reading.sentence(), town);
  }

  /** Puts an incident at the town where a sentence tells no more than which one it was. */
  public static void name(Draft draft, Sentence s, List<Toponym> towns) {
    Toponym town = towns.isEmpty() ? null : towns.getFirst();
    if (town != null && isNamed(s, town) && isOf(draft, s, town)) {
      draft.moveTo(town, false);
    }
  }

  private static boolean isOf(Draft draft, Sentence s, Toponym town) {
    Toponym told = draft.place();
    boolean open = told == null || !told.isLocal() || draft.isNear();
    return open
        && town.kind() == Toponym.Kind.TOWN
        && (told == null || !told.isAbroadFrom(town))
        && s.number() - draft.last().sentence().number() <= NEARBY
        && Opening.of(draft).stream().anyMatch(UnnamedTown::isUnnamed);
  }

  private static boolean isTaken(Reading reading) {
    return reading.events().stream().anyMatch(e -> TAKEN.contains(e.eventClass().type()));
  }

  /** "Seized a strategic town", and not "seized the town of Kolma". */
  private static boolean isUnnamed(Reading reading) {
    return isTaken(reading) && hasTown(reading.sentence());
  }

  private static boolean hasTown(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      if (ARTICLES.contains(s.norm(i))) {
        for (int k = i + 1; k < Math.min(s.size(), i + 1 + REACH); k++) {
          if (PLACES.contains(s.norm(k)) && !NAMING.contains(s.norm(k + 1))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** "the town of Kolma", "Kolma is the largest of several towns". */
  private static boolean isNamed(Sentence s, Toponym town) {
    int at = PlaceChoice.token(s, town);
    boolean of = s.norm(at - 1).equals("of") && PLACES.contains(s.norm(at - 2));
    String behind = s.norm(PlaceChoice.end(s, town));
    boolean subject = at == 0 && (behind.equals("is") || behind.equals("was"));
    return of || subject;
  }
}
