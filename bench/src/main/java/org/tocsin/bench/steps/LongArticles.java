package org.tocsin.bench.steps;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Paragraph;

/** Articles of a given length, made of the paragraphs of others. */
final class LongArticles {

  private LongArticles() {}

  /**
   * One article for each given one: its own paragraphs, then those of the articles after it, up to
   * the paragraph with which it has so many words. It tells of more incidents than an article of
   * its length does, so that it is coded rather more slowly than news.
   */
  static List<Article> of(List<Article> articles, int words) {
    List<Article> made = new ArrayList<>();
    for (int n = 0; n < articles.size(); n++) {
      Article first = articles.get(n);
      List<Paragraph> paragraphs = new ArrayList<>();
      int count = 0;
      for (int k = 0; count < words; k++) {
        for (Paragraph paragraph : articles.get((n + k) % articles.size()).paragraphs()) {
          if (count < words) {
            paragraphs.add(paragraph);
            count += paragraph.text().split("\\s+", -1).length;
          }
        }
      }
      made.add(
          Article.bare(
              URI.create(first.url() + "?words=" + words),
              first.headline(),
              first.publishedAt(),
              first.language(),
              paragraphs));
    }
    return made;
  }
}
