package org.tocsin.cli.faults;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can happen to one call that a function makes. */
enum Fault {
  /** The function dies before the call reaches anybody. */
  KILLED_BEFORE,
  /** The call is done; the function dies before it learns of it. */
  KILLED_AFTER,
  /** The connection is cut before the call reaches anybody. */
  CUT,
  /** The call is done, and its answer is lost: the connection is cut. */
  ANSWER_LOST,
  /** The call is done, and half of its answer arrives. */
  TRUNCATED,
  /** Something else than the service answers: a gateway's page. */
  GARBLED,
  /** The service fails with 500. */
  ERROR,
  /** The service is not available: 503. */
  UNAVAILABLE,
  /** The service wants fewer calls: SlowDown, ProvisionedThroughputExceeded, 429. */
  THROTTLED,
  /** The call is done twice on its way; the second answer arrives. */
  DUPLICATED,
  /** The answer comes late. */
  DELAYED;

  /** Those that a shorter suite leaves to the longer one: each is close to one that stays. */
  static final Set<Fault> LONGER_SUITE = Set.of(CUT, GARBLED, UNAVAILABLE);

  boolean kills() {
    return this == KILLED_BEFORE || this == KILLED_AFTER;
  }

  /** The answer in place of the service's own, null where the service is asked. */
  @Nullable String answer(Service service) {
    return switch (this) {
      case ERROR ->
          service.error(500, service == Service.DYNAMODB ? "InternalServerError" : "InternalError");
      case UNAVAILABLE -> service.error(503, "ServiceUnavailable");
      case GARBLED -> Service.WEB.error(502, "Bad Gateway");
      case THROTTLED ->
          switch (service) {
            case DYNAMODB -> service.error(400, "ProvisionedThroughputExceededException");
            case SQS -> service.error(403, "RequestThrottled");
            case S3 -> service.error(503, "SlowDown");
            case WEB -> service.error(429, "Too Many Requests");
          };
      default -> null;
    };
  }
}
