package org.tocsin.cli.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tocsin.cli.lambda.LocalFunction;
import org.tocsin.edge.ConfigurationException;

/**
 * Each variable that the template gives to a function, wrong and missing: the function does not
 * start and says which it is and what was expected. A variable without a row in settings.csv fails.
 * One is no setting of ours: the JVM reads its options before any of our code runs, and refuses
 * wrong ones itself.
 */
final class SettingsOfTemplateTest {

  private static final Path FILE = Path.of("..", "template.yaml");
  private static final String JVM = "JAVA_TOOL_OPTIONS";
  private static final Map<String, String> LOCAL =
      Map.of(
          "AWS_REGION", "us-east-1",
          "AWS_ACCESS_KEY_ID", "local",
          "AWS_SECRET_ACCESS_KEY", "localsecret",
          "AWS_ENDPOINT_URL", "http://127.0.0.1:18500");

  private record Row(String key, String requiredBy, String wrong, String expected) {

    boolean isRequiredBy(String function) {
      return requiredBy.equals("*") || List.of(requiredBy.split(" ")).contains(function);
    }
  }

  private static final Template TEMPLATE =
      TemplateReader.read(
          FILE,
          Map.of("Contact", "https://example.org/bot", "ReadApi", "iam"),
          Account.local(URI.create("http://127.0.0.1:18502")));

  private static List<Row> rows() throws Exception {
    try (InputStream in = SettingsOfTemplateTest.class.getResourceAsStream("settings.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\|"))
          .map(f -> new Row(f[0], f[1], f[2], f[3]))
          .toList();
    }
  }

  /** The keys of each function's variables, those of every function and of local runs included. */
  private static Map<String, Set<String>> keys() throws Exception {
    Map<?, ?> file = CloudFormationYaml.read(Files.readString(FILE), "template.yaml");
    Set<String> all = variables(((Map<?, ?>) file.get("Globals")).get("Function"));
    Map<String, Set<String>> keys = new TreeMap<>();
    ((Map<?, ?>) file.get("Resources"))
        .forEach(
            (name, resource) -> {
              Map<?, ?> given = (Map<?, ?>) resource;
              if ("AWS::Serverless::Function".equals(given.get("Type"))) {
                Set<String> own = variables(given.get("Properties"));
                own.addAll(all);
                keys.put((String) name, own);
              }
            });
    return keys;
  }

  private static Set<String> variables(Object properties) {
    Map<?, ?> environment = (Map<?, ?>) ((Map<?, ?>) properties).get("Environment");
    return ((Map<?, ?>) environment.get("Variables"))
        .keySet().stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void eachVariableHasItsRows() throws Exception {
    Set<String> rows = rows().stream().map(Row::key).collect(Collectors.toCollection(TreeSet::new));
    Set<String> keys = new TreeSet<>();
    keys().values().forEach(keys::addAll);
    assertTrue(keys.remove(JVM), "the options of the JVM are in the template");
    assertEquals(keys, rows);
    assertEquals(
        TEMPLATE.functions().stream().map(FunctionSpec::name).collect(Collectors.toSet()),
        keys().keySet());
  }

  @Test
  void theJvmTakesItsOptions() throws Exception {
    String options = TEMPLATE.functions().getFirst().environment().get(JVM);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options.split(" ")));
    command.add("-version");
    Process java =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertTrue(java.waitFor(30, TimeUnit.SECONDS));
    assertEquals(0, java.exitValue(), options);
  }

  @Test
  void eachWrongValueIsNamedWithWhatWasExpected() throws Exception {
    int tried = 0;
    for (Map.Entry<String, Set<String>> function : keys().entrySet()) {
      for (Row row : rows()) {
        if (function.getValue().contains(row.key()) && !row.wrong().isEmpty()) {
          String said = refused(function.getKey(), Map.of(row.key(), row.wrong()));
          String named = row.key() + " is " + row.wrong() + " (expected " + row.expected();
          assertTrue(said.contains(named), () -> function.getKey() + ": " + said);
          tried++;
        }
      }
    }
    assertTrue(tried > 50, "only " + tried);
  }

  @Test
  void allThatAreMissingAreNamedAtOnce() throws Exception {
    for (Map.Entry<String, Set<String>> function : keys().entrySet()) {
      List<String> required = new ArrayList<>();
      Map<String, String> missing = new HashMap<>();
      for (Row row : rows()) {
        if (function.getValue().contains(row.key()) && row.isRequiredBy(function.getKey())) {
          required.add(row.key() + " is missing (expected " + row.expected());
          missing.put(row.key(), "");
        }
      }
      String said = refused(function.getKey(), missing);
      required.forEach(r -> assertTrue(said.contains(r), () -> r + " is not in " + said));
    }
  }

  /** What the function says as it does not start. */
  private static String refused(String function, Map<String, String> wrong) {
    Map<String, String> variables = new HashMap<>(LOCAL);
    variables.putAll(wrong);
    FunctionSpec spec = TEMPLATE.function(function);
    return String.valueOf(
        assertThrows(
                ConfigurationException.class,
                () -> LocalFunction.of(spec, variables, Clock.systemUTC(), line -> {}),
                () -> function + " starts with " + wrong)
            .getMessage());
  }
}
