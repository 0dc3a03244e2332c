package org.tocsin.ask;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.tocsin.edge.Ahead;
import org.tocsin.edge.AwsClients;
import org.tocsin.edge.Environment;
import org.tocsin.edge.Log;
import org.tocsin.edge.Metrics;
import org.tocsin.edge.snapstart.SnapStart;
import org.tocsin.incidents.queries.IncidentQueries;
import org.tocsin.pipeline.json.MalformedRecordException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The Lambda function behind the read side's URL: GET and HEAD, nothing is ever written. A request
 * that is not understood is answered with what would be; a fault of ours with 500, and the reason
 * is in the log only.
 *
 * <p>Safe for use by many threads.
 */
public final class AskIncidentsHandler implements RequestStreamHandler {

  private static final String FUNCTION = "AskIncidents";

  /** How often the work is rehearsed for a snapshot. */
  private static final int ROUNDS = 10;

  private final Environment environment;
  private final AskIncidents step;

  /** Kept since Lambda refers to it weakly. */
  @SuppressWarnings("unused")
  private @Nullable SnapStart hooks;

  /** As Lambda makes it: from the process's environment. */
  public AskIncidentsHandler() {
    this(Ahead.beside(Environment.ofProcess(), FUNCTION, AskRehearsal::ahead));
    hooks =
        SnapStart.register(
            environment.log(FUNCTION), () -> AskRehearsal.run(environment, ROUNDS), () -> {});
  }

  /** In an environment of the caller's. */
  public AskIncidentsHandler(Environment environment) {
    this.environment = environment;
    AskSettings settings = AskSettings.of(environment);
    AwsClients aws = environment.aws();
    DynamoDbClient dynamo = aws.set("DYNAMODB", DynamoDbClient.builder()).build();
    this.step =
        new AskIncidents(
            new IncidentQueries(dynamo, settings.incidentTable()), environment.clock());
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Metrics metrics = environment.metrics(FUNCTION);
    try {
      Answer given = answer(event.readAllBytes(), environment.log(FUNCTION, context));
      metrics.add("Questions", 1);
      metrics.add("QuestionsRefused", given.status() >= 400 && given.status() < 500 ? 1 : 0);
      answer.write(given.json());
    } finally {
      metrics.flush();
    }
  }

  private Answer answer(byte[] event, Log log) throws IOException {
    Request request;
    try {
      request = Request.read(event);
    } catch (MalformedRecordException e) {
      throw new IOException(e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      return Answer.fault(400, "not understood", String.valueOf(e.getMessage()));
    }
    Log told = log.with("path", request.path());
    try {
      Answer given = step.answer(request);
      told.info(
          "answered",
          "status",
          given.status(),
          "bytes",
          given.body().length(),
          "leftOut",
          given.headers().get("tocsin-left-out"));
      return given;
    } catch (RuntimeException e) {
      // The edge: the asker learns that it failed, the log why.
      told.error("question failed", "error", e);
      return Answer.fault(500, "failed", "the reason is in the function's log; ask again later");
    }
  }
}
