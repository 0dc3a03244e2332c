package org.tocsin.cli.run;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tocsin.cli.local.LocalException;
import org.tocsin.cli.samples.SampleSite;

/** The subscription list of a run, as OPML. */
final class Subscriptions {

  private static final long MOST_BYTES = 16 << 20;

  private Subscriptions() {}

  /** The addresses that a user named. */
  static byte[] of(List<URI> feeds) {
    return Opml.of(feeds).getBytes(StandardCharsets.UTF_8);
  }

  /** A file that a user named; what is in it is for PollFeeds to judge. */
  static byte[] of(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new LocalException(
            file + " is larger than " + MOST_BYTES + " bytes: no list of feeds");
      }
      byte[] content = Files.readAllBytes(file);
      if (!new String(content, StandardCharsets.ISO_8859_1).contains("<opml")) {
        throw new LocalException(file + " is not OPML: export the list from a feed reader as OPML");
      }
      return content;
    } catch (IOException e) {
      throw new LocalException("cannot read " + file + ": " + e, e);
    }
  }

  /** The bundled samples' list, with the addresses of their server. */
  static byte[] ofSamples(Path file, URI base) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8)
          .replace(SampleSite.TOKEN, base.toString())
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new LocalException("cannot read the samples' list " + file + ": " + e, e);
    }
  }
}
