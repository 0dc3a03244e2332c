package org.tocsin.edge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ids of X-Ray's traces, out of the header in which Lambda and the queues hand them on: {@code
 * Root=1-67891233-abcdef012345678912345678;Parent=…;Sampled=0}. There is one in each invocation,
 * also where nothing is traced.
 */
final class Traces {

  private static final Pattern ROOT =
      Pattern.compile("(?:^|;)\\s*Root=(1-[0-9a-f]{8}-[0-9a-f]{24})(?:;|$)");

  private Traces() {}

  /** The trace's id; null where the header is absent or of another form. */
  static @Nullable String id(@Nullable String header) {
    if (header == null) {
      return null;
    }
    Matcher root = ROOT.matcher(header);
    return root.find() ? root.group(1) : null;
  }
}
