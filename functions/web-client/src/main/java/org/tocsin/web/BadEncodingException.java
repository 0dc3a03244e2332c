package org.tocsin.web;

import java.io.IOException;

/** A compressed body is damaged, or compressed in a way that we cannot read. */
final class BadEncodingException extends IOException {

  private static final long serialVersionUID = 1L;

  BadEncodingException(String message) {
    super(message);
  }
}
