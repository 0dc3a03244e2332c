package org.tocsin.edge.snapstart;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.tocsin.edge.Environment;
import org.tocsin.edge.PlayedContext;

/**
 * Lets a handler do its work on a {@link Stage} before anybody waits for it: the same classes with
 * the same calls to services, which the stage plays, so that nothing of an account is read or
 * written. What it logs goes nowhere.
 */
public final class Rehearsal {

  private static final String NAME = "rehearsal";
  private static final int MEMORY = 1024;
  private static final Duration TIME = Duration.ofMinutes(1);

  private final Environment environment;

  /** Of a function with this environment. */
  public Rehearsal(Environment environment) {
    this.environment = environment;
  }

  /**
   * Rehearses.
   *
   * @param stage what the services answer; the caller closes it
   * @param maker makes the handler that rehearses, of an environment in which the stage is all that
   *     there is
   * @param event the event that it is given
   * @param rounds how often: each time the JVM's compiler knows more of it
   * @return the last answer
   * @throws IOException where the handler fails
   */
  public byte[] run(
      Stage stage,
      Function<Environment, ? extends RequestStreamHandler> maker,
      String event,
      int rounds)
      throws IOException {
    RequestStreamHandler handler = maker.apply(onStage(stage.address()));
    byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
    byte[] answer = {};
    for (int i = 0; i < rounds; i++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      handler.handleRequest(
          new ByteArrayInputStream(bytes),
          out,
          new PlayedContext(NAME, NAME, MEMORY, () -> TIME, line -> {}));
      answer = out.toByteArray();
    }
    return answer;
  }

  private Environment onStage(URI address) {
    Map<String, String> variables = new HashMap<>(environment.variables());
    variables.keySet().removeIf(name -> name.startsWith("AWS_"));
    variables.put("AWS_REGION", environment.variables().getOrDefault("AWS_REGION", "us-east-1"));
    variables.put("AWS_ACCESS_KEY_ID", "rehearsal");
    variables.put("AWS_SECRET_ACCESS_KEY", "rehearsal");
    variables.put("AWS_ENDPOINT_URL", address.toString());
    variables.put("ALLOW_PRIVATE", address.getAuthority());
    return new Environment(variables, environment.clock(), line -> {});
  }

  /**
   * A file beside a class, with the stage's address in place of {@code STAGE}.
   *
   * @throws IOException where there is none
   */
  public static String text(Class<?> beside, String name, URI stage) throws IOException {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no " + name + " beside " + beside.getName());
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("STAGE", stage.toString());
    }
  }
}
