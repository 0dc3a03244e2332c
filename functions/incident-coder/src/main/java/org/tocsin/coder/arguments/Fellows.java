package org.tocsin.coder.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.syntax.Tag;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;

/**
 * Those who suffered with others or are some of them: "ten miners, including Ana Berg", "killed
 * along with his driver". Who is one of those counted before is told only by name.
 */
final class Fellows {

  private static final int REACH = 12;
  private static final String BESIDE = "beside";
  private static final PhraseTable<String> WORDS = new PhraseTable<>();

  static {
    for (String line : Lines.of(Fellows.class, "fellows.txt")) {
      String[] e = line.split(" ", 2);
      WORDS.add(e[1], e[0]);
    }
  }

  /** "shot dead with her driver". */
  private static final Set<String> OWN = Set.of("his", "her", "their");

  private Fellows() {}

  /**
   * Whom a sentence names so right behind those who suffered, or soon behind the verb.
   *
   * @param verbTo the index after the verb
   * @param phrases those who suffered
   */
  static List<NounPhrase> of(Clause clause, int verbTo, List<NounPhrase> phrases) {
    List<NounPhrase> fellows = new ArrayList<>();
    if (phrases.isEmpty()) {
      return fellows;
    }
    Sentence s = clause.sentence();
    int end = clause.endOf(phrases.getLast());
    int at = s.norm(end).equals(",") ? end + 1 : end;
    PhraseTable.Match<String> match = WORDS.at(s, at);
    for (int i = verbTo; match == null && i < verbTo + REACH && !isEnd(s, i); i++) {
      match = WORDS.at(s, i);
      if (s.norm(i).equals("with") && OWN.contains(s.norm(i + 1))) {
        match = new PhraseTable.Match<>(BESIDE, i + 1);
      }
    }
    if (match != null) {
      for (NounPhrase phrase : clause.objects(match.to())) {
        if (match.value().equals(BESIDE) || isName(clause, phrase)) {
          fellows.add(phrase);
        }
      }
    }
    return fellows;
  }

  /**
   * "among the priests murdered was Jon Low", "one of the students killed last week was Ana Berg":
   * who one of those is that a participle tells of.
   *
   * @param verbFrom the index of the participle
   * @param verbTo the index after it
   */
  static List<NounPhrase> among(Clause clause, int verbFrom, int verbTo) {
    List<NounPhrase> named = new ArrayList<>();
    NounPhrase before = clause.phraseAt(verbFrom - 1);
    Sentence s = clause.sentence();
    if (before == null) {
      return named;
    }
    int at = clause.top(before).from() - 1;
    boolean one = s.norm(before.from() - 1).equals("of") && s.norm(before.from() - 2).equals("one");
    if (!one && !s.norm(at).equals("among")) {
      return named;
    }
    for (int i = verbTo; i < verbTo + REACH && !isEnd(s, i); i++) {
      NounPhrase next = clause.tag(i) == Tag.BE ? clause.phraseAt(i + 1) : null;
      if (next != null && isName(clause, next)) {
        named.add(next);
        break;
      }
    }
    return named;
  }

  private static boolean isName(Clause clause, NounPhrase phrase) {
    int head = phrase.head();
    return clause.tag(head) == Tag.NAME && !Nouns.isThing(clause.sentence(), head);
  }

  private static boolean isEnd(Sentence s, int i) {
    String word = s.norm(i);
    return i >= s.size() || word.equals(";") || word.equals(".") || word.equals("who");
  }
}
