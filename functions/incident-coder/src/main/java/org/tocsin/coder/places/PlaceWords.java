package org.tocsin.coder.places;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tocsin.coder.text.WordSet;

/** The words of {@code place-words.tsv}, by class; its comments say what each class is for. */
final class PlaceWords {
  /** The classes of words. */
  enum Sort {
    TITLE,
    SETTLEMENT,
    DISTRICT,
    AREA,
    AROUND,
    COUNTY,
    VAGUE,
    UNIT,
    LINK,
    PEOPLE,
    FOREIGNER,
    MISSION,
    FEATURE,
    ROAD,
    STREET,
    FEATURE_BEFORE,
    OF_NAME,
    MEDIA,
    BOUND,
    VESSEL,
    TEAM,
    INSTITUTION,
    ORGANISATION,
    QUARTERS,
    DIRECTION,
    PREPOSITION,
    LOCATIVE,
    BORDERING,
    STATIONED,
    MOTION,
    PARTICLE,
    ARTICLE,
    AFTER,
    ADDRESSED,
    SPEECH,
    REPORTING,
    SAYING,
    PLAIN,
    NEVER,
    WORD,
    GIVEN,
    KIN,
    OWNED,
    HELD,
    AIMED,
    ABROAD,
    FORCE_KIND,
    FORCE,
    ACTS,
    RULE,
    KILLS,
    PATRON,
    SCENE,
    ABROAD_BASE,
    NUMBER,
    MISSILE,
    QUARTER
  }

  private final Map<Sort, Set<String>> words = new EnumMap<>(Sort.class);

  private PlaceWords() {
    for (Sort sort : Sort.values()) {
      words.put(sort, new WordSet());
    }
  }

  static PlaceWords load() {
    PlaceWords all = new PlaceWords();
    for (List<String> row : TsvResource.rows(PlaceWords.class, "place-words.tsv", 2)) {
      Sort sort = Sort.valueOf(row.get(0).toUpperCase(Locale.ROOT));
      all.is(sort).addAll(TsvResource.values(row.get(1)));
    }
    return all;
  }

  /** Whether a word in lower case tells in whose hands a place is: "rebel-held". */
  boolean isHeld(String word) {
    int hyphen = word.lastIndexOf('-');
    return hyphen > 0 && is(Sort.HELD, word.substring(hyphen + 1));
  }

  /** Whether a word in lower case is of a class. */
  boolean is(Sort sort, String word) {
    return is(sort).contains(word);
  }

  private Set<String> is(Sort sort) {
    Set<String> of = words.get(sort);
    if (of == null) {
      throw new IllegalStateException("no words of class " + sort);
    }
    return of;
  }
}
