package org.tocsin.cli.run;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.lambda.InvocationException;
import org.tocsin.cli.local.Endpoints;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.samples.SampleSite;
import org.tocsin.cli.template.Account;
import org.tocsin.cli.template.TemplateReader;
import org.tocsin.pipeline.json.Json;

/**
 * One invocation of one function against local servers that hold what the template declares, with
 * the sample site at hand: those of a run that is going on where there is one, else its own.
 */
public final class Invocation {

  private static final String SCRAPE = "ScrapeArticleFunction";
  private static final String STORE = "StoreIncidentsFunction";
  private static final String ASK = "AskIncidentsFunction";

  private final Home home;
  private final Ports ports;
  private final @Nullable Path data;
  private final Map<String, String> parameters;
  private final List<String> allowPrivate;
  private final Clock clock;

  /**
   * An invocation.
   *
   * @param data the folder that keeps what the servers hold; memory where absent
   * @param parameters values of the template's parameters
   * @param allowPrivate host:port pairs of private networks that may be fetched from
   */
  public Invocation(
      Home home,
      Ports ports,
      @Nullable Path data,
      Map<String, String> parameters,
      List<String> allowPrivate,
      Clock clock) {
    this.home = home;
    this.ports = ports;
    this.data = data;
    this.parameters = Map.copyOf(parameters);
    this.allowPrivate = List.copyOf(allowPrivate);
    this.clock = clock;
  }

  /**
   * Invokes.
   *
   * @param lines takes the function's log lines
   * @return the answer, JSON
   * @throws org.tocsin.cli.template.TemplateException where there is no such function, before
   *     anything is started
   * @throws InvocationException where the function failed
   */
  public String invoke(String function, byte[] event, Consumer<String> lines)
      throws IOException, InvocationException {
    Endpoints endpoints = Endpoints.on(ports);
    // Nothing is started for a name that the template does not have.
    TemplateReader.read(home.template(), parameters, Account.local(endpoints.sqs()))
        .function(function);
    if (data == null && Running.at(endpoints)) {
      return invoke(function, event, plan(lines, "127.0.0.1:" + ports.samples(), true));
    }
    ports.requireFree(ports.samples(), "the bundled sample site");
    try (SampleSite site = SampleSite.start(home.sampleSite(), ports.samples())) {
      return invoke(function, event, plan(lines, site.hostAndPort(), false));
    }
  }

  private String invoke(String function, byte[] event, LocalSystem.Plan plan)
      throws IOException, InvocationException {
    try (LocalSystem system = LocalSystem.start(plan)) {
      if (!plan.attach()) {
        URI samples = URI.create("http://127.0.0.1:" + ports.samples() + "/");
        system.putFeeds(Subscriptions.ofSamples(home.sampleFeeds(), samples));
        if (!function.equals(SCRAPE)) {
          // The sample notification tells of the article that the sample entry leads to.
          system.invoke(SCRAPE, sampleEntry());
        }
        if (function.equals(ASK)) {
          system.invoke(STORE, storedArticles(system));
        }
      }
      return new String(system.invoke(function, event), StandardCharsets.UTF_8);
    }
  }

  /** The sample entry, with the port on which the sample site listens here. */
  private byte[] sampleEntry() throws IOException {
    return Files.readString(home.events().resolve("scrape-article.json"))
        .replace(":" + new Ports(Ports.DEFAULT_BASE).samples() + "/", ":" + ports.samples() + "/")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The notification of the articles that are in the bucket, as StoreQueue delivers it. */
  private static byte[] storedArticles(LocalSystem system) {
    String bucket = system.variable("BUCKET");
    List<Map<String, Object>> records =
        system.s3().listObjectsV2(r -> r.bucket(bucket).prefix("articles/")).contents().stream()
            .map(
                object ->
                    Map.<String, Object>of(
                        "eventSource",
                        "aws:s3",
                        "eventName",
                        "ObjectCreated:Put",
                        "s3",
                        Map.of(
                            "bucket", Map.of("name", bucket),
                            "object", Map.of("key", object.key()))))
            .toList();
    Map<String, Object> message =
        Map.of("messageId", "1", "body", Json.write(Map.of("Records", records)));
    return Json.write(Map.of("Records", List.of(message))).getBytes(StandardCharsets.UTF_8);
  }

  private LocalSystem.Plan plan(Consumer<String> lines, String sampleSite, boolean attach) {
    List<String> allowed = new ArrayList<>(allowPrivate);
    allowed.add(sampleSite);
    return new LocalSystem.Plan(
        home.template(),
        parameters,
        ports,
        data,
        Map.of("ALLOW_PRIVATE", String.join(",", allowed)),
        clock,
        lines,
        attach);
  }
}
