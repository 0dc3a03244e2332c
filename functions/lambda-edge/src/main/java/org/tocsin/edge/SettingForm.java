package org.tocsin.edge;

import java.util.regex.Pattern;

/** The forms that names and addresses in a function's settings have. */
public enum SettingForm {
  /** A bucket's name, as S3 has them. */
  BUCKET(
      "the name of a bucket: 3 to 63 lower-case letters, digits, dots and hyphens",
      "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"),

  /** A table's name. */
  TABLE(
      "the name of a DynamoDB table: letters, digits, dots, hyphens and underscores",
      "[A-Za-z0-9_.-]{1,255}"),

  /** A queue's URL. */
  QUEUE(
      "the URL of a queue: https://sqs.REGION.amazonaws.com/ACCOUNT/NAME",
      "https?://[^/\\s]+/[^/\\s]+/[A-Za-z0-9_-]{1,80}(\\.fifo)?"),

  /** An http or https address. */
  ADDRESS("an address such as http://127.0.0.1:18500", "https?://[A-Za-z0-9.:\\[\\]_-]+(/\\S*)?"),

  /** A gazetteer: a key of the bucket, or a file. */
  GAZETTEER(
      "the key of an object, gazetteer/NAME, or the path of a file, /opt/NAME",
      "(gazetteer)?/[^\\p{Cntrl}]+"),

  /** A host with a port. */
  HOST_AND_PORT(
      "HOST:PORT, several with commas between them",
      "(\\[[0-9A-Fa-f:.]+]|[^\\s:\\[\\]/@]+):(?!0)[0-9]{1,5}"),

  /** What requests to sites say of who asks: printable ASCII, with a web or mail address in it. */
  USER_AGENT(
      "a product and an address: Tocsin/0.1 (+https://example.org/bot)",
      "(?=.*(://|@))[!-~][ -~]*");

  private final String expected;
  private final Pattern form;

  SettingForm(String expected, String form) {
    this.expected = expected;
    this.form = Pattern.compile(form);
  }

  /** What is expected, for the error. */
  String expected() {
    return expected;
  }

  boolean fits(String value) {
    return form.matcher(value).matches();
  }
}
