package org.tocsin.cli.operate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * How far a recoding came, kept in the bucket: whoever gives the command again, on whatever
 * machine, goes on from there.
 *
 * @param version {@link #VERSION}
 * @param since what was asked
 * @param what which kind of recoding it is
 * @param after the key of the last article that is done
 * @param done how many articles were done
 */
record Position(int version, Instant since, Recode.From what, String after, long done) {

  static final int VERSION = 1;

  private static final String KEY = "operate/recode.json";

  Position {
    Objects.requireNonNull(since);
    Objects.requireNonNull(what);
    Objects.requireNonNull(after);
    if (version != VERSION) {
      throw new IllegalArgumentException("version " + version + ", expected " + VERSION);
    }
  }

  /** The position that a recoding of the same kind left; absent where none is under way. */
  static @Nullable Position find(S3Client s3, String bucket, Instant since, Recode.From what) {
    try {
      byte[] json = s3.getObjectAsBytes(r -> r.bucket(bucket).key(KEY)).asByteArray();
      Position found = Json.read(json, Position.class);
      return found.since().equals(since) && found.what() == what ? found : null;
    } catch (NoSuchKeyException | MalformedRecordException e) {
      return null; // none, or one of another release: the recoding begins anew, which harms nothing
    }
  }

  void keep(S3Client s3, String bucket) {
    s3.putObject(
        r -> r.bucket(bucket).key(KEY).contentType("application/json"),
        RequestBody.fromBytes(Json.write(this).getBytes(StandardCharsets.UTF_8)));
  }

  static void forget(S3Client s3, String bucket) {
    s3.deleteObject(r -> r.bucket(bucket).key(KEY));
  }
}
