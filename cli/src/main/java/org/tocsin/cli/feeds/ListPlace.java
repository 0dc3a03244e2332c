package org.tocsin.cli.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Where a subscription list lies. What is written is written whole or not at all. */
public sealed interface ListPlace {

  /** The list, or null where there is none yet. */
  byte @Nullable [] read() throws IOException;

  /** Puts a list in its place. */
  void write(byte[] opml) throws IOException;

  /** What it is called in a message. */
  String label();

  /** A file of this machine. */
  record InFile(Path path) implements ListPlace {
    @Override
    public byte @Nullable [] read() throws IOException {
      return Files.isRegularFile(path) ? Files.readAllBytes(path) : null;
    }

    @Override
    public void write(byte[] opml) throws IOException {
      Path beside = path.resolveSibling(path.getFileName() + ".new");
      Files.write(beside, opml);
      Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String label() {
      return path.toString();
    }
  }

  /**
   * The object that a deployed stack reads. It is replaced only if nobody else did since it was
   * read.
   */
  final class InBucket implements ListPlace {

    private final S3Client s3;
    private final String bucket;
    private final String key;
    private @Nullable String tag;

    /** In a bucket under a key. */
    public InBucket(S3Client s3, String bucket, String key) {
      this.s3 = s3;
      this.bucket = bucket;
      this.key = key;
    }

    @Override
    public byte @Nullable [] read() throws IOException {
      try {
        ResponseBytes<GetObjectResponse> object =
            s3.getObjectAsBytes(g -> g.bucket(bucket).key(key));
        tag = object.response().eTag();
        return object.asByteArray();
      } catch (NoSuchKeyException e) {
        tag = null;
        return null;
      } catch (SdkException e) {
        throw new IOException("cannot read " + label() + ": " + e.getMessage(), e);
      }
    }

    @Override
    public void write(byte[] opml) throws IOException {
      try {
        s3.putObject(
            p -> {
              p.bucket(bucket).key(key).contentType("text/x-opml");
              if (tag == null) {
                p.ifNoneMatch("*");
              } else {
                p.ifMatch(tag);
              }
            },
            RequestBody.fromBytes(opml));
      } catch (S3Exception e) {
        if (e.statusCode() == 412 && isThere(opml)) {
          return; // an earlier try of this call got through, and its answer was lost
        }
        throw new IOException(
            e.statusCode() == 412
                ? label() + " was changed by somebody else meanwhile: give the command again"
                : "cannot write " + label() + ": " + e.getMessage(),
            e);
      } catch (SdkException e) {
        throw new IOException("cannot write " + label() + ": " + e.getMessage(), e);
      }
    }

    private boolean isThere(byte[] opml) throws IOException {
      byte[] now = read();
      return now != null && Arrays.equals(now, opml);
    }

    @Override
    public String label() {
      return "s3://" + bucket + "/" + key;
    }
  }
}
