package org.tocsin.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;

/** Names what an exception of the network or the HTTP client means. */
final class Failures {

  private Failures() {}

  static Fetched of(
      URI url, int status, Redirects redirects, FetchLimits limits, IOException failure) {
    if (failure instanceof AddressRefusedException) {
      String detail = Objects.requireNonNullElse(failure.getMessage(), url.toString());
      return new Fetched.Refused(url, redirects, new Refusal(RefusalReason.ADDRESS, detail));
    }
    FailureKind kind = kind(failure, status);
    String detail =
        kind == FailureKind.TIMEOUT
            ? "silent for longer than the limit of " + limits.response()
            : detail(failure);
    return new Fetched.Failed(url, status, redirects, kind, detail);
  }

  private static String detail(IOException failure) {
    String certificate = failure instanceof SSLException e ? CertificateFault.of(e) : null;
    if (certificate != null) {
      return certificate;
    }
    // An answer that breaks the protocol is told by the cause.
    Throwable told =
        failure instanceof ClientProtocolException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return Objects.requireNonNullElse(told.getMessage(), told.getClass().getSimpleName());
  }

  private static FailureKind kind(IOException failure, int status) {
    return switch (failure) {
      case UnknownHostException e -> FailureKind.UNKNOWN_HOST;
      case ConnectTimeoutException e -> FailureKind.CONNECT;
      case HttpHostConnectException e -> FailureKind.CONNECT;
      case MessageConstraintException e -> FailureKind.TOO_LARGE;
      case TruncatedChunkException e -> FailureKind.TRUNCATED;
      case ConnectionClosedException e -> FailureKind.TRUNCATED;
      case BadEncodingException e -> FailureKind.BAD_ENCODING;
      case ZipException e -> FailureKind.BAD_ENCODING;
      case SSLException e -> FailureKind.TLS;
      case SocketTimeoutException e -> FailureKind.TIMEOUT;
      case InterruptedIOException e -> FailureKind.TIMEOUT;
      case SocketException e -> status == 0 ? FailureKind.CONNECT : FailureKind.TRUNCATED;
      default -> FailureKind.PROTOCOL;
    };
  }
}
