package org.tocsin.edge;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What Lambda tells a handler of one invocation, for those who play Lambda's part: a local run, a
 * rehearsal, a test. Safe for use by many threads, as what it is given is.
 */
public class PlayedContext implements Context {

  private final String name;
  private final String requestId;
  private final int memory;
  private final Supplier<Duration> left;
  private final Consumer<String> lines;

  /**
   * An invocation.
   *
   * @param name the function's name
   * @param requestId the invocation's id, which its log lines bear
   * @param memory the function's memory, in MB
   * @param left the time until it is ended, asked each time; where it is over, none is left
   * @param lines takes what is logged through the context
   */
  public PlayedContext(
      String name, String requestId, int memory, Supplier<Duration> left, Consumer<String> lines) {
    this.name = name;
    this.requestId = requestId;
    this.memory = memory;
    this.left = left;
    this.lines = lines;
  }

  @Override
  public final int getRemainingTimeInMillis() {
    return Math.clamp(left.get().toMillis(), 0, Integer.MAX_VALUE);
  }

  @Override
  public final String getAwsRequestId() {
    return requestId;
  }

  @Override
  public final String getLogGroupName() {
    return "/aws/lambda/" + name;
  }

  @Override
  public final String getLogStreamName() {
    return "local";
  }

  @Override
  public final String getFunctionName() {
    return name;
  }

  @Override
  public final String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public final String getInvokedFunctionArn() {
    return "arn:aws:lambda:us-east-1:000000000000:function:" + name;
  }

  @Override
  public final @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public final @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public final int getMemoryLimitInMB() {
    return memory;
  }

  @Override
  public final LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        lines.accept(message);
      }

      @Override
      public void log(byte[] message) {
        lines.accept(new String(message, StandardCharsets.UTF_8));
      }
    };
  }
}
