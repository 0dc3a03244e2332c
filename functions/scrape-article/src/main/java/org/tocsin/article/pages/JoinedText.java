package org.tocsin.article.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tocsin.pipeline.record.Paragraph;

/**
 * The text of several pages. What a page repeats of an earlier one (the standfirst, a box that is
 * on every page) is in it once; what one page says twice stays. For use by one thread.
 */
final class JoinedText {

  private final List<Paragraph> text = new ArrayList<>();
  private final Set<String> said = new HashSet<>();

  /** Adds a page's text and tells how many of its paragraphs were new. */
  int add(List<Paragraph> page) {
    List<Paragraph> fresh = page.stream().filter(p -> !said.contains(folded(p))).toList();
    fresh.forEach(p -> said.add(folded(p)));
    text.addAll(fresh);
    return fresh.size();
  }

  List<Paragraph> paragraphs() {
    return List.copyOf(text);
  }

  private static String folded(Paragraph paragraph) {
    return paragraph.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
