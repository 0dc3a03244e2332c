package org.tocsin.cli.local;

/** Is told of each object that is put into the local S3. Called by many threads. */
@FunctionalInterface
public interface ObjectListener {

  /**
   * An object was put.
   *
   * @param change how, as S3's events spell it: {@code ObjectCreated:Put}
   * @param bucket the bucket
   * @param key the key, as it is
   * @param size its size in bytes, 0 where it is not known
   * @param etag its entity tag, without quotes
   */
  void put(String change, String bucket, String key, long size, String etag);
}
