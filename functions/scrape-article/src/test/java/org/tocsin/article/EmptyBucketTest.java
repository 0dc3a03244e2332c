package org.tocsin.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.article.store.KnownPages;
import org.tocsin.edge.Environment;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The bucket of the work that is done ahead: the client finds that nothing is in it. */
@Timeout(30)
final class EmptyBucketTest {

  @Test
  void whatIsPutIsTakenAndNothingIsThere() {
    Environment environment = new Environment(Map.of(), Clock.systemUTC(), line -> {});
    try (S3Client s3 = EmptyBucket.client(environment)) {
      s3.putObject(r -> r.bucket("none").key("key"), RequestBody.fromString("body"));
      assertThrows(NoSuchKeyException.class, () -> s3.headObject(r -> r.bucket("none").key("key")));
      KnownPages.Found found =
          new KnownPages(s3, "none").find(URI.create("https://example.org/page"));
      assertEquals(new KnownPages.Found(true, null), found);
    }
  }
}
