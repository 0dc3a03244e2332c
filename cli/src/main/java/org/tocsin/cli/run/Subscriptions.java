package org.tocsin.cli.run;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.tocsin.cli.local.LocalException;
import org.tocsin.cli.samples.SampleSite;
import org.tocsin.feeds.opml.OpmlReader;
import org.tocsin.feeds.read.UnreadableFeedException;

/** The subscription list of a run, as OPML. */
final class Subscriptions {

  private Subscriptions() {}

  /** The addresses that a user named. */
  static byte[] of(List<URI> feeds) {
    return Opml.of(feeds).getBytes(StandardCharsets.UTF_8);
  }

  /** A file that a user named, as it is; one that PollFeeds could not read is refused here. */
  static byte[] of(Path file) {
    try {
      if (Files.size(file) > OpmlReader.LONGEST) {
        throw new LocalException(
            file
                + " is larger than "
                + (OpmlReader.LONGEST >> 20)
                + " MB, the most of a list: split it, a data folder or stack for each part");
      }
      byte[] content = Files.readAllBytes(file);
      if (new OpmlReader().read(content).feeds().isEmpty()) {
        throw new LocalException(file + " names no feed: an outline needs an xmlUrl");
      }
      return content;
    } catch (UnreadableFeedException e) {
      throw new LocalException(
          file + ": " + e.getMessage() + "; export the list from a feed reader as OPML", e);
    } catch (NoSuchFileException e) {
      throw new LocalException("no such file: " + file, e);
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
