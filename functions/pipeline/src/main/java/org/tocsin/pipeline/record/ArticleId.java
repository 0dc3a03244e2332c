package org.tocsin.pipeline.record;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identity of an article, and where the bucket keeps it. One address, one article: the id is a
 * hash of the address, so that an article found through several feeds is one object.
 */
public final class ArticleId {

  private static final int HEX_DIGITS = 32;

  private ArticleId() {}

  /** The first 128 bits of the SHA-256 of the address, as 32 hexadecimal digits. */
  public static String of(URI url) {
    return sha256(url.toString()).substring(0, HEX_DIGITS);
  }

  /** The key of the article's JSON in the bucket. */
  public static String articleKey(String id) {
    return "articles/" + id.substring(0, 2) + "/" + id + ".json";
  }

  /** The key of the page that the article was read from, gzipped, in the bucket. */
  public static String pageKey(String id) {
    return "pages/" + id.substring(0, 2) + "/" + id + ".html.gz";
  }

  /** The key of one of its pages, from 1, where the article goes over several. */
  public static String pageKey(String id, int number) {
    return number == 1
        ? pageKey(id)
        : "pages/" + id.substring(0, 2) + "/" + id + "." + number + ".html.gz";
  }

  /** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
  public static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
