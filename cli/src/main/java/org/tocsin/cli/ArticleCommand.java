package org.tocsin.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.ArticleLine;
import org.tocsin.article.extract.ArticleExtractor;
import org.tocsin.article.extract.Extraction;
import org.tocsin.article.page.PageBytes;
import org.tocsin.cli.steps.Source;
import org.tocsin.edge.AllowedApi;
import org.tocsin.pipeline.json.Json;
import org.tocsin.web.FetchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tocsin article}: what a page says. */
@Command(
    name = "article",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Reads pages and shows the articles on them, as JSON.",
    footer = {
      "",
      "Examples:",
      "  tocsin article https://example.org/news/1.html",
      "  tocsin article --url https://example.org/news/1.html saved.html",
      "  tocsin article --batch < pages.jsonl      lines {\"id\",\"url\",\"path\"}"
    })
final class ArticleCommand implements Callable<Integer> {

  /** For a page whose address nobody told. */
  private static final URI UNKNOWN = URI.create("http://unknown.invalid/");

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Mixin StepOptions step = new StepOptions();
  @Mixin Verbosity verbosity = new Verbosity();

  @Option(names = "--url", paramLabel = "URL", description = "The address that a file came from.")
  @Nullable URI url;

  @Override
  @AllowedApi("a command reads standard input")
  public Integer call() throws IOException {
    ArticleExtractor extractor = new ArticleExtractor();
    Clock clock = Clock.systemUTC();
    var out = spec.commandLine().getOut();
    if (step.batch) {
      ArticleLine lines = new ArticleLine(extractor, Path.of(""), clock);
      return step.batch("id", lines::answer, System.in, out);
    }
    for (String input : Inputs.needed(step.inputs, spec)) {
      Source source = step.read(input, System.in, FetchRequest::page);
      URI address = url != null ? url : source.url() != null ? source.url() : UNKNOWN;
      String text = PageBytes.decode(source.bytes(), source.charset()).text();
      switch (extractor.extract(text, address, null, clock.instant())) {
        case Extraction.Extracted found -> out.println(Json.writePretty(found.article()));
        case Extraction.NotAnArticle none ->
            throw new CommandException(input + ": no article: " + none.kind() + ", " + none.why());
      }
    }
    return 0;
  }
}
