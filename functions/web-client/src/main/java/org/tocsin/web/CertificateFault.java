package org.tocsin.web;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a server's certificate was refused. */
final class CertificateFault {

  /** Causes of causes go no deeper than this. */
  private static final int DEEPEST = 12;

  private CertificateFault() {}

  /** What is wrong with the certificate, null where the handshake failed for another reason. */
  static @Nullable String of(SSLException failure) {
    if (failure instanceof SSLPeerUnverifiedException) {
      return ofAnotherHost(failure);
    }
    String found = null;
    Throwable cause = failure.getCause();
    for (int i = 0; cause != null && i < DEEPEST; i++, cause = cause.getCause()) {
      switch (cause) {
        case CertificateExpiredException e -> {
          return "its certificate is over: " + e.getMessage();
        }
        case CertificateNotYetValidException e -> {
          return "its certificate is not valid yet: " + e.getMessage();
        }
        case CertPathBuilderException e -> {
          return "nobody whom we trust vouches for its certificate";
        }
        case CertPathValidatorException e ->
            found = "its certificate does not hold: " + e.getMessage();
        case CertificateException e -> {
          // The check of the name has no exception of its own, and no cause.
          if (e.getCause() == null) {
            found = ofAnotherHost(e);
          }
        }
        default -> {}
      }
    }
    return found;
  }

  private static String ofAnotherHost(Exception failure) {
    return "its certificate is of another host: " + failure.getMessage();
  }
}
