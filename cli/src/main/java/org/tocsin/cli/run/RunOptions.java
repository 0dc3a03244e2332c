package org.tocsin.cli.run;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.local.Ports;

/**
 * What a user asks of a run.
 *
 * @param feeds addresses of feeds; where there are none and no file, the bundled samples
 * @param feedsFile a subscription list
 * @param since the first day of entries that are taken; all where absent
 * @param watch whether to go on, on the template's schedule, until told to stop
 * @param most after which the run ends whatever is left; no limit where absent
 * @param data the folder that keeps tables, queues and bucket; memory where absent
 * @param out the folder of the results
 * @param allowPrivate host:port pairs of private networks that may be fetched from
 * @param ports where the servers listen
 * @param parameters values of the template's parameters
 */
public record RunOptions(
    List<URI> feeds,
    @Nullable Path feedsFile,
    @Nullable LocalDate since,
    boolean watch,
    @Nullable Duration most,
    @Nullable Path data,
    Path out,
    List<String> allowPrivate,
    Ports ports,
    Map<String, String> parameters) {

  /** Copies the collections. */
  public RunOptions {
    feeds = List.copyOf(feeds);
    allowPrivate = List.copyOf(allowPrivate);
    parameters = Map.copyOf(parameters);
  }

  /** Whether the bundled samples are what is run on. */
  public boolean samples() {
    return feeds.isEmpty() && feedsFile == null;
  }
}
