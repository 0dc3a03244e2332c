package org.tocsin.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.gazetteer.Download;
import org.tocsin.cli.gazetteer.DumpFile;
import org.tocsin.coder.places.Gazetteer;
import org.tocsin.coder.places.GazetteerBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tocsin gazetteer}: gazetteers larger than the embedded one. */
@Command(
    name = "gazetteer",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Makes gazetteers larger than the one that Tocsin brings along.",
    subcommands = {GazetteerCommand.Build.class},
    footer = {
      "",
      "Examples:",
      "  tocsin gazetteer build --download --country ML,BF,NE -o sahel.gaz",
      "  tocsin code --gazetteer sahel.gaz story.txt"
    })
final class GazetteerCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "gazetteer needs a command: build");
  }

  /** {@code tocsin gazetteer build}. */
  @Command(
      name = "build",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Adds every town, village and district of GeoNames' dumps to the gazetteer that Tocsin"
            + " brings along, and writes the result to a file for 'tocsin code --gazetteer' and"
            + " for the function StoreIncidents.",
        "GeoNames' data is under CC BY 4.0: name it as the source of what you publish."
      },
      footer = {
        "",
        "Examples:",
        "  tocsin gazetteer build --download --country ML,BF,NE -o sahel.gaz",
        "  tocsin gazetteer build ML.zip BF.zip NE.txt -o sahel.gaz",
        "  tocsin gazetteer build allCountries.zip --country SD,SS --alternates"
            + " alternateNamesV2.zip -o sudan.gaz",
        "  tocsin gazetteer build cities500.zip --admin1 admin1CodesASCII.txt -o towns.gaz",
        "  tocsin code --gazetteer sahel.gaz story.txt"
      })
  static final class Build implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin Verbosity verbosity = new Verbosity();

    @Parameters(
        arity = "0..*",
        paramLabel = "DUMP",
        description =
            "Files in the format of GeoNames' dumps, zipped, gzipped or not: ML.zip,"
                + " allCountries.txt, cities500.zip.")
    List<Path> dumps = new ArrayList<>();

    @Option(
        names = {"-o", "--output"},
        required = true,
        paramLabel = "FILE",
        description = "The gazetteer to write.")
    @SuppressWarnings("NullAway.Init")
    Path output;

    @Option(
        names = "--country",
        split = ",",
        paramLabel = "XX",
        description = "Take only these countries, by ISO 3166-1 code: ML,BF.")
    List<String> countries = new ArrayList<>();

    @Option(
        names = "--min-population",
        paramLabel = "N",
        defaultValue = "0",
        description =
            "Take only places of as many inhabitants; GeoNames does not know the number of most"
                + " villages and has 0 for it (default: ${DEFAULT-VALUE}).")
    int leastPopulation;

    @Option(
        names = "--most-places",
        paramLabel = "N",
        defaultValue = "1000000",
        description =
            "Stop with an error where there would be more places: a million take 1 GB of memory"
                + " while they are compiled (default: ${DEFAULT-VALUE}).")
    int mostPlaces;

    @Option(
        names = "--admin1",
        paramLabel = "FILE",
        description =
            "GeoNames' admin1CodesASCII.txt: the names of states and provinces, for dumps such as"
                + " cities500 that lack them.")
    @Nullable Path admin1;

    @Option(
        names = "--alternates",
        paramLabel = "FILE",
        description = "GeoNames' alternateNamesV2: further names, in English, French and so on.")
    @Nullable Path alternates;

    @Option(names = "--download", description = "Fetch the dumps of the countries of --country.")
    boolean download;

    @Option(
        names = "--from",
        paramLabel = "URL",
        defaultValue = "https://download.geonames.org/export/dump/",
        description = "Where --download finds XX.zip (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    String from;

    @Option(
        names = "--contact",
        paramLabel = "ADDRESS",
        defaultValue = "nobody@localhost.localdomain",
        description = "A web or mail address for the operator of the site, in the user agent.")
    @SuppressWarnings("NullAway.Init")
    String contact;

    @Option(
        names = "--allow-private",
        paramLabel = "HOST:PORT",
        description = "Allow fetching from this address of a private network.")
    List<String> allowPrivate = new ArrayList<>();

    @Override
    public Integer call() {
      check();
      PrintWriter progress = spec.commandLine().getErr();
      try {
        Path fetched = download ? Files.createTempDirectory("tocsin-gazetteer") : null;
        try {
          build(fetched == null ? dumps : fetched(fetched, progress), progress);
        } finally {
          if (fetched != null) {
            remove(fetched);
          }
        }
      } catch (IOException | IllegalArgumentException e) {
        throw new CommandException(String.valueOf(e.getMessage()), e);
      }
      return 0;
    }

    private void check() {
      countries.replaceAll(c -> c.strip().toUpperCase(Locale.ROOT));
      for (String country : countries) {
        if (!country.matches("[A-Z]{2}")) {
          throw wrong("--country takes codes of two letters, such as ML, not " + country);
        }
      }
      if (download && countries.isEmpty()) {
        throw wrong("--download needs --country: the whole world is better fetched by hand");
      }
      if (!download && dumps.isEmpty()) {
        throw wrong("give dumps of GeoNames', or --download and --country");
      }
      if (leastPopulation < 0 || mostPlaces < 1) {
        throw wrong("--min-population and --most-places cannot be negative");
      }
    }

    private List<Path> fetched(Path folder, PrintWriter progress) throws IOException {
      Download site = new Download(from, "Tocsin/0.1 (+" + contact + ")", allowPrivate);
      List<Path> all = new ArrayList<>(dumps);
      for (String country : countries) {
        progress.println("fetching " + country + ".zip");
        progress.flush();
        all.add(site.fetch(country + ".zip", folder));
      }
      return all;
    }

    private void build(List<Path> files, PrintWriter progress) throws IOException {
      GazetteerBuilder builder =
          new GazetteerBuilder(
              Gazetteer.load(),
              new GazetteerBuilder.Selection(
                  new HashSet<>(countries), leastPopulation, mostPlaces));
      int own = builder.size();
      if (admin1 != null) {
        new DumpFile(admin1).read(builder::admin1Codes);
      }
      for (Path file : files) {
        new DumpFile(file).read(builder::areas);
      }
      for (Path file : files) {
        int before = builder.size();
        new DumpFile(file).read(builder::places);
        progress.printf(
            Locale.ROOT, "%s: %,d places%n", file.getFileName(), builder.size() - before);
        progress.flush();
      }
      if (alternates != null) {
        progress.println("reading " + alternates.getFileName());
        progress.flush();
        new DumpFile(alternates).read(builder::alternates);
      }
      write(builder);
      progress.printf(
          Locale.ROOT,
          "wrote %s: %,d places, %,d of them new, %,d kB%n",
          output,
          builder.size(),
          builder.size() - own,
          Files.size(output) / 1024);
    }

    /** Whole or not at all. */
    private void write(GazetteerBuilder builder) throws IOException {
      Path part = output.resolveSibling(output.getFileName() + ".part");
      try (OutputStream out = Files.newOutputStream(part)) {
        builder.write(out);
      }
      Gazetteer.open(part);
      Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void remove(Path folder) throws IOException {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }

    private ParameterException wrong(String why) {
      return new ParameterException(spec.commandLine(), why);
    }
  }
}
