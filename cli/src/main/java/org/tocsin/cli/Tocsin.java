package org.tocsin.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.time.LocalDate;
import org.tocsin.cli.local.FileFault;
import org.tocsin.cli.local.LocalException;
import org.tocsin.cli.operate.OperateException;
import org.tocsin.cli.stack.StackException;
import org.tocsin.cli.template.TemplateException;
import org.tocsin.edge.AllowedApi;
import org.tocsin.edge.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The {@code tocsin} command. Exit status: 0 all is well, 1 the job failed, 2 wrong usage. A fault
 * is told in one line; {@code --verbose} shows all of it.
 */
@Command(
    name = "tocsin",
    description = "Turns news feeds into a database of incidents.",
    mixinStandardHelpOptions = true,
    version = "tocsin 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      IncidentsCommand.class,
      IncidentCommand.class,
      StatusCommand.class,
      RecodeCommand.class,
      RedriveCommand.class,
      DestroyCommand.class,
      CostCommand.class,
      InvokeCommand.class,
      FeedsCommand.class,
      FeedCommand.class,
      ArticleCommand.class,
      CodeCommand.class,
      GazetteerCommand.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  tocsin run                          the bundled sample site, from feeds to incidents",
      "  tocsin run --feed https://example.org/rss.xml --data ~/incidents --watch",
      "  tocsin help run                     all options of a command"
    })
public final class Tocsin {

  private Tocsin() {}

  /** Runs a command and ends the process with its exit status. */
  @AllowedApi("a command writes to standard output, and ends with its exit status")
  public static void main(String[] arguments) {
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int status = run(out, err, arguments);
    out.flush();
    err.flush();
    System.exit(status);
  }

  /** Runs a command in this JVM and returns its exit status. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    int status = commands().setOut(out).setErr(err).execute(arguments);
    out.flush();
    err.flush();
    return status;
  }

  /** All commands, each below the one that it belongs to. */
  static CommandLine commands() {
    return new CommandLine(new Tocsin())
        .registerConverter(LocalDate.class, new DayConverter())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAbbreviatedOptionsAllowed(false)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(Math.min(Terminal.columns(), 120))
        .setParameterExceptionHandler(Tocsin::wrongUsage)
        .setExecutionExceptionHandler(Tocsin::failed);
  }

  private static int wrongUsage(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    command.getErr().println("tocsin: " + e.getMessage());
    String name = command.getCommandSpec().qualifiedName(" ");
    command.getErr().println("'" + name + " --help' shows how it is used.");
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(Exception e, CommandLine command, ParseResult parsed) {
    boolean known =
        e instanceof LocalException
            || e instanceof TemplateException
            || e instanceof ConfigurationException
            || e instanceof StackException
            || e instanceof OperateException
            || e instanceof CommandException;
    PrintWriter err = command.getErr();
    if (e instanceof FileSystemException file) {
      err.println("tocsin: " + FileFault.of(file));
      known = true;
    } else {
      err.println("tocsin: " + (known ? e.getMessage() : "unexpected fault: " + e));
    }
    if (parsed.expandedArgs().contains("--verbose")) {
      e.printStackTrace(err);
    } else if (!known) {
      err.println("the same command with --verbose shows all of it");
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
