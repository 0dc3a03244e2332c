package org.tocsin.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Paragraph;

/**
 * Reads a report from each paragraph such as "Aru 17 3": the place, its gazetteer id, how many were
 * killed. Makes a handler's test say what it stores without a word of prose.
 */
final class LineCoder implements Function<Article, CodedArticle> {

  static final String VERSION = "line-1";

  @Override
  public CodedArticle apply(Article article) {
    if (!"en".equals(article.language())) {
      return new CodedArticle(List.of(), false);
    }
    List<IncidentReport> reports = new ArrayList<>();
    for (Paragraph paragraph : article.paragraphs()) {
      List<String> words = List.of(paragraph.text().split(" ", -1));
      reports.add(
          Told.by(article.id())
              .id("r" + reports.size())
              .in(words.get(0), "CD", words.get(1))
              .killed(Integer.parseInt(words.get(2)))
              .report());
    }
    return new CodedArticle(reports, true);
  }
}
