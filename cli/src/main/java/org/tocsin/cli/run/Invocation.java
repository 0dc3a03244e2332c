package org.tocsin.cli.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.lambda.InvocationException;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.samples.SampleSite;

/**
 * One invocation of one function against local servers that hold what the template declares, with
 * the sample site at hand. In the event, the sample site's stand-in address becomes its real one.
 */
public final class Invocation {

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
   * @throws InvocationException where the function failed
   */
  public String invoke(String function, byte[] event, Consumer<String> lines)
      throws IOException, InvocationException {
    ports.requireFree(ports.samples(), "the bundled sample site");
    try (SampleSite site = SampleSite.start(home.sampleSite(), ports.samples())) {
      List<String> allowed = new ArrayList<>(allowPrivate);
      allowed.add(site.hostAndPort());
      LocalSystem.Plan plan =
          new LocalSystem.Plan(
              home.template(),
              parameters,
              ports,
              data,
              Map.of("ALLOW_PRIVATE", String.join(",", allowed)),
              clock,
              lines);
      try (LocalSystem system = LocalSystem.start(plan)) {
        system.putFeeds(Subscriptions.ofSamples(home.sampleFeeds(), site.base()));
        SampleArticle.put(system, home);
        String text = new String(event, StandardCharsets.UTF_8);
        byte[] answer =
            system.invoke(
                function,
                text.replace(SampleSite.TOKEN, site.base().toString())
                    .getBytes(StandardCharsets.UTF_8));
        return new String(answer, StandardCharsets.UTF_8);
      }
    }
  }
}
