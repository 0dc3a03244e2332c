package org.tocsin.cli.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.json.MalformedRecordException;

/**
 * Stands between functions and the servers, on loopback: takes each call, asks the {@link Life}
 * that made it what is to become of it, and does that. The services are reached through a port of
 * each life's own; sites through one port, since their addresses are what articles are known by,
 * and there the user agent tells the life.
 */
final class FaultProxy implements AutoCloseable {

  private static final Pattern LIFE = Pattern.compile("life-(\\d+)");
  private static final int LATE_MILLIS = 25;

  private final Map<Service, URI> servers;
  private final ServerSocket web;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Integer, Life> lives = new ConcurrentHashMap<>();
  private volatile @Nullable IOException broken;

  private FaultProxy(Map<Service, URI> servers, ServerSocket web) {
    this.servers = Map.copyOf(servers);
    this.web = web;
  }

  /**
   * Starts it.
   *
   * @param servers where the calls go
   * @param webPort the port on which sites are reached
   */
  static FaultProxy start(Map<Service, URI> servers, int webPort) throws IOException {
    ServerSocket web = new ServerSocket(webPort, 200, InetAddress.getLoopbackAddress());
    FaultProxy proxy = new FaultProxy(servers, web);
    proxy.listen(web, null);
    return proxy;
  }

  /** Lets a life reach the services through the port of the returned socket, until it is closed. */
  ServerSocket open(Life life) throws IOException {
    lives.put(life.id(), life);
    ServerSocket port = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    listen(port, life);
    return port;
  }

  private void listen(ServerSocket socket, @Nullable Life life) {
    threads.execute(
        () -> {
          while (!socket.isClosed()) {
            try {
              Socket client = socket.accept();
              threads.execute(() -> serve(client, life));
            } catch (IOException e) {
              if (!socket.isClosed()) {
                broken = e;
              }
            }
          }
        });
  }

  private void serve(Socket client, @Nullable Life owner) {
    try (client) {
      OutputStream out = client.getOutputStream();
      HttpMessage request = HttpMessage.read(client.getInputStream(), out);
      Life life = owner == null ? byUserAgent(request) : owner;
      if (life.isDead()) {
        return;
      }
      Service service = service(request, owner);
      Fault fault = life.next(service, Call.name(service, request));
      byte[] answer = answer(request, service, fault, life);
      if (!life.isDead() && fault != Fault.ANSWER_LOST) {
        boolean half = fault == Fault.TRUNCATED;
        out.write(answer, 0, half ? answer.length - bodyLength(answer) / 2 - 1 : answer.length);
        out.flush();
      }
    } catch (IOException e) {
      // The function went away, or waits no longer; the test sees what came of it.
      return;
    } catch (MalformedRecordException e) {
      broken = new IOException("a call that is no JSON", e);
    }
  }

  private static int bodyLength(byte[] answer) {
    for (int i = 3; i < answer.length; i++) {
      if (answer[i] == '\n' && answer[i - 2] == '\n') {
        return answer.length - i - 1;
      }
    }
    return 0;
  }

  /** The answer to give; nothing where there is none. */
  private byte[] answer(HttpMessage request, Service service, @Nullable Fault fault, Life life)
      throws IOException {
    byte[] none = new byte[0];
    if (fault == null) {
      return forward(request, service);
    }
    String instead = fault.answer(service);
    if (instead != null) {
      String head = instead.substring(0, instead.indexOf("\r\n\r\n") + 4);
      return (request.method().equals("HEAD") ? head : instead)
          .getBytes(StandardCharsets.ISO_8859_1);
    }
    switch (fault) {
      case KILLED_BEFORE -> life.kill();
      case KILLED_AFTER -> {
        forward(request, service);
        life.kill();
      }
      case DUPLICATED -> {
        forward(request, service);
        return forward(request, service);
      }
      case DELAYED -> {
        byte[] answer = forward(request, service);
        late();
        return answer;
      }
      case CUT -> {
        return none;
      }
      default -> {
        return forward(request, service);
      }
    }
    return none;
  }

  /** The delay is the fault itself; nothing else waits for it. */
  private static void late() {
    try {
      boolean told = new CountDownLatch(1).await(LATE_MILLIS, TimeUnit.MILLISECONDS);
      assert !told;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] forward(HttpMessage request, Service service) throws IOException {
    URI server = servers.get(service);
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.getOutputStream().write(request.once());
      socket.getOutputStream().flush();
      return saysItEnds(socket.getInputStream().readAllBytes());
    }
  }

  /** Not every server says that the connection ends with the answer as it was asked to. */
  private static byte[] saysItEnds(byte[] answer) {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    int line = text.indexOf("\r\n") + 2;
    return line < 2
        ? answer
        : (text.substring(0, line) + "Connection: close\r\n" + text.substring(line))
            .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Service service(HttpMessage request, @Nullable Life owner) {
    if (owner == null) {
      return Service.WEB;
    }
    String target = request.header("x-amz-target");
    if (target == null) {
      return Service.S3;
    }
    return target.startsWith("DynamoDB") ? Service.DYNAMODB : Service.SQS;
  }

  private Life byUserAgent(HttpMessage request) throws IOException {
    String agent = request.header("user-agent");
    Matcher matcher = LIFE.matcher(agent == null ? "" : agent);
    Life life = matcher.find() ? lives.get(Integer.parseInt(matcher.group(1))) : null;
    if (life == null) {
      throw new IOException("nobody's request: " + request.head());
    }
    return life;
  }

  /** Refuses to go on where the proxy itself has a fault. */
  void check() {
    IOException fault = broken;
    if (fault != null) {
      throw new UncheckedIOException(fault);
    }
  }

  @Override
  public void close() throws IOException {
    web.close();
    threads.shutdownNow();
  }
}
