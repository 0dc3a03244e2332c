package org.tocsin.cli.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.incidents.table.ArticleCoding;
import org.tocsin.incidents.table.BackOff;
import org.tocsin.incidents.table.IncidentTable;
import org.tocsin.pipeline.record.Incident;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * What came last: the newest articles in the bucket and the incidents that they report.
 *
 * @param articlesSeen how many articles were looked at
 * @param everyArticle whether these are all; else they are as many as were asked for, and since
 *     keys are hashes, a sample by chance
 * @param articleAt when the newest was stored; absent where there is none
 * @param notCoded of the newest articles so many are stored for longer than coding takes, and are
 *     not coded
 * @param examined how many of the newest that is said of
 * @param incidents the incidents of the newest articles, the newest article's first
 */
record Latest(
    int articlesSeen,
    boolean everyArticle,
    @Nullable Instant articleAt,
    int notCoded,
    int examined,
    List<Line> incidents) {

  /** The newest articles whose coding is looked up: a read unit each. */
  private static final int EXAMINED = 50;

  private static final int MOST_INCIDENTS = 5;
  private static final String PREFIX = "articles/";

  /** From the article's arrival to its coding it takes seconds; after this long something is up. */
  private static final Duration CODING = Duration.ofMinutes(30);

  Latest {
    incidents = List.copyOf(incidents);
  }

  /** An incident in short. */
  record Line(
      String id,
      @Nullable String day,
      String type,
      @Nullable String place,
      @Nullable Instant updatedAt) {}

  /**
   * Looks.
   *
   * @param mostArticles how many articles are looked at; S3 lists 1,000 a request
   */
  static Latest read(Deployment at, int mostArticles, Instant now) {
    Comparator<S3Object> byTime =
        Comparator.comparing(S3Object::lastModified).thenComparing(S3Object::key);
    PriorityQueue<S3Object> newest = new PriorityQueue<>(byTime);
    int seen = 0;
    boolean all = true;
    for (S3Object object : articles(at.s3(), at.bucket())) {
      if (seen == mostArticles) {
        all = false;
        break;
      }
      seen++;
      newest.add(object);
      if (newest.size() > EXAMINED) {
        newest.poll();
      }
    }
    List<S3Object> articles = new ArrayList<>(newest);
    articles.sort(byTime.reversed());
    IncidentTable table = new IncidentTable(at.dynamoDb(), at.incidentTable(), BackOff.standard());
    int notCoded = 0;
    Set<String> ids = new LinkedHashSet<>();
    for (S3Object article : articles) {
      ArticleCoding coding = table.coding(articleId(article.key()));
      boolean coded = coding.state() == ArticleCoding.State.DONE;
      boolean late = article.lastModified().isBefore(now.minus(CODING));
      notCoded += !coded && late ? 1 : 0;
      ids.addAll(table.holding(coding));
    }
    List<Line> lines =
        ids.stream()
            .map(table::byId)
            .flatMap(found -> found.stream())
            .limit(MOST_INCIDENTS)
            .map(Latest::line)
            .toList();
    return new Latest(
        seen,
        all,
        articles.isEmpty() ? null : articles.getFirst().lastModified(),
        notCoded,
        articles.size(),
        lines);
  }

  private static Line line(Incident incident) {
    var coding = incident.coding();
    var place = coding.location();
    return new Line(
        incident.id(),
        coding.occurredOn() == null ? null : coding.occurredOn().toString(),
        coding.subEventType().name(),
        place == null
            ? null
            : place.country() == null ? place.name() : place.name() + ", " + place.country(),
        incident.lastUpdatedAt());
  }

  /** The objects that are articles. */
  static Iterable<S3Object> articles(S3Client s3, String bucket) {
    return s3.listObjectsV2Paginator(r -> r.bucket(bucket).prefix(PREFIX)).contents();
  }

  /** The id that an article's key names. */
  static String articleId(String key) {
    String name = key.substring(key.lastIndexOf('/') + 1);
    return name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
  }
}
