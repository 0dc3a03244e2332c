package org.tocsin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardedResolverTest {

  private static GuardedResolver resolving(String... addresses) {
    InetAddress[] found = new InetAddress[addresses.length];
    for (int i = 0; i < addresses.length; i++) {
      found[i] = InetAddress.ofLiteral(addresses[i]);
    }
    return new GuardedResolver(AddressPolicy.publicOnly(), host -> found);
  }

  @Test
  void publicAddressesPass() throws UnknownHostException {
    List<InetSocketAddress> found =
        resolving("8.8.8.8", "2606:4700::1111").resolve("a.example", 80);
    assertEquals(
        List.of(
            new InetSocketAddress(InetAddress.ofLiteral("8.8.8.8"), 80),
            new InetSocketAddress(InetAddress.ofLiteral("2606:4700::1111"), 80)),
        found);
  }

  @Test
  void onePrivateAddressAmongSeveralRefusesTheName() {
    var e =
        assertThrows(
            AddressRefusedException.class,
            () -> resolving("8.8.8.8", "10.0.0.7").resolve("a.example", 80));
    assertEquals("a.example is 10.0.0.7, private (RFC 1918)", e.getMessage());
  }

  @Test
  void nameWithoutAddressIsUnknown() {
    assertThrows(UnknownHostException.class, () -> resolving().resolve("a.example", 80));
  }
}
