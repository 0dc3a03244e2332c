package org.tocsin.web;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** One request and its answer: no redirects followed, no rules of ours but limits and time. */
final class Exchange implements AutoCloseable {

  private static final int LONGEST_HEADER_LINE = 16 << 10;
  private static final int MOST_HEADERS = 200;

  /** The thread that ends what takes too long. */
  static final String WATCHDOG = "web-client-deadline";

  /** What one request brought. */
  sealed interface Answer {}

  /** The end of the fetch. */
  record Final(Fetched fetched) implements Answer {}

  /** Another address to ask. */
  record Redirected(int status, String location) implements Answer {}

  private final PoolingHttpClientConnectionManager connections;
  private final MinimalHttpClient client;
  private final String userAgent;
  private final ScheduledThreadPoolExecutor watchdog;
  private final Clock clock;

  Exchange(WebClientSettings settings, Clock clock, GuardedResolver.NameService names) {
    this.clock = clock;
    this.connections = connections(settings, names);
    // It knows no cookies, credentials, proxies or redirects, and tries nothing twice.
    this.client = HttpClients.createMinimal(connections);
    this.userAgent = settings.userAgent();
    this.watchdog = watchdog();
  }

  /** Ends its thread when nothing is fetched, so that a client that is forgotten keeps none. */
  private static ScheduledThreadPoolExecutor watchdog() {
    ScheduledThreadPoolExecutor watchdog =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name(WATCHDOG).factory());
    watchdog.setRemoveOnCancelPolicy(true);
    watchdog.setKeepAliveTime(1, TimeUnit.SECONDS);
    watchdog.allowCoreThreadTimeOut(true);
    return watchdog;
  }

  private static PoolingHttpClientConnectionManager connections(
      WebClientSettings settings, GuardedResolver.NameService names) {
    Http1Config limits =
        Http1Config.custom()
            .setMaxLineLength(LONGEST_HEADER_LINE)
            .setMaxHeaderCount(MOST_HEADERS)
            .build();
    ConnectionConfig connection =
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(settings.connect()))
            .setSocketTimeout(Timeout.of(settings.connect()))
            .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
            .setTimeToLive(TimeValue.ofMinutes(2))
            .build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(new GuardedResolver(settings.policy(), names))
        .setTlsSocketStrategy(tls())
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(limits).build())
        .setDefaultConnectionConfig(connection)
        .setMaxConnPerRoute(settings.perHost())
        .setMaxConnTotal(settings.connections())
        .build();
  }

  /**
   * The JDK proves a server's name, wildcards over whole suffixes included. The check that the
   * client would make beside it reads the list of all public suffixes at each start.
   */
  private static TlsSocketStrategy tls() {
    return new DefaultClientTlsStrategy(
        SSLContexts.createDefault(),
        HostnameVerificationPolicy.BUILTIN,
        NoopHostnameVerifier.INSTANCE);
  }

  void dropConnections() {
    connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
  }

  /** Sends the request to the address, which the policy has allowed. */
  Answer send(FetchRequest request, URI url, Redirects redirects, Deadline deadline) {
    if (deadline.passed()) {
      return failed(url, 0, redirects, FailureKind.TIMEOUT, total(request));
    }
    HttpGet get = get(request, url, deadline);
    AtomicBoolean cut = new AtomicBoolean();
    ScheduledFuture<?> end =
        watchdog.schedule(
            () -> {
              cut.set(true);
              get.cancel();
            },
            deadline.leftNanos(),
            TimeUnit.NANOSECONDS);
    AtomicInteger status = new AtomicInteger();
    try {
      return exchange(request, url, redirects, get, status);
    } catch (TooLargeException e) {
      return failed(url, status.get(), redirects, FailureKind.TOO_LARGE, e.limit());
    } catch (IOException e) {
      return cut.get()
          ? failed(url, status.get(), redirects, FailureKind.TIMEOUT, total(request))
          : new Final(Failures.of(url, status.get(), redirects, request.limits(), e));
    } finally {
      end.cancel(false);
    }
  }

  private Answer exchange(
      FetchRequest request, URI url, Redirects redirects, HttpGet get, AtomicInteger status)
      throws IOException {
    ClassicHttpResponse response = client.executeOpen(host(url), get, null);
    boolean readToItsEnd = false;
    try {
      status.set(response.getCode());
      Answer answer = answer(request, url, redirects, response);
      readToItsEnd = isWhole(answer, request.limits()) || response.getEntity() == null;
      return answer;
    } finally {
      if (!readToItsEnd) {
        // Closing alone would read the rest, however long.
        get.cancel();
      }
      Closer.closeQuietly(response);
    }
  }

  /** Whether a body was read, and more than its start. */
  private static boolean isWhole(Answer answer, FetchLimits limits) {
    return answer instanceof Final last
        && last.fetched() instanceof Fetched.Body body
        && body.bytes().length < limits.bodyBytes();
  }

  private static boolean isGood(int status) {
    return status >= 200 && status < 300;
  }

  private HttpGet get(FetchRequest request, URI url, Deadline deadline) {
    HttpGet get = new HttpGet(url);
    get.setHeader("User-Agent", userAgent);
    get.setHeader("Accept", request.accept());
    get.setHeader("Accept-Encoding", "gzip, deflate, br");
    if (request.etag() != null) {
      get.setHeader("If-None-Match", request.etag());
    }
    if (request.lastModified() != null) {
      get.setHeader("If-Modified-Since", request.lastModified());
    }
    Timeout left = Timeout.of(Math.max(1, deadline.leftNanos()), TimeUnit.NANOSECONDS);
    get.setConfig(
        RequestConfig.custom()
            .setConnectionRequestTimeout(left)
            .setResponseTimeout(Timeout.of(request.limits().response()))
            .build());
    return get;
  }

  private static HttpHost host(URI url) {
    HostPort place = HostPort.parse(url.getRawAuthority(), WebUrl.defaultPort(url.getScheme()));
    if (place == null) {
      throw new IllegalArgumentException("the policy lets no such address pass: " + url);
    }
    // Named by its text, never by a resolved address: the guarded resolver has to be asked.
    String name = place.host().replace("[", "").replace("]", "");
    return new HttpHost(url.getScheme(), name, place.port());
  }

  private Answer answer(
      FetchRequest request, URI url, Redirects redirects, ClassicHttpResponse response)
      throws IOException {
    int status = response.getCode();
    if (isGood(status)) {
      byte[] body = BodyReader.read(response, request.limits().bodyBytes(), request.start());
      return new Final(new Fetched.Body(url, status, redirects, HeaderReader.read(response), body));
    }
    ResponseHeaders headers = HeaderReader.read(response);
    return switch (status) {
      case 301, 302, 303, 307, 308 -> {
        String location = HeaderReader.location(response);
        yield location == null
            ? failed(url, status, redirects, FailureKind.BAD_REDIRECT, "no Location header")
            : new Redirected(status, location);
      }
      case 304 -> new Final(new Fetched.NotModified(url, redirects, headers));
      case 404, 410 -> new Final(new Fetched.Gone(url, status, redirects));
      case 408, 425, 429, 503 ->
          new Final(
              new Fetched.Throttled(
                  url,
                  status,
                  redirects,
                  headers.retryAt(clock.instant()),
                  "the server answered " + status));
      default -> {
        Instant retryAt = status >= 400 ? headers.retryAt(clock.instant()) : null;
        if (retryAt != null) {
          // Whatever went wrong, the server says when to ask again.
          yield new Final(
              new Fetched.Throttled(
                  url, status, redirects, retryAt, "the server answered " + status));
        }
        FailureKind kind =
            status >= 500
                ? FailureKind.SERVER_ERROR
                : status >= 400 ? FailureKind.CLIENT_ERROR : FailureKind.PROTOCOL;
        yield failed(url, status, redirects, kind, "the server answered " + status);
      }
    };
  }

  private static String total(FetchRequest request) {
    return "not done within the limit of " + request.limits().total();
  }

  private static Answer failed(
      URI url, int status, Redirects redirects, FailureKind kind, String detail) {
    return new Final(new Fetched.Failed(url, status, redirects, kind, detail));
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
