package org.tocsin.cli;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * For an option whose value may be left out: the value counts only when it is attached, {@code
 * --html=FILE}. In {@code --html page.html} the page is an input, and not to be written over.
 */
final class AttachedValue implements IParameterPreprocessor {

  AttachedValue() {}

  @Override
  public boolean preprocess(
      Stack<String> arguments, CommandSpec command, ArgSpec argument, Map<String, Object> info) {
    Object separator = info.get("separator");
    boolean attached = separator != null && separator.toString().equals("=");
    if (!attached && argument instanceof OptionSpec option) {
      arguments.push(option.fallbackValue());
    }
    return false;
  }
}
