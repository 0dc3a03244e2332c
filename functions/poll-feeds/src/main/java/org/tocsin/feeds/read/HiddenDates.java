package org.tocsin.feeds.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;

/**
 * Keeps a document's dates out of Rome's sight while it reads the rest. Rome would try a dozen
 * forms on each, and with the first zone by name have all names of all zones loaded, a tenth of a
 * second; its dates are not used, since they are read from the document itself ({@link FeedDates}).
 */
final class HiddenDates {

  private static final String HIDDEN = "hidden";

  private static final Set<String> NAMES =
      Set.of(
          "pubDate",
          "lastBuildDate",
          "expirationDate",
          "date",
          "updated",
          "published",
          "modified",
          "issued",
          "created");

  private record Hidden(Element element, String name) {}

  private final List<Hidden> hidden = new ArrayList<>();

  /** Of a document in the form that {@link Canonical} makes. */
  HiddenDates(Document document) {
    for (Element outer : document.getRootElement().getChildren()) {
      hide(outer);
      for (Element inner : outer.getChildren()) {
        hide(inner);
        inner.getChildren().forEach(this::hide);
      }
    }
  }

  private void hide(Element element) {
    if (NAMES.contains(element.getName())) {
      hidden.add(new Hidden(element, element.getName()));
      element.setName(HIDDEN);
    }
  }

  /** Shows them again. */
  void show() {
    hidden.forEach(date -> date.element().setName(date.name()));
  }
}
