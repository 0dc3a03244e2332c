package org.tocsin.edge.snapstart;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.tocsin.edge.AllowedApi;
import org.tocsin.edge.Log;

/**
 * The hooks that Lambda calls around its snapshot of a started function. The handler keeps the
 * object, since Lambda refers to it weakly. Without SnapStart nothing calls it, and it costs
 * nothing.
 *
 * <p>A rehearsal that fails is told in the log and is no failure of the function: it starts more
 * slowly then.
 */
public final class SnapStart implements Resource {

  /** A rehearsal. */
  @FunctionalInterface
  public interface Preparation {
    /** Prepares, by doing what the function does. */
    void run() throws IOException;
  }

  private final Log log;
  private final Preparation before;
  private final Runnable after;

  private SnapStart(Log log, Preparation before, Runnable after) {
    this.log = log;
    this.before = before;
    this.after = after;
  }

  /**
   * Registers the hooks of a handler.
   *
   * @param before what is done before the snapshot
   * @param after what is done in each copy that is restored, before its first event: it drops the
   *     connections that the snapshot holds, whose other ends are gone
   */
  @AllowedApi("Lambda calls what is registered with its one global context")
  public static SnapStart register(Log log, Preparation before, Runnable after) {
    SnapStart hooks = new SnapStart(log, before, after);
    Core.getGlobalContext().register(hooks);
    return hooks;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    long start = System.nanoTime();
    try {
      before.run();
      // The certificates of the platform, which the stage on loopback does not need.
      SSLContext.getDefault().createSSLEngine();
      log.info("rehearsed for the snapshot", "milliseconds", (System.nanoTime() - start) / 1000000);
    } catch (IOException | RuntimeException | LinkageError | NoSuchAlgorithmException e) {
      log.warn("rehearsal failed: the function starts more slowly", "error", e);
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    after.run();
  }
}
