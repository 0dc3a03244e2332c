package org.tocsin.coder.toll;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Victims without a number: "the mayor was shot dead", "killed Anna Berg", "A, B and C were hurt".
 */
final class Names {

  private static final Set<String> SINGULAR = Set.of("was", "is", "has");
  private static final Set<String> PLURAL = Set.of("were", "are", "have");
  private static final int REACH = 25;
  private static final int OBJECT_REACH = 6;

  private Names() {}

  static @Nullable TollMention victim(
      Sentence s, int at, TollWords.HarmWord word, int bound, boolean passive) {
    int end = at + word.words().size();
    if (passive || word.form() == TollWords.Form.STATE) {
      return subject(s, at, word, bound, end);
    }
    if (word.form() == TollWords.Form.OF) {
      return null;
    }
    return object(s, at, word, end);
  }

  private static @Nullable TollMention subject(
      Sentence s, int at, TollWords.HarmWord word, int bound, int end) {
    int be = -1;
    for (int i = at - 1; i >= Math.max(bound, at - 7); i--) {
      if (SINGULAR.contains(s.norm(i)) || PLURAL.contains(s.norm(i))) {
        be = i;
        break;
      }
    }
    if (be < 0) {
      return null;
    }
    int first = -1;
    int person = -1;
    boolean inName = false;
    int start = Math.max(bound, be - REACH);
    for (int i = start; i < be; i++) {
      Token token = s.token(i);
      if (TollWords.people(token.norm()) != null) {
        person = i;
      }
      boolean name = token.capitalised() && i > 0;
      if (name && !inName) {
        first = first < 0 ? i : first;
      }
      inName = name;
    }
    if (SINGULAR.contains(s.norm(be))) {
      if (person < 0 && first < 0 && !isPronoun(s, be)) {
        return null;
      }
      boolean plural = person >= 0 && TollWords.isPlural(s.norm(person)) && first < 0;
      int from = person >= 0 ? person : Math.max(start, be - 1);
      Side side = person < 0 ? null : TollWords.people(s.norm(person));
      return plural
          ? null
          : TollFinder.one(
              s, from, end, at, word.harm(), 1, side == null ? Side.ANY : side, text(s, from, be));
    }
    return list(s, start, be, at, word, end);
  }

  /** "Adam Low, Eva Low and Jon Berg were hurt": three. */
  private static @Nullable TollMention list(
      Sentence s, int start, int be, int at, TollWords.HarmWord word, int end) {
    int names = 0;
    int i = be - 1;
    while (i >= start) {
      int nameEnd = i;
      while (i >= start && s.token(i).capitalised() && !TollWords.isPlural(s.norm(i))) {
        i--;
      }
      if (i == nameEnd) {
        break;
      }
      names++;
      if (i >= start && (s.norm(i).equals("and") || s.norm(i).equals(","))) {
        i--;
      } else {
        break;
      }
    }
    return names < 2
        ? null
        : TollFinder.one(
            s, Math.max(start, i + 1), end, at, word.harm(), names, Side.ANY, text(s, i + 1, be));
  }

  private static boolean isPronoun(Sentence s, int be) {
    String norm = s.norm(be - 1);
    return norm.equals("he") || norm.equals("she") || norm.equals("who");
  }

  private static @Nullable TollMention object(
      Sentence s, int at, TollWords.HarmWord word, int end) {
    if (TollWords.isObject(s.norm(end)) && !TollFinder.isPassive(s, at)) {
      return unlisted(s, at, word, end);
    }
    if (end >= s.size() || !s.token(end).capitalised() || TollWords.isPlural(s.norm(end))) {
      return null;
    }
    int to = end;
    while (to < s.size() && to < end + 5 && s.token(to).capitalised()) {
      if (TollWords.isPlural(s.norm(to))) {
        return null;
      }
      to++;
    }
    Side side = TollWords.people(s.norm(to - 1));
    return TollFinder.one(
        s, at, to, at, word.harm(), 1, side == null ? Side.ANY : side, text(s, end, to));
  }

  /** "killed a shopkeeper", "shot him dead": one person, though no noun of the lexicon says so. */
  private static @Nullable TollMention unlisted(
      Sentence s, int at, TollWords.HarmWord word, int end) {
    int to = end + 1;
    String norm = s.norm(end);
    boolean pronoun = norm.equals("him") || (norm.equals("her") && !isWord(s, to));
    if (!pronoun) {
      while (to < s.size() && to < end + OBJECT_REACH && isWord(s, to)) {
        String noun = s.norm(to);
        if (TollWords.isPlural(noun)) {
          return null;
        }
        to++;
      }
      String head = s.norm(to - 1);
      if (to == end + 1 || head.endsWith("s") || TollWords.isNotPeople(head)) {
        return null;
      }
    }
    return TollFinder.one(s, at, to, at, word.harm(), 1, Side.ANY, text(s, end, to));
  }

  private static boolean isWord(Sentence s, int at) {
    return at < s.size()
        && s.token(at).kind() == Token.Kind.WORD
        && !CountFinder.isStop(s.norm(at))
        && !s.norm(at).equals("of");
  }

  private static String text(Sentence s, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append(words.isEmpty() ? "" : " ").append(s.token(i).text());
    }
    return words.toString();
  }
}
