package org.tocsin.coder.toll;

import java.util.Set;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;

/**
 * "Three people shot in Kolma", "five were stabbed, two fatally": so many were hit, and those of
 * whom no word says that they died are hurt.
 */
final class Hit {

  /** Words between the number and the verb: "two young market women were". */
  private static final int NOUN = 4;

  /** Words behind the verb among which it may say how: "were shot in the head". */
  private static final int HOW = 5;

  private static final WordClasses CLASSES = WordClasses.of(Hit.class, "hit.txt");
  private static final Set<String> VERBS = CLASSES.of("verb");
  private static final Set<String> DEAD = CLASSES.of("dead");

  /** "shot at", "shot down". */
  private static final Set<String> OTHER = Set.of("at", "down");

  private static final Set<String> BACK = Set.of("them", "whom");

  private Hit() {}

  /** Whether a verb tells of several who were hit, by their number right before it. */
  static boolean areMany(Sentence s, int at) {
    if (!VERBS.contains(s.norm(at)) || OTHER.contains(s.norm(at + 1)) || isDeadly(s, at)) {
      return false;
    }
    int end = Auxiliaries.start(s, at);
    for (int i = end - 1; i >= Math.max(0, end - 1 - NOUN); i--) {
      long number = Numbers.value(s.norm(i));
      if (number > 0) {
        return number > 1 && (i == end - 1 || TollWords.people(s.norm(end - 1)) != null);
      }
    }
    return false;
  }

  /** Whether a toll counts the hurt by such a verb alone. */
  static boolean counts(TollMention toll) {
    return toll.harm() == Harm.INJURED
        && VERBS.contains(toll.sentence().norm(toll.word()))
        && TollWords.harm(toll.sentence(), toll.word()) == null;
  }

  /**
   * Whether a toll counts one, by name or as "he", who was shot or stabbed in some part: where the
   * text tells one dead, it is how he died.
   */
  static boolean isHow(TollMention toll) {
    Sentence s = toll.sentence();
    boolean how = toll.harm() == Harm.INJURED && VERBS.contains(s.norm(toll.word()));
    if (!how || toll.quantity().best() != 1 || toll.more()) {
      return false;
    }
    String first = s.norm(toll.from());
    boolean name = !toll.people().isEmpty() && s.token(toll.from()).capitalised();
    return first.equals("he") || first.equals("she") || (name && !CountFinder.isDeterminer(first));
  }

  private static boolean isDeadly(Sentence s, int at) {
    for (int i = at + 1; i <= at + HOW; i++) {
      if (DEAD.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  /** "two fatally", "one of them fatally": some of those who were hit died of it. */
  static boolean isFatally(Sentence s, int at) {
    return s.norm(at).equals("fatally")
        && (Numbers.value(s.norm(at - 1)) > 0
            || (BACK.contains(s.norm(at - 1)) && s.norm(at - 2).equals("of")))
        && TollWords.harm(s, at) == null
        && TollWords.harm(s, at + 1) == null
        && !VERBS.contains(s.norm(at + 1));
  }
}
