package org.tocsin.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The inputs of a step command. */
final class Inputs {

  private Inputs() {}

  /** The inputs; none at all is wrong usage. */
  static List<String> needed(List<String> inputs, CommandSpec spec) {
    if (inputs.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "name a file, an address, or - for standard input, or give --batch");
    }
    return inputs;
  }
}
