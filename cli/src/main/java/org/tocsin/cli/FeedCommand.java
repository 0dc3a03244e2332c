package org.tocsin.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.steps.FeedStep;
import org.tocsin.cli.steps.Source;
import org.tocsin.edge.AllowedApi;
import org.tocsin.feeds.read.UnreadableFeedException;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.web.FetchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tocsin feed}: what a feed says. */
@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Reads feeds and shows what they say, as JSON.",
    footer = {
      "",
      "Examples:",
      "  tocsin feed https://example.org/rss.xml",
      "  tocsin feed --url https://example.org/rss.xml saved.xml",
      "  curl -s https://example.org/rss.xml | tocsin feed -",
      "  tocsin feed --batch < feeds.jsonl      lines {\"file\",\"path\",\"contentType\",\"url\"}"
    })
final class FeedCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Mixin StepOptions step = new StepOptions();
  @Mixin Verbosity verbosity = new Verbosity();

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The address that a file came from: relative links are read against it.")
  @Nullable String url;

  @Override
  @AllowedApi("a command reads standard input")
  public Integer call() throws IOException {
    FeedStep feeds = new FeedStep();
    var out = spec.commandLine().getOut();
    if (step.batch) {
      return step.batch("file", feeds::answer, System.in, out);
    }
    for (String input : Inputs.needed(step.inputs, spec)) {
      Source source = step.read(input, System.in, FetchRequest::feed);
      String base = url != null || source.url() == null ? url : source.url().toString();
      try {
        String feed = feeds.read(source.bytes(), source.contentType(), base);
        out.println(Json.writePretty(Json.readTree(feed)));
      } catch (UnreadableFeedException | MalformedRecordException e) {
        throw new CommandException(input + ": " + e.getMessage(), e);
      }
    }
    return 0;
  }
}
