package org.tocsin.coder.events;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.pipeline.record.SubEventType;

/** Finds the words that tell of events. Stateless: safe for use by many threads. */
public final class EventFinder {

  /** Words that hold a trigger and tell of no event: "heart attack". */
  private static final String NOTHING = "NOTHING";

  /** Words of an aside between commas. */
  private static final int ASIDE = 14;

  private record Entry(@Nullable Trigger trigger) {}

  private static final PhraseTable<Entry> TRIGGERS = new PhraseTable<>();

  /** Words that tell of ground taken only right before the name of a town. */
  private static final PhraseTable<Entry> BEFORE_TOWNS = new PhraseTable<>();

  /** Words that do so only right behind one: "Kolma fell to the rebels". */
  private static final PhraseTable<Entry> BEHIND_TOWNS = new PhraseTable<>();

  /** What explodes is a boiler as often: the lexicon has the present of what tells a bomb. */
  private static final String BLAST = SubEventType.REMOTE_EXPLOSIVE_LANDMINE_IED.name();

  /** Words of verbs in the present, by which a headline tells what happened. */
  private static final PhraseTable<Entry> OF_HEADLINES = new PhraseTable<>();

  static {
    for (String line : Lines.of(EventFinder.class, "triggers.txt")) {
      String[] e = Lines.fields(line, 4);
      Trigger told = Trigger.of(e[0], e[1], e[2]);
      table(e[2]).add(e[3], new Entry(told));
      if (told.isVerb() && table(e[2]).equals(TRIGGERS) && !BLAST.equals(e[0])) {
        OF_HEADLINES.add(PresentTense.of(e[3]), new Entry(told));
      }
    }
    for (String line : Lines.of(EventFinder.class, "figures.txt")) {
      String[] e = Lines.fields(line, 2);
      if (e[0].equals(NOTHING)) {
        TRIGGERS.add(e[1], new Entry(null));
      }
    }
  }

  private static final Trigger TAKING = Trigger.of("ABDUCTION_FORCED_DISAPPEARANCE", "6", "v");
  private static final Trigger HURTING = Trigger.of("KILLING", "1", "vts");
  private static final Set<String> AFTER_TOWNS = Lines.setOf(EventFinder.class, "after-towns.txt");

  private EventFinder() {}

  /**
   * The event of a verb that tells of people taken where its subject or agent is an armed group.
   *
   * @param verb the index of the verb
   */
  public static EventMention taking(Sentence s, int verb) {
    Modality.Found modality = Modality.of(s, verb, verb + 1, true);
    return new EventMention(s, verb, verb + 1, TAKING, modality.reality(), modality.from());
  }

  /**
   * The event of words that tell of people hurt and of nothing that hurt them: "two were flown to
   * the capital for treatment".
   *
   * @param from the index of the first of them
   * @param to the index behind the last
   */
  public static EventMention hurting(Sentence s, int from, int to) {
    Modality.Found modality = Modality.of(s, from, to, true);
    return new EventMention(s, from, to, HURTING, modality.reality(), modality.from());
  }

  /** Whether a word tells of people hurt, and of nothing that hurt them. */
  public static boolean isHurting(EventMention event) {
    return event.trigger().equals(HURTING);
  }

  /** Every trigger of a sentence of which nobody knows the places, in order. */
  public static List<EventMention> find(Sentence s) {
    return find(s, new BitSet());
  }

  /**
   * Every trigger of the sentence, in order.
   *
   * @param towns the tokens that name towns: "rebels captured Kolma"
   */
  public static List<EventMention> find(Sentence s, BitSet towns) {
    List<EventMention> found = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      PhraseTable.Match<Entry> match = longer(TRIGGERS.at(s, i), ofHeadline(s, i));
      PhraseTable.Match<Entry> town = ofTown(s, i, towns);
      match = town != null && (match == null || match.to() <= town.to()) ? town : match;
      if (match == null) {
        i++;
        continue;
      }
      Trigger trigger = match.value().trigger();
      if (trigger != null) {
        Modality.Found modality =
            Figures.isFigure(s, i, match.to(), trigger)
                ? new Modality.Found(Reality.FIGURATIVE, i)
                : Modality.of(s, i, match.to(), trigger.isVerb());
        found.add(new EventMention(s, i, match.to(), trigger, modality.reality(), modality.from()));
      }
      i = match.to();
    }
    return found;
  }

  private static PhraseTable<Entry> table(String flags) {
    if (flags.contains("h")) {
      return OF_HEADLINES;
    }
    return flags.contains("p") ? BEFORE_TOWNS : flags.contains("q") ? BEHIND_TOWNS : TRIGGERS;
  }

  private static PhraseTable.@Nullable Match<Entry> ofHeadline(Sentence s, int at) {
    return s.paragraph() == 0 ? OF_HEADLINES.at(s, at) : null;
  }

  private static PhraseTable.@Nullable Match<Entry> longer(
      PhraseTable.@Nullable Match<Entry> one, PhraseTable.@Nullable Match<Entry> other) {
    return one == null || (other != null && other.to() > one.to()) ? other : one;
  }

  private static PhraseTable.@Nullable Match<Entry> ofTown(Sentence s, int at, BitSet towns) {
    if (towns.isEmpty()) {
      return null;
    }
    if (at > 0 && towns.get(behind(s, at)) && !isOrigin(s, at - 1, towns)) {
      return BEHIND_TOWNS.at(s, at);
    }
    PhraseTable.Match<Entry> match = BEFORE_TOWNS.at(s, at);
    int end = match == null ? 0 : towns.nextClearBit(match.to());
    return match != null && end > match.to() && isEnd(s, end) ? match : null;
  }

  /** "people from Kolma were taken": the town is not what was. */
  private static boolean isOrigin(Sentence s, int last, BitSet towns) {
    int first = last;
    while (first > 0 && towns.get(first - 1)) {
      first--;
    }
    return s.norm(first - 1).equals("from");
  }

  /** The last token of what stands before a verb: "Kolma, 60 km north of Sovane, was captured". */
  private static int behind(Sentence s, int verb) {
    if (!s.norm(verb - 1).equals(",")) {
      return verb - 1;
    }
    for (int i = verb - 3; i > Math.max(0, verb - ASIDE); i--) {
      if (s.norm(i).equals(",")) {
        return i - 1;
      }
    }
    return verb - 1;
  }

  /** "captured Kolma on Sunday", and no "captured Kolma traders". */
  private static boolean isEnd(Sentence s, int at) {
    return at >= s.size()
        || s.token(at).kind() == Token.Kind.MARK
        || AFTER_TOWNS.contains(s.norm(at));
  }
}
