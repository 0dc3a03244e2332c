package org.tocsin.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.incidents.queries.Told;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Certainty;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.DatePrecision;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.Source;
import org.tocsin.pipeline.record.Stage;
import org.tocsin.pipeline.record.SubEventType;
import org.tocsin.pipeline.record.Toll;

/**
 * What the commands say to wrong usage and bad input: a line that names the thing, and a status.
 */
final class CommandsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | run --feed ftp://x | --feed ftp://x: expected a web address",
        "2 | run --feed example.org | --feed example.org: expected a web address",
        "2 | run --feed http://a/ --feeds b | mutually exclusive",
        "2 | run --since yesterday | yesterday is no day: expected one such as 2025-06-03",
        "2 | run --for 10 | expected a duration such as 90s, 10m, 2h or 7d",
        "2 | run --allow-private host | expected HOST:PORT",
        "1 | run --port 70000 | --port 70000: expected a port from 1",
        "2 | run --nonsense | --nonsense",
        "2 | walk | walk",
        "2 | feed | name a file, an address, or -",
        "2 | feeds | Missing required subcommand",
        "2 | feeds add foo | no http or https address: foo",
        "2 | feeds add --list a --stack b http://c/ | mutually exclusive",
        "1 | feeds list --list FOLDER/none.opml | no list FOLDER/none.opml: name one with --list",
        "1 | feeds check --list FOLDER/page.html | FOLDER/page.html: ",
        "1 | feeds remove --list FOLDER/none.opml http://c/ | no list FOLDER/none.opml",
        "1 | feeds import FOLDER/none.opml | no such file: FOLDER/none.opml",
        "2 | article | name a file, an address, or -",
        "2 | code | name a file, an address, or -",
        "2 | code --published soon x.txt | --published",
        "2 | invoke PollFeedsFunction | --event",
        "2 | incidents --format xml | --format",
        "2 | incidents --country Atlantis | --country: Atlantis is no country: expected ISO 3166",
        "2 | incidents --country ML,,NE | --country: an empty value in a list",
        "2 | incidents --since june | --since: june is no day: expected one such as 2025-06-03",
        "2 | incidents --since 2025-06-02 --until 2025-06-01 | --until 2025-06-01 is before"
            + " --since",
        "2 | incidents --type WAR | --type: WAR is no type: expected one of BATTLES, PROTESTS",
        "2 | incidents --bbox 1,2,3 | --bbox: 1,2,3 is no box: expected WEST,SOUTH,EAST,NORTH",
        "2 | incidents --bbox 0,50,1,40 | --bbox: 0,50,1,40 is no box",
        "2 | incidents --min-killed many | --min-killed: many: expected a whole number from 0",
        "2 | incidents --certainty SURE | --certainty: SURE is no certainty: expected one of CONF",
        "2 | incidents --data a --stack b | mutually exclusive",
        "2 | incident | Missing required parameter",
        "1 | incident x --data FOLDER/none | no data folder FOLDER/none",
        "1 | incident x --file FOLDER/empty | no incident x: 'tocsin incidents --format jsonl'",
        "1 | feed FOLDER/none.xml | no such file: FOLDER/none.xml",
        "1 | feed FOLDER/empty | FOLDER/empty: ",
        "1 | feed FOLDER/page.html | FOLDER/page.html: ",
        "1 | article FOLDER/empty | FOLDER/empty: no article",
        "1 | article --explain FOLDER/empty | FOLDER/empty: no article",
        "1 | article --html FOLDER/empty | FOLDER/empty: no article",
        "2 | article --explain=some FOLDER/page.html | --explain",
        "2 | article --html FOLDER/page.html FOLDER/empty | --html writes one page",
        "2 | article --batch --html | leave out --explain and --html",
        "1 | code FOLDER/none.txt | no such file: FOLDER/none.txt",
        "1 | code FOLDER/broken.json | FOLDER/broken.json: ",
        "1 | invoke PollFeedsFunction -e FOLDER/none.json | no such file: FOLDER/none.json",
        "1 | invoke PollFeedsFunction -e FOLDER/page.html | FOLDER/page.html: ",
        "1 | incidents --file FOLDER/none.jsonl | no file FOLDER/none.jsonl",
        "1 | incidents --file FOLDER/page.html | FOLDER/page.html line 1: ",
        "2 | incidents --endpoint here | expected an address such as http://127.0.0.1:18500",
        "1 | status --port 1 | no run is going on at port 1: start 'tocsin run --watch'",
        "1 | redrive ScrapeQueue --port 1 | no run is going on at port 1",
        "1 | incidents --data FOLDER/none | no data folder FOLDER/none",
        "1 | incidents --data FOLDER | no data folder FOLDER, as it has no tocsin-data-version",
        "1 | status --data FOLDER | no data folder FOLDER, as it has no tocsin-data-version",
        "1 | redrive ScrapeQueue --data FOLDER | no data folder FOLDER, as it has no",
        "1 | recode --since 2025-06-01 --data FOLDER | no data folder FOLDER, as it has no",
        "2 | status --data a --stack b | mutually exclusive",
        "2 | status --stale never | expected a duration such as 90s, 10m, 2h or 7d",
        "1 | status --data FOLDER/none | no data folder FOLDER/none",
        "2 | recode --data FOLDER | Missing required option: '--since",
        "2 | recode --since 2025-06-01 --rate 0 | --rate 0.0: expected more than 0",
        "1 | recode --since 2025-06-01 --data FOLDER/none | no data folder FOLDER/none",
        "2 | cost --feeds 0 | --feeds: expected numbers of 1 or more",
        "2 | cost --feeds 5 --incident-share 2 | --incident-share 2.0: expected a part",
        "1 | cost --feeds 5 --prices FOLDER/page.html | cannot read figures: FOLDER/page.html line"
            + " 1",
        "2 | destroy | Missing required option: '--data",
        "1 | destroy --yes --data FOLDER/none | no data folder FOLDER/none",
        "1 | destroy --yes --data FOLDER | FOLDER holds no Tocsin data",
        "1 | run --out FOLDER/out --feeds FOLDER/none.opml | no such file: FOLDER/none.opml",
        "1 | run --out FOLDER/out --feeds FOLDER/page.html | FOLDER/page.html: ",
        "1 | run --out FOLDER/out --feeds FOLDER/bare.opml | FOLDER/bare.opml names no feed",
        "1 | run --out FOLDER/out --feeds FOLDER/cut.opml | FOLDER/cut.opml names no feed",
      })
  void aFaultIsOneLineThatNamesTheThing(int status, String arguments, String message)
      throws IOException {
    Files.writeString(folder.resolve("empty"), "");
    Files.writeString(folder.resolve("page.html"), "<html><body>Hello</body></html>\n");
    Files.writeString(folder.resolve("broken.json"), "{\"id\": ");
    Files.writeString(
        folder.resolve("bare.opml"), "<opml version=\"2.0\"><head/><body></body></opml>");
    Files.writeString(folder.resolve("cut.opml"), "<opml version=\"2.0\"><head/><body><outl");
    Said said = tocsin(arguments.replace("FOLDER", folder.toString()).split(" +"));
    assertEquals(status, said.status(), said.err());
    assertTrue(said.err().startsWith("tocsin: "), said.err());
    assertTrue(said.err().contains(message.replace("FOLDER", folder.toString())), said.err());
    assertFalse(said.err().contains("unexpected fault"), said.err());
    assertFalse(said.err().contains("\tat "), said.err());
    assertTrue(said.err().lines().count() <= 2, said.err());
  }

  @Test
  void aSavedPageIsReadAsAPageAndNotAsAText() throws IOException {
    Path page = folder.resolve("saved.html");
    Files.writeString(
        page,
        "<!-- saved -->\n<!DOCTYPE html><html><head><title>Raid near Gao</title></head><body>"
            + "<nav><ul><li><a href='/a'>Bombing in Kabul kills nine</a></li></ul></nav><article>"
            + "<h1>Raid near Gao</h1><p>Gunmen attacked a market near Gao, Mali, on Sunday and"
            + " killed four traders, residents told our reporter in the town by telephone.</p>"
            + "<p>They set fire to three stalls before they left towards the north on motorbikes,"
            + " the mayor said, and nobody had claimed the raid by the evening of the same day.</p>"
            + "</article></body></html>");
    Said said = tocsin("code", "--published", "2025-06-03", "--format", "table", page.toString());
    assertEquals(0, said.status(), said.err());
    assertTrue(said.out().contains("Gao"), said.out());
    assertTrue(said.out().contains("2025-06-01"), said.out());
    assertFalse(said.out().contains("Kabul"), said.out());
  }

  @Test
  void aDataFolderOfAnotherVersionIsNamed() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("tocsin-data-version"), "9\n");
    Said said = tocsin("incidents", "--data", data.toString());
    assertEquals(1, said.status());
    assertTrue(said.err().contains(data + " holds data of version 9"), said.err());
  }

  @Test
  void anIncidentIsShownByItsId() throws Exception {
    Coding coding =
        new Coding(
            SubEventType.ATTACK.eventType(),
            SubEventType.ATTACK,
            Stage.ACCOMPLISHED,
            LocalDate.parse("2025-06-01"),
            LocalDate.parse("2025-06-01"),
            DatePrecision.DAY,
            null,
            List.of(new Actor("gunmen", null, ActorKind.UNKNOWN, ActorRole.ASSAILANT, null)),
            Toll.exactly(3),
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            Certainty.REPORTED,
            List.of());
    URI page = URI.create("http://news.example/1");
    Incident incident =
        new Incident(
            "abc123",
            coding,
            List.of(new Source("a1", page, "The Courier", null, true)),
            1,
            Instant.EPOCH,
            Instant.EPOCH);
    String file = folder.resolve("incidents.jsonl").toString();
    Files.writeString(Path.of(file), Json.write(incident) + "\n");

    Said text = tocsin("incident", "abc123", "--file", file);
    assertEquals(0, text.status(), text.err());
    assertEquals("", text.err());
    for (String line :
        List.of(
            "  id           abc123",
            "  day          2025-06-01, precision: day",
            "  assailant    gunmen, unknown",
            "  killed       3 (3 to 3)",
            "  known as     reported",
            "Sources (1, independent: 1):",
            "  The Courier",
            "  http://news.example/1")) {
      assertTrue(text.out().lines().anyMatch(line::equals), text.out());
    }

    Said json = tocsin("incident", "abc123", "--file", file, "--format", "json");
    assertEquals(0, json.status(), json.err());
    assertEquals(new Told(incident, List.of()), Json.read(json.out(), Told.class));
  }

  private static Said tocsin(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Tocsin.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Said(status, out.toString(), err.toString());
  }

  private record Said(int status, String out, String err) {}
}
