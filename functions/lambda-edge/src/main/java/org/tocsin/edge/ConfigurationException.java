package org.tocsin.edge;

import java.util.List;

/**
 * The environment lacks a key, or has a wrong value: the message names each with what is expected.
 */
public final class ConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With every fault that was found. */
  public ConfigurationException(List<String> faults) {
    super("configuration: " + String.join("; ", faults));
  }
}
