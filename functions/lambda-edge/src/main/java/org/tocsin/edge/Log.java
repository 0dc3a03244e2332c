package org.tocsin.edge;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.json.Json;

/**
 * Writes log lines as JSON, one object a line, so that one query follows a feed, an article or an
 * incident through all functions: {@code {"time":…,"level":…,"function":…,"message":…, fields}}.
 * JSON escapes what strangers publish, so that no text can forge a line. Safe for use by many
 * threads.
 */
public final class Log {

  /** How much a line matters. */
  public enum Level {
    /** For finding faults. */
    DEBUG,
    /** What happened. */
    INFO,
    /** Something was refused or has to be tried again. */
    WARN,
    /** Something that needs a person. */
    ERROR;

    static boolean isOne(String name) {
      return Stream.of(values()).anyMatch(l -> l.name().equals(name.toUpperCase(Locale.ROOT)));
    }

    /** The level of that name in any case; INFO for any other name. */
    static Level of(String name) {
      for (Level level : values()) {
        if (level.name().equals(name.toUpperCase(Locale.ROOT))) {
          return level;
        }
      }
      return INFO;
    }
  }

  private final Clock clock;
  private final Consumer<String> lines;
  private final Level least;
  private final Map<String, Object> context;

  Log(Clock clock, Consumer<String> lines, Level least, Map<String, ?> context) {
    this.clock = clock;
    this.lines = lines;
    this.least = least;
    this.context = new LinkedHashMap<>(context);
  }

  /** This log with one more field on every line, or with another value of it; null adds none. */
  public Log with(String field, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    Map<String, Object> more = new LinkedHashMap<>(context);
    more.put(field, value);
    return new Log(clock, lines, least, more);
  }

  /** Writes a line at DEBUG; fields are names and values in turn. */
  public void debug(String message, @Nullable Object... fields) {
    write(Level.DEBUG, message, fields);
  }

  /** Writes a line at INFO; fields are names and values in turn, null values are left out. */
  public void info(String message, @Nullable Object... fields) {
    write(Level.INFO, message, fields);
  }

  /** Writes a line at WARN; fields are names and values in turn. */
  public void warn(String message, @Nullable Object... fields) {
    write(Level.WARN, message, fields);
  }

  /** Writes a line at ERROR; fields are names and values in turn. */
  public void error(String message, @Nullable Object... fields) {
    write(Level.ERROR, message, fields);
  }

  private void write(Level level, String message, @Nullable Object[] fields) {
    if (level.compareTo(least) < 0) {
      return;
    }
    if (fields.length % 2 != 0) {
      throw new IllegalArgumentException("a field without a value in: " + message);
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", clock.instant().toString());
    line.put("level", level.name());
    line.putAll(context);
    line.put("message", message);
    for (int i = 0; i < fields.length; i += 2) {
      Object value = fields[i + 1];
      if (value != null) {
        line.put(String.valueOf(fields[i]), plain(value));
      }
    }
    lines.accept(Json.write(line));
  }

  private static Object plain(Object value) {
    return value instanceof Number || value instanceof Boolean || value instanceof Iterable<?>
        ? value
        : value.toString();
  }
}
