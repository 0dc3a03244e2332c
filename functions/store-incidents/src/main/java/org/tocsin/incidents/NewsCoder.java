package org.tocsin.incidents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import org.tocsin.coder.Analysis;
import org.tocsin.coder.CodingOutcome;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.coder.places.Gazetteer;
import org.tocsin.pipeline.record.Article;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The incident coder with the gazetteer of the settings: the embedded one, one of a layer, or one
 * of the bucket.
 *
 * @param coder codes an article; for many threads
 * @param version changes with the coder's rules and with the gazetteer
 */
record NewsCoder(Function<Article, CodedArticle> coder, String version) {

  /** The largest gazetteer that is read into the heap: half of what a function of 1024 MB has. */
  static final long MOST_BYTES = 512L * 1024 * 1024;

  private static final String S3_SCHEME = "s3://";

  /**
   * Loads the coder.
   *
   * @param gazetteer {@code s3://BUCKET/KEY}, or the path of a file such as {@code
   *     /opt/gazetteer.bin} in a layer, which is mapped and takes no heap; empty for the embedded
   *     one
   * @throws IllegalArgumentException where it is missing, too large, or no gazetteer of this
   *     release, naming it and what to do
   */
  static NewsCoder of(String gazetteer, S3Client s3) {
    if (gazetteer.isEmpty()) {
      return embedded();
    }
    try {
      Gazetteer places =
          gazetteer.startsWith(S3_SCHEME)
              ? ofObject(gazetteer, s3, MOST_BYTES)
              : Gazetteer.open(Path.of(gazetteer));
      String version = IncidentCoder.VERSION + "-" + places.fingerprint();
      return of(new IncidentCoder(places), version);
    } catch (IOException e) {
      throw new UncheckedIOException("GAZETTEER " + gazetteer + " cannot be read", e);
    } catch (S3Exception e) {
      throw new IllegalArgumentException(
          "GAZETTEER "
              + gazetteer
              + " cannot be read; put the file of 'tocsin gazetteer build' there: "
              + e.getMessage(),
          e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("GAZETTEER " + gazetteer + ": " + e.getMessage(), e);
    }
  }

  /** With the embedded gazetteer, which is loaded once for the process. */
  static NewsCoder embedded() {
    return Embedded.CODER;
  }

  /** Whoever comes first loads it, and the others wait. */
  private static final class Embedded {
    private static final NewsCoder CODER = of(new IncidentCoder(), IncidentCoder.VERSION);
  }

  private static NewsCoder of(IncidentCoder coder, String version) {
    return new NewsCoder(
        article -> {
          Analysis analysis = coder.analyse(article);
          return new CodedArticle(
              analysis.reports(), analysis.outcome() != CodingOutcome.LANGUAGE_NOT_KNOWN);
        },
        version);
  }

  /** Reads an object of at most so many bytes. */
  static Gazetteer ofObject(String address, S3Client s3, long mostBytes) throws IOException {
    String[] name = address.substring(S3_SCHEME.length()).split("/", 2);
    if (name.length < 2 || name[0].isEmpty() || name[1].isEmpty()) {
      throw new IllegalArgumentException("expected s3://BUCKET/KEY");
    }
    try (ResponseInputStream<GetObjectResponse> in =
        s3.getObject(g -> g.bucket(name[0]).key(name[1]))) {
      Long length = in.response().contentLength();
      if (length == null || length > mostBytes) {
        in.abort();
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%s bytes, the limit is %d; build it of fewer places, or use a layer",
                length,
                mostBytes));
      }
      InputStream all = in;
      return Gazetteer.read(all);
    }
  }
}
