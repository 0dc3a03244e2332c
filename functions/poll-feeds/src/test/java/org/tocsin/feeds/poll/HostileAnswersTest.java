package org.tocsin.feeds.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.feeds.FeedSite;
import org.tocsin.pipeline.json.Json;
import org.tocsin.web.AddressPolicy;
import org.tocsin.web.FetchLimits;
import org.tocsin.web.WebClient;
import org.tocsin.web.WebClientSettings;

/**
 * What servers may do instead of answering a poll, byte for byte: each is an outcome with its name,
 * counted once, told in one line without a stack trace, and the good feed beside them is polled.
 */
@Timeout(60)
final class HostileAnswersTest extends PollingTest {

  private static final String OK =
      "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/rss+xml\r\n";
  private static final String MOVED =
      "HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\nLocation: ";

  /** By address, what the outcome has to say. */
  private final Map<String, String> expected = new LinkedHashMap<>();

  private RawSite raw;

  @BeforeEach
  void allowBoth() throws Exception {
    raw = new RawSite();
    web.close();
    web =
        new WebClient(
            WebClientSettings.of(
                AGENT, AddressPolicy.allowing(List.of(site.hostPort(), raw.hostPort()))),
            clock);
    limits =
        new FetchLimits(
            1 << 20, Duration.ofMillis(400), Duration.ofMillis(1500), Duration.ofSeconds(50), 8);
  }

  @AfterEach
  void close() throws Exception {
    raw.close();
  }

  private void bad(String path, String says, String answer) {
    raw.says(path, answer);
    expected.put(raw.url(path).toString(), says);
  }

  private void drips(String path, String says, String start) {
    raw.drips(path, start);
    expected.put(raw.url(path).toString(), says);
  }

  private void repeats(String path, String says, String start, String more) {
    raw.repeats(path, start, more);
    expected.put(raw.url(path).toString(), says);
  }

  @Test
  void eachIsNamedCountedAndTheGoodOneGoesOn() throws Exception {
    String late = "TIMEOUT: not done within the limit of PT1.5S";
    drips("/drip", late, OK + "\r\n<rss>");
    drips("/drip-head", late, OK + "X-Drip: ");
    drips("/silence", "TIMEOUT: silent for longer than the limit of PT0.4S", "");
    repeats("/endless", "TOO_LARGE: ", OK + "\r\n<rss>", "<a>and so on</a>");
    repeats("/blank", "TOO_LARGE: ", OK + "\r\n", " \n");
    String chunk = "8\r\n<rss><a>\r\n";
    repeats("/chunks", "TOO_LARGE: ", OK + "Transfer-Encoding: chunked\r\n\r\n", chunk);
    repeats("/header", "TOO_LARGE: ", OK + "X-Long: ", "xxxx");
    repeats("/headers", "TOO_LARGE: ", OK, "X-Flood: x\r\n");
    repeats("/interim", late, "", "HTTP/1.1 102 Wait\r\n\r\n");
    bad("/more", "TRUNCATED: ", OK + "Content-Length: 5000\r\n\r\n<rss>");
    bad("/less", "not a feed", OK + "Content-Length: 3\r\n\r\n<rss version='2.0'></rss>");
    bad("/vast", "TOO_LARGE: ", OK + "Content-Length: 9000000000000000000\r\n\r\n<rss>");
    bad("/many", "PROTOCOL: ", OK + "Content-Length: many\r\n\r\n<rss>");
    bad("/negative", "PROTOCOL: ", OK + "Content-Length: -1\r\n\r\n<rss>");
    bad("/chunk", "PROTOCOL: ", OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\n<rss>");
    bad("/cut", "TRUNCATED: ", OK + "Transfer-Encoding: chunked\r\n\r\nffff\r\n<rss>");
    bad("/zstd", "BAD_ENCODING: ", OK + "Content-Encoding: zstd\r\n\r\n<rss></rss>");
    bad("/ssh", "PROTOCOL: ", "SSH-2.0-OpenSSH_9.9\r\n\r\n");
    bad("/head", "TRUNCATED: ", "HTTP/1.1 200 O");
    bad("/nothing", "PROTOCOL: ", "");
    bad("/status", "PROTOCOL: ", "HTTP/1.1 999999 What\r\n\r\n");
    bad("/circle", "REDIRECT_LOOP: ", MOVED + "/circle-2\r\n\r\n");
    raw.says("/circle-2", MOVED + "/circle\r\n\r\n");
    bad("/far", "TOO_MANY_REDIRECTS: limit 8", MOVED + "/far-1\r\n\r\n");
    for (int i = 1; i < 10; i++) {
      raw.says("/far-" + i, MOVED + "/far-" + (i + 1) + "\r\n\r\n");
    }
    bad("/inward", "ADDRESS: ", MOVED + "http://169.254.169.254/latest/meta-data/\r\n\r\n");
    bad("/file", "BAD_REDIRECT: ", MOVED + "file:///etc/passwd\r\n\r\n");
    bad("/nowhere", "BAD_REDIRECT: ", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n");
    site.serve("/good", FeedSite.rss("a"));
    subscribe(
        Stream.concat(expected.keySet().stream(), Stream.of(site.url("/good").toString()))
            .toArray(String[]::new));

    PollCounts counts = round();

    assertEquals(List.of("/a"), drain());
    assertEquals(1, counts.polled(), lines.toString());
    assertEquals(expected.size(), counts.failed(), lines.toString());
    Map<String, String> told = new LinkedHashMap<>();
    for (String line : lines) {
      assertFalse(line.contains("\\tat ") || line.contains("Exception"), line);
      assertTrue(line.length() < 1000, line);
      JsonNode object = Json.readTree(line);
      if (object.path("message").asText().equals("feed failed")) {
        told.put(object.path("feed").asText(), object.path("reason").asText());
      }
    }
    assertEquals(expected.keySet(), told.keySet());
    expected.forEach(
        (feed, says) -> assertTrue(told.get(feed).contains(says), feed + ": " + told.get(feed)));
  }
}
