package org.tocsin.coder.time;

import org.tocsin.coder.text.Sentence;

/** Times of the day: "3 p.m.", "11:30 a.m.", "05:30hrs", "2130 GMT". */
final class ClockForms {

  private ClockForms() {}

  static boolean match(Sentence s, int i, Mentions out) {
    String norm = s.norm(i);
    int digits = 0;
    while (digits < norm.length()
        && (Character.isDigit(norm.charAt(digits)) || norm.charAt(digits) == ':')) {
      digits++;
    }
    String figures = norm.substring(0, digits);
    String rest = norm.substring(digits);
    int colon = figures.indexOf(':');
    boolean spaced = rest.isEmpty();
    String half = spaced ? s.norm(i + 1) : rest;
    boolean morning = half.equals("a.m.") || half.equals("am") || half.equals("a.m");
    boolean evening = half.equals("p.m.") || half.equals("pm") || half.equals("p.m");
    boolean zone =
        half.equals("gmt") || half.equals("hrs") || half.equals("hours") || half.equals("utc");
    if (!morning && !evening && !zone && (!spaced || colon < 1)) {
      return false;
    }
    int hour;
    int minute;
    if (colon > 0) {
      hour = Figures.plain(figures.substring(0, colon));
      minute = figures.length() == colon + 3 ? Figures.plain(figures.substring(colon + 1)) : -1;
    } else if (zone) {
      hour = figures.length() == 4 ? Figures.plain(figures.substring(0, 2)) : -1;
      minute = figures.length() == 4 ? Figures.plain(figures.substring(2)) : -1;
    } else {
      hour = Figures.plain(figures);
      minute = 0;
    }
    hour = evening && hour < 12 && hour >= 0 ? hour + 12 : morning && hour == 12 ? 0 : hour;
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59) {
      return false;
    }
    int end = spaced && (morning || evening || zone) ? i + 2 : i + 1;
    out.addPlain(i, end, new Form.Clock(Values.time(hour, minute)));
    return true;
  }
}
