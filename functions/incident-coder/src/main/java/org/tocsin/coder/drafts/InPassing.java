package org.tocsin.coder.drafts;

import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.coder.events.Background;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Talk;
import org.tocsin.coder.syntax.Verbs;
import org.tocsin.coder.text.Sentence;

/**
 * Tells what a long text only touches: neither its headline nor its first sentences speak of it, it
 * has no day, and no town or no victims. Reviews, guides, games, reports of a year and stories are
 * full of such words; of a report of the news it would be the one thing that nobody can look up.
 */
public final class InPassing {

  /** Sentences from which a text is long. */
  private static final int LONG = 12;

  private InPassing() {}

  /** Whether a draft with these traits is told in passing. */
  public static boolean is(Draft draft, Set<String> traits, Talk talk) {
    boolean late = traits.contains("later") || traits.contains("late");
    boolean hurt =
        traits.contains("killed") || traits.contains("injured") || traits.contains("abducted");
    boolean passing =
        late
            && !traits.contains("headline")
            && talk.sentences() > LONG
            && !(hurt && traits.contains("town"))
            && !isReported(draft, traits);
    return draft.window() == null
        && (passing || isBare(traits) || isHabit(draft, traits) || isOfKin(draft, traits));
  }

  /**
   * "The army said on Monday that its troops had retaken Kolma", "separately, jets struck Kolma":
   * news of that day.
   */
  private static boolean isReported(Draft draft, Set<String> traits) {
    boolean apart = draft.readings().getFirst().apart();
    return (apart || traits.contains("time-of-report-only"))
        && traits.contains("town")
        && traits.contains("named-assailant")
        && traits.contains("strong-word");
  }

  /** "They hijack trains", "hospitals are bombed": what goes on, on no day and with no toll. */
  private static boolean isHabit(Draft draft, Set<String> traits) {
    return traits.contains("no-toll")
        && !traits.contains("first-sentence")
        && !traits.contains("headline")
        && events(draft).anyMatch(e -> e.trigger().isVerb())
        && events(draft).allMatch(InPassing::isPresent);
  }

  /** "She had met the parents of three girls murdered in Kolma": she, not the deed, is the news. */
  private static boolean isOfKin(Draft draft, Set<String> traits) {
    return !traits.contains("headline")
        && draft.readings().stream()
            .allMatch(r -> Background.of(r.sentence()).contains(Background.Kind.KIN));
  }

  private static Stream<EventMention> events(Draft draft) {
    return draft.readings().stream().flatMap(r -> r.events().stream());
  }

  private static boolean isPresent(EventMention event) {
    Sentence s = event.sentence();
    Verbs.Of verb = Verbs.of(s.norm(event.from()));
    String before = s.norm(event.from() - 1);
    return (verb != null && verb.form() == Verbs.Form.BASE)
        || before.equals("are")
        || before.equals("is");
  }

  /**
   * A word of an act and, at most, a country: neither who nor where nor how many. A coup or a
   * treaty announced on a day needs no more.
   */
  private static boolean isBare(Set<String> traits) {
    boolean announced =
        traits.contains("no-violence")
            && traits.contains("time-of-report-only")
            && !traits.contains("weak-word");
    return !announced
        && traits.contains("no-toll")
        && traits.contains("nobody-hit")
        && !traits.contains("assailant")
        && !traits.contains("town");
  }
}
