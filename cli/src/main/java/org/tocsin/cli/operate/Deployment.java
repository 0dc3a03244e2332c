package org.tocsin.cli.operate;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.tocsin.cli.local.Endpoints;
import org.tocsin.cli.local.LocalException;
import org.tocsin.cli.stack.Stack;
import org.tocsin.cli.template.Account;
import org.tocsin.cli.template.FunctionSpec;
import org.tocsin.cli.template.Template;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A system as one sees it from outside: its bucket, tables and queues, and clients to ask them
 * with, which are closed with it. Safe for use by many threads.
 *
 * @param label what it is called in a message
 * @param region where it is
 * @param dynamoDb asks the tables
 * @param s3 asks the bucket
 * @param sqs asks the queues
 * @param bucket the bucket's name
 * @param feedTable the name of the table of feeds
 * @param incidentTable the name of the table of incidents
 * @param queues the queues that feed functions, in the order in which the data goes
 */
public record Deployment(
    String label,
    String region,
    DynamoDbClient dynamoDb,
    S3Client s3,
    SqsClient sqs,
    String bucket,
    String feedTable,
    String incidentTable,
    List<Queue> queues)
    implements AutoCloseable {

  /** The queue whose messages name articles that are to be coded. */
  public static final String STORE_QUEUE = "StoreQueue";

  /**
   * A queue and the one beside it.
   *
   * @param name as the template calls it
   * @param url its address
   * @param deadLetterUrl the address of the queue that takes what failed too often
   */
  public record Queue(String name, String url, String deadLetterUrl) {}

  /** Copies the list. */
  public Deployment {
    queues = List.copyOf(queues);
  }

  /**
   * A deployed stack, with the ordinary credentials of the AWS tools.
   *
   * @throws org.tocsin.cli.stack.StackException where it is no stack of Tocsin's template
   */
  public static Deployment of(Stack stack) {
    List<Queue> queues =
        List.of(
            new Queue(
                "ScrapeQueue",
                stack.output("ScrapeQueueUrl"),
                stack.output("ScrapeDeadLetterQueueUrl")),
            new Queue(
                STORE_QUEUE,
                stack.output("StoreQueueUrl"),
                stack.output("StoreDeadLetterQueueUrl")));
    return new Deployment(
        "stack " + stack.name(),
        stack.region().id(),
        DynamoDbClient.builder()
            .region(stack.region())
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build(),
        S3Client.builder()
            .region(stack.region())
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build(),
        SqsClient.builder()
            .region(stack.region())
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build(),
        stack.output("BucketName"),
        stack.output("FeedTableName"),
        stack.output("IncidentTableName"),
        queues);
  }

  /**
   * The local servers of a run.
   *
   * @param label what it is called in a message
   * @throws LocalException where the template does not say what its functions work on
   */
  public static Deployment local(String label, Template template, Endpoints at) {
    Account account = Account.local(at.sqs());
    List<Queue> queues =
        template.functions().stream()
            .flatMap(f -> f.queues().stream())
            .map(FunctionSpec.QueueSource::queue)
            .distinct()
            .map(
                name ->
                    new Queue(
                        name,
                        account.queueUrl(name),
                        account.queueUrl(deadLetterQueue(template, name))))
            .toList();
    return new Deployment(
        label,
        Endpoints.REGION,
        at.dynamoDbClient(),
        at.s3Client(),
        at.sqsClient(),
        variable(template, "BUCKET"),
        variable(template, "FEED_TABLE"),
        variable(template, "INCIDENT_TABLE"),
        queues);
  }

  private static String deadLetterQueue(Template template, String queue) {
    return template.queues().stream()
        .filter(q -> q.name().equals(queue))
        .flatMap(q -> Stream.ofNullable(q.redrive()))
        .map(redrive -> redrive.deadLetterQueue())
        .findFirst()
        .orElseThrow(() -> new LocalException(queue + " has no dead-letter queue in the template"));
  }

  private static String variable(Template template, String name) {
    return template.functions().stream()
        .map(FunctionSpec::environment)
        .map(variables -> variables.get(name))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new LocalException("no function in the template has " + name));
  }

  /** The queue of a name. */
  Queue queue(String name) {
    return queues.stream()
        .filter(q -> q.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new LocalException(String.format(Locale.ROOT, "%s has no %s", label, name)));
  }

  @Override
  public void close() {
    dynamoDb.close();
    s3.close();
    sqs.close();
  }
}
