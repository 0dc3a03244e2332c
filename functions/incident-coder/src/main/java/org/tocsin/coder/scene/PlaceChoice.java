package org.tocsin.coder.scene;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.days.Reporting;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;

/** Chooses where an event was among the places of its sentence. */
public final class PlaceChoice {

  private static final Set<String> AT = Lines.setOf(PlaceChoice.class, "at.txt");
  private static final Set<String> NOT_AT = Lines.setOf(PlaceChoice.class, "not-at.txt");
  private static final Set<String> POSTED = Lines.setOf(PlaceChoice.class, "posted.txt");
  private static final Set<String> WENT = Lines.setOf(PlaceChoice.class, "went-to.txt");
  private static final Set<String> OFFICE = Lines.setOf(PlaceChoice.class, "office.txt");
  private static final WordClasses CLASSES = WordClasses.of(PlaceChoice.class, "place-choice.txt");
  private static final Set<String> STATES = CLASSES.of("country");
  private static final Set<String> NEIGHBOURING = CLASSES.of("neighbouring");
  private static final Set<String> BEFORE_NAME = CLASSES.of("before");
  private static final Set<String> CITIES = CLASSES.of("city");
  private static final int FAR = 60;
  private static final int DOUBT = 60;
  private static final int FAR_OFF = 500;

  /** "Kolma: Gunmen killed four in Sovane": where it was written, unless it is the only place. */
  private static final int LABEL = 250;

  /** What words that hardly tell where it was put on, and those that do take off. */
  private static final int DOUBTFUL = 40;

  private static final int SURE = -25;

  /** Words before a name that are looked at. */
  private static final int LEAD = 5;

  /** The same where it is a part of a place: "in a volatile and hilly region of Kolma". */
  private static final int PART_LEAD = 8;

  /** What a road's end tells less than a town does: somewhere in the country, at least. */
  private static final int ROAD = 100;

  private PlaceChoice() {}

  /**
   * The place that fits the words of the events best; null where the sentence names none for them.
   *
   * @param places the places of the sentence, in order
   * @param events its words of events
   * @param country ISO 3166-1 alpha-2 of the country that the text is about, where known
   */
  public static @Nullable Toponym of(
      Sentence s, List<Toponym> places, List<EventMention> events, @Nullable String country) {
    Toponym best = WherePlace.of(s, places, events);
    if (best != null) {
      return best;
    }
    int bestCost = Integer.MAX_VALUE;
    for (int i = 0; i < places.size(); i++) {
      Toponym place = places.get(i);
      if (!place.isPlace() || Nesting.isOutdone(s, places, i) || Pair.isIn(s, places, i)) {
        continue;
      }
      if (place.kind() == Toponym.Kind.COUNTRY
          && abroad(place, country) > 0
          && !AT.contains(s.norm(token(s, place) - 1))
          && !(isInPart(s, place) && places.size() == 1)) {
        continue;
      }
      int cost = cost(s, place, events) + abroad(place, country) + modifier(s, place);
      if (cost >= FAR_OFF) {
        continue;
      }
      if (cost < bestCost) {
        bestCost = cost;
        best = place;
      }
    }
    boolean owner = best != null && s.norm(end(s, best)).equals("'s");
    return best != null && owner ? countrySaid(s, places, best) : best;
  }

  /** "Panama's archbishop condemned the killings in El Salvador": there, and not in Panama. */
  private static Toponym countrySaid(Sentence s, List<Toponym> places, Toponym best) {
    for (Toponym place : places) {
      if (place.kind() == Toponym.Kind.COUNTRY
          && place.isPlace()
          && AT.contains(s.norm(token(s, place) - 1))
          && !Reporting.isPlace(s, token(s, place))
          && !Elsewhere.has(s, token(s, place))
          && place.isAbroadFrom(best)) {
        return place;
      }
    }
    return best;
  }

  /** Whether a word right before a place says that something was there. */
  public static boolean isAt(Sentence s, Toponym place) {
    return AT.contains(s.norm(token(s, place) - 1));
  }

  /** The same, or that it was in the province of that name: "in the province of Kolma". */
  public static boolean isIn(Sentence s, Toponym place) {
    int of = token(s, place) - 1;
    return isAt(s, place)
        || (!place.isLocal() && s.norm(of).equals("of") && Spread.PART.contains(s.norm(of - 1)));
  }

  /** "in northern Maranda", "in neighbouring Maranda": something was in that country. */
  public static boolean isInPart(Sentence s, Toponym country) {
    int before = token(s, country) - 1;
    while (before > 0
        && (s.norm(before).endsWith("ern") || NEIGHBOURING.contains(s.norm(before)))) {
      before--;
    }
    return s.norm(before).equals("in");
  }

  /** A name that is taken for a place in another country than the text's is doubtful. */
  private static int abroad(Toponym place, @Nullable String country) {
    String own = place.location().country();
    boolean abroad = country != null && own != null && !country.equals(own);
    return abroad ? DOUBT : 0;
  }

  /** "four U.S. soldiers": whose they are, and hardly where they were. */
  private static int modifier(Sentence s, Toponym place) {
    int next = end(s, place);
    boolean country = place.kind() == Toponym.Kind.COUNTRY && next < s.size();
    return country && Nouns.isPerson(s, next) ? DOUBT : 0;
  }

  private static int cost(Sentence s, Toponym place, List<EventMention> events) {
    int at = token(s, place);
    int distance = FAR;
    for (EventMention event : events) {
      distance = Math.min(distance, Math.abs(event.from() - at));
    }
    int cost = distance + exactness(place.kind());
    if (at == 0 && isLabel(s, end(s, place))) {
      return cost + LABEL;
    }
    boolean owner = s.norm(end(s, place)).equals("'s"); // "an official in Sovane's Kolma district"
    if ((Reporting.isPlace(s, at) && !owner)
        || (owner && Reporting.isOwnerOfSpeaker(s, end(s, place)))
        || Elsewhere.has(s, at)
        || Homes.isOrigin(s, at)
        || (!place.isLocal() && Elsewhere.isBound(s, at))
        || OtherUse.isPostOf(s, at, end(s, place))
        || OtherUse.isHouse(s, place, at, end(s, place))) {
      return cost + FAR_OFF;
    }
    if (!place.isLocal() && STATES.contains(s.norm(end(s, place)))) {
      return cost + FAR_OFF; // "the Sahel country"
    }
    if (OtherUse.isRoadEnd(s, place)) {
      return cost + ROAD;
    }
    if (Elsewhere.isBound(s, at) || Elsewhere.isOfProtest(s, at)) {
      return cost + DOUBTFUL;
    }
    int end = end(s, place);
    if (OFFICE.contains(s.norm(end)) && !OtherUse.isStation(s, end)) {
      boolean post = OtherUse.isOfficer(s.norm(end + 1)); // "the Kolma police spokesman"
      return cost + (post ? FAR_OFF : DOUBTFUL);
    }
    return cost + lead(s, place, at, events);
  }

  /** "Kolma: Gunmen", "Kolma (Maranda): Gunmen". */
  private static boolean isLabel(Sentence s, int end) {
    int close = s.norm(end).equals("(") ? end + 2 : end - 1;
    boolean bracket = close < end || s.norm(close).equals(")") || s.norm(++close).equals(")");
    return bracket && s.norm(close + 1).equals(":");
  }

  /** What the words before a name add to its cost: "in" takes off, "from" puts on. */
  private static int lead(Sentence s, Toponym place, int at, List<EventMention> events) {
    boolean part = false;
    for (int i = at - 1; i >= Math.max(0, at - (part ? PART_LEAD : LEAD)); i--) {
      String norm = s.norm(i);
      if (AT.contains(norm)) {
        return POSTED.contains(s.norm(i - 1)) ? DOUBTFUL : SURE;
      }
      if (norm.equals("to") && WENT.contains(s.norm(i - 1))) {
        return SURE; // "then moved on to Kolma and shot three people"
      }
      if (norm.equals("of") && Homes.isAge(s, i - 2)) {
        return FAR_OFF; // "Jon Low, 40, of Kolma": where he lives
      }
      if (norm.equals("of") && Homes.isOf(s.norm(i - 1))) {
        return DOUBTFUL;
      }
      if (norm.equals("from") && !place.isLocal() && Nouns.isPerson(s, i - 1)) {
        return FAR_OFF; // "the bodies of two labourers from Sovane province"
      }
      if (NOT_AT.contains(norm)) {
        return TakenFrom.is(s, i, place) ? 0 : DOUBTFUL;
      }
      if (isIn(events, i)) { // "attacked the town of Kolma, near Sovane"
        return SURE;
      }
      part |=
          norm.equals("of") && Spread.PART.contains(s.norm(i - 1)); // "in a hilly part of Kolma"
      boolean named = s.token(i).capitalised() || BEFORE_NAME.contains(norm);
      if (!part && !named && !norm.endsWith("ern")) {
        break;
      }
    }
    return 0;
  }

  private static boolean isIn(List<EventMention> events, int token) {
    return events.stream()
        .anyMatch(e -> e.trigger().isVerb() && e.from() <= token && token < e.to());
  }

  /** Whether the first of two places tells more exactly where something was. */
  public static boolean isMoreExact(Toponym a, Toponym b) {
    return exactness(a.kind()) < exactness(b.kind());
  }

  /** The same, in no other country; anything is better than no place. */
  public static boolean isBetter(Toponym a, @Nullable Toponym b) {
    return b == null || (isMoreExact(a, b) && !a.isAbroadFrom(b));
  }

  /** How much less a kind of place tells than a town does. */
  public static int exactness(Toponym.Kind kind) {
    return switch (kind) {
      case TOWN, UNLISTED -> 0;
      case DISTRICT -> 50;
      case ADMIN -> 70;
      case REGION -> 90;
      default -> 120;
    };
  }

  /** The index of the first token of a place in its sentence. */
  public static int token(Sentence s, Toponym place) {
    return token(s, place, place.start());
  }

  /** The index of the token after the last one of a place in its sentence. */
  public static int end(Sentence s, Toponym place) {
    return token(s, place, place.end());
  }

  private static int token(Sentence s, Toponym place, int offset) {
    for (int i = 0; i < s.size(); i++) {
      if (s.token(i).end() > offset) {
        return i;
      }
    }
    return offset > place.start() ? s.size() : s.size() - 1;
  }

  /** Whether a sentence says that it was near a place and not at it. */
  public static boolean isNear(Sentence s, Toponym place) {
    int at = token(s, place);
    if (OtherUse.isRoadEnd(s, place)
        || Elsewhere.isBound(s, at)
        || Between.isEnd(s, at)
        || OtherUse.isSide(s, end(s, place))) {
      return true;
    }
    int name = start(s, at);
    for (int i = Math.max(0, at - 6); i < name; i++) {
      PhraseTable.Match<String> match = Cue.NEAR.at(s, i);
      boolean part = s.norm(i - 1).equals("the") && Nesting.isBearing(s.norm(i)); // "the south of"
      if (match != null && name - match.to() <= 2 && !part) {
        return true;
      }
    }
    return false;
  }

  /** Where "the Colombian city of Kolma" starts; the name itself where no such words are before. */
  private static int start(Sentence s, int at) {
    if (!s.norm(at - 1).equals("of") || !CITIES.contains(s.norm(at - 2))) {
      return at;
    }
    int i = at - 3;
    while (i > at - LEAD && !s.norm(i).equals("the")) {
      i--;
    }
    return s.norm(i).equals("the") ? i : at;
  }
}
