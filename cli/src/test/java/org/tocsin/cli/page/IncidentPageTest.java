package org.tocsin.cli.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.reader.Chromium;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Certainty;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.DatePrecision;
import org.tocsin.pipeline.record.Evidence;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;
import org.tocsin.pipeline.record.Source;
import org.tocsin.pipeline.record.Stage;
import org.tocsin.pipeline.record.SubEventType;
import org.tocsin.pipeline.record.Toll;

/** The page as its readers use it, in a real browser; and that nothing in it comes to life. */
@Timeout(120)
final class IncidentPageTest {

  private static final String HOSTILE =
      "</script><script>document.title='RAN'</script><img src=x onerror=\"document.title='RAN'\">"
          + "<!--<script>\u2028'\"";

  @TempDir Path folder;

  private static List<Incident> incidents() {
    List<Incident> incidents = new ArrayList<>();
    incidents.add(incident("one", SubEventType.ATTACK, "2025-06-01", "Gao", 16.27, -0.04, 12));
    incidents.add(incident("two", SubEventType.ARMED_CLASH, "2025-06-03", "Kidal", 18.44, 1.41, 3));
    incidents.add(incident("bad", SubEventType.GRENADE, "2025-06-02", HOSTILE, 14.5, -4.2, 1));
    for (int i = 0; i < 300; i++) {
      incidents.add(
          incident("far" + i, SubEventType.ARRESTS, "2025-05-" + (10 + i % 20), "Far", 12, -8, 0));
    }
    return incidents;
  }

  private static Incident incident(
      String id, SubEventType type, String day, String place, double lat, double lon, int killed) {
    LocalDate on = LocalDate.parse(day);
    URI address =
        URI.create(
            id.equals("bad") ? "javascript:document.title='RAN'" : "https://x.example/" + id);
    String words = id.equals("bad") ? HOSTILE : "the words of " + id;
    return new Incident(
        id,
        new Coding(
            type.eventType(),
            type,
            Stage.ACCOMPLISHED,
            on,
            on,
            DatePrecision.DAY,
            new Location(place, null, "ML", lat, lon, LocationPrecision.PLACE, null),
            List.of(new Actor(words, null, ActorKind.UNKNOWN, ActorRole.ASSAILANT, null)),
            Toll.exactly(killed),
            null,
            null,
            List.of(words),
            List.of(),
            List.of(words),
            Certainty.REPORTED,
            List.of(new Evidence("killed", words, 1, 0, words.length(), words, false))),
        List.of(new Source("a-" + id, address, words, null, true)),
        1,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  private static String html(List<Incident> incidents) throws IOException {
    StringWriter out = new StringWriter();
    IncidentPage.write(incidents, out);
    return out.toString();
  }

  @Test
  void thePageIsWholeAndHoldsEveryRecordAsDataOnly() throws Exception {
    String html = html(incidents());
    Document document = Jsoup.parse(html);
    assertEquals(0, document.select("[src], [href]:not(.skip), link, img, iframe").size());
    assertEquals(1, document.select("script:not([type])").size());
    document
        .select("script[type]")
        .forEach(data -> assertFalse(data.data().contains("<"), data.id()));
    List<String> ids = new ArrayList<>();
    for (Element chunk : document.select("script[id^=records-]")) {
      assertEquals("text/plain", chunk.attr("type"));
      Json.readTree(unpacked(chunk.data())).forEach(record -> ids.add(record.path("id").asText()));
    }
    assertEquals(303, ids.size());
    assertEquals("two", ids.getFirst(), "the latest first");
    String policy =
        document.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertTrue(policy.startsWith("default-src 'none'; script-src 'sha256-"), policy);
    assertFalse(policy.contains("unsafe"), policy);
  }

  private static String unpacked(String chunk) throws IOException {
    byte[] deflated = Base64.getDecoder().decode(chunk);
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(deflated), new Inflater(true))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Waits until the incident that was opened is unpacked. */
  private static void unpacked(Browser browser) throws IOException {
    browser.eval(
        "new Promise(r => { const look = () => detail.getAttribute('aria-busy') === 'false'"
            + " ? r() : requestAnimationFrame(look); look(); })");
  }

  @Test
  void ofNoIncidentsItSaysSo() throws Exception {
    assertTrue(html(List.of()).contains("\"rows\":[]"));
  }

  @Test
  void aReaderFiltersOpensAndClosesIncidents() throws Exception {
    try (Browser browser = browser()) {
      browser.open(Files.writeString(folder.resolve("page.html"), html(incidents())));
      browser.frame();
      assertEquals("303 incidents, 16 killed", browser.eval("count.textContent"));
      assertTrue(Integer.parseInt(browser.eval("rows.children.length")) < 40, "only rows in sight");

      // By mouse, from the list.
      browser.click(".row");
      assertEquals("Armed clash, Kidal", browser.eval("document.querySelector('h2').textContent"));
      unpacked(browser);
      assertEquals(
          "“the words of two”",
          browser.eval("document.querySelector('blockquote').firstChild.textContent"));
      assertEquals("https://x.example/two", browser.eval("document.querySelector('li a').href"));
      assertEquals("noopener noreferrer", browser.eval("document.querySelector('li a').rel"));
      browser.click("#close");
      assertEquals("true", browser.eval("document.querySelector('#detail').hidden"));

      // By keyboard: the focus is back in the list.
      browser.key("ArrowDown");
      browser.key("ArrowDown");
      browser.key("Enter");
      assertEquals("Attack, Gao", browser.eval("document.querySelector('h2').textContent"));
      browser.key("Escape");
      assertEquals("true", browser.eval("document.querySelector('#detail').hidden"));
      browser.key("End");
      browser.key("Enter");
      assertEquals("Arrests, Far", browser.eval("document.querySelector('h2').textContent"));
      browser.key("Escape");

      // Filters, and a click on the one circle that is left on the map.
      browser.click("input[name=text]");
      browser.type("gao");
      assertEquals("1 of 303 incidents, 12 killed", browser.eval("count.textContent"));
      browser.click("#all");
      browser.click("#map");
      assertEquals("Attack, Gao", browser.eval("document.querySelector('h2').textContent"));
      browser.key("Escape");
      browser.click("#reset");
      browser.frame();
      assertEquals("303 incidents, 16 killed", browser.eval("count.textContent"));

      // The time line: a click takes one bar of it.
      browser.click("#time");
      assertTrue(browser.eval("count.textContent").contains(" of 303 incidents"));
    }
  }

  @Test
  void hostileTextIsShownAndDoesNotRun() throws Exception {
    try (Browser browser = browser()) {
      // The probe: the same text as markup does run in this browser.
      browser.open(
          Files.writeString(folder.resolve("probe.html"), "<!doctype html><body><b>" + HOSTILE));
      assertEquals("RAN", browser.eval("document.title"));
      String html = html(incidents());
      String bare = html.replaceFirst("default-src 'none'[^\"]*", "");
      assertFalse(bare.equals(html));
      for (String page : List.of(html, bare)) {
        browser.open(Files.writeString(folder.resolve("page.html"), page));
        browser.click("input[name=text]");
        browser.type("bad");
        browser.click(".row");
        assertEquals(
            "Grenade, " + HOSTILE, browser.eval("document.querySelector('h2').textContent"));
        unpacked(browser);
        assertTrue(browser.eval("document.querySelector('#detail').textContent").contains(HOSTILE));
        assertEquals(
            "0", browser.eval("document.querySelectorAll('#detail a, #detail img').length"));
        browser.frame();
        assertEquals("Tocsin: incidents", browser.eval("document.title"));
      }
    }
  }

  private Browser browser() throws IOException {
    Optional<Chromium> chromium = Chromium.find();
    assumeTrue(chromium.isPresent(), "SKIPPED: no chromium on the path to click through the page");
    return Browser.start(chromium.get(), folder.resolve("profile"));
  }
}
