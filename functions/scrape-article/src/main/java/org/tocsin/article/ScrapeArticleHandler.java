package org.tocsin.article;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.store.ArticleStore;
import org.tocsin.article.store.KnownPages;
import org.tocsin.edge.Ahead;
import org.tocsin.edge.AwsClients;
import org.tocsin.edge.DeadLetters;
import org.tocsin.edge.Deadline;
import org.tocsin.edge.Environment;
import org.tocsin.edge.Log;
import org.tocsin.edge.Metrics;
import org.tocsin.edge.SqsBatch;
import org.tocsin.edge.snapstart.SnapStart;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.web.AddressPolicy;
import org.tocsin.web.WebClient;
import org.tocsin.web.WebClientSettings;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The Lambda function ScrapeArticle: a batch of feed entries from ScrapeQueue in, articles and
 * pages in the bucket out. The messages of a batch are worked on side by side; those that failed
 * are told to the queue, and only they come back.
 */
public final class ScrapeArticleHandler implements RequestStreamHandler {

  private static final Duration MARGIN = Duration.ofSeconds(2);

  /** How often the work is rehearsed for a snapshot. */
  private static final int ROUNDS = 30;

  private final Environment environment;
  private final WebClient web;
  private final ArticleStore store;
  private final KnownPages knownPages;
  private final String queueUrl;
  private final DeadLetters deadLetters;

  /** Made when it is first needed, which is seldom. */
  private @Nullable SqsClient sqs;

  /** Kept since Lambda refers to it weakly. */
  @SuppressWarnings("unused")
  private @Nullable SnapStart hooks;

  /** For Lambda: configured by the process's environment. */
  public ScrapeArticleHandler() {
    this(Ahead.beside(Environment.ofProcess(), "ScrapeArticle", ScrapeRehearsal::ahead));
    hooks =
        SnapStart.register(
            environment.log("ScrapeArticle"),
            () -> ScrapeRehearsal.run(environment, ROUNDS),
            web::dropConnections);
  }

  /**
   * For a local run and for tests.
   *
   * @throws org.tocsin.edge.ConfigurationException naming every fault of the configuration
   */
  public ScrapeArticleHandler(Environment environment) {
    this.environment = environment;
    ScrapeSettings settings = ScrapeSettings.read(environment.settings());
    AwsClients aws = environment.aws();
    S3Client s3 =
        aws.set("S3", S3Client.builder()).forcePathStyle(aws.endpoint("S3") != null).build();
    this.queueUrl = settings.queueUrl();
    this.deadLetters = DeadLetters.of(environment);
    this.web =
        new WebClient(
            WebClientSettings.of(
                settings.userAgent(), AddressPolicy.allowing(settings.allowPrivate())),
            environment.clock());
    this.store = new ArticleStore(s3, settings.bucket());
    this.knownPages = new KnownPages(s3, settings.bucket());
  }

  private synchronized SqsClient sqs() {
    SqsClient made = sqs;
    if (made == null) {
      made = environment.aws().set("SQS", SqsClient.builder()).build();
      sqs = made;
    }
    return made;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Log log = environment.log("ScrapeArticle", context);
    Metrics metrics = environment.metrics("ScrapeArticle");
    Deadline deadline = Deadline.of(context, environment.clock(), MARGIN);
    Visit visit = new Visit(web, deadline);
    try {
      List<String> failed =
          SqsBatch.read(input)
              .run(
                  message ->
                      scrape(visit, log.with("trace", message.trace()), metrics).message(message),
                  deadline,
                  deadLetters,
                  log);
      SqsBatch.answer(failed, output);
    } catch (MalformedRecordException e) {
      log.error("event refused", "reason", e.getMessage());
      throw new IOException(e.getMessage(), e);
    } finally {
      metrics.flush();
    }
  }

  private Scrape scrape(Visit visit, Log log, Metrics metrics) {
    Postponement postponement = new Postponement(this::sqs, queueUrl, environment.clock(), log);
    return new Scrape(visit, store, knownPages, postponement, log, metrics);
  }
}
