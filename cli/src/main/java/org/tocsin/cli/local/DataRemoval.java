package org.tocsin.cli.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Removes a data folder: what Tocsin put there, of whatever version, and nothing else. Links are
 * removed and never followed.
 */
public final class DataRemoval {

  /** All that a run makes in a data folder; the marker goes last, so that a rest can be removed. */
  private static final List<String> OURS =
      List.of("tables", "bucket", "queues", "running", "lock", DataFolder.MARKER);

  private final Path folder;
  private final Path root;

  private DataRemoval(Path folder, Path root) {
    this.folder = folder;
    this.root = root;
  }

  /**
   * Of a folder.
   *
   * @throws LocalException where there is none, or it is none of Tocsin's
   */
  public static DataRemoval of(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(root)) {
      throw new LocalException("no data folder " + folder + ": there is nothing to remove");
    }
    if (!Files.isRegularFile(root.resolve(DataFolder.MARKER), LinkOption.NOFOLLOW_LINKS)) {
      throw new LocalException(
          folder
              + " holds no Tocsin data (no "
              + DataFolder.MARKER
              + " in it): nothing was removed");
    }
    return new DataRemoval(folder, root);
  }

  /**
   * What would go.
   *
   * @param files how many files
   * @param bytes their size
   */
  public record Extent(long files, long bytes) {}

  /** Counts what would go. */
  public Extent extent() throws IOException {
    long[] sums = new long[2];
    for (String name : OURS) {
      Path part = root.resolve(name);
      if (Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
        try (Stream<Path> walk = Files.walk(part)) {
          for (Path file : walk.filter(p -> Files.isRegularFile(p)).toList()) {
            sums[0]++;
            sums[1] += Files.size(file);
          }
        }
      }
    }
    return new Extent(sums[0], sums[1]);
  }

  /**
   * Removes it.
   *
   * @return what is in the folder that is not Tocsin's, and so stays with it; empty where the
   *     folder is gone
   * @throws LocalException where a run uses it
   */
  public List<Path> remove() throws IOException {
    // Nobody starts a run on it while it goes.
    FileChannel lock = DataFolder.lock(folder, root);
    try {
      for (String name : OURS) {
        delete(root.resolve(name));
      }
    } finally {
      lock.close();
    }
    List<Path> left;
    try (Stream<Path> content = Files.list(root)) {
      left = content.sorted().toList();
    }
    if (left.isEmpty()) {
      Files.delete(root);
    }
    return left;
  }

  private static void delete(Path part) throws IOException {
    if (!Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        part,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault)
              throws IOException {
            if (fault != null) {
              throw fault;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
