package org.tocsin.cli.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SampleSiteTest {

  @TempDir Path root;

  private final HttpClient client = HttpClient.newHttpClient();
  private SampleSite site;

  @BeforeEach
  void start() throws IOException {
    site = SampleSite.start(root, 0);
  }

  @AfterEach
  void stop() {
    site.close();
    client.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1"})
  void theAddressIsReplacedInTheFilesOwnEncoding(String charset) throws Exception {
    String page =
        "<p>Popay\u00e1n \u2013 <a href=\"" + SampleSite.TOKEN + "x.html\">\u00e9</a></p>";
    Charset encoding = Charset.forName(charset);
    Files.write(root.resolve("page.html"), page.getBytes(encoding));
    // What the encoding cannot say is the same "?" on both sides.
    String written = new String(page.getBytes(encoding), encoding);
    HttpResponse<byte[]> answer = get("page.html", null);
    assertEquals(
        written.replace(SampleSite.TOKEN, site.base().toString()),
        new String(answer.body(), encoding));
  }

  @Test
  void picturesStayAsTheyAre() throws Exception {
    byte[] bytes = ("\u0089PNG" + SampleSite.TOKEN).getBytes(StandardCharsets.ISO_8859_1);
    Files.write(root.resolve("x.png"), bytes);
    assertEquals(
        new String(bytes, StandardCharsets.ISO_8859_1),
        new String(get("x.png", null).body(), StandardCharsets.ISO_8859_1));
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() throws Exception {
    Files.writeString(root.resolve("feed.xml"), "<rss/>");
    HttpResponse<byte[]> first = get("feed.xml", null);
    String etag = first.headers().firstValue("ETag").orElseThrow();
    assertEquals(200, first.statusCode());
    assertEquals(304, get("feed.xml", etag).statusCode());
    Files.writeString(root.resolve("feed.xml"), "<rss><channel/></rss>");
    assertEquals(200, get("feed.xml", etag).statusCode());
  }

  @Test
  void onlyItsOwnFolderIsServed(@TempDir Path other) throws Exception {
    Files.writeString(other.resolve("secret.txt"), "secret");
    Files.createDirectories(root.resolve("news"));
    Files.writeString(root.resolve("news").resolve("index.html"), "front page");
    assertEquals("front page", new String(get("news/", null).body(), StandardCharsets.UTF_8));
    assertEquals(404, get("none.html", null).statusCode());
    assertEquals(404, get("%2e%2e/" + other.getFileName() + "/secret.txt", null).statusCode());
    assertEquals(404, get("%2f" + other + "/secret.txt", null).statusCode());
  }

  private HttpResponse<byte[]> get(String path, String etag) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site.base() + path)).timeout(Duration.ofSeconds(10));
    if (etag != null) {
      request.header("If-None-Match", etag);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }
}
