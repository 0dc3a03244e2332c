package org.tocsin.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names for the HTTP client, which connects to what this returns and to nothing else. One
 * refused address among several refuses the name: a public site has no private address.
 */
final class GuardedResolver implements DnsResolver {

  private static final long LOOK_UP_SECONDS = 10;

  private final AddressPolicy policy;
  private final NameService names;

  /** Looks up a name: the system's resolver, or a test's. */
  interface NameService {
    InetAddress[] lookUp(String host) throws UnknownHostException;
  }

  GuardedResolver(AddressPolicy policy, NameService names) {
    this.policy = policy;
    this.names = names;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    List<InetSocketAddress> checked = new ArrayList<>();
    for (InetAddress address : lookUpInTime(host)) {
      Refusal refusal = policy.check(address, host, port);
      if (refusal != null) {
        throw new AddressRefusedException(refusal.detail());
      }
      checked.add(new InetSocketAddress(address, port));
    }
    if (checked.isEmpty()) {
      throw new UnknownHostException(host);
    }
    return checked;
  }

  /**
   * The system's look-up cannot be told to stop, so that it is left behind when it takes too long.
   */
  private InetAddress[] lookUpInTime(String host) throws UnknownHostException {
    FutureTask<InetAddress[]> lookUp = new FutureTask<>(() -> names.lookUp(host));
    Thread.ofVirtual().name("look-up " + host).start(lookUp);
    try {
      return lookUp.get(LOOK_UP_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw unknown(host, e.getCause());
    } catch (TimeoutException e) {
      throw unknown(host + ": no answer in " + LOOK_UP_SECONDS + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host, e);
    }
  }

  private static UnknownHostException unknown(String message, @Nullable Throwable cause) {
    UnknownHostException unknown = new UnknownHostException(message);
    if (cause != null) {
      unknown.initCause(cause);
    }
    return unknown;
  }

  /** Not used by the client, which always asks with a port; the port decides on exceptions. */
  @Override
  public InetAddress[] resolve(String host) {
    throw new UnsupportedOperationException("resolve with a port");
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
