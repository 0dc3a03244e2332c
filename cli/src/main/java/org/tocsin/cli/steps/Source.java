package org.tocsin.cli.steps;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.tocsin.web.AddressPolicy;
import org.tocsin.web.FetchRequest;
import org.tocsin.web.Fetched;
import org.tocsin.web.WebClient;
import org.tocsin.web.WebClientSettings;

/**
 * What a step reads: the bytes of a file, of an address or of standard input, and where they came
 * from.
 *
 * @param url the address that they came from, where there is one
 * @param contentType the Content-Type header, where there is one
 * @param charset the charset that it names
 * @param bytes the bytes, inflated
 */
@SuppressWarnings("ArrayRecordComponent")
public record Source(
    @Nullable URI url, @Nullable String contentType, @Nullable String charset, byte[] bytes) {

  private static final int MOST_BYTES = 50 << 20;

  /**
   * Reads {@code -} as standard input, what starts with http:// or https:// as an address, all else
   * as a file, gzipped or not.
   *
   * @param request how an address is asked for
   * @param userAgent who asks
   * @param allowPrivate host:port pairs of private networks that may be asked
   * @throws IOException in a line for a person: it names the thing and what is wrong
   */
  public static Source read(
      String name,
      InputStream standardInput,
      Function<URI, FetchRequest> request,
      String userAgent,
      List<String> allowPrivate)
      throws IOException {
    if (name.equals("-")) {
      return new Source(null, null, null, bytes(standardInput, "standard input"));
    }
    if (name.startsWith("http://") || name.startsWith("https://")) {
      return fetch(URI.create(name), request, userAgent, allowPrivate);
    }
    return new Source(null, null, null, file(Path.of(name)));
  }

  /** The bytes of a file, inflated where its name ends in .gz. */
  public static byte[] file(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException("no such file: " + path);
    }
    try (InputStream file = Files.newInputStream(path);
        InputStream in = path.toString().endsWith(".gz") ? new GZIPInputStream(file) : file) {
      return bytes(in, path.toString());
    }
  }

  private static byte[] bytes(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new IOException(name + " has more than " + MOST_BYTES + " bytes, the limit");
    }
    return bytes;
  }

  private static Source fetch(
      URI url, Function<URI, FetchRequest> request, String userAgent, List<String> allowPrivate)
      throws IOException {
    WebClientSettings settings =
        WebClientSettings.of(userAgent, AddressPolicy.allowing(allowPrivate));
    try (WebClient web = new WebClient(settings, Clock.systemUTC())) {
      Fetched fetched = web.fetch(request.apply(url));
      if (fetched instanceof Fetched.Body body) {
        return new Source(
            body.url(), body.headers().contentType(), body.headers().charset(), body.bytes());
      }
      throw new IOException(url + ": " + fetched.why());
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Source source
        && Objects.equals(url, source.url)
        && Objects.equals(contentType, source.contentType)
        && Arrays.equals(bytes, source.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(url, contentType, Arrays.hashCode(bytes));
  }
}
