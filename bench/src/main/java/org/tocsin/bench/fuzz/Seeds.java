package org.tocsin.bench.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The inputs that fuzzing starts from, and what it found before: a line each, escaped as in Java.
 */
final class Seeds {

  private static final int LONGEST = 1 << 20;

  private Seeds() {}

  /** The seeds of a target. */
  static List<byte[]> of(Target target) throws IOException {
    String name = target.name().toLowerCase(Locale.ROOT) + ".txt";
    try (InputStream in = Seeds.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no seeds " + name);
      }
      String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
      List<byte[]> seeds = new ArrayList<>();
      text.lines()
          .filter(line -> !line.startsWith("# ") && !line.isEmpty())
          .forEach(line -> seeds.add(bytes(line)));
      return List.copyOf(seeds);
    }
  }

  /** {@code \\xNN} is a byte, {@code \\n} a line's end; everything else is UTF-8. */
  private static byte[] bytes(String line) {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < line.length(); i++) {
      if (line.startsWith("\\x", i) && i + 4 <= line.length()) {
        out.write(Integer.parseInt(line.substring(i + 2, i + 4), 16));
        i += 3;
      } else if (line.startsWith("\\n", i)) {
        out.write('\n');
        i += 1;
      } else {
        int point = line.codePointAt(i);
        out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point) - 1;
      }
    }
    return out.toByteArray();
  }
}
