package org.tocsin.coder.places;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Writes the file that {@link Gazetteer} reads. Its parts, all big-endian: a header (magic,
 * version, counts, a checksum), fixed-size entries, a hash table from name keys to postings, the
 * {@link LooseNames}, a heap of strings and postings. A reader needs no decoding up front:
 * everything is looked up in place.
 */
final class GazetteerWriter {
  static final int MAGIC = 0x54475A31;
  static final int VERSION = 3;

  /** Bytes of an entry: see {@link #writeEntry}. */
  static final int ENTRY = 40;

  /** The kinds by the number that stands for them in the file. */
  static final List<PlaceKind> KINDS =
      List.of(
          PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.REGION, PlaceKind.TOWN);

  /** The most bytes of names and postings. */
  private static final int MOST = 1 << 30;

  static final int NO_COORDINATE = Integer.MIN_VALUE;

  private final List<Place> places = new ArrayList<>();
  private final List<Country> countries = new ArrayList<>();
  private final TreeMap<String, List<Integer>> postings = new TreeMap<>();
  private final Map<String, Integer> strings = new HashMap<>();
  private ByteBuffer heap = ByteBuffer.allocate(1 << 20);

  /** Adds a place under its name. */
  int add(Place place) {
    places.add(place);
    int index = places.size() - 1;
    name(index, place.name(), true);
    return index;
  }

  /** How many places there are so far. */
  int size() {
    return places.size();
  }

  Place place(int index) {
    return places.get(index);
  }

  /** The indexes of the places that bear a name so far. */
  List<Integer> named(String name) {
    return postings.getOrDefault(NameKey.of(name), List.of()).stream().map(p -> p >> 1).toList();
  }

  /**
   * Marks a place as one of note, and gives it another usual name, under which it is not yet looked
   * up.
   */
  void note(int index, String name) {
    Place p = places.get(index);
    places.set(
        index,
        new Place(
            p.id(),
            name,
            p.kind(),
            p.isCapital() ? p.featureCode() : Place.OF_NOTE,
            p.country(),
            p.admin1(),
            p.latitude(),
            p.longitude(),
            p.population(),
            p.timeZone()));
  }

  void add(Country country) {
    countries.add(country);
  }

  /** Adds a further name of a place; the usual names rank before others. */
  void name(int index, String name, boolean usual) {
    String key = NameKey.of(name);
    if (key.isEmpty() || key.length() > 200) {
      return;
    }
    List<Integer> of = postings.computeIfAbsent(key, k -> new ArrayList<>());
    int posting = index << 1 | (usual ? 0 : 1);
    for (int i = 0; i < of.size(); i++) {
      if (of.get(i) >> 1 == index) {
        of.set(i, Math.min(of.get(i), posting));
        return;
      }
    }
    of.add(posting);
  }

  void write(OutputStream out) throws IOException {
    int capacity = Integer.highestOneBit(Math.max(16, postings.size() * 3 / 2)) << 1;
    int[] slots = new int[capacity];
    for (Map.Entry<String, List<Integer>> e : postings.entrySet()) {
      int slot = Gazetteer.hash(e.getKey()) & (capacity - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (capacity - 1);
      }
      slots[slot] = heap.position() + 1;
      putString(e.getKey());
      putInt(e.getValue().size());
      e.getValue().forEach(this::putInt);
    }
    ByteBuffer entries = ByteBuffer.allocate(places.size() * ENTRY);
    for (Place place : places) {
      writeEntry(place, entries);
    }
    int countriesAt = heap.position();
    for (Country c : countries) {
      putString(c.iso2());
      putString(c.name());
      putString(c.capital());
      putInt(c.population());
      putString(String.join(",", c.neighbours()));
      putInt(degrees(c.latitude()));
      putInt(degrees(c.longitude()));
      putString(c.timeZone() == null ? "" : c.timeZone());
    }
    ByteBuffer table = ByteBuffer.allocate(capacity * 4);
    table.asIntBuffer().put(slots);
    byte[] loose = LooseNames.table(places, postings);
    CRC32 crc = new CRC32();
    crc.update(entries.array());
    crc.update(table.array());
    crc.update(loose);
    crc.update(heap.array(), 0, heap.position());
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeInt(VERSION);
    data.writeInt(places.size());
    data.writeInt(capacity);
    data.writeInt(postings.size());
    data.writeInt(countries.size());
    data.writeInt(countriesAt);
    data.writeInt(heap.position());
    data.writeInt((int) crc.getValue());
    data.writeInt(loose.length / LooseNames.ENTRY);
    data.write(entries.array());
    data.write(table.array());
    data.write(loose);
    data.write(heap.array(), 0, heap.position());
    data.flush();
  }

  private void writeEntry(Place place, ByteBuffer entries) {
    entries.putInt(place.id() == null ? 0 : Integer.parseInt(place.id()));
    entries.putInt(string(place.name()));
    entries.putInt(string(place.admin1()));
    entries.putInt(string(place.timeZone()));
    entries.putInt(string(place.featureCode()));
    entries.putInt(string(place.country()));
    entries.putInt(degrees(place.latitude()));
    entries.putInt(degrees(place.longitude()));
    entries.putInt(place.population());
    entries.putInt(KINDS.indexOf(place.kind()));
  }

  private static int degrees(@Nullable Double value) {
    return value == null ? NO_COORDINATE : (int) Math.round(value * 100_000);
  }

  /** The place of a string in the heap plus one; 0 for an absent one. */
  private int string(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    return strings.computeIfAbsent(
        text,
        t -> {
          int at = heap.position();
          putString(t);
          return at + 1;
        });
  }

  private void putString(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    room(bytes.length + 2);
    heap.putShort((short) bytes.length);
    heap.put(bytes);
  }

  private void putInt(int value) {
    room(4);
    heap.putInt(value);
  }

  private void room(int bytes) {
    if (heap.remaining() < bytes) {
      if (heap.capacity() > MOST / 2) {
        throw new IllegalStateException("more than " + MOST + " bytes of names");
      }
      ByteBuffer larger = ByteBuffer.allocate(heap.capacity() * 2);
      heap.flip();
      larger.put(heap);
      heap = larger;
    }
  }
}
