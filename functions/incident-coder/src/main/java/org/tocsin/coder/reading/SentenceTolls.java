package org.tocsin.coder.reading;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.days.CampaignToll;
import org.tocsin.coder.days.MonthsToll;
import org.tocsin.coder.days.Recency;
import org.tocsin.coder.days.RunningTotal;
import org.tocsin.coder.days.SinceThen;
import org.tocsin.coder.days.WarClause;
import org.tocsin.coder.events.Background;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Words;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.toll.TollMention;

/**
 * The tolls of one sentence that may be an incident's, and whether they sum up a time rather than
 * one. Sums within the sentence are left out at once.
 */
final class SentenceTolls {

  /** A toll as large as this is hardly one incident's, unless the text gives its day. */
  private static final int LARGE = 500;

  /** A toll of a war or a siege. */
  private static final int WAR = 10_000;

  private static final Set<String> UP_TO = Lines.setOf(SentenceTolls.class, "up-to.txt");

  /** Words at the head of a sentence, all of which is on a figure that stands there. */
  private static final int OPENING = 6;

  /** Words of a sentence over a list, at most. */
  private static final int HEADING = 18;

  private final Sentence s;
  private final List<TollMention> tolls;
  private final List<TimeExpression> told;
  private final boolean inTown;
  private final Recency recency;

  /** Whether the sentence opens with an old day or act and sums up what has come since. */
  private final boolean siege;

  private final boolean killedSince;

  private boolean sinceThen;

  /**
   * Makes it for the tolls found, which it takes for its own.
   *
   * @param told the times that the sentence tells of its events
   * @param inTown whether it names a town
   */
  SentenceTolls(
      Sentence s,
      List<TollMention> found,
      List<TimeExpression> told,
      boolean inTown,
      Recency recency) {
    this.s = s;
    this.tolls = found;
    this.told = told;
    this.inTown = inTown;
    this.recency = recency;
    Words superseded = Cue.SUPERSEDED.first(s); // "killed six, raising an earlier toll of three"
    if (superseded != null) {
      tolls.removeIf(t -> t.to() > superseded.from() || superseded.from() <= OPENING);
    }
    siege = RunningTotal.isOfSiege(s, tolls);
    killedSince = tolls.stream().anyMatch(t -> RunningTotal.isSinceThen(s, t));
    tolls.removeIf(
        t ->
            (inTown && Cue.ALL_OVER.at(s, t.to()) != null)
                || RunningTotal.isSum(s, t)
                || CampaignToll.is(t)
                || RunningTotal.isUpToNow(t, told, recency));
  }

  /** The tolls, for those who leave out more of them. */
  List<TollMention> list() {
    return tolls;
  }

  /** Whether there is a toll of so many. */
  boolean isAny(int least) {
    return tolls.stream().anyMatch(t -> t.quantity().best() >= least);
  }

  /** Whether they sum up a time: "since January", "this month", "in three weeks". */
  boolean isTotal(List<EventMention> events) {
    if (WarClause.isIn(s) && recency.anyRecentDayOfEvent(told)) {
      return false; // only what the clause tells is a sum, and that is left out
    }
    sinceThen = SinceThen.is(s, tolls, told, events, recency.today());
    return sinceThen
        || (siege && tolls.isEmpty() && !recency.anyRecentDayOfEvent(told))
        || (killedSince && tolls.isEmpty() && !recency.anyRecentDayOfEvent(told))
        || isHeading()
        || Totals.isTotal(s, told)
        || RunningTotal.upToNow(tolls, told, recency)
        || RunningTotal.since(s, tolls, told, events, recency.today())
        || MonthsToll.is(tolls, told, events, inTown, recency)
        || (!inTown && RunningTotal.ofDays(s, tolls, told));
  }

  /** "At least seven people were killed in the latest violence:", over a list of incidents. */
  boolean isHeading() {
    return s.norm(s.size() - 1).equals(":")
        && s.size() <= HEADING
        && !inTown
        && told.stream().allMatch(e -> e.window() == null)
        && isAny(2);
  }

  /** Whether all that the sentence tells are the deeds of which it gives the sum. */
  boolean isAllOf(List<EventMention> events) {
    return events.stream()
        .allMatch(e -> tolls.stream().anyMatch(t -> t.word() >= e.from() && t.word() < e.to()));
  }

  /** Whether a sum over a time comes with an event of these days all the same. */
  boolean isNewsBesideTotal() {
    if (sinceThen) {
      return false;
    }
    boolean sum = !tolls.isEmpty() || Background.of(s).contains(Background.Kind.TOTAL);
    List<TimeExpression> own = told.stream().filter(e -> !isEnd(e.from())).toList();
    return recency.anyRecent(own) && (!sum || recency.anyRecentDayOfEvent(own));
  }

  /** "in the three months to the end of March": a day that ends the time of a sum. */
  private boolean isEnd(int from) {
    return s.norm(from - 1).equals("to") && UP_TO.contains(s.norm(from - 2));
  }

  /** Whether so many are no one incident's: of a war, or without a day or a town. */
  boolean isTooMany() {
    boolean state =
        tolls.stream().anyMatch(t -> t.quantity().best() >= LARGE && RunningTotal.isState(s, t));
    return isAny(WAR) || (isAny(LARGE) && !recency.anyRecentDay(told) && (state || !inTown));
  }
}
