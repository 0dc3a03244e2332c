package org.tocsin.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;
import org.jspecify.annotations.Nullable;

/** Takes from a response what {@link ResponseHeaders} carries. */
final class HeaderReader {

  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\"';\\s]+)", Pattern.CASE_INSENSITIVE);

  private HeaderReader() {}

  static ResponseHeaders read(HttpMessage response) {
    String contentType = first(response, "Content-Type");
    return new ResponseHeaders(
        contentType,
        mediaType(contentType),
        charset(contentType),
        first(response, "ETag"),
        first(response, "Last-Modified"),
        all(response, "Cache-Control"),
        first(response, "Expires"),
        first(response, "Retry-After"),
        first(response, "Content-Language"));
  }

  /** The Location header. Servers send UTF-8 in it, which arrives one character a byte. */
  static @Nullable String location(HttpMessage response) {
    String location = first(response, "Location");
    if (location == null || location.chars().allMatch(c -> c < 0x80)) {
      return location;
    }
    try {
      byte[] bytes = location.getBytes(StandardCharsets.ISO_8859_1);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return location;
    }
  }

  static @Nullable String mediaType(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    int end = contentType.indexOf(';');
    String type = (end < 0 ? contentType : contentType.substring(0, end)).strip();
    return type.isEmpty() ? null : type.toLowerCase(Locale.ROOT);
  }

  static @Nullable String charset(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    Matcher charset = CHARSET.matcher(contentType);
    return charset.find() ? charset.group(1) : null;
  }

  private static @Nullable String first(HttpMessage response, String name) {
    Header header = response.getFirstHeader(name);
    String value = header == null ? null : header.getValue();
    return value == null || value.isBlank() ? null : value;
  }

  private static @Nullable String all(HttpMessage response, String name) {
    String joined =
        Arrays.stream(response.getHeaders(name))
            .map(Header::getValue)
            .collect(Collectors.joining(", "));
    return joined.isBlank() ? null : joined;
  }
}
