package org.tocsin.coder.places;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Finds places that the gazetteer lacks by the words around them: "the Malian town of X", "X
 * village", "at X in Borno", "near X". For one document and one thread.
 */
final class UnlistedPlaces {
  private static final int LONGEST = 4;

  /** Words that may stand between a link and the area that it leads to: "in the remote Y area". */
  private static final int LINK_REACH = 3;

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
      in(sentence, found);
    }
    found.forEach(span -> byKey.putIfAbsent(span.key, span));
    again(found, byKey);
    return found;
  }

  private void in(Sentence s, List<Span> found) {
    BitSet taken = taken(s);
    List<int[]> refused = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      int to = endOfName(s, i, taken);
      if (to == i) {
        i++;
        continue;
      }
      Span span = judge(s, i, to, taken, isListed(s, i, refused));
      if (span == null) {
        span = further(s, i, to, found);
      }
      if (span != null) {
        found.add(span);
        Designation designation = span.designation;
        if ((designation != null && designation.plural())
            || (span.trust > 0.7 && s.norm(span.from - 1).equals("and"))) {
          list(s, span, refused, found);
        }
      } else {
        refused.add(new int[] {i, to});
      }
      i = to;
    }
  }

  /** "Kolma, Tirsa and Sovane villages": the last word tells of all of them. */
  private void list(Sentence s, Span last, List<int[]> refused, List<Span> found) {
    int next = last.from;
    for (int k = refused.size() - 1; k >= 0; k--) {
      int[] name = refused.get(k);
      boolean joined =
          name[1] + 1 == next && (s.norm(name[1]).equals("and") || s.norm(name[1]).equals(","));
      if (!joined || looksLikeOther(s, name[0], name[1], true)) {
        return;
      }
      Span span = span(s, name[0], name[1]);
      span.trust = last.trust;
      span.designation = last.designation;
      span.qualifier = last.qualifier;
      span.country = last.country;
      found.add(span);
      next = name[0];
    }
  }

  /** "the villages of Kolma and Tirsa": the first word tells of all of them. */
  private @Nullable Span further(Sentence s, int from, int to, List<Span> found) {
    Span last = found.isEmpty() ? null : found.getLast();
    if (last == null
        || last.sentence.number() != s.number()
        || last.to + 1 != from
        || !(s.norm(last.to).equals("and") || s.norm(last.to).equals(","))
        || last.designation == null
        || !last.designation.plural()
        || last.designation.to() > last.from
        || looksLikeOther(s, from, to, true)) {
      return null;
    }
    Span span = span(s, from, to);
    span.trust = last.trust;
    span.designation = last.designation;
    context(span, to);
    return span;
  }

  private BitSet taken(Sentence s) {
    BitSet taken = new BitSet(s.size());
    for (Span span : known.getOrDefault(s.number(), List.of())) {
      taken.set(span.from, span.to);
    }
    return taken;
  }

  /** Where a run of capitalised words that are no known place ends. */
  private int endOfName(Sentence s, int from, BitSet taken) {
    int to = from;
    while (to < s.size() && to - from < LONGEST && isNameWord(s, to, taken)) {
      if (to > from && Designation.at(words, s, to) != null) {
        break;
      }
      to++;
    }
    return to;
  }

  private boolean isNameWord(Sentence s, int i, BitSet taken) {
    Token token = s.token(i);
    if (!token.capitalised() || token.text().length() < 2 || taken.get(i) || isCompound(token)) {
      return false;
    }
    String word = token.norm();
    return !words.is(Sort.NEVER, word)
        || ((words.is(Sort.DIRECTION, word) || isColour(word))
            && i + 1 < s.size()
            && isNameWord(s, i + 1, taken)
            && Designation.at(words, s, i + 1) == null);
  }

  /** "Maoist-affected", "Delhi-bound": a capital and a word that is no name. */
  private static boolean isCompound(Token token) {
    int hyphen = token.text().lastIndexOf('-');
    return hyphen > 0
        && token.text().length() - hyphen > 4
        && Character.isLowerCase(token.text().charAt(hyphen + 1));
  }

  private static boolean isColour(String word) {
    return word.equals("red")
        || word.equals("white")
        || word.equals("black")
        || word.equals("green")
        || word.equals("blue");
  }

  /** "at Kolma and Tirsa in Sovane": the preposition stands before the first of the list. */
  private boolean isListed(Sentence s, int from, List<int[]> refused) {
    int[] last = refused.isEmpty() ? null : refused.getLast();
    return last != null
        && last[1] + 1 == from
        && (s.norm(last[1]).equals("and") || s.norm(last[1]).equals(","))
        && words.is(Sort.PREPOSITION, s.norm(last[0] - 1));
  }

  private @Nullable Span judge(Sentence s, int from, int to, BitSet taken, boolean listed) {
    String before = s.norm(from - 1);
    Designation behind = Designation.at(words, s, to);
    Designation of = Designation.before(words, s, from);
    if (of == null && behind == null) {
      of = villageBefore(s, from);
    }
    Designation designation = of != null ? of : behind;
    boolean typed = designation != null && !designation.vague();
    if (looksLikeOther(s, from, to, typed)) {
      return null;
    }
    Span qualifier = s.norm(to).equals(",") ? spanAt(s, to + 1) : null;
    boolean qualified = qualifier != null && qualifier.canQualify() && !qualifier.metonym;
    boolean ends = to == s.size() || s.token(to).is(".") || s.token(to).is(",");
    boolean located =
        words.is(Sort.LOCATIVE, before) || (before.equals("at") && to - from == 1 && ends);
    boolean preposition =
        listed || words.is(Sort.PREPOSITION, before) || before.equals("under") || before.isEmpty();
    boolean article = before.equals("the") && words.is(Sort.PREPOSITION, s.norm(from - 2));
    boolean capital = behind != null && s.token(to).capitalised();
    int link = behind == null ? to : behind.to();
    boolean chained = isChain(s, link, taken, 2);
    double trust;
    if (of != null && typed) {
      trust = 0.8;
    } else if (typed
        && designation != null
        && to - from <= 3
        && (designation.of() != Designation.Of.AROUND || preposition || article)) {
      trust = capital || chained || preposition || article ? 0.75 : 0.6;
    } else if ((qualified && preposition)
        || (chained && !before.isEmpty() && (preposition || article))) {
      trust = 0.75;
    } else if (located && to - from <= 3) {
      trust = 0.5;
    } else {
      return null;
    }
    Span span = span(s, from, to);
    span.trust = trust;
    span.designation = designation;
    if (qualified) {
      span.qualifier = qualifier;
    }
    context(span, link);
    return span;
  }

  /** "in village Kolma", "the villages Kolma and Tirsa". */
  private @Nullable Designation villageBefore(Sentence s, int name) {
    String word = s.norm(name - 1);
    boolean village = word.equals("village") || word.equals("villages") || word.equals("hamlet");
    return village && !s.token(name - 1).capitalised() ? Designation.at(words, s, name - 1) : null;
  }

  /**
   * Whether "in", "under" or the like leads on to a place, or to an unknown name with a designation
   * behind it.
   */
  private boolean isChain(Sentence s, int link, BitSet taken, int depth) {
    String word = s.norm(link);
    if (!words.is(Sort.LINK, word)) {
      return false;
    }
    int reach = word.equals(",") ? 1 : 1 + LINK_REACH;
    for (int i = link + 1; i < s.size() && i <= link + reach; i++) {
      if (taken.get(i)) {
        Span next = spanAt(s, i);
        return next != null && !next.isDemonym();
      }
      if (isNameWord(s, i, taken)) {
        int to = endOfName(s, i, taken);
        Designation designation = Designation.at(words, s, to);
        return (designation != null && !designation.vague())
            || (depth > 0
                && isChain(s, designation == null ? to : designation.to(), taken, depth - 1));
      }
      // "in the same district"
      if (i > link + 1 && Designation.at(words, s, i) != null) {
        return true;
      }
      if (s.token(i).kind() != Token.Kind.WORD) {
        return false;
      }
    }
    return false;
  }

  /**
   * People, organisations, feasts, documents: anything that a capital may stand for but a place.
   */
  private boolean looksLikeOther(Sentence s, int from, int to, boolean typed) {
    String first = s.norm(from);
    String last = s.norm(to - 1);
    if (words.is(Sort.TITLE, first)
        || words.is(Sort.PEOPLE, first)
        || demonyms.byKey(NameKey.of(first)) != null) {
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
      if (words.is(Sort.INSTITUTION, word)
          || words.is(Sort.MEDIA, word)
          || words.is(Sort.SPEECH, word)
          || words.is(Sort.TEAM, word)) {
        return true;
      }
    }
    // "in Senate Bill 5", "in Operation Barkhane": a number or another name goes on.
    return to < s.size() && s.token(to).kind() == Token.Kind.NUMBER && !typed;
  }

  /** Country and area from the words beside: "the Malian town of X", "X in Mopti region". */
  private void context(Span span, int link) {
    Sentence s = span.sentence;
    for (int back = 1; back <= 6 && span.country == null; back++) {
      Span before = spanEndingAt(s, span.from - back + 1);
      if (before != null && before.origin != null) {
        span.country = before.origin.country();
      }
    }
    if (span.qualifier != null || !words.is(Sort.LINK, s.norm(link))) {
      return;
    }
    for (int on = link + 1; on < Math.min(s.size(), link + 8); on++) {
      Span after = spanAt(s, on);
      if (after != null) {
        if (!after.metonym && !after.isDemonym()) {
          span.qualifier = after;
        }
        break;
      }
    }
  }

  /** Names found once are found again where nothing beside them tells. */
  private void again(List<Span> found, Map<String, Span> byKey) {
    Map<Integer, BitSet> taken = new HashMap<>();
    for (Span span : found) {
      taken.computeIfAbsent(span.sentence.number(), n -> new BitSet()).set(span.from, span.to);
    }
    List<Span> more = new ArrayList<>();
    for (Sentence s : document.sentences()) {
      BitSet all = taken(s);
      all.or(taken.getOrDefault(s.number(), new BitSet()));
      for (int i = 0; i < s.size(); i++) {
        if (!s.token(i).capitalised() || all.get(i)) {
          continue;
        }
        for (int to = Math.min(s.size(), i + LONGEST); to > i; to--) {
          Span span = span(s, i, to);
          Span like = byKey.get(span.key);
          if (like != null && like.trust > 0.5 && !isPerson(s, i, to)) {
            span.trust = like.trust * 0.8;
            span.country = like.country;
            span.admin1 = like.admin1;
            span.qualifier = like.qualifier;
            span.designation = like.designation;
            more.add(span);
            i = to - 1;
            break;
          }
        }
      }
    }
    found.addAll(more);
  }

  /** Whether a name goes on with another, so that it is a person's or a group's here. */
  private boolean isPerson(Sentence s, int from, int to) {
    String before = s.norm(from - 1);
    boolean named =
        from > 0
            && s.token(from - 1).capitalised()
            && (words.is(Sort.TITLE, before) || words.is(Sort.GIVEN, before));
    boolean goesOn =
        to < s.size()
            && s.token(to).capitalised()
            && Designation.at(words, s, to) == null
            && !words.is(Sort.INSTITUTION, s.norm(to));
    return named || goesOn;
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
