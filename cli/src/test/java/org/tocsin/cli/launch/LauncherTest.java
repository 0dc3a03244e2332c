package org.tocsin.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a folder of its own, with a JDK and a Maven that are scripts: they write down
 * what they are asked to do.
 */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {

  private static final List<String> TOOLS =
      List.of(
          "cat", "dirname", "find", "head", "ls", "mkdir", "mktemp", "rm", "sleep", "stty",
          "touch");

  @TempDir Path root;
  private Path home;

  @BeforeEach
  void copy() throws IOException {
    home = Files.createDirectories(root.resolve("a folder"));
    Files.copy(Path.of("..", "tocsin"), home.resolve("tocsin"));
    run(home.resolve("tocsin"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.createDirectories(home.resolve("cli/src/main"));
    Files.writeString(home.resolve("cli/pom.xml"), "<project/>");
    Files.createDirectories(home.resolve("functions/x/src/main"));
    // Only what the launcher may ask of a system, so that no Maven or Java of this one is found.
    for (String tool : TOOLS) {
      Path usual = Path.of("/usr/bin", tool);
      script(
          root.resolve("tools").resolve(tool),
          "exec " + (Files.exists(usual) ? usual : Path.of("/bin", tool)) + " \"$@\"");
    }
    script(
        root.resolve("bin/mvn"),
        "echo built >> '" + root + "/builds'",
        "[ -z \"${BUILD_FAILS:-}\" ] || { echo 'no such symbol'; exit 1; }",
        "mkdir -p cli/target/lib",
        "sleep \"${BUILD_SECONDS:-0}\"",
        "touch cli/target/lib/DynamoDBLocal-1.jar cli/target/tocsin-cli-0.1.0-SNAPSHOT.jar");
  }

  @Test
  void withoutAJdkItSaysWhatToInstall() throws Exception {
    Ended ended = start(home, home.resolve("tocsin"), Map.of()).end();
    assertEquals(1, ended.status());
    assertTrue(ended.said().contains("needs a JDK 25 or newer and found none"), ended.said());
    assertTrue(ended.said().contains("adoptium.net"), ended.said());
    assertTrue(ended.said().contains("JAVA_HOME"), ended.said());
  }

  @Test
  void aJdkThatIsTooOldIsPassedOverOrNamed() throws Exception {
    Path old = jdk("jdk 17", "17.0.12");
    Ended passed = start(home, home.resolve("tocsin"), Map.of("JAVA_HOME", old.toString())).end();
    assertEquals(1, passed.status());
    assertTrue(passed.said().contains("needs a JDK 25"), passed.said());
    Ended named =
        start(home, home.resolve("tocsin"), Map.of("TOCSIN_JAVA_HOME", old.toString())).end();
    assertEquals(1, named.status());
    assertTrue(named.said().contains("TOCSIN_JAVA_HOME=" + old + " is not a JDK 25"), named.said());
  }

  @Test
  void withoutMavenItSaysWhatToInstall() throws Exception {
    Files.delete(root.resolve("bin/mvn"));
    Ended ended = started("run");
    assertEquals(1, ended.status());
    assertTrue(ended.said().contains("found no mvn: install Maven"), ended.said());
    assertFalse(Files.exists(home.resolve("cli/target/.building")));
  }

  @Test
  void itBuildsOnceAndThenAgainWhenASourceIsNewer() throws Exception {
    Ended first = started("run", "--feed", "a b");
    assertEquals(0, first.status(), first.said());
    assertTrue(first.said().contains("building"), first.said());
    assertTrue(first.said().contains("[org.tocsin.cli.Tocsin][run][--feed][a b]"), first.said());
    assertEquals(1, builds());
    Ended second = started("run");
    assertFalse(second.said().contains("building"), second.said());
    assertEquals(1, builds());
    Path source = home.resolve("functions/x/src/main/X.java");
    Files.writeString(source, "class X {}");
    Files.setLastModifiedTime(
        source,
        FileTime.fromMillis(
            Files.getLastModifiedTime(home.resolve("cli/target/lib/.built")).toMillis() + 2_000));
    started("run");
    assertEquals(2, builds());
  }

  @Test
  void throughALinkAndFromAnotherFolder() throws Exception {
    Path elsewhere = Files.createDirectories(root.resolve("elsewhere/bin"));
    Files.createSymbolicLink(elsewhere.resolve("first"), Path.of("../../a folder/tocsin"));
    Files.createSymbolicLink(elsewhere.resolve("tocsin"), elsewhere.resolve("first"));
    Ended ended = start(elsewhere, elsewhere.resolve("tocsin"), good(), "--version").end();
    assertEquals(0, ended.status(), ended.said());
    assertTrue(ended.said().contains("[-Dtocsin.home=" + home.toRealPath() + "]"), ended.said());
    assertTrue(ended.said().contains("in " + elsewhere.toRealPath() + "\n"), ended.said());
  }

  @Test
  void aFailedBuildShowsItsOutputAndTheNextStartTriesAgain() throws Exception {
    Map<String, String> failing = new HashMap<>(good());
    failing.put("BUILD_FAILS", "yes");
    Ended failed = start(home, home.resolve("tocsin"), failing, "run").end();
    assertEquals(1, failed.status());
    assertTrue(failed.said().contains("no such symbol"), failed.said());
    assertTrue(failed.said().contains("the build failed"), failed.said());
    assertFalse(Files.exists(home.resolve("cli/target/.building")));
    assertEquals(0, started("run").status());
    assertEquals(2, builds());
  }

  @Test
  void ofTwoFirstStartsOneBuildsAndTheOtherWaits() throws Exception {
    Map<String, String> slow = new HashMap<>(good());
    slow.put("BUILD_SECONDS", "3");
    Started one = start(home, home.resolve("tocsin"), slow, "one");
    Started two = start(home, home.resolve("tocsin"), slow, "two");
    Ended first = one.end();
    Ended second = two.end();
    assertEquals(0, first.status(), first.said());
    assertEquals(0, second.status(), second.said());
    assertEquals(1, builds());
    assertTrue((first.said() + second.said()).contains("waiting for it"), second.said());
  }

  @Test
  void whatAKilledBuildLeftIsBuiltAnew() throws Exception {
    Path lock = Files.createDirectories(home.resolve("cli/target/.building"));
    Files.writeString(lock.resolve("pid"), "999999999\n");
    Files.createDirectories(home.resolve("cli/target/lib"));
    assertEquals(0, started("run").status());
    assertEquals(1, builds());
    assertFalse(Files.exists(lock));
  }

  private Map<String, String> good() throws IOException {
    return Map.of("TOCSIN_JAVA_HOME", jdk("jdk 25", "25.0.1").toString());
  }

  private Ended started(String... arguments) throws Exception {
    return start(home, home.resolve("tocsin"), good(), arguments).end();
  }

  /** A JDK whose java tells its arguments. */
  private Path jdk(String name, String version) throws IOException {
    Path jdk = root.resolve(name);
    script(
        jdk.resolve("bin/java"),
        "echo \"in $(pwd -P)\"",
        "for a in \"$@\"; do printf '[%s]' \"$a\"; done",
        "echo");
    script(jdk.resolve("bin/jar"), "exit 0");
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private long builds() throws IOException {
    return Files.readAllLines(root.resolve("builds")).size();
  }

  private static void script(Path file, String... lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    run(file);
  }

  private static void run(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Started start(Path in, Path launcher, Map<String, String> more, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile());
    Path said = Files.createTempFile(root, "said", ".txt");
    builder.redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", root.resolve("bin") + ":" + root.resolve("tools"));
    builder.environment().put("HOME", root.toString());
    builder.environment().put("TOCSIN_JVM_FOLDERS", "");
    builder.environment().putAll(more);
    return new Started(builder.start(), said);
  }

  private record Started(Process process, Path said) {
    Ended end() throws Exception {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "still runs after a minute");
      return new Ended(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }
  }

  private record Ended(int status, String said) {}
}
