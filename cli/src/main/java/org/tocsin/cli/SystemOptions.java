package org.tocsin.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.operate.Reached;
import org.tocsin.cli.run.Home;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which system a command asks: a deployed one, a data folder, or a run that is going on. */
final class SystemOptions {

  @ArgGroup(exclusive = true)
  @Nullable DataOrStack which;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "18500",
      description =
          "The first of the ports of the run that is going on, or those that --data may use"
              + " (default: ${DEFAULT-VALUE}).")
  int port;

  /** The data folder, or null where another system is meant. */
  @Nullable Path data() {
    return which == null ? null : which.data;
  }

  Reached reach() {
    if (which != null && which.stack != null) {
      return Reached.stack(which.stack);
    }
    Home home = Home.find();
    return which != null && which.data != null
        ? Reached.data(which.data, home.template(), new Ports(port))
        : Reached.running(home.template(), new Ports(port));
  }
}
