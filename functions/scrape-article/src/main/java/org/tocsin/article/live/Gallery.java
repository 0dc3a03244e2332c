package org.tocsin.article.live;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Box;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Hint;
import org.tocsin.article.page.Page;
import org.tocsin.article.page.Prose;
import org.tocsin.pipeline.record.Paragraph;

/**
 * Reads a gallery: pictures whose captions are the text. A page is one where it says so (declared
 * type, names, headline), shows four captions or more, and these say more than its other text. Safe
 * for use by many threads.
 */
public final class Gallery {

  private static final int FEWEST = 4;
  private static final int SHORTEST = 30;

  private final PartSigns signs = new PartSigns("GALLERY", "ImageGallery", "MediaGallery");

  /**
   * The text before the pictures and the captions, empty where the page is no gallery.
   *
   * @param page the page
   * @param furniture what is no part of its text
   * @param headline its headline
   * @param text what was found as its text
   * @param isText whether a line is text, rather than a credit or a label
   */
  public List<Paragraph> of(
      Page page,
      Furniture furniture,
      @Nullable String headline,
      List<Paragraph> text,
      Predicate<String> isText) {
    if (!signs.on(page, headline)) {
      return List.of();
    }
    Set<String> captions = new LinkedHashSet<>();
    int chars = 0;
    for (Block block : page.blocks()) {
      if (isCaption(block.box())
          && furniture.reason(block.box()) == Hint.CAPTION
          && block.length() >= SHORTEST
          && block.linkDensity() < 0.5
          && Prose.endsSentence(block.text())
          && isText.test(block.text())
          && captions.add(block.text())) {
        chars += block.length();
      }
    }
    List<Paragraph> intro = text.stream().filter(p -> !captions.contains(p.text())).toList();
    int other = intro.stream().mapToInt(p -> p.text().length()).sum();
    if (captions.size() < FEWEST || chars <= other) {
      return List.of();
    }
    List<Paragraph> all = new ArrayList<>(intro);
    captions.forEach(caption -> all.add(Paragraph.text(caption)));
    return all;
  }

  private static boolean isCaption(Box inner) {
    for (Box box = inner; box != null; box = box.parent()) {
      if (box.is(Hint.CAPTION)) {
        return true;
      }
    }
    return false;
  }
}
