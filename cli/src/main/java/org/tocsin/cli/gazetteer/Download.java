package org.tocsin.cli.gazetteer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.tocsin.web.AddressPolicy;
import org.tocsin.web.FetchLimits;
import org.tocsin.web.FetchRequest;
import org.tocsin.web.Fetched;
import org.tocsin.web.WebClient;
import org.tocsin.web.WebClientSettings;

/** Fetches dumps of countries into a folder, through the guarded web client. */
public final class Download {

  /** The largest country, zipped, has some 60 MB. */
  private static final int MOST_BYTES = 256 << 20;

  private static final FetchLimits LIMITS =
      new FetchLimits(
          MOST_BYTES, Duration.ofSeconds(30), Duration.ofMinutes(20), Duration.ofMinutes(1), 8);

  private final String from;
  private final String userAgent;
  private final List<String> allowPrivate;

  /**
   * From an address under which the files lie.
   *
   * @param from with or without a slash at its end
   * @param userAgent who asks
   * @param allowPrivate host:port pairs of private networks that may be asked
   */
  public Download(String from, String userAgent, List<String> allowPrivate) {
    this.from = from.endsWith("/") ? from : from + "/";
    this.userAgent = userAgent;
    this.allowPrivate = List.copyOf(allowPrivate);
  }

  /**
   * Fetches one file.
   *
   * @throws IOException in a line for a person
   */
  public Path fetch(String name, Path folder) throws IOException {
    URI url = URI.create(from + name);
    FetchRequest request = new FetchRequest(url, "*/*", null, null, LIMITS, false, false);
    WebClientSettings settings =
        WebClientSettings.of(userAgent, AddressPolicy.allowing(allowPrivate));
    try (WebClient web = new WebClient(settings, Clock.systemUTC())) {
      Fetched fetched = web.fetch(request);
      if (fetched instanceof Fetched.Body body) {
        return Files.write(folder.resolve(name), body.bytes());
      }
      throw new IOException(url + ": " + fetched.why());
    }
  }
}
