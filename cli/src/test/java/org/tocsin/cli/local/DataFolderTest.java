package org.tocsin.cli.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {

  @TempDir Path folder;

  @Test
  void anotherVersionIsRefused() throws IOException {
    Path data = folder.resolve("data");
    DataFolder.open(data).close();
    Path marker = data.resolve("tocsin-data-version");
    assertEquals("1\n", Files.readString(marker));
    Files.writeString(marker, "7\n");
    String message = refusal(data);
    assertTrue(message.contains("version 7, this release reads version 1"), message);
    assertTrue(message.contains(data.toString()), message);
  }

  @Test
  void aSecondRunIsKeptOutUntilTheFirstEnds() throws IOException {
    Path data = folder.resolve("data");
    try (DataFolder first = DataFolder.open(data)) {
      assertEquals(data.resolve("bucket"), first.objects());
      assertTrue(refusal(data).startsWith("another run uses the data folder " + data));
    }
    DataFolder.open(data).close();
  }

  @Test
  void aFolderOfSomethingElseIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("thesis.txt"), "mine");
    assertTrue(refusal(folder).contains("holds files but no Tocsin data"));
    assertTrue(refusal(folder.resolve("thesis.txt")).contains("is a file"));
  }

  @Test
  void brokenTablesAreToldBeforeTheWorkBegins() throws IOException {
    Path data = folder.resolve("data");
    DataFolder.open(data).close();
    Path tables = data.resolve("tables/shared-local-instance.db");
    Files.writeString(tables, "no database at all");
    String message = refusal(data);
    assertTrue(message.contains(tables + " is no SQLite file"), message);
    assertTrue(message.contains("'tocsin destroy --data " + data + "'"), message);
    Files.writeString(tables, "SQLite format 3\0 and so on");
    DataFolder.open(data).close();
  }

  @Test
  void aFileAmidThePathIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("notes"), "mine");
    String message = refusal(file.resolve("data"));
    assertTrue(message.contains("cannot use the data folder " + file), message);
    assertTrue(message.contains("Not a directory"), message);
  }

  private static String refusal(Path data) {
    return assertThrows(LocalException.class, () -> DataFolder.open(data)).getMessage();
  }
}
