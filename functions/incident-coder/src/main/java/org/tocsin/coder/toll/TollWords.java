package org.tocsin.coder.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordMap;
import org.tocsin.coder.text.WordSet;
import org.tocsin.pipeline.record.TollQualifier;

/** The lexicons of this package. */
final class TollWords {

  /** How a word of harm takes its victims. */
  enum Form {
    VERB,
    ING,
    STATE,
    OF
  }

  record HarmWord(List<String> words, Harm harm, Form form) {}

  record Vague(List<String> words, int low, int best) {}

  record Qualifier(List<String> words, TollQualifier qualifier) {}

  private static final Map<String, Side> PEOPLE = new WordMap<>();
  private static final Set<String> NOT_PEOPLE = Lines.setOf(TollWords.class, "not-people.txt");
  private static final Map<String, List<HarmWord>> HARM = new WordMap<>();
  private static final Map<String, List<Vague>> VAGUE = new WordMap<>();
  private static final Map<String, List<Qualifier>> BEFORE = new WordMap<>();
  private static final Map<String, List<List<String>>> NONE = new WordMap<>();
  private static final Map<String, List<List<String>>> SUBSET = new WordMap<>();
  private static final Set<String> RISEN = new WordSet();
  private static final Map<String, Side> MODIFIERS = new WordMap<>();
  private static final Set<String> OWN = new WordSet();
  private static final Set<String> COLLECTIVES = new WordSet();
  private static final Set<String> FATAL = new WordSet();
  private static final Set<String> PLURALS = new WordSet();

  static {
    for (String line : Lines.of(TollWords.class, "people.txt")) {
      String[] e = Lines.fields(line);
      if (e[0].equals("own")) {
        OWN.add(e[1]);
        OWN.add(plural(e[1]));
        continue;
      }
      if (e[0].equals("collective")) {
        COLLECTIVES.add(e[1]);
        continue;
      }
      Side side = Side.valueOf(e[0].toUpperCase(Locale.ROOT));
      if (e.length > 2) {
        MODIFIERS.put(e[1], side);
        continue;
      }
      PEOPLE.put(e[1], side);
      PEOPLE.put(plural(e[1]), side);
      PLURALS.add(plural(e[1]));
    }
    PLURALS.addAll(Lines.setOf(TollWords.class, "plurals.txt"));
    for (String line : Lines.of(TollWords.class, "harm.txt")) {
      String[] e = Lines.fields(line, 3);
      if (e[0].equals("fatal")) {
        FATAL.add(e[2]);
        continue;
      }
      List<String> words = phrase(e[2]);
      HarmWord word =
          new HarmWord(
              words,
              Harm.valueOf(e[0].toUpperCase(Locale.ROOT)),
              Form.valueOf(e[1].toUpperCase(Locale.ROOT)));
      HARM.computeIfAbsent(words.getFirst(), k -> new ArrayList<>()).add(word);
    }
    HARM.values().forEach(l -> l.sort((a, b) -> b.words().size() - a.words().size()));
    for (String line : Lines.of(TollWords.class, "quantities.txt")) {
      String[] e = Lines.fields(line, 2);
      switch (e[0]) {
        case "vague" -> {
          String[] v = e[1].split("\\|");
          Vague vague = new Vague(phrase(v[0]), Integer.parseInt(v[1]), Integer.parseInt(v[2]));
          VAGUE.computeIfAbsent(vague.words().getFirst(), k -> new ArrayList<>()).add(vague);
        }
        case "before" -> {
          String[] v = Lines.fields(e[1], 2);
          Qualifier q = new Qualifier(phrase(v[1]), TollQualifier.valueOf(v[0]));
          BEFORE.computeIfAbsent(q.words().getFirst(), k -> new ArrayList<>()).add(q);
        }
        case "none" -> add(NONE, phrase(e[1]));
        case "subset" -> add(SUBSET, phrase(e[1]));
        case "risen" -> RISEN.add(e[1]);
        default -> throw new IllegalStateException("quantities.txt: " + line);
      }
    }
    VAGUE.values().forEach(l -> l.sort((a, b) -> b.words().size() - a.words().size()));
  }

  private TollWords() {}

  private static void add(Map<String, List<List<String>>> phrases, List<String> words) {
    phrases.computeIfAbsent(words.getFirst(), k -> new ArrayList<>()).add(words);
  }

  static @Nullable Side people(String norm) {
    Side side = PEOPLE.get(norm);
    if (side == null) {
      int hyphen = norm.lastIndexOf('-');
      side = hyphen < 0 ? null : PEOPLE.get(norm.substring(hyphen + 1));
    }
    return side;
  }

  /** What a word before a noun tells of the side of the people; null where it tells nothing. */
  static @Nullable Side sideOfModifier(String norm) {
    Side side = norm.startsWith("anti-") || norm.startsWith("ex-") ? null : people(norm);
    Side before = MODIFIERS.get(norm); // "paramilitary rangers" are no paramilitaries
    return before == null && (side == Side.SECURITY || side == Side.MILITANT) ? side : before;
  }

  /** "an off-duty police officer": whether a word makes civilians of those whose noun follows. */
  static boolean isOffDuty(Sentence s, int from, int noun) {
    for (int i = from; i < noun; i++) {
      if (MODIFIERS.get(s.norm(i)) == Side.CIVILIAN) {
        return true;
      }
    }
    return false;
  }

  /** Whether the noun tells the side whatever stands before it: "a police informer". */
  static boolean isOwn(String norm) {
    return OWN.contains(norm);
  }

  /** Whether the noun is a plural in form and may stand for one: "a police personnel". */
  static boolean isCollective(String norm) {
    return COLLECTIVES.contains(norm);
  }

  /** Whether a word is hurt only with "to death", "dead" or "alive" after its victims. */
  static boolean isFatal(String norm) {
    return FATAL.contains(norm);
  }

  static boolean isPlural(String norm) {
    return PLURALS.contains(norm) || PLURALS.contains(norm.substring(norm.lastIndexOf('-') + 1));
  }

  static boolean isNotPeople(String norm) {
    return NOT_PEOPLE.contains(norm);
  }

  static @Nullable HarmWord harm(Sentence s, int i) {
    for (HarmWord word : HARM.getOrDefault(s.norm(i), List.of())) {
      if (matches(s, i, word.words())) {
        return word;
      }
    }
    int part = BodyParts.end(s, i);
    if (part > 0) {
      return new HarmWord(norms(s, i, part), Harm.INJURED, Form.VERB);
    }
    int care = Carried.end(s, i);
    return care == 0 ? null : new HarmWord(norms(s, i, care), Harm.INJURED, Form.STATE);
  }

  private static List<String> norms(Sentence s, int from, int to) {
    List<String> norms = new ArrayList<>();
    for (int i = from; i < to; i++) {
      norms.add(s.norm(i));
    }
    return norms;
  }

  /** "the deaths of two men and three others injured": something else was done to the second. */
  static boolean isHurt(Sentence s, int at) {
    boolean be = s.norm(at).equals("were") || s.norm(at).equals("was") || s.norm(at).equals("are");
    return harm(s, be ? at + 1 : at) != null;
  }

  /** Whether what stands before is done to people. */
  static boolean takesPeople(Sentence s, int from) {
    HarmWord one = harm(s, from - 1);
    HarmWord two = harm(s, from - 2);
    return (one != null && one.form() != Form.STATE)
        || (two != null
            && (two.words().size() == 2
                || (two.form() == Form.OF && s.norm(from - 1).equals("of"))));
  }

  static @Nullable Vague vague(Sentence s, int i) {
    for (Vague vague : VAGUE.getOrDefault(s.norm(i), List.of())) {
      if (matches(s, i, vague.words())) {
        return vague;
      }
    }
    return null;
  }

  static @Nullable Qualifier qualifier(Sentence s, int i) {
    Qualifier best = null;
    for (Qualifier q : BEFORE.getOrDefault(s.norm(i), List.of())) {
      boolean risen = s.norm(i).equals("up") && RISEN.contains(s.norm(i - 1));
      if (!risen
          && matches(s, i, q.words())
          && (best == null || q.words().size() > best.words().size())) {
        best = q;
      }
    }
    return best;
  }

  static int none(Sentence s, int i) {
    int length = length(s, i, NONE);
    String noun = s.norm(i + 1);
    boolean nobody = s.norm(i).equals("no") && people(noun) != null && !isPlural(noun);
    return length == 0 && nobody ? 2 : length;
  }

  static int subset(Sentence s, int i) {
    return length(s, i, SUBSET);
  }

  static boolean matches(Sentence s, int i, List<String> words) {
    for (int k = 0; k < words.size(); k++) {
      if (!s.norm(i + k).equals(words.get(k))) {
        return false;
      }
    }
    return true;
  }

  private static int length(Sentence s, int i, Map<String, List<List<String>>> phrases) {
    for (List<String> words : phrases.getOrDefault(s.norm(i), List.of())) {
      if (matches(s, i, words)) {
        return words.size();
      }
    }
    return 0;
  }

  private static List<String> phrase(String words) {
    return List.of(words.split(" "));
  }

  private static String plural(String noun) {
    if (noun.endsWith("man")) {
      return noun.substring(0, noun.length() - 3) + "men";
    }
    if (noun.endsWith("y") && !noun.endsWith("ay") && !noun.endsWith("oy")) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    if (noun.endsWith("ch") || noun.endsWith("x")) {
      return noun + "es";
    }
    return noun.equals("wife") ? "wives" : noun + "s";
  }
}
