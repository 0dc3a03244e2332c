package org.tocsin.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void everyFaultIsNamedAtOnce() {
    Settings settings =
        new Settings(Map.of("SIZE", "12x", "WAIT", "99", "SINCE", "June", "EMPTY", " "));
    settings.text("BUCKET", "the bucket's name");
    settings.text("EMPTY", "anything");
    settings.number("SIZE", 1, 10, 5);
    settings.minutes("WAIT", 1, 60, 5);
    settings.day("SINCE");
    String message = assertThrows(ConfigurationException.class, settings::check).getMessage();
    for (String part :
        List.of(
            "BUCKET is missing (expected the bucket's name)",
            "EMPTY is missing",
            "SIZE is 12x (expected a whole number from 1 to 10)",
            "WAIT is 99",
            "SINCE is June (expected a day")) {
      assertTrue(message.contains(part), message);
    }
  }

  @Test
  void defaultsStandInForWhatIsMissing() {
    Settings settings = new Settings(Map.of("HOSTS", "a:1, b:2,"));
    assertEquals("x", settings.textOr("NONE", "x"));
    assertEquals(Duration.ofMinutes(7), settings.minutes("NONE", 1, 60, 7));
    assertEquals(List.of("a:1", "b:2"), settings.list("HOSTS"));
    settings.check();
  }

  @Test
  void aDeployedFunctionCannotReachIntoPrivateNetworks() {
    Settings deployed =
        new Settings(Map.of("ALLOW_PRIVATE", "10.0.0.1:80", "AWS_LAMBDA_FUNCTION_NAME", "Scrape"));
    assertEquals(List.of(), deployed.allowedPrivateHosts());
    assertThrows(ConfigurationException.class, deployed::check);
    Settings local =
        new Settings(
            Map.of(
                "ALLOW_PRIVATE", "127.0.0.1:18080",
                "AWS_LAMBDA_FUNCTION_NAME", "Scrape",
                "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:18501"));
    assertEquals(List.of("127.0.0.1:18080"), local.allowedPrivateHosts());
    local.check();
  }
}
