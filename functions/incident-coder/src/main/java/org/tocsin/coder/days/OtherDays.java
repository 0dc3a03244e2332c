package org.tocsin.coder.days;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;

/** Tells times that only count on from what was told before: "days later", "the next morning". */
public final class OtherDays {

  /** The words of such a day before the word for its part: "the following night". */
  private static final Set<String> NEXT = Lines.setOf(OtherDays.class, "next-days.txt");

  /** Sentences that an answer has at most. */
  private static final int ANSWER = 5;

  private OtherDays() {}

  /** Whether a time is one of those: what it counts from says how long ago it was. */
  public static boolean isLater(TimeExpression time) {
    Sentence s = time.sentence();
    return s.norm(time.to() - 1).equals("later")
        || s.norm(time.to()).equals("later")
        || (time.to() - time.from() <= 3 && NEXT.contains(first(s, time)));
  }

  /** "What happened on Monday? Three people were killed": the question before gives the day. */
  public static boolean isAsked(TimeExpression time, Sentence s) {
    Sentence before = time.sentence();
    int behind = s.number() - before.number();
    return behind > 0 && behind <= ANSWER && before.norm(before.size() - 1).equals("?");
  }

  private static String first(Sentence s, TimeExpression time) {
    return s.norm(time.from()).equals("the") ? s.norm(time.from() + 1) : s.norm(time.from());
  }
}
