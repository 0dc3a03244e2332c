package org.tocsin.feeds.state;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.feeds.read.Timetable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A {@link FeedState} as DynamoDB keeps it. */
final class FeedItem {

  /** The hash keys of the index by due time: few, so that one query each finds all. */
  static final int SHARDS = 4;

  private FeedItem() {}

  static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  /** Whole seconds, so that the order of the texts is the order of the moments. */
  static AttributeValue time(Instant at) {
    return text(at.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  static AttributeValue shard(URI feed) {
    return text(Integer.toString(Math.floorMod(feed.toString().hashCode(), SHARDS)));
  }

  static Map<String, AttributeValue> key(URI feed) {
    return Map.of("feed", text(feed.toString()));
  }

  private static AttributeValue seen(FeedState state) {
    return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(state.seen().packed()));
  }

  /**
   * What to write to bring an item from one state to another.
   *
   * @param expression sets what is new, removes what is gone
   * @param names the attributes' placeholders
   * @param values the values' placeholders, and {@code :read}, the version that was read, if any
   *     was
   */
  record Change(String expression, Map<String, String> names, Map<String, AttributeValue> values) {}

  /** What to write of a feed that has no item. */
  static Change added(FeedState state) {
    Map<String, AttributeValue> wanted = small(state, 0);
    wanted.put("seen", seen(state));
    return change(Map.of(), wanted, new HashMap<>());
  }

  static Change change(FeedState before, FeedState after) {
    Map<String, AttributeValue> old = small(before, before.version());
    Map<String, AttributeValue> wanted = small(after, before.version() + 1);
    if (!before.seen().equals(after.seen())) {
      wanted.put("seen", seen(after));
    }
    return change(old, wanted, new HashMap<>(Map.of(":read", number(before.version()))));
  }

  private static Change change(
      Map<String, AttributeValue> old,
      Map<String, AttributeValue> wanted,
      Map<String, AttributeValue> values) {
    Map<String, String> names = new HashMap<>();
    List<String> set = new ArrayList<>();
    List<String> remove = new ArrayList<>();
    wanted.forEach(
        (name, value) -> {
          if (!value.equals(old.get(name))) {
            names.put("#" + name, name);
            values.put(":" + name, value);
            set.add("#" + name + " = :" + name);
          }
        });
    for (String name : old.keySet()) {
      if (!wanted.containsKey(name)) {
        names.put("#" + name, name);
        remove.add("#" + name);
      }
    }
    return new Change(
        "set "
            + String.join(", ", set)
            + (remove.isEmpty() ? "" : " remove " + String.join(", ", remove)),
        names,
        values);
  }

  /** All but the key and the fingerprints. */
  private static Map<String, AttributeValue> small(FeedState state, long version) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("version", number(version));
    item.put("errors", number(state.errors()));
    if (state.nextPollAt() != null) {
      item.put("shard", shard(state.feed()));
      item.put("nextPollAt", time(state.nextPollAt()));
    }
    put(item, "title", state.title());
    put(item, "movedTo", state.move().address());
    put(item, "movingTo", state.move().candidate());
    if (state.move().times() > 0) {
      item.put("movingPolls", number(state.move().times()));
    }
    put(item, state.rhythm());
    put(item, "etag", state.etag());
    put(item, "lastModified", state.lastModified());
    put(item, "contentHash", state.contentHash());
    put(item, "polledAt", state.polledAt());
    put(item, "firstErrorAt", state.firstErrorAt());
    put(item, "lastErrorAt", state.lastErrorAt());
    put(item, "lastError", state.lastError());
    return item;
  }

  private static void put(Map<String, AttributeValue> item, String name, @Nullable Object value) {
    if (value instanceof Instant at) {
      item.put(name, time(at));
    } else if (value != null) {
      item.put(name, text(value.toString()));
    }
  }

  private static Fingerprints seen(@Nullable AttributeValue value) {
    return value == null || value.b() == null
        ? Fingerprints.NONE
        : Fingerprints.unpack(value.b().asByteArrayUnsafe());
  }

  private static void put(Map<String, AttributeValue> item, Rhythm rhythm) {
    Timetable wishes = rhythm.timetable();
    put(item, "every", wishes.every());
    if (!wishes.skipHours().isEmpty()) {
      put(item, "skipHours", words(wishes.skipHours()));
    }
    if (!wishes.skipDays().isEmpty()) {
      put(item, "skipDays", words(wishes.skipDays()));
    }
    put(item, "newsEvery", rhythm.gap());
    put(item, "newsAt", rhythm.newsAt());
  }

  private static Rhythm rhythm(Map<String, AttributeValue> item) {
    Set<Integer> hours = new HashSet<>();
    words(get(item, "skipHours")).forEach(hour -> hours.add(Integer.valueOf(hour)));
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    words(get(item, "skipDays")).forEach(day -> days.add(DayOfWeek.valueOf(day)));
    return new Rhythm(
        new Timetable(duration(get(item, "every")), hours, days),
        duration(get(item, "newsEvery")),
        at(item, "newsAt"));
  }

  private static String words(Set<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static List<String> words(@Nullable String text) {
    return text == null ? List.of() : List.of(text.split(" "));
  }

  private static @Nullable Duration duration(@Nullable String text) {
    return text == null ? null : Duration.parse(text);
  }

  private static @Nullable URI uri(@Nullable String text) {
    return text == null ? null : URI.create(text);
  }

  static FeedState read(Map<String, AttributeValue> item) {
    return new FeedState(
        URI.create(key(item, "feed")),
        get(item, "title"),
        at(item, "nextPollAt"),
        get(item, "etag"),
        get(item, "lastModified"),
        get(item, "contentHash"),
        seen(item.get("seen")),
        rhythm(item),
        new Move(
            uri(get(item, "movedTo")),
            uri(get(item, "movingTo")),
            (int) count(item, "movingPolls")),
        at(item, "polledAt"),
        (int) count(item, "errors"),
        at(item, "firstErrorAt"),
        at(item, "lastErrorAt"),
        get(item, "lastError"),
        count(item, "version"));
  }

  /** A key attribute, which every item has. */
  static String key(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(get(item, name), name);
  }

  static @Nullable String get(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? null : value.s();
  }

  private static @Nullable Instant at(Map<String, AttributeValue> item, String name) {
    String text = get(item, name);
    return text == null ? null : Instant.parse(text);
  }

  private static long count(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? 0 : Long.parseLong(value.n());
  }
}
