package org.tocsin.bench.coldstart;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The least that a handler can be: what the others are measured beside. */
public final class HelloHandler implements RequestStreamHandler {

  /** As Lambda wants it. */
  public HelloHandler() {}

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    input.readAllBytes();
    output.write("\"hello\"".getBytes(StandardCharsets.UTF_8));
  }
}
