package org.tocsin.article.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.data.DataFile;
import org.tocsin.article.page.Page;
import org.tocsin.pipeline.record.Origin.Confidence;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * Dates that a page declares in its head, in JSON-LD and in its address. Which names of {@code
 * meta} elements give which date is in {@code date-sources.tsv}. Safe for use by many threads.
 */
final class DeclaredDates {

  /** What a declared name gives. */
  enum Kind {
    /** The publication, and nothing else. */
    PUBLISHED,
    /** A date that is not said what of: of publication more often than not. */
    DATE,
    /** The last change. */
    UPDATED
  }

  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "[/_.-]((?:19|20)\\d\\d)([/_.-]?)(0[1-9]|1[0-2]|(?<=/)[1-9](?=/))\\2(0[1-9]|[12]\\d|3[01]|(?<=/)[1-9](?=/))(?!\\d)");

  private record Name(Kind kind, String name) {}

  private final List<Name> names = new ArrayList<>();

  /** With the names of the data file. */
  DeclaredDates() {
    for (String[] row : DataFile.rows(DeclaredDates.class, "date-sources.tsv", 2)) {
      names.add(new Name(Kind.valueOf(row[0]), row[1]));
    }
  }

  /**
   * The first date that a field of the objects gives.
   *
   * @param read reads a date that is believable, or answers null
   */
  static @Nullable Sourced<PublicationTime> jsonLd(
      List<JsonNode> nodes, String field, Function<String, @Nullable PublicationTime> read) {
    for (JsonNode node : nodes) {
      JsonNode value = node.path(field);
      String text = value.isNumber() ? value.asText() : JsonLd.text(value);
      PublicationTime time = text == null ? null : read.apply(text);
      if (time != null) {
        return Sourced.high(time, "JSON-LD " + field);
      }
    }
    return null;
  }

  /**
   * All days that are declared as that of publication, the most believed first. A {@code meta} of
   * which there are several with several days counts only as the first: those in the body are of
   * other articles.
   */
  List<Sourced<PublicationTime>> published(
      JsonLd jsonLd,
      Declared declared,
      @Nullable String headline,
      Function<String, @Nullable PublicationTime> read) {
    List<Sourced<PublicationTime>> all = new ArrayList<>();
    List<JsonNode> articles = jsonLd.articles(headline);
    for (JsonNode article : articles) {
      add(all, jsonLd(List.of(article), "datePublished", read));
    }
    for (Name name : names) {
      List<String> values = name.kind == Kind.PUBLISHED ? declared.all(name.name) : List.of();
      for (String value : values) {
        PublicationTime time = read.apply(value);
        boolean counts = time != null && (all.isEmpty() || isOnly(values, time, read));
        if (time != null && counts) {
          all.add(Sourced.high(time, "meta " + name.name));
          break;
        }
      }
    }
    add(all, jsonLd(jsonLd.all(), "datePublished", read));
    return all;
  }

  private static boolean isOnly(
      List<String> values, PublicationTime time, Function<String, @Nullable PublicationTime> read) {
    for (String value : values) {
      PublicationTime other = values.size() == 1 ? null : read.apply(value);
      if (other != null && !other.day().equals(time.day())) {
        return false;
      }
    }
    return true;
  }

  private static void add(
      List<Sourced<PublicationTime>> all, @Nullable Sourced<PublicationTime> one) {
    if (one != null) {
      all.add(one);
    }
  }

  /** The first date that a {@code meta} of the kind gives, in the order of the data file. */
  @Nullable Sourced<PublicationTime> metas(
      Declared declared, Kind kind, Function<String, @Nullable PublicationTime> read) {
    for (Name name : names) {
      if (name.kind != kind) {
        continue;
      }
      for (String value : declared.all(name.name)) {
        PublicationTime time = read.apply(value);
        if (time != null) {
          String source = "meta " + name.name;
          return kind == Kind.DATE ? Sourced.medium(time, source) : Sourced.high(time, source);
        }
      }
    }
    return null;
  }

  /** The only day that objects of another type than an article's give, if it is one. */
  static @Nullable Sourced<PublicationTime> ofOthers(
      JsonLd jsonLd, Function<String, @Nullable PublicationTime> read) {
    Sourced<PublicationTime> only = null;
    for (JsonNode node : jsonLd.others()) {
      Sourced<PublicationTime> found = jsonLd(List.of(node), "datePublished", read);
      if (only != null && found != null && !only.value().day().equals(found.value().day())) {
        return null;
      }
      only = only == null && found != null ? found.as(Confidence.MEDIUM) : only;
    }
    return only;
  }

  /** A date of a {@code meta} that is not listed, but whose name says that it is of publication. */
  static @Nullable Sourced<PublicationTime> namedSo(
      Declared declared, Function<String, @Nullable PublicationTime> read) {
    for (String name : declared.names()) {
      if ((name.contains("publish") || name.contains("publication"))
          && (name.contains("date") || name.contains("time"))) {
        PublicationTime time = read.apply(declared.all(name).getFirst());
        if (time != null) {
          return Sourced.medium(time, "meta " + name);
        }
      }
    }
    return null;
  }

  /** The day in an address: {@code /2025/06/03/flood}. */
  static @Nullable Sourced<PublicationTime> address(URI url, LocalDate latest) {
    PublicationTime time = inPath(url, latest);
    return time == null ? null : Sourced.high(time, "address");
  }

  /** The day in the address of the picture that stands for the article: when it was filed. */
  static @Nullable Sourced<PublicationTime> ofPicture(
      Page page, JsonLd jsonLd, Declared declared, LocalDate latest) {
    Sourced<URI> picture = MainImage.of(page, jsonLd, declared);
    if (picture == null || picture.origin().confidence() == Confidence.LOW) {
      return null;
    }
    PublicationTime time = inPath(picture.value(), latest);
    return time == null ? null : Sourced.low(time, "address of the picture");
  }

  private static @Nullable PublicationTime inPath(URI url, LocalDate latest) {
    Matcher m = IN_ADDRESS.matcher(url.getPath() == null ? "" : url.getPath());
    while (m.find()) {
      LocalDate day = Dates.day(m.group(1), Integer.parseInt(m.group(3)), m.group(4));
      if (day != null && PublicationDates.believable(day, latest)) {
        return PublicationTime.of(day);
      }
    }
    return null;
  }
}
