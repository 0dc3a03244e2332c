package org.tocsin.cli;

import java.net.URI;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the address of a server. */
final class EndpointConverter implements ITypeConverter<URI> {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  @Override
  public URI convert(String text) {
    try {
      URI address = URI.create(text);
      if (SCHEMES.contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Told below, as for what has no host.
    }
    throw new TypeConversionException(
        "expected an address such as http://127.0.0.1:18500, not " + text);
  }
}
