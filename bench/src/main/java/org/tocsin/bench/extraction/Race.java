package org.tocsin.bench.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs libraries over the same pages, page by page and library by library within the page, so that
 * whatever else the machine does falls on all of them alike.
 */
final class Race {

  private final List<Library> libraries;
  private final List<WebPage> pages;

  /** Keeps what the libraries read, so that no call can be left out by the compiler. */
  private long characters;

  Race(List<Library> libraries, List<WebPage> pages) {
    this.libraries = libraries;
    this.pages = pages;
  }

  /**
   * The times of each library, in their order.
   *
   * @param warmUp rounds over all pages that are not measured
   * @param rounds that are
   */
  List<Times> run(int warmUp, int rounds) {
    List<Times> times = new ArrayList<>();
    for (int i = 0; i < libraries.size(); i++) {
      times.add(new Times(pages.size(), rounds));
    }
    for (int round = -warmUp; round < rounds; round++) {
      for (int page = 0; page < pages.size(); page++) {
        for (int i = 0; i < libraries.size(); i++) {
          long start = System.nanoTime();
          Reading reading = libraries.get(i).read(pages.get(page));
          long took = System.nanoTime() - start;
          characters += reading.text().length();
          if (round >= 0) {
            times.get(i).set(page, round, took);
          }
        }
      }
    }
    return times;
  }

  /** Characters read in all rounds. */
  long characters() {
    return characters;
  }
}
