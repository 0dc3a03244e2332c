package org.tocsin.coder.scene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;

/**
 * Tells places that a sentence names for another reason than that it happened there: "fired at
 * ships in retaliation for the raids on Kolma", "the wounded are treated at a hospital in Sovane".
 */
public final class Elsewhere {

  private static final String MOTIVE = "motive";
  private static final String PROTEST = "protest";
  private static final String BOUND = "bound";
  private static final String AWAY = "away";
  private static final String WARD = "ward";
  private static final String DYING = "dying";
  private static final PhraseTable<String> WORDS = new PhraseTable<>();

  /** Words that lead elsewhere by themselves. */
  private static final Set<String> LEADS = Set.of(MOTIVE, PROTEST, AWAY, "care");

  /** Words that give a reason, which ends at a comma. */
  private static final Set<String> REASONS = Set.of(MOTIVE, PROTEST);

  /** Words between a hospital and the name of its town. */
  private static final int WARD_REACH = 3;

  /** Words from those that lead elsewhere to the place. */
  private static final int REACH = 14;

  /** Tokens of the longest words that tell of a journey, and "the". */
  private static final int BOUND_REACH = 8;

  static {
    for (String line : Lines.of(Elsewhere.class, "elsewhere.txt")) {
      String[] e = Lines.fields(line, 2);
      WORDS.add(e[1], e[0]);
    }
  }

  /** Words behind which a sentence goes on with what happened before: "flown to Kolma after". */
  private static final Set<String> AFTER = Set.of("after", "when", "where", "following");

  private Elsewhere() {}

  /**
   * Whether the token of a place stands right behind words of where somebody comes from or goes.
   */
  public static boolean isBound(Sentence s, int at) {
    return isBoundAlone(s, at) || (s.norm(at - 1).equals("and") && isBoundAlone(s, before(s, at)));
  }

  /** "came from Kolma and Sovane": the first token of the name before "and". */
  private static int before(Sentence s, int at) {
    int first = at - 1;
    while (first > 0 && s.token(first - 1).capitalised()) {
      first--;
    }
    return first;
  }

  private static boolean isBoundAlone(Sentence s, int at) {
    for (int i = at - 1; i >= Math.max(0, at - BOUND_REACH); i--) {
      PhraseTable.Match<String> match = WORDS.at(s, i);
      if (match != null && match.value().equals(BOUND)) {
        return isRightBehind(s, match, at);
      }
    }
    return false;
  }

  private static boolean isRightBehind(Sentence s, PhraseTable.Match<String> match, int at) {
    int to = at - 1;
    if (s.norm(to).equals("to")) { // "on its way from Kolma to Sovane"
      do {
        to--;
      } while (to > match.to() && s.token(to).capitalised());
      return match.to() == to && s.norm(to - 1).equals("from");
    }
    return match.to() == at || (match.to() == at - 1 && s.norm(at - 1).equals("the"));
  }

  /** Whether the token of a place stands behind such words; a reason ends at a comma. */
  static boolean has(Sentence s, int at) {
    String lead = lead(s, at);
    return lead != null && !lead.equals(PROTEST);
  }

  /** Whether a place is that of what a crowd acted against. */
  static boolean isOfProtest(Sentence s, int at) {
    return PROTEST.equals(lead(s, at));
  }

  /** The kind of the words that lead elsewhere before a place; null where none do. */
  private static @Nullable String lead(Sentence s, int at) {
    boolean comma = false;
    boolean after = false;
    boolean ward = false;
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      comma |= s.norm(i).equals(",");
      if (s.norm(i).equals(";")) {
        return null;
      }
      PhraseTable.Match<String> match = WORDS.at(s, i);
      if (match != null && match.value().equals(DYING)) {
        return ward ? DYING : null;
      }
      ward |= match != null && match.value().equals(WARD) && at - match.to() <= WARD_REACH;
      if (match != null
          && match.to() <= at
          && LEADS.contains(match.value())
          && !(match.value().equals(AWAY) && !isRightBehind(s, match, at))
          && !(comma && REASONS.contains(match.value()))) {
        return REASONS.contains(match.value()) || !after ? match.value() : null;
      }
      after |= AFTER.contains(s.norm(i));
    }
    return null;
  }

  /** The same names, with those marked that say nothing of where the text's incidents were. */
  public static List<Toponym> marked(Document document, List<Toponym> toponyms) {
    Map<Integer, Sentence> sentences = new HashMap<>();
    document.sentences().forEach(s -> sentences.put(s.number(), s));
    boolean placed =
        toponyms.stream()
            .filter(t -> t.isPlace() && t.isLocal() && sentences.containsKey(t.sentence()))
            .anyMatch(t -> isHere(sentences.get(t.sentence()), t));
    return toponyms.stream().map(t -> marked(sentences.get(t.sentence()), t, placed)).toList();
  }

  private static boolean isHere(@Nullable Sentence s, Toponym t) {
    return s != null && lead(s, PlaceChoice.token(s, t)) == null;
  }

  private static Toponym marked(@Nullable Sentence s, Toponym t, boolean placed) {
    if (s == null || !t.isPlace()) {
      return t;
    }
    int at = PlaceChoice.token(s, t);
    boolean abroad = t.kind() == Toponym.Kind.COUNTRY && isBound(s, at); // "crossed from Maranda"
    String lead = lead(s, at);
    // "burned a van in protest at the killing of a farmer in Kolma": where the farmer was.
    boolean there = lead != null && lead.equals(PROTEST) && t.isLocal() && !placed;
    return abroad || (lead != null && !there) ? t.asMetonym() : t;
  }
}
