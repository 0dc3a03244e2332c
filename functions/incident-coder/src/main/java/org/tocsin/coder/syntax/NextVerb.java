package org.tocsin.coder.syntax;

import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** Tells a verb from what a participle may take: "RSF shelling killed 12", "shelling kills 12". */
final class NextVerb {

  private NextVerb() {}

  /** Whether the word at a token is a finite verb with how many suffered it behind it. */
  static boolean isAt(Sentence s, int at) {
    Verbs.Of verb = Verbs.of(s.norm(at));
    if (verb == null || at + 1 >= s.size()) {
      return false;
    }
    boolean past = verb.form() == Verbs.Form.PAST || verb.form() == Verbs.Form.PAST_ONLY;
    boolean present = verb.form() == Verbs.Form.BASE && s.norm(at).endsWith("s");
    String next = s.norm(at + 1);
    boolean counted =
        s.token(at + 1).kind() == Token.Kind.NUMBER
            || Tagger.NUMBERS.contains(next)
            || Tagger.WORDS.get(next) == Tag.DET
            || next.equals("at");
    return (past || (present && s.paragraph() == 0)) && counted;
  }

  /** A headline's "glide bombs kill two": the word at a token is the subject of the next. */
  static boolean agrees(Sentence s, int at) {
    Verbs.Of verb = Verbs.of(s.norm(at + 1));
    if (verb == null || verb.form() != Verbs.Form.BASE || at + 2 >= s.size()) {
      return false;
    }
    boolean many = s.norm(at).endsWith("s") && !s.norm(at + 1).endsWith("s");
    Tag object = Tagger.WORDS.get(s.norm(at + 2));
    boolean word = s.token(at + 2).kind() != Token.Kind.MARK;
    return many && word && (object == null || object == Tag.DET || object == Tag.ADJ);
  }
}
