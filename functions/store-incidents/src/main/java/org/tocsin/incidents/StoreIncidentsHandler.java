package org.tocsin.incidents;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tocsin.edge.Ahead;
import org.tocsin.edge.AwsClients;
import org.tocsin.edge.DeadLetters;
import org.tocsin.edge.Deadline;
import org.tocsin.edge.Environment;
import org.tocsin.edge.Log;
import org.tocsin.edge.MessageResult;
import org.tocsin.edge.Metrics;
import org.tocsin.edge.SqsBatch;
import org.tocsin.edge.SqsMessage;
import org.tocsin.edge.snapstart.SnapStart;
import org.tocsin.incidents.table.BackOff;
import org.tocsin.incidents.table.IncidentTable;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The Lambda function that takes S3's notifications of articles from a queue, codes the articles
 * and stores their incidents. A message whose articles cannot all be stored is told as failed, so
 * that it comes back and ends in the dead-letter queue, with the reason in the log.
 *
 * <p>One instance serves one invocation after another, as Lambda does it; it may serve several at
 * once as well.
 */
public final class StoreIncidentsHandler implements RequestStreamHandler {

  private static final String FUNCTION = "StoreIncidents";

  /** What is kept of an invocation's time for its answer. */
  private static final Duration MARGIN = Duration.ofSeconds(2);

  /** How often the work is rehearsed for a snapshot. */
  private static final int ROUNDS = 30;

  private final Environment environment;
  private final Function<Article, CodedArticle> coder;
  private final StoreArticle step;
  private final DeadLetters deadLetters;

  /** Kept since Lambda refers to it weakly. */
  @SuppressWarnings("unused")
  private @Nullable SnapStart hooks;

  /** As Lambda makes it: from the process's environment. */
  public StoreIncidentsHandler() {
    this(Ahead.beside(Environment.ofProcess(), FUNCTION, StoreRehearsal::ahead));
    hooks =
        SnapStart.register(
            environment.log(FUNCTION),
            () -> StoreRehearsal.run(environment, coder, ROUNDS),
            () -> {});
  }

  /**
   * With the incident coder, in an environment of the caller's.
   *
   * @throws IllegalArgumentException where the gazetteer of the settings cannot be read
   */
  public StoreIncidentsHandler(Environment environment) {
    this(environment, s3 -> NewsCoder.of(StoreSettings.of(environment).gazetteer(), s3));
  }

  /**
   * With another coder.
   *
   * @param coder codes an article; called by many threads
   * @param coderVersion changes whenever the coder may give another result for the same article
   */
  public StoreIncidentsHandler(
      Environment environment, Function<Article, CodedArticle> coder, String coderVersion) {
    this(environment, s3 -> new NewsCoder(coder, coderVersion));
  }

  private StoreIncidentsHandler(Environment environment, Function<S3Client, NewsCoder> coders) {
    this.environment = environment;
    StoreSettings settings = StoreSettings.of(environment);
    AwsClients aws = environment.aws();
    S3Client s3 =
        aws.set("S3", S3Client.builder().forcePathStyle(aws.endpoint("S3") != null)).build();
    DynamoDbClient dynamo = aws.set("DYNAMODB", DynamoDbClient.builder()).build();
    NewsCoder news = coders.apply(s3);
    this.coder = news.coder();
    this.deadLetters = DeadLetters.of(environment);
    BackOff backOff = BackOff.standard();
    this.step =
        new StoreArticle(
            new ArticleBucket(s3, settings.mostArticleBytes()),
            news.coder(),
            news.version(),
            new IncidentTable(dynamo, settings.incidentTable(), backOff),
            backOff);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Log log = environment.log(FUNCTION, context);
    Metrics metrics = environment.metrics(FUNCTION);
    Deadline deadline = Deadline.of(context, environment.clock(), MARGIN);
    try {
      SqsBatch batch = SqsBatch.read(event);
      SqsBatch.answer(
          batch.run(
              message -> store(message, log.with("trace", message.trace()), metrics),
              deadline,
              deadLetters,
              log),
          answer);
    } catch (MalformedRecordException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      metrics.flush();
    }
  }

  private MessageResult store(SqsMessage message, Log log, Metrics metrics) {
    S3Notification notification;
    try {
      notification = S3Notification.read(message.body());
    } catch (MalformedRecordException e) {
      metrics.add("MessagesMalformed", 1);
      return MessageResult.retry(String.valueOf(e.getMessage()));
    }
    if (notification.objects().isEmpty()) {
      log.info("a notification that names no object", "messageId", message.id());
    }
    List<String> failures = new ArrayList<>();
    for (ObjectName object : notification.objects()) {
      try {
        ArticleOutcome outcome = step.store(object);
        tell(object, outcome, log, metrics);
        if (outcome instanceof ArticleOutcome.Refused refused) {
          failures.add(object + ": " + refused.reason());
        }
      } catch (RuntimeException e) {
        // The edge: whatever it was, the message comes back, and the log names the article.
        log.error("article failed", "object", object, "error", e);
        failures.add(object + ": " + e);
      }
    }
    return failures.isEmpty()
        ? MessageResult.done()
        : MessageResult.retry(String.join("; ", failures));
  }

  private static void tell(ObjectName object, ArticleOutcome outcome, Log log, Metrics metrics) {
    Log article = log.with("articleId", object.articleId().orElse(object.key()));
    switch (outcome) {
      case ArticleOutcome.Coded coded -> {
        article.info(
            "article coded",
            "incidents",
            coded.incidents(),
            "left",
            coded.left().isEmpty() ? null : coded.left(),
            "reports",
            coded.reports(),
            "languageKnown",
            coded.languageKnown() ? null : Boolean.FALSE);
        metrics.add("ArticlesCoded", 1);
        metrics.add("ReportsStored", coded.reports());
        metrics.add("IncidentsStored", coded.changed());
        metrics.add("ArticlesWithoutIncident", coded.incidents().isEmpty() ? 1 : 0);
        metrics.add("LanguageNotKnown", coded.languageKnown() ? 0 : 1);
      }
      case ArticleOutcome.Unchanged unchanged -> {
        article.info("article coded before");
        metrics.add("ArticlesUnchanged", 1);
      }
      case ArticleOutcome.Withdrawn withdrawn -> {
        article.info("article is gone, its reports are withdrawn", "left", withdrawn.left());
        metrics.add("ArticlesWithdrawn", 1);
      }
      case ArticleOutcome.Refused refused -> {
        article.warn("article refused", "object", object, "reason", refused.reason());
        metrics.add("ArticlesRefused", 1);
      }
    }
  }
}
