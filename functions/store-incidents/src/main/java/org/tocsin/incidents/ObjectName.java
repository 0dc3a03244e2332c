package org.tocsin.incidents;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An object of the bucket.
 *
 * @param bucket the bucket
 * @param key the key, decoded
 */
record ObjectName(String bucket, String key) {

  private static final Pattern ARTICLE_KEY =
      Pattern.compile("articles/(?:[^/]+/)*([A-Za-z0-9._-]{1,200})\\.json");

  /** The id of the article that the key names; empty where it is no key of an article. */
  Optional<String> articleId() {
    Matcher matcher = ARTICLE_KEY.matcher(key);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  @Override
  public String toString() {
    return "s3://" + bucket + "/" + key;
  }
}
