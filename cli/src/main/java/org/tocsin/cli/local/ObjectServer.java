package org.tocsin.cli.local;

import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.jspecify.annotations.Nullable;

/** S3Proxy on loopback, its objects in a folder or in memory; it checks signatures as S3 does. */
final class ObjectServer implements LocalServer {

  private final S3Proxy server;
  private final BlobStore store;

  private ObjectServer(S3Proxy server, BlobStore store) {
    this.server = server;
    this.store = store;
  }

  /**
   * Starts it.
   *
   * @param folder where the objects are kept, in memory where absent
   */
  static ObjectServer start(int port, @Nullable Path folder, ObjectListener listener)
      throws Exception {
    BlobStore kept =
        folder == null
            ? new TransientNio2BlobStore()
            : new FilesystemNio2BlobStore(folder.toAbsolutePath().toString());
    BlobStore store = new NotifyingBlobStore(kept, listener);
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(Endpoints.at(port))
            .awsAuthentication(
                AuthenticationType.AWS_V2_OR_V4, Endpoints.ACCESS_KEY, Endpoints.SECRET_KEY)
            .ignoreUnknownHeaders(true)
            .stopTimeout(0)
            .build();
    server.start();
    return new ObjectServer(server, store);
  }

  @Override
  public void stop() throws Exception {
    server.stop();
    store.close();
  }
}
