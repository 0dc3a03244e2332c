package org.tocsin.edge;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a function's settings and collects what is wrong with them, so that {@link #check} can name
 * every missing or wrong key at once. One thread.
 *
 * <p>It is the first that a starting function does: plain loops here need no classes of streams.
 */
public final class Settings {

  private final Map<String, String> variables;
  private final List<String> faults = new ArrayList<>();

  Settings(Map<String, String> variables) {
    this.variables = variables;
    ofEachFunction();
  }

  /**
   * What every function is told, whatever it does: how much it logs, and where its services are.
   */
  private void ofEachFunction() {
    String level = value("LOG_LEVEL");
    if (level != null && !Log.Level.isOne(level)) {
      wrong("LOG_LEVEL", level, "one of " + List.of(Log.Level.values()));
    }
    for (String key : new TreeSet<>(variables.keySet())) {
      if (key.startsWith(AwsClients.ENDPOINT)) {
        form(key, textOr(key, ""), SettingForm.ADDRESS);
      }
    }
  }

  /** A required name or address of a form. */
  public String text(String key, SettingForm form) {
    return form(key, text(key, form.expected()), form);
  }

  /** A name or address of a form, empty where the key is missing. */
  public String textOrNone(String key, SettingForm form) {
    return form(key, textOr(key, ""), form);
  }

  private String form(String key, String value, SettingForm form) {
    if (!value.isEmpty() && !form.fits(value)) {
      wrong(key, value, form.expected());
    }
    return value;
  }

  private void wrong(String key, String value, String expected) {
    faults.add(key + " is " + value + " (expected " + expected + ")");
  }

  /** A required text; {@code expected} tells what it should be, for the error. */
  public String text(String key, String expected) {
    String value = value(key);
    if (value == null) {
      faults.add(key + " is missing (expected " + expected + ")");
      return "";
    }
    return value;
  }

  /**
   * The user agent of every request to a site, {@code USER_AGENT}. There is no default, since it
   * has to name an address at which a site's operator reaches whoever runs this.
   */
  public String userAgent() {
    return text("USER_AGENT", SettingForm.USER_AGENT);
  }

  /** A text with a default. */
  public String textOr(String key, String otherwise) {
    String value = value(key);
    return value == null ? otherwise : value;
  }

  /** A whole number within a range, with a default. */
  public int number(String key, int least, int most, int otherwise) {
    String value = value(key);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as for a number out of range.
    }
    wrong(key, value, "a whole number from " + least + " to " + most);
    return otherwise;
  }

  /** A number of minutes within a range, with a default. */
  public Duration minutes(String key, int least, int most, int otherwise) {
    return Duration.ofMinutes(number(key, least, most, otherwise));
  }

  /** An ISO day, or null where the key is missing. */
  public @Nullable LocalDate day(String key) {
    String value = value(key);
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      wrong(key, value, "a day such as 2025-06-03");
      return null;
    }
  }

  /** A comma-separated list, empty where the key is missing. */
  public List<String> list(String key) {
    List<String> items = new ArrayList<>();
    for (String item : textOr(key, "").split(",", -1)) {
      if (!item.isBlank()) {
        items.add(item.strip());
      }
    }
    return List.copyOf(items);
  }

  /**
   * The host:port pairs of private networks that may be fetched from: only for a local run. A
   * deployed function cannot have any, whatever its environment says.
   */
  public List<String> allowedPrivateHosts() {
    List<String> hosts = list("ALLOW_PRIVATE");
    for (String host : hosts) {
      form("ALLOW_PRIVATE", host, SettingForm.HOST_AND_PORT);
    }
    if (!hosts.isEmpty() && isDeployed()) {
      faults.add("ALLOW_PRIVATE is set (expected none: it is for local runs only)");
      return List.of();
    }
    return hosts;
  }

  /**
   * To be called once all settings were read.
   *
   * @throws ConfigurationException naming every fault
   */
  public void check() {
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
  }

  // In Lambda the function's name is set. A local run talks to servers on loopback, and SAM's own
  // local invocation says that it is one.
  private boolean isDeployed() {
    boolean local = "true".equals(variables.get("AWS_SAM_LOCAL"));
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      local |=
          variable.getKey().startsWith(AwsClients.ENDPOINT)
              && AwsClients.isLoopback(variable.getValue());
    }
    return variables.containsKey("AWS_LAMBDA_FUNCTION_NAME") && !local;
  }

  private @Nullable String value(String key) {
    String value = variables.get(key);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
