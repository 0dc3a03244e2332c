package org.tocsin.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.feeds.FeedList;
import org.tocsin.cli.feeds.ListPlace;
import org.tocsin.cli.stack.Stack;
import org.tocsin.web.WebUrl;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Which list the commands of {@code tocsin feeds} work on, and how it is read and written. */
final class FeedsPlace {

  /** The list of a file or of a stack. */
  static final class One {
    @Option(names = "--list", paramLabel = "FILE", description = "The list (default: feeds.opml).")
    @Nullable Path file;

    @Option(
        names = "--stack",
        paramLabel = "NAME",
        description = "The list of a deployed stack, with the ordinary AWS credentials.")
    @Nullable String stack;
  }

  @ArgGroup(exclusive = true)
  @Nullable One one;

  /** The stack, or null for a file. */
  @Nullable Stack stack() {
    return one == null || one.stack == null ? null : Stack.find(one.stack);
  }

  ListPlace open(@Nullable Stack stack) {
    if (stack == null) {
      Path file = one == null || one.file == null ? Path.of("feeds.opml") : one.file;
      return new ListPlace.InFile(file);
    }
    S3Client s3 =
        S3Client.builder()
            .region(stack.region())
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    return new ListPlace.InBucket(s3, stack.output("BucketName"), "feeds.opml");
  }

  ListPlace open() {
    return open(stack());
  }

  /** The list, or a new one where there is none. */
  static FeedList readOrNew(ListPlace place) {
    try {
      return parse(place.read(), place);
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  static FeedList read(ListPlace place) {
    try {
      byte[] bytes = place.read();
      if (bytes == null) {
        throw new CommandException(
            "no list " + place.label() + ": name one with --list, or 'tocsin feeds add' makes it");
      }
      return parse(bytes, place);
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  static void write(ListPlace place, FeedList list) {
    try {
      place.write(list.bytes());
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  static FeedList parse(byte @Nullable [] bytes, ListPlace place) {
    try {
      return FeedList.of(bytes);
    } catch (IOException e) {
      throw new CommandException(place.label() + ": " + e.getMessage(), e);
    }
  }

  /** A feed's address as a person wrote it. */
  static URI address(String text, CommandSpec spec) {
    URI address = WebUrl.parse(text);
    if (address == null) {
      throw new ParameterException(spec.commandLine(), "no http or https address: " + text);
    }
    return WebUrl.withoutFragment(address);
  }
}
