package org.tocsin.coder.days;

import java.util.Set;
import org.tocsin.coder.syntax.Verbs;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Tells the time and the place of a report from those of the event: in "12 people died, the police
 * in Juba said on Monday" neither Juba nor Monday is known to be the event's.
 */
public final class Reporting {

  /** Words from a comma behind a speaker to the town where he spoke. */
  private static final int APPOSED = 6;

  /** What a place is that officials speak for: "police in Kolma state said". */
  private static final Set<String> AREAS =
      Set.of("state", "province", "district", "region", "county", "governorate");

  private static final Set<String> OWN = Set.of("our", "the", "state", "local");
  private static final int REACH = 8;
  private static final Set<String> BE = Set.of("is", "are", "was", "were", "been", "being");
  private static final Set<String> OWNED = Set.of("his", "her", "their", "its", "this", "that");
  private static final Set<String> TOLD = Set.of("told", "informed", "tells", "briefed");

  private static final Set<String> TELLS =
      Set.of("said", "confirmed", "announced", "reported", "stated", "revealed", "disclosed");

  /** Words from "told" to the place at most: "told the state radio in Kolma". */
  private static final int HEARERS = 6;

  private static final Set<String> PLACED = Set.of("in", "at", "from");
  private static final int PLAN_REACH = 8;
  private static final int IN_REACH = 4;
  private static final int HARMED_REACH = 4;
  private static final Set<String> HARM = Lines.setOf(Reporting.class, "harm.txt");
  private static final int TOLL_REACH = 4;
  private static final int OFFICE_REACH = 4;

  private Reporting() {}

  /** Whether the time that starts at a token is when somebody spoke. */
  static boolean isTime(Sentence s, int from) {
    boolean between = false;
    boolean heard = false;
    if (isOwner(s, from)) {
      return false; // "claimed Monday's attack"
    }
    if (s.norm(from + 1).equals("'s") && ReportWord.IN.is(s.norm(from + 2))) {
      return true; // "in Monday's edition"
    }
    if (isSpread(s, from)
        || isToll(s, from)
        || isBeforeSaying(s, from)
        || Reaction.isDay(s, from)
        || isWhenConfirmed(s, from)) {
      return true;
    }
    for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
      String norm = s.norm(i);
      boolean said = ReportWord.NOUN.is(norm) || (ReportWord.IN.is(norm) && isIn(s, i));
      // "said in Cape Town on Friday", "confirmed the raid to newsmen in Kolma on Friday"
      boolean there = between && (heard || PLACED.contains(s.norm(i + 1)));
      if (said || ReportWord.TOLD.is(norm) || (ReportWord.VERB.is(norm) && (!between || there))) {
        return true;
      }
      boolean name = s.token(i).capitalised();
      if (!name && !ReportWord.FILLER.is(norm) && Numbers.value(norm) < 0) {
        return false;
      }
      between |= name;
      heard |= isHeardBy(s, i);
    }
    return false;
  }

  /** "The authorities on Monday confirmed that": the verb of those who speak follows at once. */
  private static boolean isBeforeSaying(Sentence s, int day) {
    return s.norm(day - 1).equals("on") && TELLS.contains(s.norm(day + 1));
  }

  /** "to newsmen", "told our reporters": those to whom somebody spoke. */
  private static boolean isHeardBy(Sentence s, int listener) {
    int before = OWN.contains(s.norm(listener - 1)) ? listener - 2 : listener - 1;
    return ReportWord.LISTENER.is(s.norm(listener))
        && (s.norm(before).equals("to") || ReportWord.TOLD.is(s.norm(before)));
  }

  /** Whether it is when word went out: "a statement published on its channels on Sunday". */
  private static boolean isSpread(Sentence s, int from) {
    for (int i = from - 1; i >= Math.max(1, from - REACH); i--) {
      if (ReportWord.SPREAD.is(s.norm(i))) {
        int what = s.norm(i - 1).equals(",") ? i - 2 : i - 1; // "the report, seen on Monday"
        return ReportWord.NOUN.is(s.norm(what)) || ReportWord.IN.is(s.norm(what));
      }
      if (s.token(i).kind() == Token.Kind.MARK) {
        return false;
      }
    }
    return false;
  }

  /** Whether it is when a toll was told: "the hospital put the death toll at 21 on Sunday". */
  private static boolean isToll(Sentence s, int from) {
    int number = s.norm(from - 1).equals("on") ? from - 2 : from - 1;
    if (Numbers.value(s.norm(number)) < 0) {
      return false;
    }
    for (int i = number - 1; i >= Math.max(0, number - TOLL_REACH); i--) {
      if (s.norm(i).equals("toll")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a day owns something else than what is said: "Monday's attack", not "statement". */
  private static boolean isOwner(Sentence s, int day) {
    int own = s.norm(day + 1).equals("'s") ? day + 1 : day + 2;
    return s.norm(own).equals("'s")
        && (own == day + 1 || !s.token(day + 1).capitalised())
        && !ReportWord.NOUN.is(s.norm(own + 1))
        && !ReportWord.IN.is(s.norm(own + 1));
  }

  /** "confirmed the withdrawal on Friday": behind what was said and a word for it alone. */
  private static boolean isWhenConfirmed(Sentence s, int from) {
    int what = s.norm(from - 1).equals("on") ? from - 2 : from - 1;
    String article = s.norm(what - 1);
    return (article.equals("the") || OWNED.contains(article))
        && s.token(Math.max(0, what)).kind() == Token.Kind.WORD
        && ReportWord.CONFIRMED.is(s.norm(what - 2));
  }

  /**
   * Whether a time that opens a sentence and ends at a token is when somebody spoke: "said that".
   */
  static boolean isTimeOfSpeech(Sentence s, int to) {
    for (int i = to; i < Math.min(s.size(), to + PLAN_REACH); i++) {
      String norm = s.norm(i);
      if (ReportWord.VERB.is(norm) || norm.equals("accused")) {
        return true;
      }
      if (!s.token(i).capitalised() && !norm.equals(",") && !ReportWord.FILLER.is(norm)) {
        return false;
      }
    }
    return false;
  }

  /** "in a post", "in a social media post". */
  private static boolean isIn(Sentence s, int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - IN_REACH); i--) {
      if (s.norm(i).equals("in")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the time that starts at a token is when something is to happen that is planned. */
  static boolean isPlanned(Sentence s, int from) {
    for (int i = from - 1; i >= Math.max(0, from - PLAN_REACH); i--) {
      String norm = s.norm(i);
      if (ReportWord.PLAN.is(norm)) {
        return true;
      }
      if (norm.equals(",") || norm.equals(";")) {
        return false;
      }
    }
    return false;
  }

  /** Whether the place that starts at a token is where somebody spoke. */
  public static boolean isPlace(Sentence s, int at) {
    String before = s.norm(at - 1);
    String speaks = s.norm(at - 2);
    if (before.equals("to") && speaks.equals("according")) {
      return true; // "according to Moscow"
    }
    if (isOfSpeaker(s, at) || isOfHearers(s, at) || SpeakersSeat.is(s, at)) {
      return true;
    }
    if (before.equals("of") && ReportWord.OFFICE.is(speaks)) {
      return speaksAfter(s, at); // "the governor of Borno said"
    }
    return (before.equals("in") || before.equals("from") || before.equals("at"))
        && ((ReportWord.VERB.is(speaks) && !isMet(s, at - 2))
            || isHeardBy(s, at - 2)
            || (ReportWord.SPEAKER.is(speaks) && !owns(s, at) && !isHarmed(s, at - 2))
            || (ReportWord.OFFICE.is(speaks) && speaksAfter(s, at)));
  }

  /** "Sovane's security service said": a capital that owns a service of its state, which speaks. */
  public static boolean isOwnerOfSpeaker(Sentence s, int owner) {
    int first = owner + 1;
    if (!ReportWord.SERVICE.is(s.norm(first))) {
      return false;
    }
    for (int i = first + 1; i < Math.min(s.size(), first + OFFICE_REACH); i++) {
      if (ReportWord.VERB.is(s.norm(i))) {
        return true;
      }
      if (s.token(i).kind() == Token.Kind.MARK) {
        return false;
      }
    }
    return false;
  }

  /** "told newsmen in Kolma that": where somebody spoke to them. */
  private static boolean isOfHearers(Sentence s, int at) {
    if (!PLACED.contains(s.norm(at - 1))) {
      return false;
    }
    for (int i = at - 2; i >= Math.max(0, at - HEARERS); i--) {
      if (TOLD.contains(s.norm(i))) {
        return i < at - 2;
      }
      if (s.token(i).kind() == Token.Kind.MARK) {
        return false;
      }
    }
    return false;
  }

  /** "Clashes were also reported in Kolma": there they were, whoever said so. */
  private static boolean isMet(Sentence s, int verb) {
    int i = verb - 1;
    while (i >= 0 && (s.norm(i).endsWith("ly") || s.norm(i).equals("also"))) {
      i--;
    }
    return ReportWord.MET.is(s.norm(verb)) && BE.contains(s.norm(i));
  }

  /** "The doctor, at a hospital in Kolma, said that": where somebody spoke. */
  private static boolean isOfSpeaker(Sentence s, int at) {
    int end = at + 1;
    while (end < s.size() && s.token(end).capitalised()) {
      end++;
    }
    if (!s.norm(end).equals(",")
        || !ReportWord.VERB.is(s.norm(end + 1))
        || !s.norm(end + 2).equals("that")) {
      return false;
    }
    for (int i = at - 1; i > Math.max(0, at - APPOSED); i--) {
      if (s.norm(i).equals(",")) {
        return true;
      }
    }
    return false;
  }

  /** "killed a radio reporter in Kolma": the one who suffers, and nobody who speaks. */
  private static boolean isHarmed(Sentence s, int speaker) {
    for (int i = speaker - 1; i >= Math.max(0, speaker - HARMED_REACH); i--) {
      Verbs.Of verb = Verbs.of(s.norm(i));
      if (verb != null) {
        return HARM.contains(verb.base());
      }
    }
    return false;
  }

  /** "the home of an official in Kolma's Sovane district". */
  private static boolean owns(Sentence s, int at) {
    int i = at + 1;
    while (i < s.size() && s.token(i).capitalised()) {
      i++;
    }
    return s.norm(i).equals("'s");
  }

  /** "the ministry in Kabul said": whether a verb of speech follows the place. */
  private static boolean speaksAfter(Sentence s, int at) {
    for (int i = at + 1; i < Math.min(s.size(), at + OFFICE_REACH); i++) {
      if (ReportWord.VERB.is(s.norm(i)) || ReportWord.TOLD.is(s.norm(i))) {
        return true;
      }
      if (!s.token(i).capitalised() && !AREAS.contains(s.norm(i))) {
        return false;
      }
    }
    return false;
  }
}
