package org.tocsin.cli.faults;

import java.io.IOException;
import java.util.Map;
import org.tocsin.pipeline.json.MalformedRecordException;

/** A piece of work of one function, to be done anew as often as there are faults. */
interface Scenario extends AutoCloseable {

  /** The work in resources of its own, not begun. */
  Case open() throws Exception;

  @Override
  void close() throws IOException;

  /** The work. */
  interface Case extends AutoCloseable {

    /** One invocation in a life that may have a fault. */
    void begin(Life life) throws IOException, InterruptedException;

    /** Goes on without faults until nothing is left to do. */
    void runOn() throws IOException, InterruptedException;

    /** What there is in the end, by kind: equal for equal outcomes. */
    Map<String, Object> outcome() throws IOException, MalformedRecordException;

    /** The function's log, for a failure's message. */
    Object log();

    @Override
    void close();
  }
}
