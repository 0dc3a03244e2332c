package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.extract.ArticleExtractor;
import org.tocsin.article.extract.Extraction;
import org.tocsin.article.page.PageBytes;
import org.tocsin.cli.coding.Coded;
import org.tocsin.cli.coding.CodingText;
import org.tocsin.cli.coding.CodingView;
import org.tocsin.cli.explain.Colours;
import org.tocsin.cli.output.Format;
import org.tocsin.cli.steps.CodeStep;
import org.tocsin.cli.steps.Source;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.coder.places.Gazetteer;
import org.tocsin.edge.AllowedApi;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.FeedEntry;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.PublicationTime;
import org.tocsin.web.FetchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tocsin code}: the incidents that a text reports. */
@Command(
    name = "code",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Codes texts into incident records: bare texts, articles as 'tocsin article' prints them,"
            + " or web pages, at an address or saved in a file.",
    footer = {
      "",
      "Examples:",
      "  tocsin code --published 2025-06-03 story.txt",
      "  tocsin article https://example.org/news/1.html | tocsin code -",
      "  tocsin code https://example.org/news/1.html --format table",
      "  tocsin code saved-page.html",
      "  tocsin code --explain story.txt | less -R",
      "  tocsin code --html=why.html story.txt",
      "  tocsin code --batch --mentions < texts.jsonl"
    })
final class CodeCommand implements Callable<Integer> {

  private static final String OUT = "-";

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Mixin StepOptions step = new StepOptions();
  @Mixin Verbosity verbosity = new Verbosity();

  @Option(
      names = "--published",
      paramLabel = "DAY",
      converter = PublishedConverter.class,
      description =
          "When a bare text or a page that tells no day was published, 2025-06-03 or"
              + " 2025-06-03T09:00:00Z: days such as \"on Sunday\" are read against it.")
  @Nullable PublicationTime published;

  @Option(names = "--title", paramLabel = "TEXT", description = "The headline of a bare text.")
  @Nullable String title;

  @Option(
      names = "--mentions",
      description = "With --batch, tell every place name and time expression as well.")
  boolean mentions;

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description = "Look places up in this file, which 'tocsin gazetteer build' made.")
  @Nullable Path gazetteer;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "json",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  Format format;

  @Option(
      names = "--explain",
      description = {
        "Show, in place of the records, each incident with the words behind its fields, and the"
            + " text with what became of each sentence and why."
      })
  boolean explain;

  @Option(
      names = "--html",
      arity = "0..1",
      fallbackValue = OUT,
      preprocessor = AttachedValue.class,
      paramLabel = "FILE",
      description = {
        "The same as a web page of its own, to standard output or with --html=FILE to a file."
      })
  @Nullable String html;

  @Override
  @AllowedApi("a command reads standard input")
  public Integer call() throws IOException {
    if (!step.batch) {
      Inputs.needed(step.inputs, spec);
    } else if (explain || html != null) {
      throw wrong("--batch answers in JSON: leave out --explain and --html");
    }
    if (html != null && step.inputs.size() > 1) {
      throw wrong("--html writes one page: give one input");
    }
    IncidentCoder coder = coder();
    var out = spec.commandLine().getOut();
    if (step.batch) {
      return step.batch("id", new CodeStep(coder, mentions)::answer, System.in, out);
    }
    for (String input : step.inputs) {
      Source source = step.read(input, System.in, FetchRequest::page);
      show(input, article(input, source), coder, out);
    }
    return 0;
  }

  private IncidentCoder coder() {
    if (gazetteer == null) {
      return new IncidentCoder();
    }
    try {
      return new IncidentCoder(Gazetteer.open(gazetteer));
    } catch (IOException e) {
      throw new CommandException("cannot read " + gazetteer + ": " + e, e);
    } catch (IllegalArgumentException e) {
      throw new CommandException(gazetteer + ": " + e.getMessage(), e);
    }
  }

  private void show(String input, Article article, IncidentCoder coder, PrintWriter out)
      throws IOException {
    if (html != null) {
      write(new CodingView().html(Coded.of(input, article, coder)), html, out);
    } else if (explain) {
      new CodingText(out, Terminal.colours() ? Colours.ANSI : Colours.NONE, Terminal.columns())
          .write(Coded.of(input, article, coder));
      out.println();
    } else {
      List<Incident> incidents = coder.code(article).stream().map(Incident::of).toList();
      format.write(incidents, Terminal.columns(), out);
    }
  }

  private void write(String view, String file, PrintWriter out) throws IOException {
    if (file.equals(OUT)) {
      out.print(view);
      return;
    }
    if (step.inputs.contains(file)) {
      throw wrong("--html=" + file + " would be written over the text that is read");
    }
    try {
      Files.writeString(Path.of(file), view, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CommandException("cannot write " + file + ": " + e, e);
    }
    spec.commandLine().getErr().println("wrote " + file);
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  private Article article(String input, Source source) {
    if (source.url() != null) {
      return extracted(input, source, source.url(), null);
    }
    String text = new String(source.bytes(), StandardCharsets.UTF_8);
    if (Markup.isPage(text)) {
      URI address =
          URI.create("http://unknown.invalid/" + URLEncoder.encode(input, StandardCharsets.UTF_8));
      FeedEntry told =
          new FeedEntry(FeedEntry.VERSION, address, title, published, null, address, null, null);
      return extracted(input, source, address, told).withoutFetch();
    }
    if (text.stripLeading().startsWith("{")) {
      try {
        return Json.read(text, Article.class);
      } catch (MalformedRecordException e) {
        throw new CommandException(input + ": " + e.getMessage(), e);
      }
    }
    return CodeStep.article(input, title, published, null, null, text);
  }

  private static Article extracted(
      String input, Source source, URI address, @Nullable FeedEntry told) {
    String page = PageBytes.decode(source.bytes(), source.charset()).text();
    return switch (new ArticleExtractor()
        .extract(page, address, told, Clock.systemUTC().instant())) {
      case Extraction.Extracted found -> found.article();
      case Extraction.NotAnArticle none ->
          throw new CommandException(input + ": no article: " + none.kind() + ", " + none.why());
    };
  }

  /** Reads a day or a moment. */
  static final class PublishedConverter
      implements picocli.CommandLine.ITypeConverter<PublicationTime> {
    @Override
    public PublicationTime convert(String text) {
      try {
        return PublicationTime.parse(text);
      } catch (IllegalArgumentException e) {
        throw new picocli.CommandLine.TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }
}
