package org.tocsin.coder.actors;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.coder.text.WordMap;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.LocationPrecision;

/**
 * Tells whose forces strike where only the country is named: "an Israeli airstrike", "Russian
 * shelling", "a US drone attack". For one document.
 */
final class StateStrikes {

  private enum Word {
    ACT,
    ATTACK,
    WEAPON,
    /** A weapon that strikes by itself where no other word of this list follows it. */
    ARM,
    BETWEEN,
    /** A verb of which a weapon is the object: "Russia launched 40 drones". */
    FIRE,
    /** A verb that tells a strike by itself: "Israel bombed". */
    STRIKE,
    /** A verb that tells one by its object: "Israel hit a building", but no "struck a deal". */
    HIT,
    /**
     * A verb that tells one where a weapon is told as well: "Israel killed two in a drone strike".
     */
    KILL,
    /** What is hit by no weapon: "struck a deal". */
    NOT
  }

  private static final Set<Word> VERBS = EnumSet.of(Word.FIRE, Word.STRIKE, Word.HIT, Word.NOT);

  private static final Map<String, Word> WORDS = new WordMap<>();

  /** Words between the country and the act. */
  private static final int LONGEST = 4;

  /** Words from a verb on within which its object must stand. */
  private static final int OBJECT = 8;

  private static final WordClasses CLASSES =
      WordClasses.of(StateStrikes.class, "state-strike-words.txt");
  private static final Set<String> OBJECTS = CLASSES.of("object");

  /** Words from a verb on within which those who bear arms must stand. */
  private static final int ARMED = 4;

  private static final Set<String> FIGHTERS = CLASSES.of("fighter");
  private static final Set<String> AUXILIARIES = Set.of("has", "had", "have", "also", "again");
  private static final Set<String> OWN = Set.of("its", "their", "our");
  private static final Set<String> OWN_FORCES = CLASSES.of("force");

  /** What speaks for a country's forces. */
  private static final Set<String> DEFENCE = CLASSES.of("ministry");

  static {
    for (String line : Lines.of(StateStrikes.class, "state-strikes.txt")) {
      String[] e = Lines.fields(line, 2);
      // A word may be act and weapon: "Russian drones", "a Russian drone strike".
      WORDS.merge(e[1], Word.valueOf(e[0].toUpperCase(Locale.ROOT)), (a, b) -> a);
    }
  }

  private final StateForces forces;
  private final Focus focus;
  private final Document document;

  StateStrikes(StateForces forces, Document document, Focus focus) {
    this.document = document;
    this.forces = forces;
    this.focus = focus;
  }

  /** Whether a word is what is struck by no weapon: "a deal". */
  static boolean isNoTarget(String norm) {
    return WORDS.get(norm) == Word.NOT;
  }

  /** The forces of the country whose name or people's name starts at a token, where they strike. */
  @Nullable ActorMention at(Sentence s, int i) {
    if (OWN.contains(s.norm(i)) && OWN_FORCES.contains(s.norm(i + 1))) {
      return ofMinistry(s, i);
    }
    if (!s.token(i).capitalised()) {
      return null;
    }
    for (Toponym toponym : focus.in(s.number())) {
      if (toponym.paragraph() == s.paragraph()
          && toponym.start() == s.token(i).start()
          && (toponym.location().precision() == LocationPrecision.COUNTRY || isCapital(toponym))
          && toponym.location().country() != null) {
        return strikes(s, i, toponym, toponym.location().country());
      }
    }
    return null;
  }

  /** "Moscow attacked": a capital that stands for its government. */
  private static boolean isCapital(Toponym toponym) {
    return toponym.kind() == Toponym.Kind.TOWN && toponym.metonym();
  }

  /** "Russia's defence ministry said its forces had captured": whose they are. */
  private @Nullable ActorMention ofMinistry(Sentence s, int its) {
    for (Toponym toponym : focus.in(s.number())) {
      String country = toponym.location().country();
      if (toponym.paragraph() != s.paragraph()
          || toponym.end() > s.token(its).start()
          || toponym.location().precision() != LocationPrecision.COUNTRY
          || country == null) {
        continue;
      }
      int p = 0;
      while (s.token(p).start() < toponym.end()) {
        p++;
      }
      p += s.norm(p).equals("'s") || s.norm(p).equals("’s") ? 1 : 0;
      if (DEFENCE.contains(s.norm(p)) && p < its) {
        boolean abroad = !country.equals(focus.at(s.number()));
        return mention(s, s.token(its).start(), s.token(its + 1).end(), country, abroad);
      }
    }
    return null;
  }

  // "shelling by Pakistan" as well as "Pakistani shelling"
  private @Nullable ActorMention strikes(Sentence s, int i, Toponym owner, String country) {
    int p = i;
    while (p < s.size() && s.token(p).start() < owner.end()) {
      p++;
    }
    boolean possessive = s.norm(p).equals("'s") || s.norm(p).equals("’s");
    boolean plain = (owner.kind() == Toponym.Kind.COUNTRY || isCapital(owner)) && !possessive;
    boolean by = s.norm(i - 1).equals("by") && WORDS.get(s.norm(i - 2)) == Word.ACT;
    if (plain && (by || isSubject(s, p, country) || StateDeal.is(s, i, p))) {
      return mention(s, owner, country, !country.equals(focus.at(s.number())));
    }
    if (plain && !s.token(p - 1).allCaps()) {
      return null; // "in Sudan shelling killed": only "US strikes", "Israel's strikes" and
      // demonyms.
    }
    p += possessive ? 1 : 0;
    boolean weapon = false;
    boolean arm = false;
    boolean abroad = !country.equals(focus.at(s.number()));
    for (int n = 0; n <= LONGEST && p < s.size(); n++, p++) {
      Word word = WORDS.get(s.norm(p));
      if (word == null && n == 0 && isWhole(s, p - 1, owner) && isNameOfArm(s, p)) {
        continue;
      }
      if (word == null || VERBS.contains(word)) {
        return arm && abroad ? mention(s, owner, country, true) : null;
      }
      arm = word == Word.ARM;
      boolean more =
          WORDS.get(s.norm(p + 1)) == Word.ATTACK || WORDS.get(s.norm(p + 1)) == Word.ACT;
      weapon |= word == Word.WEAPON || arm || (word == Word.ACT && more);
      if ((word == Word.ACT && !more) || (word == Word.ATTACK && (weapon || abroad))) {
        return mention(s, owner, country, abroad);
      }
      if (word == Word.ATTACK) {
        if (s.norm(i - 1).equals("by")) {
          return mention(s, owner, country, abroad); // "killed by Israeli fire"
        }
        return null;
      }
    }
    return null;
  }

  /** "Russian", and not the first word of "Russian-made". */
  private static boolean isWhole(Sentence s, int at, Toponym owner) {
    return s.token(at).end() == owner.end();
  }

  /** "a Russian Lancet drone": the name of a make before what strikes. */
  private static boolean isNameOfArm(Sentence s, int at) {
    Word next = s.token(at).capitalised() ? WORDS.get(s.norm(at + 1)) : null;
    return next == Word.ARM || next == Word.ACT;
  }

  /** "Russia launched 40 drones", "Ukraine, for its part, has shelled": the country strikes. */
  private boolean isSubject(Sentence s, int after, String country) {
    int p = s.norm(after).equals(",") ? closing(s, after) : after;
    while (AUXILIARIES.contains(s.norm(p))) {
      p++;
    }
    if (HeadlineStrike.is(s, p)) {
      return true;
    }
    Word verb = WORDS.get(s.norm(p));
    if (verb == Word.FIRE) {
      for (int i = p + 1; i < Math.min(s.size(), p + OBJECT); i++) {
        Word word = WORDS.get(s.norm(i));
        if (word == Word.ACT || word == Word.WEAPON || word == Word.ARM) {
          return true;
        }
      }
    }
    if (verb == Word.KILL) {
      return isByWeapon(s, p + 1);
    }
    return verb == Word.STRIKE
        || (verb == Word.HIT
            && (isAbroad(s, p + 1, country) || isThing(s, p + 1) || isArmed(s, p + 1)));
  }

  /** "Israel killed a commander in a drone strike". */
  private static boolean isByWeapon(Sentence s, int from) {
    for (int i = from; i < Math.min(s.size(), from + 2 * OBJECT); i++) {
      if (WORDS.get(s.norm(i)) == Word.ACT) {
        return true;
      }
    }
    return false;
  }

  /** "Israel struck Beirut's suburbs": a place in another country is hit. */
  private boolean isAbroad(Sentence s, int object, String country) {
    return object < s.size()
        && focus.in(s.number()).stream()
            .anyMatch(
                t ->
                    t.paragraph() == s.paragraph()
                        && t.start() == s.token(object).start()
                        && t.isPlace()
                        && t.kind() != Toponym.Kind.COUNTRY
                        && t.location().country() != null
                        && !country.equals(t.location().country()));
  }

  /** "Ankara struck Kurdish fighters": the object bears arms. */
  private static boolean isArmed(Sentence s, int object) {
    for (int i = object; i < Math.min(s.size(), object + ARMED); i++) {
      if (FIGHTERS.contains(s.norm(i))) {
        return !s.norm(i + 1).equals("'s") && !s.norm(i + 1).equals("’s");
      }
    }
    return false;
  }

  /** Whether an object follows that a weapon can hit. */
  private static boolean isThing(Sentence s, int after) {
    boolean number = after < s.size() && s.token(after).kind() == Token.Kind.NUMBER;
    if (!number && !OBJECTS.contains(s.norm(after))) {
      return false;
    }
    for (int i = after; i < Math.min(s.size(), after + OBJECT / 2); i++) {
      if (WORDS.get(s.norm(i)) == Word.NOT) {
        return false;
      }
    }
    return true;
  }

  /** The index after the comma that closes what one opens; of the comma where none does. */
  private static int closing(Sentence s, int comma) {
    for (int i = comma + 1; i < Math.min(s.size(), comma + OBJECT); i++) {
      if (s.norm(i).equals(",")) {
        return i + 1;
      }
    }
    return comma;
  }

  private ActorMention mention(Sentence s, Toponym owner, String country, boolean abroad) {
    return mention(s, owner.start(), owner.end(), country, abroad);
  }

  private ActorMention mention(Sentence s, int start, int end, String country, boolean abroad) {
    StateForces.Force force = forces.military(country);
    return new ActorMention(
        s.paragraph(),
        s.number(),
        start,
        end,
        document.block(s.paragraph()).text().substring(start, end),
        force.id(),
        force.name(),
        abroad ? ActorKind.EXTERNAL_FORCES : ActorKind.STATE_FORCES,
        true,
        country,
        true,
        false);
  }
}
