package org.tocsin.coder.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.Tag;
import org.tocsin.coder.syntax.Verbs;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordMap;

/** The words of violence of {@code frames.txt}, and which of them stand in a sentence. */
final class Frames {

  private record Entry(Frame.Kind kind, Frame.Whom whom, List<String> words) {
    boolean isNoun() {
      return kind == Frame.Kind.ATTACK
          || kind == Frame.Kind.HARM
          || kind == Frame.Kind.BLAST
          || (kind == Frame.Kind.BEHIND && !words.getFirst().equals("behind"));
    }
  }

  private static final Map<String, List<Entry>> ENTRIES = new WordMap<>();

  static {
    for (String line : Lines.of(Frames.class, "frames.txt")) {
      String[] e = line.split(" ", 3);
      List<String> words = List.of(e[2].split(" ", -1));
      Entry entry = new Entry(Frame.Kind.valueOf(e[0].toUpperCase(Locale.ROOT)), whom(e[1]), words);
      ENTRIES.computeIfAbsent(words.getFirst(), w -> new ArrayList<>()).add(entry);
    }
    ENTRIES.values().forEach(l -> l.sort((a, b) -> b.words().size() - a.words().size()));
  }

  private Frames() {}

  private static Frame.Whom whom(String code) {
    return switch (code) {
      case "p" -> Frame.Whom.PEOPLE;
      case "t" -> Frame.Whom.THINGS;
      case "b" -> Frame.Whom.BOTH;
      case "-" -> Frame.Whom.NOBODY;
      default -> throw new IllegalStateException("frames.txt: whom is p, t, b or -, not " + code);
    };
  }

  /** The frames of a sentence, in order; of each kind the longest that starts at a token. */
  static List<Frame> in(Clause clause) {
    List<Frame> found = new ArrayList<>();
    Sentence s = clause.sentence();
    for (int i = 0; i < s.size(); i++) {
      Tag tag = clause.tag(i);
      boolean verb = tag.isVerb() || tag == Tag.ADJ;
      Verbs.Of of = verb ? Verbs.of(s.norm(i)) : null;
      if (of != null) {
        add(clause, i, ENTRIES.getOrDefault(of.base(), List.of()), false, found);
      }
      // "claims responsibility", "set fire to": words that are a noun alone are a verb in the
      // phrase.
      if (of == null && tag == Tag.NOUN && Verbs.of(s.norm(i)) != null) {
        String base = Objects.requireNonNull(Verbs.of(s.norm(i))).base();
        List<Entry> phrases =
            ENTRIES.getOrDefault(base, List.of()).stream()
                .filter(e -> !e.isNoun() && e.words().size() > 1)
                .toList();
        add(clause, i, phrases, false, found);
      }
      if (tag == Tag.PREP) {
        add(clause, i, ENTRIES.getOrDefault(s.norm(i), List.of()), false, found);
      }
      if (tag == Tag.NOUN || tag == Tag.ADJ || tag == Tag.NAME || tag == Tag.ING) {
        add(clause, i, ENTRIES.getOrDefault(s.norm(i), List.of()), true, found);
      }
    }
    return found;
  }

  private static void add(
      Clause clause, int at, List<Entry> entries, boolean noun, List<Frame> found) {
    int longest = 0;
    for (Entry entry : entries) {
      if (entry.isNoun() != noun
          && entry.kind() != Frame.Kind.CLASH
          && !(entry.kind() == Frame.Kind.BLAST && entry.words().size() > 1)) {
        continue;
      }
      int n = entry.words().size();
      if (n < longest || !matches(clause.sentence(), at, entry.words())) {
        continue;
      }
      longest = n;
      found.add(new Frame(entry.kind(), entry.whom(), at, at + n));
    }
  }

  private static boolean matches(Sentence s, int at, List<String> words) {
    for (int k = 1; k < words.size(); k++) {
      String word = s.norm(at + k);
      Verbs.Of verb = Verbs.of(word);
      if (!word.equals(words.get(k)) && (verb == null || !verb.base().equals(words.get(k)))) {
        return false;
      }
    }
    return true;
  }
}
