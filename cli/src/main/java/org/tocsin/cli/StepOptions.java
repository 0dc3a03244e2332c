package org.tocsin.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tocsin.cli.steps.Batch;
import org.tocsin.cli.steps.Source;
import org.tocsin.web.FetchRequest;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the step commands have in common: what they read, and how. */
final class StepOptions {

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|URL|-",
      description = "What to read: files, gzipped or not, addresses, or - for standard input.")
  List<String> inputs = new ArrayList<>();

  @Option(
      names = "--batch",
      description = "Answer each line of JSON on standard input with a line of JSON.")
  boolean batch;

  @Option(
      names = "--allow-private",
      paramLabel = "HOST:PORT",
      description = "Allow fetching from this address of a private network.")
  List<String> allowPrivate = new ArrayList<>();

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      defaultValue = "nobody@localhost.localdomain",
      description = "A web or mail address for the operators of sites, in the user agent.")
  @SuppressWarnings("NullAway.Init")
  String contact;

  /** Answers standard input line by line. */
  int batch(String key, UnaryOperator<String> step, InputStream in, PrintWriter out)
      throws IOException {
    if (!inputs.isEmpty()) {
      throw new CommandException("--batch reads standard input: leave out " + inputs.getFirst());
    }
    new Batch(key, step)
        .run(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16), out);
    return 0;
  }

  /** One input's bytes. */
  Source read(String input, InputStream in, Function<URI, FetchRequest> request) {
    try {
      return Source.read(input, in, request, "Tocsin/0.1 (+" + contact + ")", allowPrivate);
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }
}
