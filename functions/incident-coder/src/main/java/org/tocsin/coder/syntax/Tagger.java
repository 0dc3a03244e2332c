package org.tocsin.coder.syntax;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.coder.text.WordMap;

/** Tags the tokens of a sentence by word lists, endings and neighbours, in one walk. */
final class Tagger {

  static final Map<String, Tag> WORDS = new WordMap<>();
  private static final List<Tag> LEADS = List.of(Tag.DET, Tag.ADJ, Tag.POSS, Tag.PREP);
  static final Set<String> NUMBERS = Lines.setOf(Tagger.class, "numbers.txt");

  static {
    for (String line : Lines.of(Tagger.class, "words.txt")) {
      String[] e = line.split(" ", -1);
      Tag tag = Tag.valueOf(e[0].toUpperCase(Locale.ROOT));
      for (int i = 1; i < e.length; i++) {
        WORDS.putIfAbsent(e[i], tag);
      }
    }
  }

  private final Sentence s;
  private final BitSet dates;
  private final Tag[] tags;
  private final boolean capitals;

  private Tagger(Sentence s, BitSet dates, boolean capitals) {
    this.s = s;
    this.dates = dates;
    this.tags = new Tag[s.size()];
    this.capitals = capitals;
  }

  /**
   * The tags of a sentence.
   *
   * @param dates the tokens of dates and times
   * @param capitals whether it is written in capitals, so that they tell no names
   */
  static Tag[] tags(Sentence s, BitSet dates, boolean capitals) {
    Tagger tagger = new Tagger(s, dates, capitals);
    for (int i = 0; i < s.size(); i++) {
      tagger.tags[i] = tagger.tag(i);
    }
    return tagger.tags;
  }

  private Tag tag(int i) {
    Token token = s.token(i);
    String word = token.norm();
    if (word.equals("'s") || word.equals("’s") || isPluralPossessive(i)) {
      return Tag.POSS;
    }
    if (token.kind() == Token.Kind.MARK) {
      return word.equals("&") ? Tag.CONJ : Tag.MARK;
    }
    if (dates.get(i) && !isClosed(word)) {
      return Tag.TIME;
    }
    if (token.kind() == Token.Kind.NUMBER) {
      return Tag.NUM;
    }
    if (isOfQuantity(i)) {
      return Tag.DET;
    }
    boolean name = token.capitalised() && !capitals && (i > 0 || startsName(word));
    if (NUMBERS.contains(word)) {
      return Tag.NUM;
    }
    Tag closed = WORDS.get(word);
    if (closed != null && !(name && token.text().length() > 3 && closed != Tag.TIME)) {
      return closed(i, word, closed);
    }
    Verbs.Of verb = Verbs.of(word);
    if (verb != null && !(name && i > 0 && inName(i))) {
      return verb(i, verb);
    }
    if (verb == null && word.length() > 4 && word.endsWith("ed") && !name) {
      boolean made = word.indexOf('-') > 0 && nominalAfter(i); // "foreign-owned shops"
      return made ? Tag.ADJ : verb(i, new Verbs.Of(word, Verbs.Form.PAST));
    }
    if (word.endsWith("ly") && word.length() > 4 && !name) {
      return Tag.ADV;
    }
    return name ? Tag.NAME : Tag.NOUN;
  }

  /** The apostrophe of "the rebels' camp". */
  private boolean isPluralPossessive(int i) {
    String word = s.norm(i);
    return (word.equals("'") || word.equals("’"))
        && i > 0
        && i + 1 < s.size()
        && s.norm(i - 1).endsWith("s")
        && s.token(i - 1).end() == s.token(i).start()
        && s.token(i + 1).kind() == Token.Kind.WORD
        && s.token(i + 1).start() > s.token(i).end();
  }

  /** "at least", "more than", "up to", "about" before a number, all of which belong to it. */
  private boolean isOfQuantity(int i) {
    String word = s.norm(i);
    String next = s.norm(i + 1);
    String before = s.norm(i - 1);
    return switch (word) {
      case "at" -> next.equals("least") || (next.equals("most") && isNumber(i + 2));
      case "least" -> before.equals("at");
      case "than" -> before.equals("more") || before.equals("fewer") || before.equals("less");
      case "up" -> next.equals("to") && isNumber(i + 2);
      case "to" -> before.equals("up") && isNumber(i + 1);
      case "about", "around", "over", "nearly", "almost", "approximately" -> isNumber(i + 1);
      default -> false;
    };
  }

  private boolean isNumber(int i) {
    return i < s.size() && (s.token(i).kind() == Token.Kind.NUMBER || NUMBERS.contains(s.norm(i)));
  }

  private static boolean isClosed(String word) {
    Tag tag = WORDS.get(word);
    return tag == Tag.PREP || tag == Tag.CONJ;
  }

  private Tag closed(int i, String word, Tag closed) {
    if (word.equals("that")) {
      Tag before = before(i);
      boolean verbNext = verbAfter(i);
      return before != null && (before.isNominal() || before == Tag.PRON) && verbNext
          ? Tag.REL
          : before != null && before == Tag.PREP ? Tag.DET : Tag.SUB;
    }
    if (word.equals("one") && nominalAfter(i)) {
      return Tag.NUM;
    }
    if (word.equals("us") && !capitals && s.token(i).allCaps()) {
      return Tag.NAME;
    }
    Tag before = before(i);
    boolean afterSubject =
        before == Tag.BE
            || before == Tag.HAVE
            || before == Tag.NOUN
            || before == Tag.NAME
            || before == Tag.TIME
            || before == Tag.ADV
            || before == Tag.PRON;
    if (closed == Tag.ADJ && afterSubject && Verbs.of(word) != null) {
      return Tag.PAST;
    }
    if (word.equals("armed") && s.norm(i + 1).equals("with") && before != null) {
      return before.isNominal() ? Tag.PART : closed; // "miners armed with rifles attacked"
    }
    if (word.equals("others")) {
      return Tag.NOUN;
    }
    return closed;
  }

  /** "Ahmed Karim was shot": two capitals at the start, the first word no known one. */
  private boolean startsName(String word) {
    return s.size() > 1
        && s.token(1).capitalised()
        && !WORDS.containsKey(word)
        && Verbs.of(word) == null;
  }

  /** "Shining Path" and the like: a capitalised verb form beside another capitalised word. */
  private boolean inName(int i) {
    boolean before = s.token(i - 1).capitalised() && (i > 1 || !WORDS.containsKey(s.norm(i - 1)));
    boolean after = i + 1 < s.size() && s.token(i + 1).capitalised();
    return before || after;
  }

  private @Nullable Tag before(int i) {
    return i == 0 ? null : tags[i - 1];
  }

  private Tag verb(int i, Verbs.Of verb) {
    Tag before = before(i);
    return switch (verb.form()) {
      case PAST_ONLY -> Tag.PAST;
      case PART -> likeAdjective(i, before) ? Tag.ADJ : Tag.PART;
      case PAST -> {
        if (before == Tag.DET || before == Tag.POSS) {
          yield nominalAfter(i) ? Tag.ADJ : Tag.NOUN;
        }
        yield likeAdjective(i, before) ? Tag.ADJ : Tag.PAST;
      }
      case ING -> ing(i, verb.base(), before);
      case BASE -> base(i, verb.base(), before == Tag.ADV ? before(i - 1) : before);
    };
  }

  private boolean likeAdjective(int i, @Nullable Tag before) {
    boolean adverb =
        before == Tag.ADV && i > 1 && (tags[i - 2] == Tag.DET || tags[i - 2] == Tag.POSS);
    boolean led =
        adverb // "the internationally recognised government"
            || (before != null && LEADS.contains(before))
            || (i > 1 && s.norm(i - 1).equals("said")); // "said injured people arrived"
    return (led || (before == Tag.NUM && !s.norm(i + 1).equals("in"))) && nominalAfter(i);
  }

  private Tag ing(int i, String base, @Nullable Tag before) {
    if (s.norm(i + 1).equals("of")
        || before == Tag.DET
        || before == Tag.POSS
        || before == Tag.ADJ
        || before == Tag.NUM) {
      return Tag.NOUN;
    }
    if (before == Tag.PREP || before == Tag.SUB) {
      return startsNoun(i + 1) ? Tag.ING : Tag.NOUN;
    }
    if (before == Tag.BE || before == Tag.MARK || before == Tag.CONJ || before == Tag.ADV) {
      return Tag.ING;
    }
    boolean nominal = before != null && before.isNominal();
    // "people waiting for food", but "a bombing in Kolma".
    boolean hangs = Verbs.takesNoObject(base) && WORDS.get(s.norm(i + 1)) == Tag.PREP;
    hangs |= Guise.isAs(s, i + 1) || (startsNoun(i + 1) && !NextVerb.isAt(s, i + 1));
    return nominal && hangs ? Tag.ING : Tag.NOUN;
  }

  private Tag base(int i, String base, @Nullable Tag before) {
    boolean led =
        before == Tag.MODAL
            || before == Tag.DO
            || before == Tag.REL
            || before == Tag.PRON
            || before == Tag.NEG
            || s.norm(i - 1).equals("to");
    if (led) {
      return Tag.BASE;
    }
    boolean nounBefore = before != null && before.isNominal();
    boolean one = before == Tag.NAME && (s.norm(i - 2).equals("an") || s.norm(i - 2).equals("a"));
    if (!Verbs.isNounToo(base) && nounBefore && before != Tag.ADJ && !one) {
      return Tag.BASE;
    }
    boolean claims = s.norm(i + 1).equals("responsibility") || s.norm(i + 1).equals("credit");
    if (nounBefore && (claims || WORDS.get(s.norm(i + 1)) == Tag.DET)) {
      return Tag.BASE;
    }
    boolean verb = nounBefore && startsNoun(i + 1) && !NextVerb.agrees(s, i);
    return verb && s.paragraph() == 0 ? Tag.BASE : Tag.NOUN;
  }

  private boolean verbAfter(int i) {
    for (int k = i + 1; k < Math.min(s.size(), i + 4); k++) {
      String word = s.norm(k);
      Tag closed = WORDS.get(word);
      Verbs.Of verb = Verbs.of(word);
      if (closed == Tag.BE
          || closed == Tag.HAVE
          || closed == Tag.MODAL
          || (verb != null && verb.form() != Verbs.Form.ING)
          || (closed == null && word.length() > 4 && word.endsWith("ed"))) {
        return true;
      }
      if (closed != Tag.ADV && !word.endsWith("ly")) {
        return false;
      }
    }
    return false;
  }

  /** Whether the next word can go on with a noun phrase. */
  private boolean nominalAfter(int i) {
    if (i + 1 >= s.size() || s.token(i + 1).kind() == Token.Kind.MARK || dates.get(i + 1)) {
      return false;
    }
    Tag closed = WORDS.get(s.norm(i + 1));
    Verbs.Of verb = Verbs.of(s.norm(i + 1));
    boolean finite =
        verb != null
            && verb.form() != Verbs.Form.ING
            && (verb.form() != Verbs.Form.BASE || !Verbs.isNounToo(verb.base()));
    return (closed == null || closed == Tag.ADJ) && !finite;
  }

  /** Whether a noun phrase can start at a token. */
  private boolean startsNoun(int i) {
    if (i >= s.size() || s.token(i).kind() == Token.Kind.MARK || dates.get(i)) {
      return false;
    }
    Tag closed = WORDS.get(s.norm(i));
    return closed == null || closed == Tag.DET || closed == Tag.ADJ || closed == Tag.PRON;
  }
}
