package org.tocsin.coder.places;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Runs of capitalised words that may be names, beside the places that are known already. For one
 * document and one thread.
 */
final class NameRuns {
  /** The longest name, in words. */
  static final int LONGEST = 4;

  /** Words that may stand between a link and the area that it leads to: "in the remote Y area". */
  private static final int LINK_REACH = 3;

  private static final Set<String> QUARTERS = Set.of("north", "south", "east", "west", "central");

  private final PlaceWords words;

  /** The spans so far by sentence number. */
  private final Map<Integer, List<Span>> known = new HashMap<>();

  NameRuns(PlaceWords words, List<Span> spans) {
    this.words = words;
    for (Span span : spans) {
      known.computeIfAbsent(span.sentence.number(), n -> new ArrayList<>()).add(span);
    }
  }

  /** The tokens of a sentence that belong to known places. */
  BitSet taken(Sentence s) {
    BitSet taken = new BitSet(s.size());
    for (Span span : known.getOrDefault(s.number(), List.of())) {
      taken.set(span.from, span.to);
    }
    return taken;
  }

  /** Where a run of capitalised words that are no known place ends. */
  int endOfName(Sentence s, int from, BitSet taken) {
    return endOfName(s, from, taken, 1);
  }

  /**
   * The same.
   *
   * @param depth how many names further a chain may lead; none where negative, or a list of names
   *     with initials would be read anew from each of them
   */
  private int endOfName(Sentence s, int from, BitSet taken, int depth) {
    int first = afterInitials(s, from);
    int end = endOfWords(s, first, taken);
    boolean place =
        end > first && (isTyped(s, end) || (depth >= 0 && isChain(s, end, taken, depth)));
    return first == from || place ? end : from;
  }

  private boolean isTyped(Sentence s, int at) {
    Designation designation = Designation.at(words, s, at);
    return designation != null && !designation.vague();
  }

  /** "G. K. Pally", "O Lay Twin": where the name after its initials starts. */
  private int afterInitials(Sentence s, int from) {
    int i = from;
    if (s.token(i).text().length() == 1
        && s.token(i).capitalised()
        && words.is(Sort.LOCATIVE, s.norm(i - 1))
        && i + 1 < s.size()
        && s.token(i + 1).capitalised()) {
      return i + 1;
    }
    while (i + 1 < s.size()
        && i - from < LONGEST
        && s.token(i).text().length() == 1
        && s.token(i).capitalised()
        && s.token(i + 1).is(".")) {
      i += 2;
    }
    return i;
  }

  private int endOfWords(Sentence s, int from, BitSet taken) {
    int to = from;
    while (to < s.size()
        && to - from < LONGEST
        && (isNameWord(s, to, taken) || (to > from && isPartOfCounty(s, to)))) {
      Designation designation = to > from ? Designation.at(words, s, to) : null;
      if (designation != null && !goesOn(s, from, designation, taken)) {
        break;
      }
      to++;
      if (isLinked(s, to, taken)) {
        to++; // "Villa de Marzo"
      }
    }
    // "MV 79 village"
    if (to > from
        && to < s.size()
        && s.token(to).kind() == Token.Kind.NUMBER
        && s.token(to - 1).allCaps()
        && Designation.at(words, s, to + 1) != null) {
      to++;
    }
    return to;
  }

  /** "Kolma East County": one of the counties into which Kolma is parted. */
  private boolean isPartOfCounty(Sentence s, int at) {
    Designation area = s.token(at).capitalised() ? Designation.at(words, s, at + 1) : null;
    return area != null && area.of() == Designation.Of.DISTRICT && QUARTERS.contains(s.norm(at));
  }

  private boolean isLinked(Sentence s, int at, BitSet taken) {
    return at + 1 < s.size()
        && words.is(Sort.PARTICLE, s.token(at).text())
        && isNameWord(s, at + 1, taken);
  }

  /** "the town of Um Dam Haj Hamid": a word for a thing amid the name of a town. */
  private boolean goesOn(Sentence s, int from, Designation designation, BitSet taken) {
    return designation.vague()
        && designation.to() < s.size()
        && isNameWord(s, designation.to(), taken)
        && Designation.before(words, s, from) != null;
  }

  private boolean isNameWord(Sentence s, int i, BitSet taken) {
    Token token = s.token(i);
    if (!token.capitalised() || token.text().length() < 2 || taken.get(i) || isCompound(token)) {
      return false;
    }
    String word = token.norm();
    return !words.is(Sort.NEVER, word)
        || ((words.is(Sort.DIRECTION, word) || isColour(word) || isNumber(s, i))
            && i + 1 < s.size()
            && isNameWord(s, i + 1, taken)
            && Designation.at(words, s, i + 1) == null);
  }

  /** "at Ten Mile". */
  private boolean isNumber(Sentence s, int i) {
    return words.is(Sort.NUMBER, s.norm(i))
        && i > 0
        && !s.token(i - 1).capitalised()
        && words.is(Sort.PREPOSITION, s.norm(i - 1));
  }

  /** "Maoist-affected", "Delhi-bound", "CPI-Maoist": a capital and a word that is no name. */
  private static boolean isCompound(Token token) {
    int hyphen = token.text().lastIndexOf('-');
    if (hyphen > 1
        && hyphen + 2 < token.text().length()
        && token.text().substring(0, hyphen).chars().allMatch(Character::isUpperCase)
        && Character.isLowerCase(token.text().charAt(hyphen + 2))) {
      return true;
    }
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

  /**
   * Whether "in", "under" or the like leads on to a place, or to an unknown name with a designation
   * behind it.
   */
  boolean isChain(Sentence s, int link, BitSet taken, int depth) {
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
        int to = endOfName(s, i, taken, depth - 1);
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

  /** The known place that a token belongs to; null where none. */
  @Nullable Span spanAt(Sentence s, int token) {
    for (Span span : known.getOrDefault(s.number(), List.of())) {
      if (span.from <= token && token < span.to) {
        return span;
      }
    }
    return null;
  }

  /** The known place there, or behind a word of direction: "Sovane", "western Sovane". */
  @Nullable Span outerAt(Sentence s, int token) {
    Span span = spanAt(s, token);
    return span == null && words.is(Sort.DIRECTION, s.norm(token)) ? spanAt(s, token + 1) : span;
  }

  /** The known place that ends before a token; null where none. */
  @Nullable Span spanEndingAt(Sentence s, int end) {
    for (Span span : known.getOrDefault(s.number(), List.of())) {
      if (span.to == end) {
        return span;
      }
    }
    return null;
  }
}
