package org.tocsin.bench.extraction;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench extraction}: Tocsin beside its peers, on pages of the user's or on hostile ones. */
@Command(
    name = "extraction",
    description = "Extracts articles beside jsoup's parse alone, readability4j and boilerpipe.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  bench/bench extraction --pages DIR               times on the pages of a folder",
      "  bench/bench extraction --pages pages.jsonl       lines {\"id\",\"url\",\"path\"}",
      "  bench/bench extraction --pages DIR --texts OUT   what each library reads, for a scorer",
      "  bench/bench extraction --hostile                 pages made to be slow, at n, 2n and 4n"
    })
public final class ExtractionCommand implements Callable<Integer> {

  @Option(
      names = "--pages",
      paramLabel = "DIR|FILE",
      description = "A folder of pages, or a file of lines {\"id\",\"url\",\"path\"}.")
  private @Nullable Path pages;

  @Option(
      names = "--texts",
      paramLabel = "DIR",
      description = "Write what each library reads there, {\"id\",\"title\",\"text\"} a line.")
  private @Nullable Path texts;

  @Option(names = "--hostile", description = "Run generated pages that are made to be slow.")
  private boolean hostile;

  @Option(
      names = "--warm-up",
      defaultValue = "3",
      description = "Rounds over all pages before those that count (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--rounds",
      defaultValue = "5",
      description = "Rounds that count; of each page the median (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Reads its options when called. */
  public ExtractionCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (hostile) {
      new HostileTable().print(HostilePages.all(), out);
      return 0;
    }
    if (pages == null || warmUp < 0 || rounds < 1) {
      throw new ParameterException(
          spec.commandLine(), "give --pages with a positive number of --rounds, or --hostile");
    }
    List<WebPage> set = PageSet.read(pages);
    out.println(
        String.format(
            Locale.ROOT,
            "%d pages, %,d characters",
            set.size(),
            set.stream().mapToLong(page -> page.html().length()).sum()));
    if (texts != null) {
      for (Library library : Library.all()) {
        if (!library.equals(Library.PARSE)) {
          out.println(Texts.write(library, set, texts));
        }
      }
      return 0;
    }
    List<Library> libraries = Library.all();
    Race race = new Race(libraries, set);
    List<Times> times = race.run(warmUp, rounds);
    RaceTable.print(libraries, times, set, out);
    return race.characters() > 0 ? 0 : 1;
  }
}
