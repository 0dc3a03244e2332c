package org.tocsin.feeds.read;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** RSS skipHours and skipDays. Source: the RSS 2.0 specification, and RSS 0.91 for hour 24. */
final class Skips {

  private Skips() {}

  /** The hours, from 0 to 23; 24 is midnight. */
  static List<Integer> hours(Element channel) {
    List<Integer> hours = new ArrayList<>();
    for (Element list : channel.getChildren("skipHours")) {
      for (Element hour : list.getChildren("hour")) {
        String text = hour.getTextTrim();
        if (text.matches("\\d{1,2}") && Integer.parseInt(text) <= 24) {
          hours.add(Integer.parseInt(text) % 24);
        }
      }
    }
    return hours.stream().distinct().sorted().toList();
  }

  /** The days. */
  static List<DayOfWeek> days(Element channel) {
    List<DayOfWeek> days = new ArrayList<>();
    for (Element list : channel.getChildren("skipDays")) {
      for (Element day : list.getChildren("day")) {
        DayOfWeek named = day(day.getTextTrim());
        if (named != null) {
          days.add(named);
        }
      }
    }
    return days.stream().distinct().sorted().toList();
  }

  private static @Nullable DayOfWeek day(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().equals(name.toUpperCase(Locale.ROOT))) {
        return day;
      }
    }
    return null;
  }
}
