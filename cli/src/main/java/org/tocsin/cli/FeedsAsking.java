package org.tocsin.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.web.AddressPolicy;
import org.tocsin.web.WebClient;
import org.tocsin.web.WebClientSettings;
import picocli.CommandLine.Option;

/** How the commands of {@code tocsin feeds} ask addresses. */
final class FeedsAsking {

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      defaultValue = "nobody@localhost.localdomain",
      description = "A web or mail address for the operators of sites, in the user agent.")
  @SuppressWarnings("NullAway.Init")
  String contact;

  @Option(
      names = "--allow-private",
      paramLabel = "HOST:PORT",
      description = "Allow fetching from this address of a private network.")
  List<String> allowPrivate = new ArrayList<>();

  WebClient open() {
    return new WebClient(
        WebClientSettings.of("Tocsin/0.1 (+" + contact + ")", AddressPolicy.allowing(allowPrivate)),
        Clock.systemUTC());
  }
}
