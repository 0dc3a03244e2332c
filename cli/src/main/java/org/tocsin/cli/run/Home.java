package org.tocsin.cli.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.tocsin.cli.local.LocalException;

/**
 * Where Tocsin itself lies: template.yaml, the samples, the events. The launcher says so with the
 * system property {@code tocsin.home}; else it is the current folder.
 *
 * @param root the folder
 */
public record Home(Path root) {

  /**
   * Finds it.
   *
   * @throws LocalException where there is no template.yaml in it
   */
  public static Home find() {
    Path root = Path.of(System.getProperty("tocsin.home", "")).toAbsolutePath().normalize();
    if (!Files.isRegularFile(root.resolve("template.yaml"))) {
      throw new LocalException(
          "no template.yaml in " + root + ": start tocsin by the launcher in its own folder");
    }
    return new Home(root);
  }

  /** The template. */
  public Path template() {
    return root.resolve("template.yaml");
  }

  /** The sample site's files. */
  public Path sampleSite() {
    return root.resolve("samples").resolve("site");
  }

  /** The sample site's feeds. */
  public Path sampleFeeds() {
    return root.resolve("samples").resolve("feeds.opml");
  }

  /** The sample events. */
  public Path events() {
    return root.resolve("events");
  }
}
