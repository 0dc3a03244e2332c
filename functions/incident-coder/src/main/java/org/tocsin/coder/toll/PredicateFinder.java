package org.tocsin.coder.toll;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** Finds the words of a sentence that tell what was done to people. */
final class PredicateFinder {

  private static final int AUXILIARIES = 8;
  private static final int BEFORE_OF = 7;
  private static final Set<String> PLACE = Set.of("in", "at", "on", "near", "the", "outside");
  private static final Set<String> BE = Lines.setOf(PredicateFinder.class, "be.txt");
  private static final Set<String> SKIPPED = Lines.setOf(PredicateFinder.class, "skipped.txt");
  private static final Set<String> FATAL = Set.of("fatal");
  private static final Set<String> ONE = Set.of("was", "is", "has");

  private final Sentence s;
  private final BitSet dates;
  private final PartedVerbs parted;
  private final int taking;
  private final BitSet taken = new BitSet();

  private PredicateFinder(Sentence s, BitSet dates, int taking) {
    this.s = s;
    this.dates = dates;
    this.taking = taking;
    this.parted = new PartedVerbs(s);
  }

  /**
   * The words of a sentence, in order.
   *
   * @param taking the index of a verb that tells here of people taken; -1 where there is none
   */
  static List<Predicate> find(Sentence s, BitSet dates, int taking) {
    return new PredicateFinder(s, dates, taking).find();
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
    if (i == taking) {
      return verb(i, i + 1, Harm.ABDUCTED);
    }
    TollWords.HarmWord word = TollWords.harm(s, i);
    if (TollWords.isFatal(s.norm(i)) && (word == null || word.words().size() == 1)) {
      int end = parted.fatal(i);
      if (end > 0) {
        taken.set(end);
        return verb(i, i + 1, Harm.KILLED);
      }
    }
    int hostage = Grammar.HOLD.contains(s.norm(i)) ? parted.hostage(i) : 0;
    if (hostage > 0) {
      taken.set(hostage);
      return verb(i, i + 1, Harm.ABDUCTED);
    }
    if (s.norm(i).startsWith("slit")
        && s.norm(i + 2).startsWith("throat")
        && !s.norm(i + 3).equals("of")) {
      taken.set(i + 2);
      return verb(i, i + 1, Harm.KILLED);
    }
    int up = TollWords.isFatal(s.norm(i)) ? parted.up(i) : 0;
    if (up > 0) {
      taken.set(up);
      return verb(i, i + 1, Harm.INJURED);
    }
    int wounds = Wounds.after(s, i);
    if (wounds > 0) {
      boolean fatal = isAny(FATAL, i, wounds); // "suffered fatal stab wounds"
      Harm harm = fatal ? Harm.KILLED : Harm.INJURED;
      return predicate(i, wounds, auxiliary(i), harm, Predicate.Voice.STATE, false);
    }
    if (word == null || Grammar.isTheDead(s, i)) {
      return null;
    }
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
    int verb = auxiliary(at);
    boolean dead = s.norm(at).equals("dead") || s.norm(at).equals("critical");
    if (dead && verb == at) {
      return predicate(at, end, at, harm, Predicate.Voice.REDUCED, false);
    }
    return predicate(at, end, verb, harm, Predicate.Voice.STATE, isAny(ONE, verb, at));
  }

  private @Nullable Predicate verb(int at, int end, Harm harm) {
    int verb = auxiliary(at);
    String before = s.norm(at - 1);
    boolean noun = TollWords.people(s.norm(end)) != null;
    boolean among = s.norm(at - 2).equals("among") && BE.contains(s.norm(at - 3));
    if (among && before.equals("those")) { // "a nurse was among those killed"
      boolean was = ONE.contains(s.norm(at - 3));
      return predicate(at, end, at - 3, harm, Predicate.Voice.PASSIVE, was);
    }
    if (s.norm(verb - 1).equals("who")
        && s.norm(verb - 2).equals("those")
        && s.norm(verb - 3).equals("among")
        && BE.contains(s.norm(verb - 4))) { // "two nurses were among those who were killed"
      boolean was = ONE.contains(s.norm(verb - 4));
      return predicate(at, end, verb - 4, harm, Predicate.Voice.PASSIVE, was);
    }
    if (before.equals("those")
        || (CountFinder.isDeterminer(before)
            && !before.equals("another")
            && !before.equals("that")
            && !before.equals("one"))) {
      return null;
    }
    if (noun && Numbers.value(before) > 0 && verb == at) {
      if (harm == Harm.ABDUCTED
          && (Grammar.FREED.contains(s.norm(at - 2)) || Grammar.FREED.contains(s.norm(at - 3)))) {
        return null;
      }
      return predicate(at, end + 1, at, harm, Predicate.Voice.REDUCED, false);
    }
    if (s.norm(at).equals("lost") && Limbs.at(s, end)) {
      return predicate(at, end + 2, verb, Harm.INJURED, Predicate.Voice.STATE, false);
    }
    boolean close = verb < at && isClose(verb, at);
    boolean object = startsObject(end);
    String words = Grammar.text(s, at, end).toLowerCase(java.util.Locale.ROOT);
    boolean base = Grammar.BASE_FORMS.contains(words);
    Predicate.Voice voice =
        verb < at && isAny(BE, verb, at) && (close || !object)
            ? Predicate.Voice.PASSIVE
            : object || base ? Predicate.Voice.ACTIVE : Predicate.Voice.REDUCED;
    // "eleven were lost": things as well, where no noun says that they are people.
    if (voice == Predicate.Voice.PASSIVE
        && words.equals("lost")
        && TollWords.people(s.norm(verb - 1)) == null) {
      return null;
    }
    boolean one = voice == Predicate.Voice.PASSIVE && isAny(ONE, verb, at);
    return predicate(at, end, voice == Predicate.Voice.PASSIVE ? verb : at, harm, voice, one);
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

  /**
   * Where the auxiliaries before a verb start; the verb itself where a verb of being is not one.
   */
  private int auxiliary(int at) {
    int verb = at;
    for (int i = at - 1; i >= Math.max(0, at - AUXILIARIES); i--) {
      String norm = s.norm(i);
      if (BE.contains(norm)) {
        verb = i;
      } else if (verb < at) {
        if (!SKIPPED.contains(norm) && !norm.endsWith("ly")) {
          break;
        }
        verb = norm.equals("has") || norm.equals("have") || norm.equals("had") ? i : verb;
      } else if (!isBetween(i, at)) {
        break;
      }
    }
    int before = at - 1;
    while (verb == at && before > 0 && s.norm(before).endsWith("ly")) {
      before--;
    }
    String norm = s.norm(before);
    boolean have = norm.equals("has") || norm.equals("have") || norm.equals("had");
    int first = verb == at && have ? before : verb;
    boolean told = s.norm(first).equals("have") && s.norm(first - 1).equals("to");
    boolean be = BE.contains(s.norm(first - 3));
    return told && be && Grammar.TOLD.contains(s.norm(first - 2)) ? first - 3 : first;
  }

  private boolean isBetween(int i, int at) {
    String norm = s.norm(i);
    return SKIPPED.contains(norm)
        || Grammar.MODALS.contains(norm)
        || Grammar.NEGATIONS.contains(norm)
        || norm.endsWith("ly")
        || norm.endsWith("ed")
        || norm.equals(",")
        || (i == at - 1 && CountFinder.isQuoteMark(norm))
        || (norm.equals("at") && Grammar.isFinite(s, i - 1))
        || norm.equals("death")
        || norm.equals("dead");
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
