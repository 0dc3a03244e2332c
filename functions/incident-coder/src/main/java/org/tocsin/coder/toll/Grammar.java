package org.tocsin.coder.toll;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.coder.text.WordMap;

/** The small words of {@code grammar.txt}, which tell how people stand to what was done to them. */
final class Grammar {

  private static final Map<String, Set<String>> WORDS = new WordMap<>();
  private static final Map<String, Integer> SETS = new WordMap<>();

  static {
    for (String line : Lines.of(Grammar.class, "grammar.txt")) {
      String[] e = Lines.fields(line, 2);
      if (e[0].equals("set")) {
        String[] set = Lines.fields(e[1]);
        SETS.put(set[0], Integer.valueOf(set[1]));
      } else {
        WORDS.computeIfAbsent(e[0], k -> new LinkedHashSet<>()).add(e[1]);
      }
    }
  }

  static final Set<String> PREPOSITIONS = words("prep");
  static final Set<String> SUBORDINATORS = words("sub");
  static final Set<String> RELATIVES = words("rel");
  static final Set<String> MODALS = words("modal");
  static final Set<String> NEGATIONS = words("not");
  static final Set<String> BASE_FORMS = words("base");
  static final Set<String> HOLD = words("hold");
  static final Set<String> FOUND = words("found");
  static final Set<String> BODIES = words("body");
  static final Set<String> ASSEMBLIES = words("assembly");
  static final Set<String> BEFORE_NOUN = words("taken");
  static final Set<String> FREED = words("free");
  static final Set<String> WOUNDS = words("wounds");
  static final Set<String> DEEDS = words("deed");
  static final Set<String> TOLD = words("told");
  static final Set<String> KIN = words("kin");
  static final Set<String> HITS = words("hit");
  static final Set<String> LIMBS = words("limb");
  static final Set<String> VITALS = words("vital");
  static final Set<String> WHICH_LIMB = words("whichlimb");
  static final Set<String> BOXES = words("box");
  static final Set<String> BESIDES = words("besides");
  static final PhraseTable<String> JOINS = phrases("join");
  static final PhraseTable<String> TAILS = phrases("tail");
  static final PhraseTable<String> ASIDE = phrases("aside");
  static final PhraseTable<String> GOT = phrases("got");
  static final PhraseTable<String> DIED_LATER = phrases("later");

  private static final Set<String> FINITE = words("fin");
  private static final Set<String> ADJECTIVES = words("adj");
  private static final Set<String> UNSUFFERED = words("unsuffered");
  private static final Set<String> FOLLOWERS = words("next");

  private Grammar() {}

  /** How many people "duo" or "trio" are; 0 for any other noun. */
  static int set(String norm) {
    return SETS.getOrDefault(norm, 0);
  }

  /** Whether a verb stands there that has a subject of its own, so that another one follows. */
  static boolean isFinite(Sentence s, int i) {
    if (i < 0 || i >= s.size()) {
      return false;
    }
    Token token = s.token(i);
    if (i > 0 && token.capitalised() && !token.allCaps()) {
      return false;
    }
    String norm = token.norm();
    if (isGroup(s, i)) {
      return false;
    }
    if (FINITE.contains(norm)) {
      return true;
    }
    return norm.endsWith("ed")
        && norm.length() > 3
        && token.kind() == Token.Kind.WORD
        && (!ADJECTIVES.contains(norm) || tells(s, i))
        && !isBeforeNoun(s, i)
        && !(i > 0 && CountFinder.isDeterminer(s.norm(i - 1))) // "with an unexploded shell"
        && norm.indexOf('-') < 0;
  }

  /** "a source confirmed at least nine were killed", and no "two were confirmed dead". */
  private static boolean tells(Sentence s, int i) {
    String next = s.norm(i + 1);
    return TOLD.contains(s.norm(i))
        && (next.equals("that") || (next.equals("at") && s.norm(i + 2).equals("least")));
  }

  /** "a surrendered rebel", but "40 soldiers surrendered and 20 were killed". */
  private static boolean isBeforeNoun(Sentence s, int i) {
    return UNSUFFERED.contains(s.norm(i)) && TollWords.people(s.norm(i - 1)) == null;
  }

  /**
   * "three IS fighters": a name that is spelt as a small word is, in a text that is no headline.
   */
  static boolean isGroup(Sentence s, int i) {
    return i + 1 < s.size()
        && s.token(i).allCaps()
        && CountFinder.isStop(s.norm(i))
        && TollWords.people(s.norm(i + 1)) != null
        && !s.token(i + 1).allCaps();
  }

  /** Whether the words before this token can end a list of victims. */
  static boolean mayFollow(Sentence s, int i) {
    return i >= s.size() || FOLLOWERS.contains(s.norm(i));
  }

  /** Whether a clause of its own starts there, or ended before. */
  static boolean isBreak(String norm) {
    return norm.equals(";")
        || norm.equals(":")
        || norm.equals("\u201C")
        || norm.equals("\u201D")
        || norm.equals("\"");
  }

  /** "two of the four later died": whether no noun stands there, and a verb of theirs follows. */
  static boolean isVerbNext(Sentence s, int at) {
    String norm = s.norm(at);
    return at >= s.size()
        || norm.endsWith("ly")
        || norm.equals("later")
        || norm.equals(",")
        || norm.equals(".")
        || isFinite(s, at)
        || TollWords.harm(s, at) != null;
  }

  /** The index after the bracket that opens there; 0 where none does or it is not closed soon. */
  static int afterBracket(Sentence s, int i) {
    String norm = s.norm(i);
    if (!norm.equals("(") && !norm.equals("[")) {
      return 0;
    }
    String close = norm.equals("(") ? ")" : "]";
    for (int k = i + 1; k < Math.min(s.size(), i + MAX_BRACKET); k++) {
      if (s.norm(k).equals(close)) {
        return k + 1;
      }
    }
    return 0;
  }

  /** Where the bracket opens that closes there; -1 where none closes. */
  static int beforeBracket(Sentence s, int at, int bound) {
    if (!s.norm(at).equals(")") && !s.norm(at).equals("]")) {
      return -1;
    }
    for (int i = at - 1; i >= bound; i--) {
      if (afterBracket(s, i) == at + 1) {
        return i;
      }
    }
    return -1;
  }

  /** "identified the dead as": no toll, while "two soldiers among the dead" is one. */
  static boolean isTheDead(Sentence s, int i) {
    return s.norm(i).equals("dead")
        && s.norm(i - 1).equals("the")
        && !PREPOSITIONS.contains(s.norm(i - 2));
  }

  private static final int MAX_BRACKET = 24;

  /** The words of a sentence, as written. */
  static String text(Sentence s, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = Math.max(0, from); i < to; i++) {
      Token token = s.token(i);
      if (!words.isEmpty() && token.start() > s.token(i - 1).end()) {
        words.append(' ');
      }
      words.append(token.text());
    }
    return words.toString();
  }

  static PhraseTable.@Nullable Match<String> join(Sentence s, int i) {
    return JOINS.at(s, i);
  }

  private static Set<String> words(String kind) {
    return Set.copyOf(WORDS.getOrDefault(kind, Set.of()));
  }

  private static PhraseTable<String> phrases(String kind) {
    PhraseTable<String> phrases = new PhraseTable<>();
    WORDS.getOrDefault(kind, Set.of()).forEach(phrase -> phrases.add(phrase, phrase));
    return phrases;
  }
}
