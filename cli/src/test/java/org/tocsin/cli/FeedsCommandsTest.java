package org.tocsin.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.feeds.ListPlace;
import org.tocsin.cli.local.Endpoints;
import org.tocsin.cli.local.FreePorts;
import org.tocsin.cli.local.LocalServers;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.run.Home;
import org.tocsin.cli.template.Account;
import org.tocsin.cli.template.Template;
import org.tocsin.cli.template.TemplateReader;
import org.tocsin.feeds.opml.Subscription;
import org.tocsin.feeds.state.FeedState;
import org.tocsin.feeds.state.FeedTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** {@code tocsin feeds} on a file and on a deployed stack, against a site on loopback. */
final class FeedsCommandsTest {

  private static final String RSS =
      "<rss version='2.0'><channel><title>Courier</title><item><title>t</title>"
          + "<link>https://news.example/a</link></item></channel></rss>";

  @TempDir private Path folder;
  private HttpServer site;
  private String base;
  private final Map<String, String> answers = new HashMap<>();
  private final List<String> set = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          String text = answers.get(exchange.getRequestURI().getPath());
          byte[] bytes = String.valueOf(text).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(text == null ? 404 : 200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    site.start();
    base = "http://127.0.0.1:" + site.getAddress().getPort();
    answers.put("/feed", RSS);
    answers.put("/", "<html><head><link rel='alternate' type='application/rss+xml' href='/feed'>");
    answers.put("/robots.txt", "User-agent: tocsin\nDisallow: /private/\n");
    answers.put("/private/feed", RSS);
  }

  @AfterEach
  void stop() {
    site.stop(0);
    set.forEach(System::clearProperty);
  }

  private Said feeds(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of("feeds"));
    for (String argument : arguments) {
      all.add(
          argument
              .replace("SITE", base)
              .replace("PLACE", base.substring("http://".length()))
              .replace("FOLDER", folder.toString()));
    }
    int status = Tocsin.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    return new Said(status, out + err.toString());
  }

  private record Said(int status, String text) {}

  private void expect(int status, String text, String arguments) {
    Said said = feeds(arguments.split(" "));
    assertTrue(said.text().contains(text.replace("SITE", base)), said.text());
    assertEquals(status, said.status(), said.text());
  }

  @Test
  void aListOfThisMachineIsEditedShownAndChecked() throws IOException {
    String list = " --list FOLDER/mine.opml";
    String asked = list + " --allow-private PLACE";
    expect(0, "added SITE/feed: ", "add SITE/ --folder Sahel" + asked);
    expect(0, "was there already: SITE/feed", "add SITE/feed" + asked);
    expect(1, "not added: SITE/none: 404", "add SITE/none" + asked);
    expect(1, "not added: SITE/private/feed: ROBOTS", "add SITE/private/feed" + asked);
    expect(
        0, "added https://other.example/rss", "add https://other.example/rss --unchecked" + list);
    expect(0, "SITE/feed  Courier", "list" + list);
    expect(0, "good  SITE/feed: rss 2.0, 1 entries", "check SITE/feed --allow-private PLACE");
    expect(1, "BAD   SITE/none: 404", "check SITE/none --allow-private PLACE");
    expect(1, "moved SITE/: a page; its feed SITE/feed", "check SITE/ --allow-private PLACE");
    expect(0, "removed https://other.example/rss", "remove https://other.example/rss" + list);
    expect(1, "has no feed https://other.example/rss", "remove https://other.example/rss" + list);
    expect(0, "wrote ", "export FOLDER/copy.opml" + list);
    expect(
        0, "added 1 feeds, 0 were there already", "import FOLDER/copy.opml --list FOLDER/b.opml");
    expect(
        0, "added 0 feeds, 1 were there already", "import FOLDER/copy.opml --list FOLDER/b.opml");
    String text = Files.readString(folder.resolve("b.opml"), StandardCharsets.UTF_8);
    assertTrue(text.contains("<outline text=\"Sahel\""), "its folder came along: " + text);
  }

  @Test
  void theListThatComesAlongIsAStart() {
    Said said = feeds("list", "--list", Home.find().root().resolve("feeds.opml").toString());
    assertEquals(0, said.status(), said.text());
    List<String> lines = said.text().lines().toList();
    assertTrue(lines.size() >= 40, lines.size() + " feeds");
    assertTrue(lines.stream().allMatch(line -> line.matches("https://\\S+  .+")), said.text());
  }

  private void set(String name, String value) {
    System.setProperty(name, value);
    set.add(name);
  }

  @Test
  void theListOfADeployedStackIsEditedAndShownWithItsState() {
    Ports ports = FreePorts.find();
    Endpoints endpoints = Endpoints.on(ports);
    Template template =
        TemplateReader.read(
            Home.find().template(),
            Map.of("Contact", "desk@example.org"),
            Account.local(endpoints.sqs()));
    Map<String, String> environment = template.function("PollFeedsFunction").environment();
    set("aws.region", Endpoints.REGION);
    set("aws.accessKeyId", Endpoints.ACCESS_KEY);
    set("aws.secretAccessKey", Endpoints.SECRET_KEY);
    set("aws.endpointUrlS3", endpoints.s3().toString());
    set("aws.endpointUrlDynamoDb", endpoints.dynamoDb().toString());
    set("aws.endpointUrlCloudFormation", base + "/stacks");
    answers.put(
        "/stacks",
        "<DescribeStacksResponse><DescribeStacksResult><Stacks><member><Outputs>"
            + output("BucketName", String.valueOf(environment.get("BUCKET")))
            + output("FeedTableName", String.valueOf(environment.get("FEED_TABLE")))
            + "</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>");
    try (LocalServers servers = LocalServers.start(ports, null)) {
      servers.create(template);
      expect(1, "no list s3://", "list --stack tocsin");
      expect(0, "added ", "add https://a.example/rss --unchecked --stack tocsin");
      expect(0, "added ", "add https://b.example/rss --unchecked --stack tocsin");
      expect(0, "not polled yet", "list --stack tocsin");
      fail(endpoints, String.valueOf(environment.get("FEED_TABLE")));
      expect(0, "robots.txt of a.example forbids", "list --stack tocsin");
      expect(0, "removed ", "remove https://b.example/rss --stack tocsin");
      Said exported = feeds("export", "--stack", "tocsin");
      assertTrue(exported.text().contains("https://a.example/rss"), exported.text());
      assertFalse(exported.text().contains("https://b.example/rss"), exported.text());
      writeTwice(endpoints, String.valueOf(environment.get("BUCKET")));
    }
  }

  /** A try whose answer was lost got through: the next one is no change by somebody else. */
  private static void writeTwice(Endpoints endpoints, String bucket) {
    byte[] list = "<opml/>".getBytes(StandardCharsets.UTF_8);
    try (S3Client s3 = endpoints.s3Client()) {
      ListPlace first = new ListPlace.InBucket(s3, bucket, "feeds.opml");
      ListPlace again = new ListPlace.InBucket(s3, bucket, "feeds.opml");
      ListPlace other = new ListPlace.InBucket(s3, bucket, "feeds.opml");
      for (ListPlace place : List.of(first, again, other)) {
        assertDoesNotThrow(place::read);
      }
      assertDoesNotThrow(() -> first.write(list));
      assertDoesNotThrow(() -> again.write(list));
      IOException e = assertThrows(IOException.class, () -> other.write(new byte[] {'x'}));
      assertTrue(String.valueOf(e.getMessage()).contains("changed by somebody else"), e.toString());
    }
  }

  private static String output(String key, String value) {
    return "<member><OutputKey>"
        + key
        + "</OutputKey><OutputValue>"
        + value
        + "</OutputValue></member>";
  }

  /** A poll of the first feed that its site's robots.txt forbids. */
  private static void fail(Endpoints endpoints, String name) {
    Instant now = Clock.systemUTC().instant();
    URI feed = URI.create("https://a.example/rss");
    try (DynamoDbClient dynamoDb = endpoints.dynamoDbClient()) {
      FeedTable table = new FeedTable(dynamoDb, name);
      table.reconcile(List.of(new Subscription(feed, "A")), "tag", now);
      FeedState state = table.find(feed);
      assertTrue(
          state != null
              && table.save(
                  state,
                  state.failed(
                      now, now.plusSeconds(900), "robots.txt of a.example forbids this address")));
    }
  }
}
