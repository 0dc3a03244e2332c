package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.ArticleLine;
import org.tocsin.article.extract.ArticleExtractor;
import org.tocsin.article.page.PageBytes;
import org.tocsin.cli.explain.Colours;
import org.tocsin.cli.explain.Explanation;
import org.tocsin.cli.explain.ExplanationText;
import org.tocsin.cli.reader.ReaderView;
import org.tocsin.cli.steps.Source;
import org.tocsin.edge.AllowedApi;
import org.tocsin.pipeline.json.Json;
import org.tocsin.web.FetchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tocsin article}: what a page says, why it is what it is, and how it looks. */
@Command(
    name = "article",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Reads pages and shows the articles on them, as JSON.",
    footer = {
      "",
      "Exit status: 0 every page is an article, 1 one is none or cannot be read, 2 wrong usage.",
      "",
      "Examples:",
      "  tocsin article https://example.org/news/1.html",
      "  tocsin article --url https://example.org/news/1.html saved.html",
      "  tocsin article saved/*.html | jq -r .headline",
      "  tocsin article --explain https://example.org/news/1.html | less -R",
      "  tocsin article --html=view.html --explain https://example.org/news/1.html",
      "  tocsin article --batch < pages.jsonl      lines {\"id\",\"url\",\"path\"}"
    })
final class ArticleCommand implements Callable<Integer> {

  /** For a page whose address nobody told. */
  private static final URI UNKNOWN = URI.create("http://unknown.invalid/");

  private static final String OUT = "-";

  /** How much is explained. */
  enum Extent {
    /** The blocks of the article's element; those outside are counted. */
    BODY,
    /** All blocks of the page. */
    ALL
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Mixin StepOptions step = new StepOptions();
  @Mixin Verbosity verbosity = new Verbosity();

  @Option(names = "--url", paramLabel = "URL", description = "The address that a file came from.")
  @Nullable URI url;

  @Option(
      names = "--explain",
      arity = "0..1",
      fallbackValue = "body",
      preprocessor = AttachedValue.class,
      paramLabel = "body|all",
      description = {
        "Show, in place of the JSON, where each field comes from, which element was chosen, and"
            + " for each block of it why it was kept or dropped. --explain=all shows the blocks"
            + " outside it too."
      })
  @Nullable Extent explain;

  @Option(
      names = "--html",
      arity = "0..1",
      fallbackValue = OUT,
      preprocessor = AttachedValue.class,
      paramLabel = "FILE",
      description = {
        "Write a reader view, a web page of its own, to standard output or with --html=FILE to a"
            + " file. With --explain it shows the blocks as well."
      })
  @Nullable String html;

  @Override
  @AllowedApi("a command reads standard input")
  public Integer call() throws IOException {
    ArticleExtractor extractor = new ArticleExtractor();
    Clock clock = Clock.systemUTC();
    PrintWriter out = spec.commandLine().getOut();
    if (step.batch) {
      if (explain != null || html != null) {
        throw wrong("--batch answers in JSON: leave out --explain and --html");
      }
      ArticleLine lines = new ArticleLine(extractor, Path.of(""), clock);
      return step.batch("id", lines::answer, System.in, out);
    }
    List<String> inputs = Inputs.needed(step.inputs, spec);
    if (html != null && inputs.size() > 1) {
      throw wrong("--html writes one page: give one input");
    }
    boolean all = true;
    for (String input : inputs) {
      try {
        Source source = step.read(input, System.in, FetchRequest::page);
        URI address = url != null ? url : source.url() != null ? source.url() : UNKNOWN;
        String text = PageBytes.decode(source.bytes(), source.charset()).text();
        show(Explanation.of(input, extractor.extract(text, address, null, clock.instant())), out);
      } catch (CommandException e) {
        if (inputs.size() == 1) {
          throw e;
        }
        // One page that is none does not keep the others back.
        out.flush();
        spec.commandLine().getErr().println("tocsin: " + e.getMessage());
        all = false;
      }
    }
    return all ? 0 : 1;
  }

  private void show(Explanation page, PrintWriter out) throws IOException {
    if (html != null && (page.article() != null || explain != null)) {
      write(new ReaderView().html(page, explain != null), html, out);
    } else if (html == null && explain != null) {
      new ExplanationText(
              out,
              Terminal.colours() ? Colours.ANSI : Colours.NONE,
              Terminal.columns(),
              explain == Extent.ALL)
          .write(page);
      out.println();
    } else if (html == null && page.article() != null) {
      out.println(Json.writePretty(page.article()));
    }
    if (page.article() == null) {
      throw new CommandException(page.input() + ": " + page.verdict());
    }
  }

  private void write(String view, String file, PrintWriter out) throws IOException {
    if (file.equals(OUT)) {
      out.print(view);
      return;
    }
    Path path = Path.of(file);
    if (step.inputs.stream().anyMatch(input -> input.equals(file))) {
      throw wrong("--html=" + file + " would be written over the page that is read");
    }
    try {
      Files.writeString(path, view, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CommandException("cannot write " + path + ": " + e, e);
    }
    spec.commandLine().getErr().println("wrote " + path);
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
