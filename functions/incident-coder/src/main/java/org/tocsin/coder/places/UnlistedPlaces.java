package org.tocsin.coder.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Finds places that the gazetteer lacks by the words around them: "the Malian town of X", "X
 * village", "X, Borno", "near X". For one document and one thread.
 */
final class UnlistedPlaces {
  private static final int LONGEST = 4;

  /** Designations that as often stand for offices, shops and blocks of flats. */
  private static final Set<String> VAGUE =
      Set.of(
          "department",
          "division",
          "agency",
          "community",
          "market",
          "block",
          "zone",
          "capital",
          "circle",
          "quarter");

  private final PlaceWords words;
  private final Demonyms demonyms;
  private final Document document;

  /** The spans so far by sentence number. */
  private final Map<Integer, List<Span>> known = new HashMap<>();

  UnlistedPlaces(PlaceWords words, Demonyms demonyms, Document document, List<Span> spans) {
    this.words = words;
    this.demonyms = demonyms;
    this.document = document;
    for (Span span : spans) {
      known.computeIfAbsent(span.sentence.number(), n -> new ArrayList<>()).add(span);
    }
  }

  List<Span> find() {
    if (document.upperCase()) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    Map<String, Span> byKey = new HashMap<>();
    for (Sentence sentence : document.sentences()) {
      in(sentence, found, byKey);
    }
    again(found, byKey);
    return found;
  }

  private void in(Sentence s, List<Span> found, Map<String, Span> byKey) {
    int i = 0;
    while (i < s.size()) {
      int to = endOfName(s, i);
      if (to == i) {
        i++;
        continue;
      }
      Span span = judge(s, i, to);
      if (span != null) {
        found.add(span);
        byKey.putIfAbsent(span.key, span);
      }
      i = to;
    }
  }

  /** Where a run of capitalised words that are no known place ends. */
  private int endOfName(Sentence s, int from) {
    int to = from;
    while (to < s.size() && to - from < LONGEST && isNameWord(s, to) && spanAt(s, to) == null) {
      to++;
    }
    return to;
  }

  private boolean isNameWord(Sentence s, int i) {
    Token token = s.token(i);
    if (!token.capitalised() || token.text().length() < 2) {
      return false;
    }
    String word = token.norm();
    return !words.is(Sort.NEVER, word)
        || (i + 1 < s.size() && isNameWord(s, i + 1) && isColour(word));
  }

  private static boolean isColour(String word) {
    return word.equals("new")
        || word.equals("old")
        || word.equals("red")
        || word.equals("white")
        || word.equals("black")
        || word.equals("green")
        || word.equals("blue");
  }

  private @Nullable Span judge(Sentence s, int from, int to) {
    String before = s.norm(from - 1);
    String after = s.norm(to);
    int end = to;
    // "Rapides Parish", "Sule Village": the designation belongs to the name.
    boolean designated = to - from > 1 && isDesignation(s.norm(to - 1));
    boolean typed = isDesignation(after);
    boolean of = before.equals("of") && isDesignation(s.norm(from - 2));
    Span qualifier = after.equals(",") ? spanAt(s, to + 1) : null;
    boolean qualified = qualifier != null && qualifier.canQualify() && !qualifier.metonym;
    boolean located = words.is(Sort.LOCATIVE, before);
    boolean preposition = words.is(Sort.PREPOSITION, before) || before.isEmpty();
    double trust;
    if (looksLikeOther(s, from, to, of || typed)) {
      return null;
    }
    if (of || designated) {
      trust = 0.8;
    } else if (typed && to - from <= 2 && (preposition || before.equals("the"))) {
      trust = 0.7;
    } else if (qualified && preposition) {
      trust = 0.75;
    } else if (located && to - from <= 3) {
      trust = 0.5;
    } else {
      return null;
    }
    Span span = span(s, from, end);
    span.trust = trust;
    if (qualified) {
      span.qualifier = qualifier;
    }
    context(span);
    return span;
  }

  private boolean isDesignation(String word) {
    return !VAGUE.contains(word)
        && (words.is(Sort.SETTLEMENT, word)
            || words.is(Sort.DISTRICT, word)
            || words.is(Sort.AREA, word));
  }

  /**
   * People, organisations, feasts, documents: anything that a capital may stand for but a place.
   */
  private boolean looksLikeOther(Sentence s, int from, int to, boolean typed) {
    String first = s.norm(from);
    String last = s.norm(to - 1);
    if (words.is(Sort.TITLE, first) || demonyms.byKey(NameKey.of(first)) != null) {
      return true;
    }
    if (words.is(Sort.GIVEN, first) && !typed) {
      return true;
    }
    if (s.token(from).allCaps() && s.token(from).text().length() <= 6) {
      return true;
    }
    if (words.is(Sort.FEATURE, last) && !typed) {
      return true;
    }
    for (int i = from; i < to; i++) {
      String word = s.norm(i);
      if (!isDesignation(word)
          && (words.is(Sort.INSTITUTION, word)
              || words.is(Sort.MEDIA, word)
              || words.is(Sort.SPEECH, word)
              || words.is(Sort.TEAM, word))) {
        return true;
      }
    }
    // "in Senate Bill 5", "in Operation Barkhane": a number or another name goes on.
    return to < s.size() && s.token(to).kind() == Token.Kind.NUMBER && !typed;
  }

  /** Country and area from the words beside: "the Malian town of X", "X in Mopti region". */
  private void context(Span span) {
    Sentence s = span.sentence;
    for (int back = 1; back <= 6 && span.country == null; back++) {
      Span before = spanEndingAt(s, span.from - back + 1);
      if (before != null && before.origin != null) {
        span.country = before.origin.country();
      }
    }
    for (int on = span.to; on < Math.min(s.size(), span.to + 6); on++) {
      Span after = spanAt(s, on);
      if (after != null) {
        String link = s.norm(on - 1);
        boolean inside =
            link.equals("in")
                || link.equals("of")
                || link.equals(",")
                || link.equals("'s")
                || link.equals("the");
        if (inside && span.qualifier == null && after.canQualify()) {
          span.qualifier = after;
        }
        break;
      }
    }
  }

  /** Names found once are found again where nothing beside them tells. */
  private void again(List<Span> found, Map<String, Span> byKey) {
    Set<String> taken = new HashSet<>();
    found.forEach(f -> taken.add(f.sentence.number() + ":" + f.from));
    List<Span> more = new ArrayList<>();
    for (Sentence s : document.sentences()) {
      for (int i = 0; i < s.size(); i++) {
        if (!s.token(i).capitalised()
            || spanAt(s, i) != null
            || taken.contains(s.number() + ":" + i)) {
          continue;
        }
        for (int to = Math.min(s.size(), i + LONGEST); to > i; to--) {
          Span span = span(s, i, to);
          Span like = byKey.get(span.key);
          if (like != null && like.trust > 0.5) {
            span.trust = like.trust * 0.8;
            span.country = like.country;
            span.admin1 = like.admin1;
            span.qualifier = like.qualifier;
            more.add(span);
            i = to - 1;
            break;
          }
        }
      }
    }
    found.addAll(more);
  }

  private @Nullable Span spanAt(Sentence s, int token) {
    for (Span span : known.getOrDefault(s.number(), List.of())) {
      if (span.from <= token && token < span.to) {
        return span;
      }
    }
    return null;
  }

  private @Nullable Span spanEndingAt(Sentence s, int end) {
    for (Span span : known.getOrDefault(s.number(), List.of())) {
      if (span.to == end) {
        return span;
      }
    }
    return null;
  }

  private Span span(Sentence s, int from, int to) {
    int start = s.token(from).start();
    int end = s.token(to - 1).end();
    String text = document.block(s.paragraph()).text().substring(start, end);
    return new Span(s, from, to, text, start, end);
  }
}
