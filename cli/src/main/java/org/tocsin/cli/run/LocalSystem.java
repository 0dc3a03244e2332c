package org.tocsin.cli.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.lambda.FunctionUrl;
import org.tocsin.cli.lambda.InvocationException;
import org.tocsin.cli.lambda.LocalFunction;
import org.tocsin.cli.lambda.QueuePoller;
import org.tocsin.cli.local.DataFolder;
import org.tocsin.cli.local.Endpoints;
import org.tocsin.cli.local.LocalException;
import org.tocsin.cli.local.LocalServers;
import org.tocsin.cli.local.OpenParts;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.template.Account;
import org.tocsin.cli.template.FunctionSpec;
import org.tocsin.cli.template.Template;
import org.tocsin.cli.template.TemplateReader;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The deployed system on one machine: the local servers with the template's resources in them, and
 * the template's functions. {@link #startSources} sets it going.
 */
public final class LocalSystem implements AutoCloseable {

  private final Template template;
  private final Endpoints endpoints;
  private final Map<String, LocalFunction> functions;
  private final DynamoDbClient dynamoDb;
  private final S3Client s3;
  private final SqsClient sqs;
  private final Queues queues;
  private final OpenParts open;
  private final List<QueuePoller> pollers = new ArrayList<>();

  private LocalSystem(
      Template template,
      Endpoints endpoints,
      Map<String, LocalFunction> functions,
      OpenParts open) {
    this.template = template;
    this.endpoints = endpoints;
    this.functions = functions;
    this.open = open;
    this.dynamoDb = keep(endpoints.dynamoDbClient());
    this.s3 = keep(endpoints.s3Client());
    this.sqs = keep(endpoints.sqsClient());
    this.queues = new Queues(sqs, Account.local(endpoints.sqs()));
  }

  /**
   * What a system is made of.
   *
   * @param template the template's file
   * @param parameters values of the template's parameters
   * @param ports where the servers listen
   * @param data the folder that keeps what they hold; memory where absent
   * @param variables environment variables of all functions, beside the template's
   * @param clock the functions' clock
   * @param lines takes the functions' log lines
   * @param attach whether to use servers that run already in place of new ones
   */
  public record Plan(
      Path template,
      Map<String, String> parameters,
      Ports ports,
      @Nullable Path data,
      Map<String, String> variables,
      Clock clock,
      Consumer<String> lines,
      boolean attach) {}

  /**
   * Starts the servers, makes the resources and the functions' handlers, all side by side.
   *
   * @throws LocalException naming what does not start, and the mend
   * @throws org.tocsin.cli.template.TemplateException naming what is wrong with the template
   */
  public static LocalSystem start(Plan plan) {
    Endpoints endpoints = Endpoints.on(plan.ports());
    Template template =
        TemplateReader.read(plan.template(), plan.parameters(), Account.local(endpoints.sqs()));
    Map<String, String> variables = new HashMap<>(endpoints.variables());
    variables.putAll(plan.variables());
    OpenParts open = new OpenParts();
    boolean started = false;
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Map<String, Future<LocalFunction>> handlers = new LinkedHashMap<>();
      for (FunctionSpec spec : template.functions()) {
        handlers.put(
            spec.name(),
            threads.submit(() -> LocalFunction.of(spec, variables, plan.clock(), plan.lines())));
      }
      if (!plan.attach()) {
        servers(plan, template, open);
      }
      Map<String, LocalFunction> functions = new LinkedHashMap<>();
      for (Map.Entry<String, Future<LocalFunction>> entry : handlers.entrySet()) {
        LocalFunction function = made(entry.getKey(), entry.getValue());
        open.push(function);
        functions.put(entry.getKey(), function);
      }
      LocalSystem system = new LocalSystem(template, endpoints, functions, open);
      started = true;
      return system;
    } finally {
      if (!started) {
        open.close();
      }
    }
  }

  private static void servers(Plan plan, Template template, OpenParts open) {
    DataFolder data = plan.data() == null ? null : DataFolder.open(plan.data());
    if (data != null) {
      open.push(data);
    }
    LocalServers servers = LocalServers.start(plan.ports(), data);
    open.push(servers);
    servers.create(template);
  }

  private static LocalFunction made(String name, Future<LocalFunction> function) {
    try {
      return function.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new LocalException(name + " does not start: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalException("interrupted while the functions started", e);
    }
  }

  private <C extends AutoCloseable> C keep(C client) {
    open.push(client);
    return client;
  }

  /** What the template declares. */
  public Template template() {
    return template;
  }

  /** Where the servers listen. */
  public Endpoints endpoints() {
    return endpoints;
  }

  /** A client of the local DynamoDB; closed with the system. */
  public DynamoDbClient dynamoDb() {
    return dynamoDb;
  }

  /** A client of the local S3; closed with the system. */
  public S3Client s3() {
    return s3;
  }

  /** An environment variable that the template gives to one of its functions. */
  public String variable(String name) {
    return template.functions().stream()
        .map(f -> f.environment().get(name))
        .filter(v -> v != null)
        .findFirst()
        .orElseThrow(() -> new LocalException("no function in the template has " + name));
  }

  /** Puts the subscription list where PollFeeds reads it. */
  public void putFeeds(byte[] opml) {
    s3.putObject(
        r -> r.bucket(variable("BUCKET")).key(variable("FEEDS_KEY")), RequestBody.fromBytes(opml));
  }

  /** Lets the template's queues feed its functions from now on; faults takes lines for a person. */
  public void startSources(Consumer<String> faults) {
    for (LocalFunction function : functions.values()) {
      for (FunctionSpec.QueueSource source : function.spec().queues()) {
        QueuePoller poller = QueuePoller.start(sqs, function, source, Endpoints.REGION, faults);
        pollers.add(poller);
        open.push(poller);
      }
    }
  }

  /**
   * Serves the functions that have an address in the template, as their function URLs do.
   *
   * @param port the first one's; the next has the port after it
   * @return their addresses, without a slash at their ends
   * @throws IOException where a port is in use
   */
  public List<URI> serve(int port) throws IOException {
    List<URI> addresses = new ArrayList<>();
    for (String name : template.urls()) {
      LocalFunction function = functions.get(template.function(name).name());
      if (function == null) {
        throw new LocalException("no function " + name);
      }
      FunctionUrl url = FunctionUrl.of(function, port + addresses.size());
      open.push(url);
      addresses.add(url.address());
    }
    return addresses;
  }

  /** The functions that the template invokes on a schedule. */
  public List<LocalFunction> scheduled() {
    return functions.values().stream().filter(f -> !f.spec().schedules().isEmpty()).toList();
  }

  /**
   * Invokes a function and returns its answer.
   *
   * @throws InvocationException where it failed
   * @throws org.tocsin.cli.template.TemplateException where there is no such function
   */
  public byte[] invoke(String function, byte[] event) throws InvocationException {
    template.function(function);
    LocalFunction found = functions.get(function);
    if (found == null) {
      throw new LocalException("no function " + function);
    }
    return found.invoke(event);
  }

  /** How many messages wait in the queues that feed functions, those at work included. */
  public long waiting() {
    long waiting = 0;
    for (QueuePoller poller : pollers) {
      waiting += poller.inFlight();
    }
    for (LocalFunction function : functions.values()) {
      for (FunctionSpec.QueueSource source : function.spec().queues()) {
        waiting += queues.depth(source.queue());
      }
    }
    return waiting;
  }

  /** How many of the messages that wait were put off by a function, as a site asked. */
  public long putOff() {
    return pollers.stream().mapToLong(QueuePoller::putOff).sum();
  }

  /** The bodies of the dead letters, by queue; they stay where they are. */
  public Map<String, List<String>> deadLetters() {
    Map<String, List<String>> letters = new LinkedHashMap<>();
    template.queues().stream()
        .filter(q -> q.redrive() != null)
        .map(q -> q.redrive().deadLetterQueue())
        .distinct()
        .filter(queue -> queues.depth(queue) > 0)
        .forEach(queue -> letters.put(queue, queues.bodies(queue)));
    return letters;
  }

  /** Stops all: sources first, then functions, then servers. */
  @Override
  public void close() {
    open.close();
  }
}
