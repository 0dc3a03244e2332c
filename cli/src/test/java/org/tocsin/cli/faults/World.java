package org.tocsin.cli.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.tocsin.cli.local.Endpoints;
import org.tocsin.cli.local.FreePorts;
import org.tocsin.cli.local.LocalServers;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.template.Account;
import org.tocsin.cli.template.BucketSpec;
import org.tocsin.cli.template.QueueSpec;
import org.tocsin.cli.template.Template;
import org.tocsin.cli.template.TemplateReader;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * What all cases of a suite share: the three servers, the news site, the proxy before them, the
 * bucket and the queues, which a case leaves empty. Tables a case makes anew.
 */
final class World implements AutoCloseable {

  static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  /** The sets of queues, one for each scenario, so that several can go on at once. */
  static final String POLL = "Poll-";

  static final String SCRAPE = "Scrape-";
  static final String STORE = "Store-";
  private static final List<String> SETS = List.of(POLL, SCRAPE, STORE);

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final LocalServers servers;
  private final Template template;
  private final URI address;
  private final List<BucketSpec> buckets;
  private final Map<String, String> queueUrls;
  final NewsSite site;
  final FaultProxy proxy;
  final DynamoDbClient dynamo;
  final S3Client s3;
  final SqsClient sqs;

  private World(LocalServers servers, NewsSite site, FaultProxy proxy, URI address) {
    this.servers = servers;
    this.site = site;
    this.proxy = proxy;
    this.address = address;
    Endpoints endpoints = servers.endpoints();
    this.dynamo = endpoints.dynamoDbClient();
    this.s3 = endpoints.s3Client();
    this.sqs = endpoints.sqsClient();
    this.template =
        TemplateReader.read(
            HOME.resolve("template.yaml"),
            Map.of("Contact", "nobody@localhost.localdomain"),
            Account.local(endpoints.sqs()));
    this.buckets = template.buckets().stream().map(World::telling).toList();
    List<QueueSpec> queues =
        SETS.stream().flatMap(set -> template.queues().stream().map(q -> renamed(set, q))).toList();
    servers.create(new Template(List.of(), queues, buckets, List.of()));
    this.queueUrls =
        queues.stream()
            .map(q -> q.name())
            .collect(
                Collectors.toMap(n -> n, n -> sqs.getQueueUrl(r -> r.queueName(n)).queueUrl()));
  }

  private static QueueSpec renamed(String set, QueueSpec queue) {
    QueueSpec.Redrive redrive = queue.redrive();
    return new QueueSpec(
        set + queue.name(),
        queue.attributes(),
        redrive == null
            ? null
            : new QueueSpec.Redrive(set + redrive.deadLetterQueue(), redrive.maxReceiveCount()));
  }

  /** The same bucket, telling the queues of the set of ScrapeArticle. */
  private static BucketSpec telling(BucketSpec bucket) {
    return new BucketSpec(
        bucket.name(),
        bucket.notifications().stream()
            .map(
                n ->
                    new BucketSpec.Notification(
                        n.event(), SCRAPE + n.queue(), n.prefix(), n.suffix()))
            .toList());
  }

  static World start() throws IOException {
    Ports ports = FreePorts.find();
    LocalServers servers = LocalServers.start(ports, null);
    URI address = URI.create("http://127.0.0.1:" + ports.samples() + "/");
    NewsSite site = NewsSite.start(HOME.resolve("samples/site"), address);
    Endpoints e = servers.endpoints();
    FaultProxy proxy =
        FaultProxy.start(
            Map.of(
                Service.DYNAMODB, e.dynamoDb(),
                Service.S3, e.s3(),
                Service.SQS, e.sqs(),
                Service.WEB, site.behind()),
            ports.samples());
    return new World(servers, site, proxy, address);
  }

  /** The site's address as functions see it; ends with "/". */
  URI address() {
    return address;
  }

  /** A number that no other life has. */
  static int number() {
    return NUMBERS.incrementAndGet();
  }

  /** A queue of one of the sets. */
  Deliveries queue(String name) {
    String url = queueUrls.get(name);
    if (url == null) {
      throw new AssertionError("no queue " + name + " among " + queueUrls.keySet());
    }
    return new Deliveries(sqs, url);
  }

  /** The template's bucket. */
  String bucket() {
    return buckets.getFirst().name();
  }

  /** Empties the bucket. */
  void emptyBucket() {
    List<ObjectIdentifier> objects =
        s3.listObjectsV2(r -> r.bucket(bucket())).contents().stream()
            .map(o -> ObjectIdentifier.builder().key(o.key()).build())
            .toList();
    if (!objects.isEmpty()) {
      s3.deleteObjects(r -> r.bucket(bucket()).delete(d -> d.objects(objects)));
    }
  }

  /** Makes a table of the template's anew; the caller deletes it. */
  void table(String name) {
    servers.create(
        new Template(
            template.tables().stream().filter(t -> t.name().equals(name)).toList(),
            List.of(),
            buckets,
            List.of()));
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    site.close();
    dynamo.close();
    s3.close();
    sqs.close();
    servers.close();
  }
}
