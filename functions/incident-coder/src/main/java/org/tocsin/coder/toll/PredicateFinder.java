package org.tocsin.coder.toll;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** Finds the words of a sentence that tell what was done to people. */
final class PredicateFinder {

  private static final int BEFORE_OF = 7;
  private static final Set<String> PLACE = Set.of("in", "at", "on", "near", "the", "outside");
  private static final Set<String> FATAL = Set.of("fatal");
  private static final Set<String> ONE = Set.of("was", "is", "has");

  private final Sentence s;
  private final BitSet dates;
  private final PartedVerbs parted;
  private final int telling;
  private final Harm told;
  private final BitSet taken = new BitSet();

  private PredicateFinder(Sentence s, BitSet dates, int telling, Harm told) {
    this.s = s;
    this.dates = dates;
    this.telling = telling;
    this.told = told;
    this.parted = new PartedVerbs(s);
  }

  /**
   * The words of a sentence, in order.
   *
   * @param telling the index of a verb that tells here of harm, as it does not by itself; -1
   *     without
   * @param told what harm
   */
  static List<Predicate> find(Sentence s, BitSet dates, int telling, Harm told) {
    return new PredicateFinder(s, dates, telling, told).find();
  }

  private List<Predicate> find() {
    List<Predicate> found = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      Predicate predicate = taken.get(i) ? null : at(i);
      if (predicate == null) {
        i++;
      } else {
        found.add(predicate);
        i = predicate.end();
      }
    }
    return found;
  }

  private @Nullable Predicate at(int i) {
    if (i == telling) {
      return told == Harm.KILLED ? state(i, i + 1, told) : verb(i, i + 1, told);
    }
    if (Captive.isFoundDead(s, i)) {
      return verb(i, i + 2, Harm.KILLED);
    }
    TollWords.HarmWord word = Captive.isDescribed(s, i) ? null : TollWords.harm(s, i);
    Harm apart = apart(i, word == null || word.words().size() == 1);
    if (apart != null) {
      return verb(i, i + 1, apart);
    }
    if (Hit.isFatally(s, i)) {
      return new Predicate(
          i, i + 1, i, Harm.KILLED, Predicate.Voice.REDUCED, true, false, false, true);
    }
    if (word == null && Hit.areMany(s, i)) {
      Predicate hit = verb(i, i + 1, Harm.INJURED);
      return hit == null || hit.voice() == Predicate.Voice.ACTIVE ? null : hit;
    }
    int wounds = Wounds.after(s, i);
    if (wounds > 0) {
      boolean fatal = isAny(FATAL, i, wounds); // "suffered fatal stab wounds"
      Harm harm = fatal ? Harm.KILLED : Harm.INJURED;
      return predicate(i, wounds, Auxiliaries.start(s, i), harm, Predicate.Voice.STATE, false);
    }
    return word == null || Grammar.isTheDead(s, i) ? null : of(i, word);
  }

  /** What a verb tells with words that stand apart from it; null where it tells nothing so. */
  private @Nullable Harm apart(int i, boolean alone) {
    boolean fatal = TollWords.isFatal(s.norm(i));
    int end = fatal && alone ? parted.fatal(i) : 0;
    if (end > 0) {
      taken.set(end);
      return Harm.KILLED;
    }
    int hostage = Grammar.HOLD.contains(s.norm(i)) ? parted.hostage(i) : 0;
    if (hostage > 0) {
      taken.set(hostage);
      return Harm.ABDUCTED;
    }
    if (s.norm(i).startsWith("slit")
        && s.norm(i + 2).startsWith("throat")
        && !s.norm(i + 3).equals("of")) {
      taken.set(i + 2);
      return Harm.KILLED;
    }
    int up = fatal ? parted.up(i) : 0;
    if (up > 0) {
      taken.set(up);
      return Harm.INJURED;
    }
    return null;
  }

  private @Nullable Predicate of(int i, TollWords.HarmWord word) {
    int end = i + word.words().size();
    if (s.norm(end - 1).equals("hospital") && !InHospital.isHurt(s, i, end)) {
      return null;
    }
    return switch (word.form()) {
      case VERB ->
          of(end) >= 0 && Grammar.BASE_FORMS.contains(s.norm(i))
              ? noun(i, end, word.harm())
              : verb(i, end, word.harm());
      case ING ->
          of(end) >= 0
              ? noun(i, end, word.harm())
              : predicate(i, end, i, word.harm(), Predicate.Voice.ACTIVE, false);
      case STATE -> state(i, end, word.harm());
      case OF -> noun(i, end, word.harm());
    };
  }

  private @Nullable Predicate noun(int at, int end, Harm harm) {
    int of = of(end);
    return of < 0 ? null : predicate(at, of + 1, at, harm, Predicate.Voice.NOUN, false);
  }

  /** "the murder of", "the murder in Osh on 6 May of": where "of" stands; -1 where none does. */
  private int of(int end) {
    int i = end;
    while (i < Math.min(s.size(), end + BEFORE_OF) && !s.norm(i).equals("of")) {
      String norm = s.norm(i);
      boolean tells = dates.get(i) || PLACE.contains(norm) || (i > end && s.token(i).capitalised());
      if (!tells) {
        return ByDoer.of(s, end);
      }
      i++;
    }
    return s.norm(i).equals("of") ? i : -1;
  }

  private Predicate state(int at, int end, Harm harm) {
    int verb = Auxiliaries.start(s, at);
    boolean dead = s.norm(at).equals("dead") || s.norm(at).equals("critical");
    if (dead && verb == at) {
      return predicate(at, end, at, harm, Predicate.Voice.REDUCED, false);
    }
    return predicate(at, end, verb, harm, Predicate.Voice.STATE, isAny(ONE, verb, at));
  }

  private @Nullable Predicate verb(int at, int end, Harm harm) {
    int verb = Auxiliaries.start(s, at);
    int among = among(at, verb);
    if (among >= 0) {
      boolean was = ONE.contains(s.norm(among));
      return predicate(at, end, among, harm, Predicate.Voice.PASSIVE, was);
    }
    String before = s.norm(at - 1);
    if (isOfNoun(before)) {
      return null;
    }
    boolean noun = TollWords.people(s.norm(end)) != null;
    if (noun && Numbers.value(before) > 0 && verb == at) {
      // "freed four kidnapped women", "four kidnapped women were freed"
      boolean were =
          isAny(Auxiliaries.BE, end + 1, end + 2) && isAny(Grammar.FREED, end + 2, end + 3);
      boolean freed = harm == Harm.ABDUCTED && (were || isAny(Grammar.FREED, at - 3, at - 1));
      return freed ? null : predicate(at, end + 1, at, harm, Predicate.Voice.REDUCED, false);
    }
    if (s.norm(at).equals("lost") && Limbs.at(s, end)) {
      return predicate(at, end + 2, verb, Harm.INJURED, Predicate.Voice.STATE, false);
    }
    String words = Grammar.text(s, at, end).toLowerCase(Locale.ROOT);
    Predicate.Voice voice = voice(at, end, verb, words);
    boolean passive = voice == Predicate.Voice.PASSIVE;
    boolean being = s.norm(verb).equals("being") && !Grammar.isFinite(s, verb - 1);
    if (passive && being) { // "reports of two boys being killed"
      return predicate(at, end, verb, harm, Predicate.Voice.REDUCED, false);
    }
    // "eleven were lost": things as well, where no noun says that they are people.
    if (passive && words.equals("lost") && TollWords.people(s.norm(verb - 1)) == null) {
      return null;
    }
    boolean one = passive && isAny(ONE, verb, at);
    return predicate(at, end, passive ? verb : at, harm, voice, one);
  }

  /**
   * "a nurse was among those killed", "two nurses were among those who were killed": the index of
   * the first verb of being; -1 where there is none.
   */
  private int among(int at, int verb) {
    if (s.norm(at - 1).equals("those")
        && s.norm(at - 2).equals("among")
        && Auxiliaries.BE.contains(s.norm(at - 3))) {
      return at - 3;
    }
    boolean who =
        s.norm(verb - 1).equals("who")
            && s.norm(verb - 2).equals("those")
            && s.norm(verb - 3).equals("among")
            && Auxiliaries.BE.contains(s.norm(verb - 4));
    return who ? verb - 4 : -1;
  }

  /** "those killed", "the killed": a word of a noun, and no verb. */
  private static boolean isOfNoun(String before) {
    return before.equals("those")
        || (CountFinder.isDeterminer(before)
            && !before.equals("another")
            && !before.equals("that")
            && !before.equals("one"));
  }

  private Predicate.Voice voice(int at, int end, int verb, String words) {
    boolean close = verb < at && isClose(verb, at);
    boolean object = startsObject(end);
    if (verb < at && isAny(Auxiliaries.BE, verb, at) && (close || !object)) {
      return Predicate.Voice.PASSIVE;
    }
    boolean base = Grammar.BASE_FORMS.contains(words);
    return object || base ? Predicate.Voice.ACTIVE : Predicate.Voice.REDUCED;
  }

  private boolean isAny(Set<String> words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  /** Only adverbs stand between the verb of being and the word. */
  private boolean isClose(int verb, int at) {
    for (int i = verb; i < at; i++) {
      String norm = s.norm(i);
      if (norm.equals("and") || norm.equals(",") || norm.equals("or")) {
        return false;
      }
    }
    return true;
  }

  private boolean startsObject(int end) {
    int after = Victims.afterAdverbs(s, end);
    boolean described = Grammar.BEFORE_NOUN.contains(s.norm(after)); // "killed abducted men"
    int at = described ? after + 1 : after;
    String norm = s.norm(at);
    return at < s.size()
        && !dates.get(at)
        && (Victims.isPronoun(norm)
            || CountFinder.isDeterminer(norm)
            || s.token(at).capitalised()
            || (s.token(at).kind() == Token.Kind.NUMBER
                && !Units.isOfOtherThings(s, at, at + 1, 1)) // "shot dead 100 m away"
            || (Numbers.at(s, at) != null && s.token(at).kind() != Token.Kind.NUMBER)
            || (norm.equals("all") && Numbers.at(s, at + 1) != null)
            || (norm.equals("between") && Numbers.at(s, at + 1) != null)
            || TollWords.none(s, at) > 0
            || TollWords.vague(s, at) != null
            || TollWords.qualifier(s, at) != null
            || (TollWords.people(norm) != null)
            || (!Grammar.mayFollow(s, at) && NamedPeople.bare(s, at, dates) != null));
  }

  private Predicate predicate(
      int at, int end, int verb, Harm harm, Predicate.Voice voice, boolean one) {
    String norm = s.norm(at);
    boolean later =
        harm == Harm.KILLED
            && (norm.equals("succumbed")
                || (norm.equals("died")
                    && (s.norm(at - 1).equals("later") || Grammar.DIED_LATER.at(s, at) != null)));
    return new Predicate(
        at,
        end,
        verb,
        harm,
        voice,
        Happened.isReal(s, at, verb),
        Happened.isSpokenOf(s, at, verb),
        one,
        later);
  }
}
