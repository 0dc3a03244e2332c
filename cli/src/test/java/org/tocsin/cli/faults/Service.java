package org.tocsin.cli.faults;

import java.util.Locale;

/** What a call goes to: one of the three services, or a site on the web. */
enum Service {
  /** The tables. */
  DYNAMODB,
  /** The bucket. */
  S3,
  /** The queues. */
  SQS,
  /** Feeds, pages, robots.txt. */
  WEB;

  /** An answer with a status and an error's code, as the service itself spells it. */
  String error(int status, String code) {
    String body =
        switch (this) {
          case DYNAMODB ->
              "{\"__type\":\"com.amazonaws.dynamodb.v20120810#"
                  + code
                  + "\",\"message\":\"a fault that was ordered\"}";
          case SQS ->
              "{\"__type\":\"com.amazonaws.sqs#"
                  + code
                  + "\",\"message\":\"a fault that was ordered\"}";
          case S3 ->
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>"
                  + code
                  + "</Code><Message>a fault that was ordered</Message></Error>";
          case WEB -> "<html><body>" + code + "</body></html>";
        };
    String type =
        switch (this) {
          case DYNAMODB -> "application/x-amz-json-1.0\r\nx-amzn-RequestId: 0";
          case SQS -> "application/x-amz-json-1.0\r\nx-amzn-query-error: " + code + ";Sender";
          case S3 -> "application/xml";
          case WEB -> "text/html\r\nRetry-After: 120";
        };
    return String.format(
        Locale.ROOT,
        "HTTP/1.1 %d %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s",
        status,
        code,
        type,
        body.length(),
        body);
  }
}
