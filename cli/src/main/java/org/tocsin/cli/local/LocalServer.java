package org.tocsin.cli.local;

/** One of the local servers, running. */
interface LocalServer {

  /** Stops it; what it keeps in memory is gone. */
  void stop() throws Exception;
}
