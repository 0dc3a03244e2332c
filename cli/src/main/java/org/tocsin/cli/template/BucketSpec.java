package org.tocsin.cli.template;

import java.util.List;

/**
 * An S3 bucket of the template.
 *
 * @param name the bucket's name
 * @param notifications which changes it tells to which queue
 */
public record BucketSpec(String name, List<Notification> notifications) {

  /**
   * A notification of a queue.
   *
   * @param event the kind of change, such as {@code s3:ObjectCreated:*}
   * @param queue the name of the queue
   * @param prefix what a key starts with
   * @param suffix what a key ends with
   */
  public record Notification(String event, String queue, String prefix, String suffix) {

    /** Whether a change of a key is told. */
    public boolean matches(String change, String key) {
      String kind = event.substring("s3:".length());
      boolean told =
          kind.endsWith("*")
              ? change.startsWith(kind.substring(0, kind.length() - 1))
              : change.equals(kind);
      return told && key.startsWith(prefix) && key.endsWith(suffix);
    }
  }

  /** Copies the list. */
  public BucketSpec {
    notifications = List.copyOf(notifications);
  }
}
