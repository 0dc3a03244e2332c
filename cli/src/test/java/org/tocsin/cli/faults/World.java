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
import org.tocsin.cli.template.Template;
import org.tocsin.cli.template.TemplateReader;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * What all cases of a suite share: the three servers, the news site, the proxy before them, and the
 * queues, which a case leaves empty. Tables and bucket a case makes anew.
 */
final class World implements AutoCloseable {

  static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final LocalServers servers;
  private final Template template;
  private final URI address;
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
    servers.create(new Template(List.of(), template.queues(), List.of(), List.of()));
    this.queueUrls =
        template.queues().stream()
            .map(q -> q.name())
            .collect(
                Collectors.toMap(n -> n, n -> sqs.getQueueUrl(r -> r.queueName(n)).queueUrl()));
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

  /** A queue of the template's. */
  Deliveries queue(String name) {
    String url = queueUrls.get(name);
    if (url == null) {
      throw new AssertionError("no queue " + name + " among " + queueUrls.keySet());
    }
    return new Deliveries(sqs, url);
  }

  /**
   * Makes the template's tables whose names hold a text, and its bucket where that is wanted, anew.
   */
  Resources resources(String tables, boolean bucket) {
    Template own =
        new Template(
            template.tables().stream().filter(t -> t.name().contains(tables)).toList(),
            List.of(),
            bucket ? template.buckets() : List.of(),
            List.of());
    servers.create(own);
    return new Resources(this, own);
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
