package org.tocsin.coder.fields;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.toll.TollMention;

/** Tells lists in which each victim has a verb: "one nurse killed, one driver killed". */
final class Listed {

  private static final Set<String> BETWEEN = Set.of(",", "and", ";", "&");

  private Listed() {}

  /** Whether the second is one more of such a list. */
  static boolean goesOn(@Nullable TollMention one, TollMention two) {
    if (one == null
        || one.sentence() != two.sentence()
        || two.from() <= one.to()
        || !isBeforeVerb(one)
        || !isBeforeVerb(two)) {
      return false;
    }
    for (int i = one.to(); i < two.from(); i++) {
      if (!BETWEEN.contains(two.sentence().norm(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBeforeVerb(TollMention mention) {
    return mention.from() < mention.word() && !mention.people().isEmpty();
  }
}
