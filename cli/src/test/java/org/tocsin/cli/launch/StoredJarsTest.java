package org.tocsin.cli.launch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The jars of an artifact are packed without compression, with all that was in them. */
@DisabledOnOs(OS.WINDOWS)
final class StoredJarsTest {

  private static final Map<String, String> CONTENT =
      new LinkedHashMap<>(
          Map.of(
              "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMulti-Release: true\n",
              "META-INF/services/a.B", "a.C\n",
              "a/B.class", "b".repeat(5000),
              "a/a table.tsv", "x\ty\n".repeat(500),
              "empty", ""));

  @TempDir Path lib;

  @Test
  void eachEntryIsKeptAndStored() throws Exception {
    Path jar = lib.resolve("a-1.0.jar");
    pack(jar);
    String said = run("/usr/local/bin:/usr/bin:/bin");
    assumeFalse(said.contains("no zip and unzip here"), said);
    assertEquals("", said);
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (Map.Entry<String, String> content : CONTENT.entrySet()) {
        ZipEntry entry = zip.getEntry(content.getKey());
        assertEquals(ZipEntry.STORED, entry.getMethod(), content.getKey());
        try (InputStream in = zip.getInputStream(entry)) {
          assertEquals(content.getValue(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      assertEquals(CONTENT.size(), zip.stream().filter(e -> !e.isDirectory()).count());
    }
  }

  @Test
  void withoutTheToolsTheJarsStayAsTheyAre() throws Exception {
    Path jar = lib.resolve("a-1.0.jar");
    pack(jar);
    byte[] before = Files.readAllBytes(jar);
    String said = run(lib.toString());
    assertTrue(said.contains("no zip and unzip here"), said);
    assertArrayEquals(before, Files.readAllBytes(jar));
  }

  private static void pack(Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, String> content : CONTENT.entrySet()) {
        zip.putNextEntry(new ZipEntry(content.getKey()));
        zip.write(content.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** What the script says; it must end well. */
  private String run(String path) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "/bin/sh", Path.of("..", "functions", "store-jars").toString(), lib.toString());
    builder.environment().put("PATH", path);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }
}
