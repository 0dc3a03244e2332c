package org.tocsin.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps an artifact from being packed: what no function deploys, and too many bytes. */
@DisabledOnOs(OS.WINDOWS)
final class ArtifactCheckTest {

  @TempDir Path artifact;

  @Test
  void aSmallArtifactOfItsOwnJarsPasses() throws Exception {
    jar("rome-2.1.0.jar", 1000);
    assertEquals(new Said(0, ""), check(1));
  }

  @Test
  void anArtifactOverItsLimitIsRefusedWithItsLargestFiles() throws Exception {
    jar("small.jar", 10);
    jar("large.jar", 1_200_000);
    Said said = check(1);
    assertEquals(1, said.status());
    assertTrue(said.text().contains("the limit is 1 MB"), said.text());
    assertTrue(said.text().lines().toList().get(1).endsWith("large.jar"), said.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DynamoDBLocal-3.3.1.jar",
        "junit-jupiter-api-6.1.3.jar",
        "netty-buffer-4.2.0.jar",
        "picocli-4.7.7.jar",
        "opensextant-xponents-core-3.8.1.jar",
        "tocsin-cli-0.1.0.jar"
      })
  void whatNoFunctionDeploysIsNamed(String jar) throws Exception {
    jar(jar, 10);
    Said said = check(1);
    assertEquals(1, said.status());
    assertTrue(said.text().contains(jar), said.text());
  }

  private void jar(String name, int bytes) throws IOException {
    byte[] noise = new byte[bytes];
    new Random(1).nextBytes(noise);
    Files.write(Files.createDirectories(artifact.resolve("lib")).resolve(name), noise);
  }

  private Said check(int megabytes) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of("..", "functions", "check-artifact").toString(),
                artifact.toString(),
                Integer.toString(megabytes))
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  private record Said(int status, String text) {}
}
