package org.tocsin.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** Each command and subcommand says what it is for, with examples, and what each option means. */
final class HelpTest {

  static Stream<CommandLine> commands() {
    return below(Tocsin.commands());
  }

  private static Stream<CommandLine> below(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream()
            .filter(c -> !c.getCommandName().equals("help"))
            .flatMap(HelpTest::below));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpHasExamplesOfTheCommand(CommandLine command) {
    String name = command.getCommandSpec().qualifiedName(" ");
    Stream<String> words = Stream.of(name.split(" ")).skip(1);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Tocsin.run(
            new PrintWriter(out),
            new PrintWriter(err),
            Stream.concat(words, Stream.of("--help")).toArray(String[]::new));
    assertEquals(0, status);
    assertTrue(out.toString().contains("Examples:\n  " + name), out::toString);
    assertTrue(out.toString().lines().allMatch(line -> line.length() <= 120), out::toString);
    assertEquals("", err.toString());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOptionAndParameterIsDescribed(CommandLine command) {
    List<ArgSpec> all = command.getCommandSpec().args();
    assertAll(
        all.stream()
            .map(
                arg ->
                    () ->
                        assertTrue(
                            arg.description().length > 0 && !arg.description()[0].isBlank(),
                            arg + " has no description")));
  }
}
