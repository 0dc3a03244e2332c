package org.tocsin.cli.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.tocsin.cli.local.Endpoints;
import org.tocsin.cli.local.FreePorts;
import org.tocsin.cli.local.LocalServers;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.template.Account;
import org.tocsin.cli.template.BucketSpec;
import org.tocsin.cli.template.QueueSpec;
import org.tocsin.cli.template.TableSpec;
import org.tocsin.cli.template.Template;
import org.tocsin.cli.template.TemplateReader;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * What all cases of a suite share: the three servers, the news site, and the proxy before them. A
 * case has tables, queues and buckets of its own there, made as the template declares them.
 */
final class World implements AutoCloseable {

  static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final LocalServers servers;
  private final Template template;
  private final URI address;
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

  /** A number that no other life or case has. */
  static int number() {
    return NUMBERS.incrementAndGet();
  }

  /** Makes a case's own tables, queues and bucket: those of the template whose names hold these. */
  Resources resources(List<String> tables, boolean bucket) {
    String mark = "-c" + number() + "x";
    Template own =
        new Template(
            template.tables().stream()
                .filter(t -> tables.stream().anyMatch(t.name()::contains))
                .map(
                    t ->
                        new TableSpec(
                            t.name() + mark, t.key(), t.attributes(), t.indexes(), t.expiry()))
                .toList(),
            template.queues().stream().map(q -> renamed(q, mark)).toList(),
            bucket ? template.buckets().stream().map(b -> renamed(b, mark)).toList() : List.of(),
            List.of());
    servers.create(own);
    return new Resources(this, own, mark);
  }

  private static QueueSpec renamed(QueueSpec queue, String mark) {
    QueueSpec.Redrive redrive = queue.redrive();
    return new QueueSpec(
        queue.name() + mark,
        queue.attributes(),
        redrive == null
            ? null
            : new QueueSpec.Redrive(redrive.deadLetterQueue() + mark, redrive.maxReceiveCount()));
  }

  private static BucketSpec renamed(BucketSpec bucket, String mark) {
    return new BucketSpec(
        bucket.name() + mark,
        bucket.notifications().stream()
            .map(
                n ->
                    new BucketSpec.Notification(
                        n.event(), n.queue() + mark, n.prefix(), n.suffix()))
            .toList());
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
