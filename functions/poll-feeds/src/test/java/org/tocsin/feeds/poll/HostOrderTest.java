package org.tocsin.feeds.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostOrderTest {

  private static List<URI> uris(String... texts) {
    return List.of(texts).stream().map(URI::create).toList();
  }

  @Test
  void hostsTakeTurnsAndEachKeepsItsOrder() {
    assertEquals(
        uris(
            "https://a.example/1",
            "https://b.example/1",
            "https://c.example/1",
            "https://a.example/2",
            "https://b.example/2",
            "https://a.example/3"),
        HostOrder.of(
            uris(
                "https://a.example/1",
                "https://a.example/2",
                "https://a.example/3",
                "https://b.example/1",
                "https://b.example/2",
                "https://c.example/1")));
    assertEquals(List.of(), HostOrder.of(List.of()));
  }
}
