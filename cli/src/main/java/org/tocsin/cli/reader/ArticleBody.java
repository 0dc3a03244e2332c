package org.tocsin.cli.reader;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.html.Markup;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.pipeline.record.PublicationTime;

/** The text: paragraphs, cross-heads, lists, quotations, the times of a live blog's posts. */
final class ArticleBody {

  private final Markup html;
  private @Nullable PublicationTime post;
  private boolean list;

  ArticleBody(Markup html) {
    this.html = html;
  }

  void write(Article article) {
    for (Paragraph paragraph : article.paragraphs()) {
      time(paragraph.at());
      paragraph(paragraph);
    }
    endList();
    if (!article.corrections().isEmpty()) {
      html.open("aside", "class", "corrections").element("h2", "Corrections");
      article.corrections().forEach(correction -> html.element("p", correction, "dir", "auto"));
      html.close("aside");
    }
  }

  /** The time of a post stands once, above the post. */
  private void time(@Nullable PublicationTime at) {
    if (at != null && !Objects.equals(at, post)) {
      endList();
      html.open("p", "class", "post")
          .element("time", Moment.of(at), "datetime", at.toString())
          .close("p");
    }
    post = at;
  }

  private void paragraph(Paragraph paragraph) {
    if (paragraph.kind() != Paragraph.Kind.LIST_ITEM) {
      endList();
    }
    switch (paragraph.kind()) {
      case STANDFIRST -> html.element("p", paragraph.text(), "class", "standfirst", "dir", "auto");
      case TEXT -> html.element("p", paragraph.text(), "dir", "auto");
      case HEADING -> html.element("h2", paragraph.text(), "dir", "auto");
      case QUOTE ->
          html.open("blockquote", "dir", "auto")
              .element("p", paragraph.text(), "dir", "auto")
              .close("blockquote");
      case LIST_ITEM -> {
        if (!list) {
          html.open("ul");
          list = true;
        }
        html.element("li", paragraph.text(), "dir", "auto");
      }
    }
  }

  private void endList() {
    if (list) {
      html.close("ul");
      list = false;
    }
  }
}
