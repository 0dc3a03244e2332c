package org.tocsin.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tocsin.incidents.queries.ActorText;
import org.tocsin.incidents.queries.FilterText;
import org.tocsin.incidents.queries.IncidentFilter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which incidents a command shows. */
final class FilterOptions {

  @Option(
      names = "--country",
      paramLabel = "CC",
      description = "Only of these countries: ISO 3166-1 codes such as ML,NE.")
  List<String> countries = new ArrayList<>();

  @Option(names = "--since", paramLabel = "DAY", description = "Only of this day or later.")
  @Nullable String since;

  @Option(names = "--until", paramLabel = "DAY", description = "Only of this day or earlier.")
  @Nullable String until;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Only of these event or sub-event types, such as BATTLES,SUICIDE_BOMB.")
  List<String> types = new ArrayList<>();

  @Option(
      names = "--actor",
      paramLabel = "ACTOR",
      description = "Only with this actor: an id in capitals such as JNIM, or a part of a name.")
  @Nullable String actor;

  @Option(
      names = "--bbox",
      paramLabel = "W,S,E,N",
      description = "Only between these degrees: west, south, east, north.")
  @Nullable String box;

  @Option(
      names = "--min-killed",
      paramLabel = "N",
      description = "Only with at least so many killed, by the best figure.")
  @Nullable String minKilled;

  @Option(
      names = "--certainty",
      paramLabel = "CERTAINTY",
      description = "Only these: CONFIRMED, REPORTED, CLAIMED, DENIED.")
  List<String> certainties = new ArrayList<>();

  /** The filter; a wrong value is told with its option and with what is allowed. */
  IncidentFilter filter(CommandSpec spec) {
    LocalDate first = read(spec, "--since", since, FilterText::day, null);
    LocalDate last = read(spec, "--until", until, FilterText::day, null);
    if (first != null && last != null && last.isBefore(first)) {
      throw new ParameterException(
          spec.commandLine(), "--until " + last + " is before --since " + first);
    }
    return new IncidentFilter(
        set(spec, "--country", countries, FilterText::countries),
        first,
        last,
        set(spec, "--type", types, FilterText::types),
        read(spec, "--actor", actor, ActorText::new, null),
        read(spec, "--bbox", box, FilterText::box, null),
        number(spec),
        set(spec, "--certainty", certainties, FilterText::certainties));
  }

  private int number(CommandSpec spec) {
    Integer number =
        read(
            spec,
            "--min-killed",
            minKilled,
            text -> FilterText.number(text, 0, Integer.MAX_VALUE),
            0);
    return number == null ? 0 : number;
  }

  private static <T> Set<T> set(
      CommandSpec spec, String option, List<String> texts, Function<List<String>, Set<T>> reader) {
    try {
      return reader.apply(texts);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage(), e);
    }
  }

  private static <T> @Nullable T read(
      CommandSpec spec,
      String option,
      @Nullable String text,
      Function<String, T> reader,
      @Nullable T otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage(), e);
    }
  }
}
