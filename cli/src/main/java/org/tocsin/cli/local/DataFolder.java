package org.tocsin.cli.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that keeps tables, queues and bucket between runs. A file in it names the version of its
 * layout, so that another release does not misread it, and a lock keeps a second run out.
 */
public final class DataFolder implements AutoCloseable {

  /** The version of the layout that this release writes and reads. */
  public static final int VERSION = 1;

  static final String MARKER = "tocsin-data-version";

  private static final String TABLES = "tables";

  /** What an SQLite file begins with. */
  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private final Path root;
  private final FileChannel channel;

  private DataFolder(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  /**
   * Opens a folder, or makes it where it is not there.
   *
   * @throws LocalException where it holds something else, is of another version, or is in use
   */
  public static DataFolder open(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    try {
      if (Files.exists(root) && !Files.isDirectory(root)) {
        throw new LocalException(folder + " is a file: --data names a folder");
      }
      Files.createDirectories(root);
      checkVersion(folder, root);
      checkTables(folder, root.resolve(TABLES));
      DataFolder opened = new DataFolder(root, lock(folder, root));
      for (Path part : new Path[] {opened.tables(), opened.objects(), opened.queues()}) {
        Files.createDirectories(part);
      }
      return opened;
    } catch (IOException e) {
      throw new LocalException("cannot use the data folder " + folder + ": " + FileFault.of(e), e);
    }
  }

  /**
   * For commands that look at data and make none: an empty folder does not become a data folder.
   *
   * @throws LocalException where there is no such folder, or no run made it
   */
  public static void expect(Path folder) {
    String mend = ": 'tocsin run --data DIR' makes one; or name another";
    if (!Files.isDirectory(folder)) {
      throw new LocalException("no data folder " + folder + mend);
    }
    if (!Files.exists(folder.resolve(MARKER))) {
      throw new LocalException(
          "no data folder " + folder + ", as it has no " + MARKER + " in it" + mend);
    }
  }

  private static void checkVersion(Path folder, Path root) throws IOException {
    Path marker = root.resolve(MARKER);
    if (Files.exists(marker)) {
      String version = Files.readString(marker, StandardCharsets.UTF_8).strip();
      if (!version.equals(Integer.toString(VERSION))) {
        throw new LocalException(
            folder
                + " holds data of version "
                + version
                + ", this release reads version "
                + VERSION
                + ": name another folder with --data, or use the release that wrote it");
      }
      return;
    }
    try (Stream<Path> content = Files.list(root)) {
      if (content.findAny().isPresent()) {
        throw new LocalException(
            folder
                + " holds files but no Tocsin data (no "
                + MARKER
                + " in it): name an empty or a new folder with --data");
      }
    }
    Files.writeString(marker, VERSION + "\n", StandardCharsets.UTF_8);
  }

  /** DynamoDB Local would tell of a broken file amid the work only, and not which it is. */
  private static void checkTables(Path folder, Path tables) throws IOException {
    if (!Files.isDirectory(tables)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(tables, "*.db")) {
      for (Path file : files) {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
          head = in.readNBytes(SQLITE.length);
        }
        if (head.length > 0 && !Arrays.equals(head, SQLITE)) {
          throw new LocalException(
              "the tables of the data folder "
                  + folder
                  + " are broken ("
                  + file
                  + " is no SQLite file): put a copy in its place, or remove the folder with"
                  + " 'tocsin destroy --data "
                  + folder
                  + "'");
        }
      }
    }
  }

  static FileChannel lock(Path folder, Path root) throws IOException {
    FileChannel channel =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new LocalException(
          "another run uses the data folder "
              + folder
              + ": wait for it, end it, or name another folder with --data");
    }
    return channel;
  }

  /**
   * When the last run began, where it was killed and so may have lost what it was about to tell.
   */
  @Nullable Instant killedSince() throws IOException {
    try {
      return Instant.parse(Files.readString(running(), StandardCharsets.UTF_8).strip());
    } catch (NoSuchFileException e) {
      return null;
    } catch (DateTimeParseException e) {
      // Killed while it wrote the moment: any time may be meant.
      return Instant.EPOCH;
    }
  }

  /** A run begins. */
  void begun(Instant now) throws IOException {
    Files.writeString(running(), now + "\n", StandardCharsets.UTF_8);
  }

  /** The run that began has ended in good order. */
  void ended() throws IOException {
    Files.deleteIfExists(running());
  }

  private Path running() {
    return root.resolve("running");
  }

  Path tables() {
    return root.resolve(TABLES);
  }

  Path objects() {
    return root.resolve("bucket");
  }

  Path queues() {
    return root.resolve("queues");
  }

  /** Gives the folder free for another run. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
