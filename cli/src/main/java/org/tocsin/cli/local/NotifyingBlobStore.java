package org.tocsin.cli.local;

import java.io.InputStream;
import java.util.Objects;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * A store that tells a listener of each object once it is there. A listener that throws fails the
 * caller's request, who then tries again: a change is told at least once, as by S3.
 */
final class NotifyingBlobStore extends ForwardingBlobStore {

  private final ObjectListener listener;

  NotifyingBlobStore(BlobStore store, ObjectListener listener) {
    super(store);
    this.listener = listener;
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream body) {
    PutObjectResponse response = super.putBlob(request, body);
    Long size = request.contentLength();
    listener.put(
        "ObjectCreated:Put",
        request.bucket(),
        request.key(),
        size == null ? 0 : size,
        plain(response.eTag()));
    return response;
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    CopyObjectResponse response = super.copyBlob(request);
    String etag = response.copyObjectResult() == null ? "" : response.copyObjectResult().eTag();
    listener.put(
        "ObjectCreated:Copy",
        request.destinationBucket(),
        request.destinationKey(),
        0,
        plain(etag));
    return response;
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
    listener.put(
        "ObjectCreated:CompleteMultipartUpload",
        request.bucket(),
        request.key(),
        0,
        plain(response.eTag()));
    return response;
  }

  private static String plain(@Nullable String etag) {
    return Objects.requireNonNullElse(etag, "").replace("\"", "");
  }
}
