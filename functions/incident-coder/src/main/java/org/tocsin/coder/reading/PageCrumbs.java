package org.tocsin.coder.reading;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.coder.text.Block;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * What a page leaves between and behind its paragraphs: captions, credits, links to other stories.
 * They tell of another picture, day or story than the article does. For one document.
 */
public final class PageCrumbs {

  /** Why nothing is read in them. */
  public static final String WHY = "a caption, a credit or a link of the page";

  private static final PhraseTable<Boolean> OPENINGS = new PhraseTable<>();
  private static final PhraseTable<Boolean> LISTS = new PhraseTable<>();
  private static final PhraseTable<Boolean> CREDITS = new PhraseTable<>();
  private static final PhraseTable<Boolean> SOURCES = new PhraseTable<>();
  private static final Map<String, PhraseTable<Boolean>> TABLES =
      Map.of("open", OPENINGS, "list", LISTS, "credit", CREDITS, "source", SOURCES);

  private static final Set<String> LABELS =
      Set.of("related", "more", "read", "watch", "also", "see");

  private static final String DOT = "\u2022";
  private static final Set<String> BULLETS = Set.of("-", "*", "\u2013", DOT);

  /** Dots between the titles of a strip, more than a short list in a sentence has. */
  private static final int STRIP = 2;

  /** Words of the line that leads a list of links. */
  private static final int HEADING = 5;

  /** Sentences of a text that may be all caption. */
  private static final int FEW = 3;

  /** Sentences of the longest caption. */
  private static final int CAPTION = 5;

  /** Words of the title of another story. */
  private static final int TITLE = 25;

  static {
    for (String line : Lines.of(PageCrumbs.class, "page-crumbs.txt")) {
      String[] e = Lines.fields(line, 2);
      TABLES.getOrDefault(e[0], OPENINGS).add(e[1], true);
    }
  }

  private final BitSet sentences = new BitSet();

  /** Finds them. */
  public PageCrumbs(Document document) {
    boolean list = false;
    Set<Integer> end = endOf(document.blocks());
    for (Block block : document.blocks()) {
      Sentence first = block.sentences().isEmpty() ? null : block.sentences().getFirst();
      if (first == null || block.number() == 0) {
        continue;
      }
      list = (LISTS.at(first, 0) != null && first.size() <= HEADING) || (list && isTitle(block));
      Sentence dateline = block.dateline();
      boolean opens = OPENINGS.at(dateline == null ? first : dateline, 0) != null;
      boolean link = (opens || isLabelled(first)) && isLink(block);
      boolean titles = end.contains(block.number()) || isStrip(block);
      boolean all = list || link || titles || isCaption(block);
      for (Sentence s : block.sentences()) {
        boolean caption = document.sentences().size() > FEW && Captions.is(s);
        if (all || caption || OPENINGS.at(s, 0) != null) {
          sentences.set(s.number());
        }
      }
    }
  }

  /** "- Hotel horror", "- Woman accused of …": the titles of other stories that end a page. */
  private static Set<Integer> endOf(List<Block> blocks) {
    Set<Integer> titles = new HashSet<>();
    for (Block block : blocks.reversed()) {
      boolean bullet = !block.sentences().isEmpty() && isBullet(block.sentences().getFirst());
      if (!bullet || !isTitle(block)) {
        boolean text = block.number() > 0 && !bullet && isText(block);
        return titles.size() > 1 && text ? titles : Set.of();
      }
      titles.add(block.number());
    }
    return Set.of();
  }

  /** Whether a block ends as a sentence: "attacks were reported in three towns:" leads a list. */
  private static boolean isText(Block block) {
    Sentence last = block.sentences().isEmpty() ? null : block.sentences().getLast();
    return last != null && !isTitle(block) && !last.token(last.size() - 1).is(":");
  }

  private static boolean isBullet(Sentence s) {
    return BULLETS.contains(s.norm(0)) && s.size() > 2;
  }

  /** "Ministers meet • Roundup: battles go on • Two dead in jail": a strip of titles. */
  private static boolean isStrip(Block block) {
    int dots = 0;
    for (Sentence s : block.sentences()) {
      for (int i = 1; i < s.size(); i++) {
        dots += s.norm(i).equals(DOT) ? 1 : 0;
      }
    }
    return dots > STRIP;
  }

  /** Whether a sentence is one; no headline is. */
  public boolean has(Sentence s) {
    return sentences.get(s.number());
  }

  /** "A man looks at the damage. (Photo by Ana Berg)": who took the picture stands behind it. */
  private static boolean isCaption(Block block) {
    Sentence last = block.sentences().getLast();
    int at = 0;
    while (at < last.size() && last.token(at).kind() == Token.Kind.MARK) {
      at++;
    }
    return block.sentences().size() <= CAPTION
        && last.size() <= TITLE
        && (CREDITS.at(last, at) != null || SOURCES.isIn(last));
  }

  /** "Related Sovane News - Shelling kills dozens more": all of the line, which is no sentence. */
  private static boolean isLink(Block block) {
    Sentence last = block.sentences().getLast();
    return last.size() <= TITLE && !last.token(last.size() - 1).is(".");
  }

  /** "RELATED Seven dead in strike": the title of another story behind a word in capitals. */
  private static boolean isLabelled(Sentence s) {
    return s.size() > 2
        && s.token(0).allCaps()
        && LABELS.contains(s.norm(0))
        && s.token(1).capitalised()
        && !s.token(1).allCaps();
  }

  private static boolean isTitle(Block block) {
    Sentence only = block.sentences().getFirst();
    return block.sentences().size() == 1
        && only.size() <= TITLE
        && !only.token(only.size() - 1).is(".");
  }
}
