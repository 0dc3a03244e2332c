package org.tocsin.cli.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Origin;

/**
 * A field of an article's metadata.
 *
 * @param name as the record calls it
 * @param value as a line, absent where the page does not tell
 * @param origin where it comes from and how sure it is, absent where nobody said
 */
public record Field(String name, @Nullable String value, @Nullable Origin origin) {

  /** All fields, those that were not found too. */
  public static List<Field> of(Article article) {
    List<Field> fields = new ArrayList<>();
    add(fields, article, "headline", article.headline());
    add(fields, article, "bylines", list(article.bylines()));
    add(fields, article, "publishedAt", article.publishedAt());
    add(fields, article, "updatedAt", article.updatedAt());
    add(fields, article, "outlet", article.outlet());
    add(fields, article, "section", article.section());
    add(fields, article, "tags", list(article.tags()));
    add(fields, article, "language", article.language());
    add(fields, article, "freeToRead", article.freeToRead());
    add(fields, article, "image", article.image());
    add(fields, article, "url", article.url());
    return fields;
  }

  private static void add(
      List<Field> fields, Article article, String name, @Nullable Object value) {
    fields.add(
        new Field(name, value == null ? null : value.toString(), article.origins().get(name)));
  }

  private static @Nullable String list(List<String> values) {
    return values.isEmpty() ? null : String.join("; ", values);
  }
}
