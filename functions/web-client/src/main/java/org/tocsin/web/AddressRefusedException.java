package org.tocsin.web;

import java.net.UnknownHostException;

/** A name resolves to an address that the policy refuses: raised before a connection is opened. */
final class AddressRefusedException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  AddressRefusedException(String message) {
    super(message);
  }
}
