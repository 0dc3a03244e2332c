package org.tocsin.coder.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds a headline that the page repeats as the first words of its text, as many pages do: it would
 * be coded twice, the second time as news without place or day.
 */
final class HeadlineRepeat {

  private HeadlineRepeat() {}

  /** The blocks without it; the same blocks where the text opens with words of its own. */
  static List<Block> dropped(List<Block> blocks) {
    if (blocks.size() < 2 || !blocks.getFirst().isHeadline()) {
      return blocks;
    }
    List<Sentence> headline = blocks.getFirst().sentences();
    int body = 1;
    while (body < blocks.size() - 1 && blocks.get(body).sentences().isEmpty()) {
      body++;
    }
    Block first = blocks.get(body);
    boolean more = blocks.size() > body + 1 || first.sentences().size() > headline.size();
    if (!more || headline.isEmpty() || !opensWith(first.sentences(), headline)) {
      return blocks;
    }
    List<Block> rest = new ArrayList<>(blocks);
    List<Sentence> own = first.sentences().subList(headline.size(), first.sentences().size());
    rest.set(body, new Block(first.number(), first.kind(), first.text(), first.dateline(), own));
    return rest;
  }

  private static boolean opensWith(List<Sentence> text, List<Sentence> headline) {
    if (text.size() < headline.size()) {
      return false;
    }
    for (int i = 0; i < headline.size(); i++) {
      if (!isSame(text.get(i), headline.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(Sentence one, Sentence two) {
    int length = length(one);
    if (length != length(two)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!one.norm(i).equals(two.norm(i))) {
        return false;
      }
    }
    return true;
  }

  /** Its tokens without the full stop, which headlines lack. */
  private static int length(Sentence s) {
    int end = s.size();
    while (end > 0 && s.token(end - 1).is(".")) {
      end--;
    }
    return end;
  }
}
