package org.tocsin.coder.drafts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.reading.Reading;

/** Joins the drafts of a text that tell of one incident, once all of it is read. */
public final class Joining {

  private Joining() {}

  /** Joins incidents that turn out to be one: same family, and nothing that tells them apart. */
  public static List<Draft> joined(List<Draft> drafts) {
    List<Draft> joined = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft home = null;
      Reading first = draft.readings().getFirst();
      if (draft.place() == null && !Further.isOneMore(first) && !RuledHome.isAnother(first)) {
        for (int i = joined.size() - 1; i >= Drafts.oldest(joined); i--) {
          if (draft.readings().stream().allMatch(joined.get(i)::fitsTime)
              && joined.get(i).family() == draft.family()
              && !Further.isOfOthers(joined.get(i), first)) {
            home = joined.get(i);
            break;
          }
        }
      }
      for (int i = joined.size() - 1; home == null && i >= Drafts.oldest(joined); i--) {
        home = Twins.are(joined.get(i), draft) ? joined.get(i) : null;
      }
      Draft again = home == null ? toldBefore(joined, draft, drafts.size()) : null;
      if (again != null) {
        ToldAgain.join(again, draft);
      } else if (home == null) {
        joined.add(draft);
      } else {
        home.absorb(draft);
      }
    }
    return joined;
  }

  /** The last one of which a draft tells once more; null where it tells of none. */
  private static @Nullable Draft toldBefore(List<Draft> joined, Draft draft, int number) {
    for (int i = joined.size() - 1; i >= Drafts.oldest(joined); i--) {
      if (ToldAgain.is(joined.get(i), draft, number)) {
        return joined.get(i);
      }
    }
    return null;
  }
}
