package org.tocsin.cli;

import picocli.CommandLine.Option;

/** The option that every command has. */
final class Verbosity {

  @Option(
      names = "--verbose",
      description = "Show the whole fault, for a bug report, where one line is shown otherwise.")
  boolean verbose;
}
