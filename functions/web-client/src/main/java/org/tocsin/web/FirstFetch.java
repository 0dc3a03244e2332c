package org.tocsin.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fetch of a page of this very process, on loopback: it has the JVM load what a fetch takes
 * before anybody waits for one. Nothing leaves the machine.
 */
public final class FirstFetch {

  private static final int LONGEST_WAIT_MILLIS = 5_000;
  private static final byte[] ROBOTS =
      "User-agent: *\nDisallow: /private/\nAllow: /\n".getBytes(UTF_8);
  private static final byte[] PAGE = "<!DOCTYPE html><title>Rehearsal</title>".getBytes(UTF_8);

  private FirstFetch() {}

  /**
   * Fetches robots.txt and a page that says nothing.
   *
   * @throws IOException where that fails
   */
  public static void run(Clock clock) throws IOException {
    run(clock, PAGE);
  }

  /**
   * Fetches robots.txt and a page.
   *
   * @param page what is served, in UTF-8
   * @return the page as it was fetched
   * @throws IOException where that fails
   */
  public static Fetched.Body run(Clock clock, byte[] page) throws IOException {
    try (ServerSocket site = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      site.setSoTimeout(LONGEST_WAIT_MILLIS);
      Thread.ofVirtual().start(() -> serve(site, page));
      String place = "127.0.0.1:" + site.getLocalPort();
      WebClientSettings settings =
          WebClientSettings.of("rehearsal", AddressPolicy.allowing(List.of(place)));
      try (WebClient web = new WebClient(settings, clock)) {
        Fetched fetched = web.fetch(FetchRequest.page(URI.create("http://" + place + "/page")));
        if (fetched instanceof Fetched.Body body) {
          return body;
        }
        throw new IOException("no first fetch: " + fetched.why());
      }
    }
  }

  /** Serves one connection, for as long as it is kept. */
  private static void serve(ServerSocket site, byte[] page) {
    try (Socket connection = site.accept()) {
      connection.setSoTimeout(LONGEST_WAIT_MILLIS);
      BufferedReader in =
          new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
      OutputStream out = connection.getOutputStream();
      for (String path = request(in); path != null; path = request(in)) {
        boolean robots = path.contains("/robots.txt");
        // In one piece: the second of two would wait for an acknowledgement, which takes its time.
        out.write(
            answer(robots ? "text/plain" : "text/html; charset=utf-8", robots ? ROBOTS : page));
        out.flush();
      }
    } catch (IOException e) {
      // The fetch fails too, and says so.
      return;
    }
  }

  /** The first line of a request whose header is read to its end; null at the connection's end. */
  private static @Nullable String request(BufferedReader in) throws IOException {
    String first = in.readLine();
    String line = first;
    while (line != null && !line.isEmpty()) {
      line = in.readLine();
    }
    return first;
  }

  private static byte[] answer(String type, byte[] body) throws IOException {
    String header =
        "HTTP/1.1 200 OK\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(header.getBytes(ISO_8859_1));
    all.write(body);
    return all.toByteArray();
  }
}
