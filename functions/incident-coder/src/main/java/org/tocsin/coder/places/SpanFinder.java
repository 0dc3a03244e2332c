package org.tocsin.coder.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Recognises names of the gazetteer and demonyms in the sentences of one document: the longest name
 * at each capitalised word, unless the words around make something else of it. Linear in the text:
 * a few look-ups a word. For one document and one thread.
 */
final class SpanFinder {

  /** What is said of an area behind its owner: "Maranda's troubled Sovane region". */
  private static final Set<String> OF_LAND = Lines.setOf(SpanFinder.class, "of-land.txt");

  /** Tokens from an owner to what it owns. */
  private static final int OWNED_REACH = 3;

  private static final int LONGEST = 6;

  /** Tokens between a place and the one that holds it. */
  private static final int LINK_REACH = 6;

  private final Gazetteer gazetteer;
  private final Demonyms demonyms;
  private final PlaceWords words;
  private final Origins origins;
  private final AreaAbbreviations abbreviations;
  private final Document document;
  private final NameJudge judge;
  private final Openings openings;
  private final LongerNames longer;
  private final CapitalOf capitals;
  private final TitleCase titleCase;
  private final Hyphenated hyphenated;

  SpanFinder(
      Gazetteer gazetteer,
      Demonyms demonyms,
      PlaceWords words,
      AreaAbbreviations abbreviations,
      Document document) {
    this.gazetteer = gazetteer;
    this.demonyms = demonyms;
    this.words = words;
    this.origins = new Origins(words);
    this.abbreviations = abbreviations;
    this.document = document;
    this.openings = new Openings(words);
    this.judge = new NameJudge(gazetteer, demonyms, words, abbreviations, openings, document);
    this.longer = new LongerNames(words, demonyms);
    this.capitals = new CapitalOf(gazetteer, words);
    this.titleCase = new TitleCase(words, document);
    this.hyphenated = new Hyphenated(gazetteer, demonyms, words);
  }

  /** The names in a sentence, without overlap, in order. */
  List<Span> in(Sentence sentence, boolean dateline) {
    boolean capitalsTell = !document.upperCase() && !titleCase.isIn(sentence);
    List<Span> spans = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      if (!sentence.token(i).capitalised()) {
        i++;
        continue;
      }
      Span previous = spans.isEmpty() ? null : spans.getLast();
      Span span = abbreviation(sentence, i);
      if (span == null) {
        span = longest(sentence, i, dateline, capitalsTell);
      }
      if (span == null) {
        i++;
      } else {
        span.dateline = dateline;
        capitals.read(sentence, span);
        qualify(sentence, previous, span);
        spans.add(span);
        i = span.to;
      }
    }
    return spans;
  }

  /** Drops names that people bear in this text, unless a place is plainly meant. */
  List<Span> withoutPeople(List<Span> spans) {
    List<Span> kept = new ArrayList<>();
    for (Span span : spans) {
      boolean named =
          span.qualifier != null
              || span.asked != null
              || span.isDemonym()
              || words.is(Sort.LOCATIVE, span.sentence.norm(span.from - 1))
              || span.isCountry();
      if (named || !judge.isPersons(span.key)) {
        kept.add(span);
      }
    }
    return kept;
  }

  /** Names at the head of a sentence that the text says to be places elsewhere. */
  List<Span> openings(List<Span> known) {
    return withoutPeople(openings.placesOf(known));
  }

  private @Nullable Span abbreviation(Sentence s, int i) {
    if (document.upperCase() || i < 2 || !s.token(i - 1).is(",") || !s.token(i - 2).capitalised()) {
      return null;
    }
    Span ofTwo = i + 2 < s.size() && s.token(i + 1).is(".") ? abbreviation(s, i, i + 3) : null;
    return ofTwo != null ? ofTwo : abbreviation(s, i, i + 1);
  }

  /** "Ill.", "VA", "W. Va.": written with full stops or as a code of two letters. */
  private @Nullable Span abbreviation(Sentence s, int from, int end) {
    int to = end;
    String text = Span.of(document, s, from, to).text;
    Place area = abbreviations.of(text);
    if (area == null) {
      return null;
    }
    boolean stop =
        to < s.size() && s.token(to).is(".") && s.token(to).start() == s.token(to - 1).end();
    boolean code = text.length() == 2 && text.equals(text.toUpperCase(Locale.ROOT));
    if (!stop && !code && !text.contains(".")) {
      return null;
    }
    Span span = Span.of(document, s, from, stop ? to + 1 : to);
    span.candidates.add(new Gazetteer.Match(area, true));
    return span;
  }

  private @Nullable Span longest(Sentence s, int i, boolean dateline, boolean capitalsTell) {
    for (int to = Math.min(s.size(), i + LONGEST); to > i; to--) {
      Token last = s.token(to - 1);
      if (last.kind() != Token.Kind.WORD
          || (!hasCapital(last) && to - i > 1)
          || Span.hasMark(s, i, to)) {
        continue;
      }
      Span span = Span.of(document, s, i, to);
      if (span.key.length() < 2) {
        continue;
      }
      Demonyms.Origin origin = demonyms.byKey(span.key);
      if (origin != null && !isNamePart(s, span)) {
        span.origin = origin;
        span.metonym = origins.isOfPeople(s, i, to);
        return span;
      }
      if (gazetteer.knows(span.key)) {
        span.candidates.addAll(gazetteer.byKey(span.key));
        boolean word = !capitalsTell && to == i + 1 && titleCase.isPlain(s.norm(i));
        if (!word && !longer.isCutShort(s, span) && judge.accept(span, dateline, capitalsTell)) {
          span.goesOn = capitalsTell && longer.goesOn(s, to);
          span.institution = span.goesOn && longer.isOfInstitution(s, to);
          // "workers of Shanghai Construction"
          span.firm =
              span.goesOn && !span.located && !span.isCountry() && s.norm(i - 1).equals("of");
          return span;
        }
        if (to - i > 1) {
          continue;
        }
        return null;
      }
      if (to == i + 1) {
        return hyphenated.at(s, i);
      }
    }
    return null;
  }

  /** "Kolma, western Sovane": one word of direction before the larger place. */
  private boolean isDirected(Sentence s, int at, int place) {
    return at + 1 == place && words.is(Sort.DIRECTION, s.norm(at));
  }

  private void qualify(Sentence s, @Nullable Span previous, Span span) {
    if (previous != null
        && (previous.to + 1 == span.from || isDirected(s, previous.to + 1, span.from))
        && s.token(previous.to).is(",")
        && !previous.isDemonym()
        && span.canQualify()) {
      previous.qualifier = span;
    }
  }

  /** "Kolma village in Sovane": the larger place that the words behind lead on to. */
  void link(List<Span> spans) {
    for (int i = 0; i + 1 < spans.size(); i++) {
      Span inner = spans.get(i);
      Span outer = spans.get(i + 1);
      if (inner.qualifier == null
          && !inner.isDemonym()
          && !outer.isDemonym()
          && outer.sentence.number() == inner.sentence.number()
          && outer.from - inner.to <= LINK_REACH) {
        Designation designation = Designation.at(words, inner.sentence, inner.to);
        int link = designation == null ? inner.to : designation.to();
        // "Kolma station in Sovane"
        if (link == inner.to && words.is(Sort.INSTITUTION, inner.sentence.norm(link))) {
          link++;
        }
        String word = inner.sentence.norm(link);
        boolean next = designation != null && link + 1 == outer.from && outer.canQualify();
        boolean aside = word.equals(",") && (next || isAside(inner.sentence, link + 1, outer.from));
        if (aside || word.equals("in") || word.equals("of") || word.equals("under")) {
          inner.container = i + 2 < spans.size() ? owned(outer, spans.get(i + 2)) : outer;
        }
      }
      if (outer.container == null && !inner.isDemonym() && owned(inner, outer) == outer) {
        outer.container = inner; // "Sovane's Kolma district"
      }
    }
  }

  /** "in", "a town in", "a village in northern": words that lead on to where a place lies. */
  private static boolean isAside(Sentence s, int from, int to) {
    boolean in = false;
    for (int i = from; i < to; i++) {
      Token token = s.token(i);
      if (token.kind() != Token.Kind.WORD || (token.capitalised() && !token.norm().equals("the"))) {
        return false;
      }
      in |= token.norm().equals("in");
    }
    String first = s.norm(from);
    return in && (first.equals("in") || first.equals("a") || first.equals("an"));
  }

  /** The Sovane of "Maranda's Sovane state"; what owns it where nothing is owned. */
  private Span owned(Span owner, Span next) {
    Sentence s = owner.sentence;
    boolean owns =
        next.sentence.number() == s.number()
            && next.from - owner.to <= OWNED_REACH
            && s.norm(owner.to).equals("'s");
    for (int i = owner.to + 1; i < next.from && owns; i++) {
      owns = words.is(Sort.DIRECTION, s.norm(i)) || OF_LAND.contains(s.norm(i));
    }
    return owns ? next : owner;
  }

  private boolean isNamePart(Sentence s, Span span) {
    // "Taliban" and "Turkey" have words of their own; a demonym after a given name is a surname.
    return span.from > 0
        && s.token(span.from - 1).capitalised()
        && words.is(Sort.GIVEN, s.norm(span.from - 1));
  }

  /** "Zor" and "ez-Zor", not "ez". */
  static boolean hasCapital(Token token) {
    int hyphen = token.text().indexOf('-');
    return token.capitalised()
        || (hyphen > 0
            && hyphen + 1 < token.text().length()
            && Character.isUpperCase(token.text().charAt(hyphen + 1)));
  }
}
