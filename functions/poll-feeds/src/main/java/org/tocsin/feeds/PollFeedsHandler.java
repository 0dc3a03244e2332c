package org.tocsin.feeds;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tocsin.edge.Ahead;
import org.tocsin.edge.AwsClients;
import org.tocsin.edge.Deadline;
import org.tocsin.edge.Environment;
import org.tocsin.edge.Log;
import org.tocsin.edge.Metrics;
import org.tocsin.edge.snapstart.SnapStart;
import org.tocsin.feeds.poll.EntryQueue;
import org.tocsin.feeds.poll.FeedPoller;
import org.tocsin.feeds.poll.PollCounts;
import org.tocsin.feeds.poll.PollRound;
import org.tocsin.feeds.read.FeedReader;
import org.tocsin.feeds.state.FeedTable;
import org.tocsin.pipeline.json.Json;
import org.tocsin.web.AddressPolicy;
import org.tocsin.web.WebClient;
import org.tocsin.web.WebClientSettings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * PollFeeds, called on a schedule; what the event says does not matter. It reads the subscription
 * list, polls the feeds that are due, sends their new entries to ScrapeQueue, and answers with
 * {@link PollCounts} as JSON.
 */
public final class PollFeedsHandler implements RequestStreamHandler {

  private static final String FUNCTION = "PollFeeds";
  private static final int FEEDS_AT_ONCE = 400;

  /** How often the work is rehearsed for a snapshot. */
  private static final int ROUNDS = 30;

  /** What the answer and the last writes need of the invocation's time. */
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private final Environment environment;
  private final SubscriptionList list;
  private final PollRound round;
  private final WebClient web;

  /** Kept since Lambda refers to it weakly. */
  @SuppressWarnings("unused")
  private @Nullable SnapStart hooks;

  /** In Lambda. */
  public PollFeedsHandler() {
    this(Ahead.beside(Environment.ofProcess(), FUNCTION, PollRehearsal::ahead));
    hooks =
        SnapStart.register(
            environment.log(FUNCTION),
            () -> PollRehearsal.run(environment, ROUNDS),
            web::dropConnections);
  }

  /**
   * With another environment.
   *
   * @throws org.tocsin.edge.ConfigurationException naming every fault of the environment
   */
  public PollFeedsHandler(Environment environment) {
    PollFeedsSettings settings = PollFeedsSettings.of(environment);
    AwsClients aws = environment.aws();
    S3Client s3 =
        aws.set("S3", S3Client.builder()).forcePathStyle(aws.endpoint("S3") != null).build();
    DynamoDbClient dynamo = aws.set("DYNAMODB", DynamoDbClient.builder()).build();
    SqsClient sqs = aws.set("SQS", SqsClient.builder()).build();
    this.web =
        new WebClient(
            WebClientSettings.of(
                    settings.userAgent(), AddressPolicy.allowing(settings.allowPrivate()))
                .withConnections(FEEDS_AT_ONCE),
            environment.clock());
    FeedTable table = new FeedTable(dynamo, settings.feedTable());
    FeedPoller poller =
        new FeedPoller(
            web,
            new FeedReader(),
            new EntryQueue(sqs, settings.scrapeQueueUrl()),
            table,
            settings.poll(),
            environment.clock());
    this.environment = environment;
    this.list = new SubscriptionList(s3, settings, table, environment.clock());
    this.round =
        new PollRound(table, poller, web, FEEDS_AT_ONCE, settings.hostPause(), environment.clock());
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Metrics metrics = environment.metrics(FUNCTION);
    Log request = environment.log(FUNCTION, context);
    Deadline deadline = Deadline.of(context, environment.clock(), MARGIN);
    try {
      list.reconcile(request);
      PollCounts counts = round.run(deadline, request, metrics);
      answer.write(Json.write(counts).getBytes(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while feeds were polled");
    } finally {
      metrics.flush();
    }
  }
}
