package org.tocsin.bench.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench fuzz}: Jazzer on one target, from its seeds, for a time. */
@Command(
    name = "fuzz",
    description = "Looks for inputs that break a law, with Jazzer.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit status: 0 nothing was found, 77 an input breaks a law (it is printed and kept).",
      "",
      "Examples:",
      "  bench/bench fuzz URLS",
      "  bench/bench fuzz FEEDS --seconds 600 --corpus corpus/feeds"
    })
public final class FuzzCommand implements Callable<Integer> {

  private static final long LONGEST_START_SECONDS = 300;

  @Parameters(paramLabel = "TARGET", description = "One of ${COMPLETION-CANDIDATES}.")
  private Target target = Target.URLS;

  @Option(
      names = "--seconds",
      defaultValue = "60",
      description = "For how long (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "Where interesting inputs are kept (default: a folder for the time being).")
  private @Nullable Path corpus;

  /** Reads its options when called. */
  public FuzzCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = corpus == null ? Files.createTempDirectory("tocsin-fuzz") : corpus;
    Files.createDirectories(folder);
    int number = 0;
    for (byte[] seed : Seeds.of(target)) {
      Files.write(folder.resolve("seed-" + number++), seed);
    }
    String parsers = "com.sun.org.apache.xerces.internal";
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx900m",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djavax.xml.parsers.SAXParserFactory=" + parsers + ".jaxp.SAXParserFactoryImpl",
                "-Djavax.xml.parsers.DocumentBuilderFactory="
                    + parsers
                    + ".jaxp.DocumentBuilderFactoryImpl",
                "-Dorg.xml.sax.driver=" + parsers + ".parsers.SAXParser",
                "-D" + Entry.PROPERTY + "=" + target,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Entry.class.getName(),
                "--instrumentation_includes=org.tocsin.**:com.rometools.**:org.jsoup.**",
                // A hook that fails of itself where a parser is called as JDOM does it.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.XmlParserSsrfGuidance",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_total_time=" + seconds,
                "-max_len=8192",
                "-timeout=20",
                folder.toString()));
    Process process = new ProcessBuilder(command).inheritIO().start();
    long most = seconds + LONGEST_START_SECONDS;
    if (!process.waitFor(most, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("Jazzer did not end within " + most + " s");
    }
    return process.exitValue();
  }
}
