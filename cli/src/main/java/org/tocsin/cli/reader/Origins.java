package org.tocsin.cli.reader;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.explain.Field;
import org.tocsin.cli.html.Markup;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Origin;

/**
 * The foot of the page: for each field of the metadata its value, its source and how sure it is.
 */
final class Origins {

  private final Markup html;

  Origins(Markup html) {
    this.html = html;
  }

  void write(Article article) {
    html.open("footer").open("details", "class", "origins");
    html.element("summary", "Where this comes from");
    html.open("table").open("tbody");
    for (Field field : Field.of(article)) {
      String value = field.value();
      if (value != null) {
        row(field.name(), value, field.origin());
      }
    }
    html.close("tbody").close("table").close("details");
    html.open("p", "class", "id").text("Article ").element("code", article.id());
    if (article.fingerprint() != null) {
      html.text(", fingerprint ").element("code", article.fingerprint().toString());
    }
    if (article.fetchedAt() != null) {
      html.text(", read ").text(article.fetchedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    }
    html.text(" by Tocsin.").close("p").close("footer");
  }

  private void row(String name, String value, @Nullable Origin origin) {
    html.open("tr").element("th", name, "scope", "row").element("td", value, "dir", "auto");
    html.open("td", "class", "origin");
    if (origin != null) {
      String sure = origin.confidence().name().toLowerCase(Locale.ROOT);
      html.text(origin.source() + " ").element("span", sure, "class", "sure " + sure);
    }
    html.close("td").close("tr");
  }
}
