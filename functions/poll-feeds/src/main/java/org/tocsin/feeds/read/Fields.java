package org.tocsin.feeds.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.tocsin.feeds.data.Tables;
import org.tocsin.pipeline.record.PublicationTime;

/** Finds a field among the elements that may carry it, as {@code rss-fields.tsv} lists them. */
final class Fields {

  private record Place(String namespace, String name) {
    /** Feeds write the addresses of namespaces in capitals and small letters as they like. */
    boolean is(Element element) {
      return element.getName().equals(name)
          && element.getNamespaceURI().equalsIgnoreCase(namespace);
    }
  }

  private static final Map<String, List<Place>> PLACES = places();

  private Fields() {}

  /** The first element that carries the field and is not empty, or null. */
  static @Nullable Element element(Element parent, String field) {
    for (Place place : PLACES.getOrDefault(field, List.of())) {
      for (Element child : parent.getChildren()) {
        if (place.is(child) && !Markup.of(child).isEmpty()) {
          return child;
        }
      }
    }
    return null;
  }

  /** Its text with markup, or null. */
  static @Nullable String text(Element parent, String field) {
    Element element = element(parent, field);
    return element == null ? null : Markup.of(element);
  }

  /** Its date: that of the first element whose date can be read. */
  static @Nullable PublicationTime date(Element parent, String field) {
    for (Place place : PLACES.getOrDefault(field, List.of())) {
      for (Element child : parent.getChildren()) {
        PublicationTime date = place.is(child) ? FeedDates.read(child.getText()) : null;
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  private static Map<String, List<Place>> places() {
    Map<String, List<Place>> places = new TreeMap<>();
    for (String line : Tables.lines(Fields.class, "rss-fields.tsv")) {
      String[] columns = line.split("\t", -1);
      String namespace = columns[1].equals("-") ? "" : columns[1];
      places
          .computeIfAbsent(columns[0], k -> new ArrayList<>())
          .add(new Place(namespace, columns[2]));
    }
    return places;
  }
}
