package org.tocsin.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A data folder or a deployed stack: one of the two, or neither. */
class DataOrStack {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder of a run that has ended.")
  @Nullable Path data;

  @Option(
      names = "--stack",
      paramLabel = "NAME",
      description = "A deployed stack, with the ordinary AWS credentials and region.")
  @Nullable String stack;
}
