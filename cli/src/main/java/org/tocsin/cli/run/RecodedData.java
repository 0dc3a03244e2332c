package org.tocsin.cli.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.tocsin.cli.local.DataFolder;
import org.tocsin.cli.local.LocalException;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.operate.Deployment;

/** Lets the functions work on a data folder until what was put into its queues is done. */
public final class RecodedData {

  private static final Duration LOOK = Duration.ofMillis(100);

  private final Home home;
  private final Path data;
  private final Ports ports;
  private final Clock clock;

  /** On a folder, with servers on these ports. */
  public RecodedData(Home home, Path data, Ports ports, Clock clock) {
    this.home = home;
    this.data = data;
    this.ports = ports;
    this.clock = clock;
  }

  /**
   * Starts servers and functions, gives somebody work to do for them, and waits until they have.
   *
   * @throws LocalException where there is no such folder, it is in use, or a message failed
   */
  public <T> T run(Function<Deployment, T> work) {
    DataFolder.expect(data);
    LocalSystem.Plan plan =
        new LocalSystem.Plan(
            home.template(),
            Map.of("Contact", "nobody@localhost.localdomain"),
            ports,
            data,
            Map.of(),
            clock,
            line -> {},
            false);
    try (LocalSystem system = LocalSystem.start(plan);
        Deployment deployment =
            Deployment.local("data folder " + data, system.template(), system.endpoints())) {
      system.startSources(fault -> {});
      T done = work.apply(deployment);
      CountDownLatch never = new CountDownLatch(1);
      // Twice: a message on its way from one queue to the next is in at least one of the two looks.
      while (system.waiting() + system.waiting() > 0) {
        if (never.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
          break;
        }
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalException("interrupted while articles were coded", e);
    }
  }
}
