package org.tocsin.cli.template;

import java.net.URI;

/**
 * The account that a template is read for: what its pseudo parameters and the addresses of its
 * queues are made of.
 *
 * @param region the region
 * @param id the account's twelve digits
 * @param stack the stack's name
 * @param queues the address of the queue service
 */
public record Account(String region, String id, String stack, URI queues) {

  /** The account that the local servers play, with its queue service at an address. */
  public static Account local(URI queues) {
    return new Account("us-east-1", "000000000000", "tocsin", queues);
  }

  /** The address of a queue of this account. */
  public String queueUrl(String name) {
    return queues.resolve("/" + id + "/" + name).toString();
  }

  /** The ARN of a resource of this account. */
  public String arn(String service, String resource) {
    return service.equals("s3")
        ? "arn:aws:s3:::" + resource
        : "arn:aws:" + service + ":" + region + ":" + id + ":" + resource;
  }
}
