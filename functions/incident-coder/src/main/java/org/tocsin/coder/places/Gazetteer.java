package org.tocsin.coder.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Resources;

/**
 * The places that Tocsin knows by name. Start with {@link #load()}, which reads the gazetteer that
 * the build made; {@link #open} takes a larger one that a {@link GazetteerBuilder} wrote.
 *
 * <p>The file stays in memory as it is on disk, some megabytes; entries are decoded when a name is
 * looked up. Instances don't change and may be shared by threads.
 */
public final class Gazetteer {
  private static final int HEADER = 40;

  /** A place that bears a name: its usual name, or one of its others. */
  public record Match(Place place, boolean usualName) {}

  private final ByteBuffer file;
  private final int places;
  private final int capacity;
  private final int names;
  private final int table;
  private final int heap;
  private final LooseNames loose;
  private final Map<String, Country> countries;

  private Gazetteer(ByteBuffer file) {
    this.file = file;
    if (file.capacity() < HEADER || file.getInt(0) != GazetteerWriter.MAGIC) {
      throw new IllegalArgumentException("not a gazetteer of Tocsin's");
    }
    if (file.getInt(4) != GazetteerWriter.VERSION) {
      throw new IllegalArgumentException(
          "gazetteer of version "
              + file.getInt(4)
              + ", not "
              + GazetteerWriter.VERSION
              + ": build it anew");
    }
    this.places = file.getInt(8);
    this.capacity = file.getInt(12);
    this.names = file.getInt(16);
    this.table = HEADER + places * GazetteerWriter.ENTRY;
    int looseNames = file.getInt(36);
    this.loose = new LooseNames(file, table + capacity * 4, looseNames);
    this.heap = table + capacity * 4 + looseNames * LooseNames.ENTRY;
    long size = HEADER + (long) places * GazetteerWriter.ENTRY + (long) capacity * 4;
    size += (long) looseNames * LooseNames.ENTRY + file.getInt(28);
    boolean sound =
        places >= 0 && looseNames >= 0 && Integer.bitCount(capacity) == 1 && file.getInt(28) >= 0;
    if (!sound || file.capacity() != size) {
      throw new IllegalArgumentException(
          "gazetteer cut short or spoilt: " + file.capacity() + " bytes, not " + size);
    }
    this.countries = readCountries(file.getInt(20), heap + file.getInt(24));
  }

  /** The gazetteer that the build made. Reads it anew at each call: keep the result. */
  public static Gazetteer load() {
    try (InputStream stream = Resources.open(Gazetteer.class, "gazetteer.bin")) {
      return read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A gazetteer from a file that {@link GazetteerCompiler} wrote.
   *
   * @throws IllegalArgumentException where it is none, or of another version, or cut short
   */
  public static Gazetteer read(InputStream stream) throws IOException {
    return new Gazetteer(WholeFile.of(stream));
  }

  /**
   * The same from a file, which is mapped into memory: only what is looked up is read, and it takes
   * no heap.
   *
   * @throws IllegalArgumentException as for {@link #read}
   */
  public static Gazetteer open(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(
            "gazetteer of " + channel.size() + " bytes, at most " + Integer.MAX_VALUE);
      }
      return new Gazetteer(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    }
  }

  /** Tells gazetteers apart: another one may give other results for the same text. */
  public String fingerprint() {
    return Integer.toHexString(file.getInt(32));
  }

  /** How many places there are. */
  public int size() {
    return places;
  }

  /** How many different names there are. */
  public int names() {
    return names;
  }

  /** The place at an index from 0 to {@link #size()}, for whoever wants them all. */
  public Place place(int index) {
    int at = HEADER + index * GazetteerWriter.ENTRY;
    int id = file.getInt(at);
    return new Place(
        id == 0 ? null : Integer.toString(id),
        stringAt(file.getInt(at + 4)),
        GazetteerWriter.KINDS.get(file.getInt(at + 36)),
        stringAt(file.getInt(at + 16)),
        stringOrNull(file.getInt(at + 20)),
        stringOrNull(file.getInt(at + 8)),
        degrees(file.getInt(at + 24)),
        degrees(file.getInt(at + 28)),
        file.getInt(at + 32),
        stringOrNull(file.getInt(at + 12)));
  }

  /** The places of a name, in any case and with or without diacritics; empty where none. */
  public List<Match> named(String name) {
    return byKey(NameKey.of(name));
  }

  /** The places of a key that {@link NameKey} made. */
  List<Match> byKey(String key) {
    int at = find(key);
    if (at < 0) {
      return List.of();
    }
    int count = file.getInt(at);
    List<Match> matches = new ArrayList<>(count);
    for (int i = 1; i <= count; i++) {
      int posting = file.getInt(at + 4 * i);
      matches.add(new Match(place(posting >> 1), (posting & 1) == 0));
    }
    return matches;
  }

  /**
   * The towns of a country whose name is loosely the same as the one with this key: for names that
   * no place has as they are written. Empty where a country's spellings are one.
   */
  List<Place> loosely(String country, String key) {
    return loose.of(country, key).stream().map(this::place).toList();
  }

  /** Whether any place has the name with this key. */
  boolean knows(String key) {
    return find(key) >= 0;
  }

  /** Every name with the index of a place that bears it; the keys of names, in no order. */
  void forEachName(NameVisitor visitor) {
    for (int slot = 0; slot < capacity; slot++) {
      int at = file.getInt(table + slot * 4);
      if (at == 0) {
        continue;
      }
      at += heap - 1;
      String key = textAt(at);
      at += 2 + (file.getShort(at) & 0xFFFF);
      int count = file.getInt(at);
      for (int i = 1; i <= count; i++) {
        int posting = file.getInt(at + 4 * i);
        visitor.name(posting >> 1, key, (posting & 1) == 0);
      }
    }
  }

  /** Is told of names. */
  interface NameVisitor {
    /** A key of a name of the place at an index, and whether it is a usual name. */
    void name(int index, String key, boolean usual);
  }

  /** The country of an ISO 3166-1 alpha-2 code. */
  public Optional<Country> country(String iso2) {
    return Optional.ofNullable(countries.get(iso2));
  }

  /** All countries and territories. */
  public Collection<Country> countries() {
    return countries.values();
  }

  /** The first-order area of a country by name, in any spelling that the gazetteer has. */
  public Optional<Place> admin1(String country, String name) {
    return named(name).stream()
        .map(Match::place)
        .filter(p -> p.kind() == PlaceKind.ADMIN1 && country.equals(p.country()))
        .findFirst();
  }

  /** Where the postings of a key start in the file; negative where there are none. */
  private int find(String key) {
    if (key.isEmpty()) {
      return -1;
    }
    byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
    for (int slot = hash(key) & (capacity - 1); ; slot = (slot + 1) & (capacity - 1)) {
      int at = file.getInt(table + slot * 4);
      if (at == 0) {
        return -1;
      }
      at += heap - 1;
      int length = file.getShort(at) & 0xFFFF;
      if (length == wanted.length && sameBytes(at + 2, wanted)) {
        return at + 2 + length;
      }
    }
  }

  private boolean sameBytes(int at, byte[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (file.get(at + i) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** A hash that is part of the file's format. */
  static int hash(String key) {
    int h = key.hashCode() * 0x9E3779B9;
    return h ^ h >>> 15;
  }

  private static @Nullable Double degrees(int value) {
    return value == GazetteerWriter.NO_COORDINATE ? null : (Double) (value / 100_000.0);
  }

  private @Nullable String stringOrNull(int reference) {
    return reference == 0 ? null : stringAt(reference);
  }

  private String stringAt(int reference) {
    return textAt(heap + reference - 1);
  }

  private String textAt(int at) {
    byte[] text = new byte[file.getShort(at) & 0xFFFF];
    file.get(at + 2, text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private Map<String, Country> readCountries(int count, int start) {
    Map<String, Country> byCode = LinkedHashMap.newLinkedHashMap(count);
    ByteBuffer in = file.duplicate().position(start);
    for (int i = 0; i < count; i++) {
      String iso2 = text(in);
      String name = text(in);
      String capital = text(in);
      int population = in.getInt();
      String neighbours = text(in);
      Double latitude = degrees(in.getInt());
      Double longitude = degrees(in.getInt());
      String zone = text(in);
      byCode.put(
          iso2,
          new Country(
              iso2,
              name,
              capital,
              population,
              neighbours.isEmpty() ? List.of() : List.of(neighbours.split(",", -1)),
              latitude,
              longitude,
              zone.isEmpty() ? null : zone));
    }
    return byCode;
  }

  private String text(ByteBuffer in) {
    String text = textAt(in.position());
    in.position(in.position() + 2 + (file.getShort(in.position()) & 0xFFFF));
    return text;
  }
}
