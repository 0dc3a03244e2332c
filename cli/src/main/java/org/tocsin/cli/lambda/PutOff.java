package org.tocsin.cli.lambda;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;

/**
 * Notes which messages the functions put off themselves, so that {@link QueuePoller} lets them be:
 * no call of SQS tells how long a message stays hidden. The SDK makes one of these for every SQS
 * client in this JVM, the functions' included, since {@code execution.interceptors} among the
 * resources names it; what all of them note is therefore in one place. Safe for use by many
 * threads.
 */
public final class PutOff implements ExecutionInterceptor {

  private static final Map<String, Duration> BY_RECEIPT = new ConcurrentHashMap<>();

  /** Made by the SDK. */
  public PutOff() {}

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    if (context.request() instanceof ChangeMessageVisibilityRequest change) {
      Duration hidden = Duration.ofSeconds(change.visibilityTimeout());
      if (hidden.compareTo(QueuePoller.RETRY_AFTER) > 0) {
        BY_RECEIPT.put(change.receiptHandle(), hidden);
      }
    }
  }

  /** For how long a function put the message of a receipt off, absent where none did; once. */
  static @Nullable Duration take(String receiptHandle) {
    return BY_RECEIPT.remove(receiptHandle);
  }
}
