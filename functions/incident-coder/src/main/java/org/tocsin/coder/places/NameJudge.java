package org.tocsin.coder.places;

import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;

/**
 * Tells whether a name of the gazetteer is a place where it stands, by its size and by the words
 * around it: people, organisations, teams and plain words bear the names of places too. For one
 * document and one thread.
 */
final class NameJudge {
  /** The longest names of districts that need the word "district" beside them: "Mon", "Hong". */
  private static final int SHORT = 4;

  private final Gazetteer gazetteer;
  private final PlaceWords words;
  private final Origins origins;
  private final AreaAbbreviations abbreviations;
  private final Asked asked;
  private final PersonNames people;
  private final Openings openings;
  private final Document document;

  NameJudge(
      Gazetteer gazetteer,
      Demonyms demonyms,
      PlaceWords words,
      AreaAbbreviations abbreviations,
      Openings openings,
      Document document) {
    this.gazetteer = gazetteer;
    this.words = words;
    this.origins = new Origins(words);
    this.abbreviations = abbreviations;
    this.asked = new Asked(words, document.upperCase());
    this.people = new PersonNames(words, demonyms, AgedPeople.surnames(document));
    this.openings = openings;
    this.document = document;
  }

  /** Whether people bear a name in this text, by its key. */
  boolean isPersons(String key) {
    return people.contains(key);
  }

  /** Whether the name is a place here; drops the candidates that it can't mean. */
  boolean accept(Span span, boolean dateline, boolean capitalsTell) {
    NameContext at = contextOf(span, dateline, capitalsTell);
    span.located = at.located();
    asked.read(span);
    if (isNoPlace(at) || !leavesCandidates(at) || isOfOtherKind(at)) {
      return false;
    }
    span.small = span.candidates.stream().allMatch(m -> m.place().isSmall());
    if (isSmallAlone(at) || isOfLongerName(at) || Letters.areNoPlace(at)) {
      return false;
    }
    // "US" and "CAR" are countries, "us" in capitals and "Car" are none.
    if (span.isCountry() && at.single() && span.text.length() <= 3 && !isTelling(span)) {
      return span.text.contains(".");
    }
    if (people.isPerson(at) || isFirmOrTeam(at) || isPlainWord(at)) {
      return false;
    }
    if (!capitalsTell && isWeak(at) && !at.located()) {
      return at.preposition() && (!document.upperCase() || span.text.length() > 3);
    }
    if (span.from == 0 && at.single() && isWeak(at) && !dateline) {
      return openings.isPlace(at);
    }
    span.metonym = isGovernment(at) || isOfCountrysPeople(at);
    return true;
  }

  private NameContext contextOf(Span span, boolean dateline, boolean capitalsTell) {
    Sentence s = span.sentence;
    String before = s.norm(span.from - 1);
    // "in rebel-held Kolma"
    String front = words.isHeld(before) ? s.norm(span.from - 2) : before;
    return new NameContext(
        span,
        before,
        s.norm(span.to),
        dateline,
        dateline || words.is(Sort.LOCATIVE, front) || asked.isSettlementBefore(s, span.from),
        qualifiedBehind(s, span.to),
        words.is(Sort.PREPOSITION, front),
        capitalised(s, span.to),
        capitalsTell);
  }

  /** A town's name of which nothing beside it says that it is one, nor its size. */
  private static boolean isWeak(NameContext at) {
    return !at.strong() && !at.qualified() && !at.span().isLarge();
  }

  /** A word that is never meant as the place that bears it. */
  private boolean isNoPlace(NameContext at) {
    Span span = at.span();
    String word = at.sentence().norm(span.from);
    boolean plain = at.single() && words.is(Sort.PLAIN, word);
    boolean agency = OtherNames.isAgency(at.sentence(), span.from, span.to);
    return (plain
            || agency
            || people.ownsIt(at)
            || words.is(Sort.NEVER, at.single() ? word : span.key))
        && !span.isCountry()
        && !(span.asked == PlaceKind.ADMIN1 && at.nextCapital());
  }

  /** Drops what the name can't mean as it is spelled; whether anything is left. */
  private static boolean leavesCandidates(NameContext at) {
    Span span = at.span();
    boolean district = span.asked == PlaceKind.ADMIN2 || span.asked == PlaceKind.ADMIN1;
    span.candidates.removeIf(
        m ->
            (!m.usualName() && span.isRatherAreaThan(m.place()))
                || (!m.usualName() && !m.place().isKnownBy(span.text))
                || (m.place().kind() == PlaceKind.ADMIN2
                    && !district
                    && span.text.length() <= SHORT));
    return !span.candidates.isEmpty() && span.text.length() >= 2;
  }

  /** Whether it is called a county or a village, and none of the places of its name is one. */
  private boolean isOfOtherKind(NameContext at) {
    Span span = at.span();
    if (span.isCountry()) {
      return false;
    }
    boolean county = span.asked == PlaceKind.ADMIN2 && at.isFollowedByName(words, Sort.COUNTY);
    // "Palamau village" where only a district of the name is known; "a Zamfara village" is in it
    boolean village =
        Asked.isVillageBehind(at.sentence(), span.to) && !mayBe(span, PlaceKind.ADMIN1);
    return (county && !mayBe(span, PlaceKind.ADMIN2)) || (village && !mayBe(span, PlaceKind.TOWN));
  }

  private static boolean mayBe(Span span, PlaceKind kind) {
    return span.candidates.stream().anyMatch(m -> m.place().kind() == kind);
  }

  /** A small town's name with no word beside it that says that it is one. */
  private boolean isSmallAlone(NameContext at) {
    return at.span().small
        && !at.located()
        && !at.qualified()
        && !at.preposition()
        && Designation.at(words, at.sentence(), at.span().to) == null
        && !at.isFollowedByName(words, Sort.INSTITUTION);
  }

  /** "Mount Kenya", "the Gulf of Aden", "the church of St Joseph", "the USS Cole". */
  private boolean isOfLongerName(NameContext at) {
    Span span = at.span();
    Sentence s = at.sentence();
    boolean feature =
        at.single() && words.is(Sort.FEATURE_BEFORE, at.before()) && capitalised(s, span.from - 1);
    boolean ofName = at.before().equals("of") && words.is(Sort.OF_NAME, s.norm(span.from - 2));
    return feature
        || ofName
        || words.is(Sort.VESSEL, at.before())
        || (words.is(Sort.BOUND, at.after()) && !span.isCountry());
  }

  /** Whether its capitals set it apart from a word. */
  private boolean isTelling(Span span) {
    return Letters.areCapitals(span.text) && !document.upperCase();
  }

  /** "the Kano Times", "Leeds United", "Kano Avenue". */
  private boolean isFirmOrTeam(NameContext at) {
    return at.isFollowedByName(words, Sort.MEDIA)
        || at.isPaper(words)
        || at.isFollowedByName(words, Sort.TEAM)
        || (at.isFollowedByName(words, Sort.FEATURE) && at.capitalsTell());
  }

  /** Whether a name that is a word besides is the word here; trusts it less where it is not. */
  private boolean isPlainWord(NameContext at) {
    Span span = at.span();
    if (!at.single() || at.strong() || !words.is(Sort.WORD, at.sentence().norm(span.from))) {
      return false;
    }
    boolean place = at.located() || at.qualified() || at.preposition();
    int length = span.text.length();
    boolean small = span.small || !at.located() || length < 4;
    boolean brief = small && !at.qualified() && !span.isLarge() && length < 5;
    if (!place || (!at.capitalsTell() && length < 5) || (brief && !at.located())) {
      return true;
    }
    span.word = brief && !at.dateline();
    span.trust = 0.6;
    return false;
  }

  /** Whether a country stands for its people, who act: "the president of Mali", "Mali's army". */
  private boolean isOfCountrysPeople(NameContext at) {
    Span span = at.span();
    Sentence s = at.sentence();
    return span.isCountry()
        && (origins.isOfCountry(s, span.from)
            || origins.isOfMission(s, span.from, span.to)
            || origins.isActing(s, span.from, span.to));
  }

  /** Whether a capital or a country stands for its government, which speaks. */
  private boolean isGovernment(NameContext at) {
    Span span = at.span();
    boolean can = span.isCountry() || span.candidates.stream().anyMatch(m -> m.place().isCapital());
    if (!can || words.is(Sort.LOCATIVE, at.before())) {
      return false;
    }
    String after = at.after();
    boolean auxiliary = after.equals("has") || after.equals("had") || after.equals("also");
    int verb = span.to + (at.sentence().norm(span.to + 1).equals("not") ? 2 : 1);
    return words.is(Sort.SPEECH, after)
        || words.is(Sort.ADDRESSED, at.before())
        || origins.isCapitalActing(at.sentence(), span.from, span.to)
        || origins.isPatron(at.sentence(), span.from)
        || (auxiliary && words.is(Sort.SPEECH, at.sentence().norm(verb)));
  }

  /** Whether a country, area or abbreviation follows after a comma. */
  private boolean qualifiedBehind(Sentence s, int comma) {
    if (!s.norm(comma).equals(",") || comma + 1 >= s.size() || !s.token(comma + 1).capitalised()) {
      return false;
    }
    for (int to = Math.min(s.size(), comma + 5); to > comma + 1; to--) {
      if (Span.hasMark(s, comma + 1, to)) {
        continue;
      }
      Span next = Span.of(document, s, comma + 1, to);
      for (Gazetteer.Match m : gazetteer.byKey(next.key)) {
        PlaceKind kind = m.place().kind();
        if (m.usualName() && kind != PlaceKind.TOWN && next.text.length() > 2) {
          return true;
        }
      }
    }
    return !document.upperCase()
        && (abbreviations.of(s.token(comma + 1).text()) != null
            || (comma + 3 < s.size()
                && s.token(comma + 2).is(".")
                && abbreviations.of(Span.of(document, s, comma + 1, comma + 4).text) != null));
  }

  private static boolean capitalised(Sentence s, int i) {
    return i < s.size() && s.token(i).capitalised();
  }
}
