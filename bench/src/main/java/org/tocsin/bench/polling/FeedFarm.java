package org.tocsin.bench.polling;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Feeds of many hosts, each on a loopback address of its own. Who asks unconditionally has the feed
 * at once; who asks conditionally meets 85 % feeds that did not change, 10 % with two new entries
 * and 5 % errors, after 20 ms to 2 s (as many between 20 and 200 ms as between 200 ms and 2 s).
 */
final class FeedFarm implements AutoCloseable {

  private static final int LONGEST_HEAD = 16_384;

  private final int feeds;
  private final int port;
  private final List<String> hosts = new ArrayList<>();
  private final List<ServerSocketChannel> listeners = new ArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Selector selector;
  private final FeedText text;

  FeedFarm(int feeds, int hostCount, int port, Instant now) throws IOException {
    this.feeds = feeds;
    this.port = port;
    this.text = new FeedText(now);
    this.selector = Selector.open();
    for (int i = 0; i < hostCount; i++) {
      String host = String.format(Locale.ROOT, "127.%d.%d.1", 1 + i / 250, 1 + i % 250);
      ServerSocketChannel listener = ServerSocketChannel.open();
      listeners.add(listener);
      listener.bind(new InetSocketAddress(host, port), 256);
      listener.configureBlocking(false);
      listener.register(selector, SelectionKey.OP_ACCEPT);
      hosts.add(host + ":" + port);
    }
    Thread.ofPlatform().daemon().name("feeds").start(this::accept);
  }

  /** Each host and port. */
  List<String> hosts() {
    return List.copyOf(hosts);
  }

  /** The address of each feed. */
  List<String> addresses() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < feeds; i++) {
      all.add("http://" + hosts.get(i % hosts.size()) + "/feed/" + i + ".xml");
    }
    return all;
  }

  private void accept() {
    try {
      while (selector.isOpen()) {
        selector.select();
        for (SelectionKey key : selector.selectedKeys()) {
          SocketChannel client = ((ServerSocketChannel) key.channel()).accept();
          if (client != null) {
            threads.execute(() -> serve(client));
          }
        }
        selector.selectedKeys().clear();
      }
    } catch (ClosedSelectorException e) {
      // The end.
      return;
    } catch (IOException e) {
      throw new IllegalStateException("the feeds are served no more on port " + port, e);
    }
  }

  private void serve(SocketChannel client) {
    try (client) {
      client.configureBlocking(true);
      client.socket().setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(client.socket().getInputStream());
      OutputStream out = client.socket().getOutputStream();
      for (String head = head(in); !head.isEmpty(); head = head(in)) {
        byte[] answer = answer(head);
        if (answer.length == 0) {
          return;
        }
        out.write(answer);
        out.flush();
      }
    } catch (IOException e) {
      // The client went away.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A request's line and headers; empty at the end. */
  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder(512);
    while (head.length() < LONGEST_HEAD) {
      int c = in.read();
      if (c < 0) {
        return "";
      }
      head.append((char) c);
      if (c == '\n' && head.length() >= 4 && head.charAt(head.length() - 3) == '\n') {
        return head.toString();
      }
    }
    return "";
  }

  /** The answer's bytes; none where the connection is cut. */
  private byte[] answer(String head) throws InterruptedException {
    int at = head.indexOf("/feed/");
    if (at < 0 || at > head.indexOf('\r')) {
      return status("404 Not Found", "");
    }
    int number = Integer.parseInt(head.substring(at + 6, head.indexOf('.', at)));
    if (!head.toLowerCase(Locale.ROOT).contains("\r\nif-none-match:")) {
      return body(number, 0);
    }
    TimeUnit.MICROSECONDS.sleep(latency(number));
    int kind = number % 20;
    if (kind < 17) {
      return status("304 Not Modified", "ETag: " + tag(number, 0) + "\r\n");
    }
    return kind < 19 ? body(number, 2) : error(number);
  }

  /** In microseconds. */
  static long latency(int number) {
    double share = Math.floorMod((number * 0x9E3779B97F4A7C15L) >>> 20, 10_000L) / 10_000.0;
    return (long) (20_000 * Math.pow(100, share));
  }

  private static byte[] error(int number) {
    return switch (number / 20 % 4) {
      case 0 -> status("500 Internal Server Error", "");
      case 1 -> status("404 Not Found", "");
      case 2 -> status("503 Service Unavailable", "Retry-After: 600\r\n");
      default -> new byte[0];
    };
  }

  private static String tag(int number, int news) {
    return "\"" + number + "-" + news + "\"";
  }

  private static byte[] status(String status, String headers) {
    return ("HTTP/1.1 "
            + status
            + "\r\nServer: bench\r\nCache-Control: max-age=300\r\n"
            + headers
            + (status.startsWith("304") ? "" : "Content-Length: 0\r\n")
            + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] body(int number, int news) {
    byte[] gzipped = text.gzipped(number, news);
    byte[] head =
        ("HTTP/1.1 200 OK\r\n"
                + "Server: bench\r\n"
                + "Content-Type: application/rss+xml; charset=utf-8\r\n"
                + "Content-Encoding: gzip\r\n"
                + "Cache-Control: max-age=300\r\n"
                + "Vary: Accept-Encoding\r\n"
                + "ETag: "
                + tag(number, news)
                + "\r\nContent-Length: "
                + gzipped.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] answer = new byte[head.length + gzipped.length];
    System.arraycopy(head, 0, answer, 0, head.length);
    System.arraycopy(gzipped, 0, answer, head.length, gzipped.length);
    return answer;
  }

  @Override
  public void close() throws IOException {
    selector.close();
    for (ServerSocketChannel listener : listeners) {
      listener.close();
    }
    threads.shutdownNow();
  }
}
