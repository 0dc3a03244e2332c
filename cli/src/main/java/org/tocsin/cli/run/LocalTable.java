package org.tocsin.cli.run;

import java.util.Map;
import java.util.Objects;
import org.tocsin.cli.local.Endpoints;
import org.tocsin.cli.local.LocalException;
import org.tocsin.cli.template.Account;
import org.tocsin.cli.template.FunctionSpec;
import org.tocsin.cli.template.TemplateReader;

/** What a table of the template is called in a local run. */
final class LocalTable {

  private LocalTable() {}

  /**
   * The value that the template gives the functions in a variable.
   *
   * @throws LocalException where no function has the variable
   */
  static String named(String variable, Home home, Endpoints endpoints) {
    return TemplateReader.read(
            home.template(),
            Map.of("Contact", "nobody@localhost.localdomain"),
            Account.local(endpoints.sqs()))
        .functions()
        .stream()
        .map(FunctionSpec::environment)
        .map(variables -> variables.get(variable))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new LocalException("no function in the template has " + variable));
  }
}
