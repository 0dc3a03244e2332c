package org.tocsin.coder.places;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Abbreviations that mean an area only after a comma: "Ill.", "VA". As written, full stops off. */
final class AreaAbbreviations {
  private final Map<String, Place> areas = new HashMap<>();

  private AreaAbbreviations() {}

  static AreaAbbreviations load(Gazetteer gazetteer) {
    AreaAbbreviations all = new AreaAbbreviations();
    for (List<String> row : TsvResource.rows(AreaAbbreviations.class, "abbreviations.tsv", 3)) {
      Place area =
          gazetteer
              .admin1(row.get(0), row.get(1))
              .orElseThrow(() -> new IllegalStateException("abbreviations.tsv: no area " + row));
      TsvResource.values(row.get(2)).forEach(a -> all.areas.put(bare(a), area));
    }
    return all;
  }

  @Nullable Place of(String text) {
    return areas.get(bare(text));
  }

  private static String bare(String text) {
    return text.replace(".", "").replace(" ", "");
  }
}
