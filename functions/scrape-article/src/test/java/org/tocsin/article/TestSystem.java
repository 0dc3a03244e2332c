package org.tocsin.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.tocsin.edge.Environment;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.ArticleId;
import org.tocsin.pipeline.record.FeedEntry;
import org.tocsin.testing.InvocationContext;
import org.tocsin.testing.LoopbackSite;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The function with a real web server and a real S3 server on loopback, and a clock to set. */
final class TestSystem {

  static final String BUCKET = "news";

  final LoopbackSite site = new LoopbackSite();
  final S3Client s3;
  private final S3Proxy bucketServer;
  private final ScrapeArticleHandler handler;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2025-06-04T00:00:00Z"));

  TestSystem() throws Exception {
    this(Map.of());
  }

  /** With more variables in the function's environment. */
  TestSystem(Map<String, String> more) throws Exception {
    bucketServer =
        S3Proxy.builder()
            .blobStore(new TransientNio2BlobStore())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, "local", "localsecret")
            .build();
    bucketServer.start();
    InstantSource source = now::get;
    Map<String, String> variables =
        new HashMap<>(
            Map.of(
                "BUCKET", BUCKET,
                "USER_AGENT", "Tocsin/0.1 (+test@example.org)",
                "ALLOW_PRIVATE", site.hostPort(),
                "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "localsecret",
                "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:" + bucketServer.getPort()));
    variables.putAll(more);
    Environment environment =
        new Environment(variables, source.withZone(ZoneOffset.UTC), lines::add);
    s3 = environment.aws().set("S3", S3Client.builder()).forcePathStyle(true).build();
    s3.createBucket(r -> r.bucket(BUCKET));
    handler = new ScrapeArticleHandler(environment);
  }

  /** An empty site, an empty bucket, an empty log. */
  void clear() {
    site.clear();
    lines.clear();
    keys().forEach(key -> s3.deleteObject(r -> r.bucket(BUCKET).key(key)));
  }

  void forgetLog() {
    lines.clear();
  }

  void pass(Duration time) {
    now.getAndUpdate(t -> t.plus(time));
  }

  String log() {
    return String.join("\n", lines);
  }

  String entry(String path) {
    return Json.write(
        new FeedEntry(
            FeedEntry.VERSION, site.url(path), "T", null, null, site.url("/f"), "O", "en"));
  }

  /** Scrapes a path and tells whether its message comes back. */
  boolean comesBack(String path) throws IOException, MalformedRecordException {
    return !send(30_000, entry(path)).isEmpty();
  }

  /** Sends a batch and returns the ids that came back: m0 is the first message. */
  List<String> send(int millisLeft, String... bodies) throws IOException, MalformedRecordException {
    List<Map<String, String>> records = new ArrayList<>();
    for (int i = 0; i < bodies.length; i++) {
      records.add(Map.of("messageId", "m" + i, "body", bodies[i]));
    }
    return send(millisLeft, records);
  }

  /** Sends a batch of records as an event source makes them. */
  List<String> send(int millisLeft, List<Map<String, String>> records)
      throws IOException, MalformedRecordException {
    byte[] event = Json.write(Map.of("Records", records)).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event), out, new InvocationContext(millisLeft));
    List<String> failed = new ArrayList<>();
    JsonNode answer = Json.readTree(out.toString(StandardCharsets.UTF_8));
    answer.get("batchItemFailures").forEach(i -> failed.add(i.get("itemIdentifier").asText()));
    return failed;
  }

  /** The article of a path. */
  Article article(String path) throws MalformedRecordException {
    String key = ArticleId.articleKey(ArticleId.of(site.url(path)));
    return Json.read(
        s3.getObjectAsBytes(r -> r.bucket(BUCKET).key(key)).asByteArray(), Article.class);
  }

  /** The keys of all objects. */
  List<String> keys() {
    return s3.listObjectsV2(r -> r.bucket(BUCKET)).contents().stream().map(S3Object::key).toList();
  }

  void stop() throws Exception {
    s3.close();
    site.close();
    bucketServer.stop();
  }
}
