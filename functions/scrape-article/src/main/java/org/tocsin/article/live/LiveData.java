package org.tocsin.article.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Page;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.pipeline.record.PublicationTime;

/** The posts that a page's JSON-LD gives, in its order. */
final class LiveData {

  private static final JsonFactory LENIENT =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

  private LiveData() {}

  /** The posts of the first LiveBlogPosting, empty where there is none. */
  static List<Paragraph> posts(Page page, @Nullable PublicationTime published) {
    for (String script : page.declarations().jsonLd()) {
      JsonNode updates = script.contains("liveBlogUpdate") ? updates(script) : null;
      if (updates != null) {
        return posts(updates, new PostTimes(published));
      }
    }
    return List.of();
  }

  /** The updates of a script, absent where it is no JSON: that says nothing about the others. */
  private static @Nullable JsonNode updates(String script) {
    JsonNode tree = Json.first(LENIENT, script);
    return tree == null ? null : tree.findValue("liveBlogUpdate");
  }

  private static List<Paragraph> posts(JsonNode updates, PostTimes times) {
    List<Paragraph> posts = new ArrayList<>();
    for (JsonNode update : updates.isArray() ? updates : List.of(updates)) {
      PublicationTime at = times.read(update.path("datePublished").asText(""), "").whole();
      String headline = plain(update.path("headline").asText(""));
      if (!headline.isEmpty()) {
        posts.add(new Paragraph(Paragraph.Kind.HEADING, headline, at));
      }
      String body = update.path("articleBody").asText("");
      body.replaceAll("(?i)</p>|<br\\s*/?>", "\n")
          .lines()
          .map(LiveData::plain)
          .filter(line -> !line.isEmpty() && !line.equals(headline))
          .forEach(line -> posts.add(new Paragraph(Paragraph.Kind.TEXT, line, at)));
    }
    return posts;
  }

  private static String plain(String text) {
    return Jsoup.parse(text).text().strip();
  }
}
