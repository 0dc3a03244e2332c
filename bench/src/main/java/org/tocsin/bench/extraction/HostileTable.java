package org.tocsin.bench.extraction;

import com.sun.management.ThreadMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.tocsin.article.extract.ArticleExtractor;
import org.tocsin.article.extract.Extraction;

/**
 * Time, memory and answer for pages that are made to be slow, at n, 2n and 4n: what is linear takes
 * four times as long for four times as much. Each figure is the median of three calls; memory is
 * what a call allocates, far more than what it holds at one time.
 */
final class HostileTable {

  private static final URI ADDRESS = URI.create("https://news.example/2025/06/01/harbour.html");
  private static final Instant FETCHED = Instant.parse("2025-07-01T00:00:00Z");
  private static final int ROUNDS = 3;
  private static final double MS = 1_000_000.0;
  private static final double MB = 1 << 20;

  private final ArticleExtractor extractor = new ArticleExtractor();

  /** Time and memory of a call, and what came of it. */
  private record Cost(double ms, double megabytes, String answer) {}

  /** Runs all kinds and prints a row for each when it is done. */
  void print(List<HostilePage> pages, PrintWriter out) {
    out.println(
        "| page, at 4n | characters | ms at n | 2n | 4n | parse alone at 4n |"
            + " MB allocated at 4n | answer |");
    out.println("|---|---|---|---|---|---|---|---|");
    out.flush();
    warmUp(pages);
    for (HostilePage page : pages) {
      Cost small = extract(page.html(1));
      Cost middle = extract(page.html(2));
      String html = page.html(4);
      Cost large = extract(html);
      out.println(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %.0f | %.0f | %.0f | %.0f | %.0f | %s |",
              page.label(),
              html.length(),
              small.ms,
              middle.ms,
              large.ms,
              parse(html).ms,
              large.megabytes,
              large.answer));
      out.flush();
    }
  }

  private void warmUp(List<HostilePage> pages) {
    for (HostilePage page : pages) {
      extract(page.html().apply(page.size() / 10));
    }
  }

  private Cost extract(String html) {
    return cost(
        () ->
            switch (extractor.extract(html, ADDRESS, null, FETCHED)) {
              case Extraction.Extracted found ->
                  String.format(
                      Locale.ROOT, "article, %,d characters", found.article().text().length());
              case Extraction.NotAnArticle none -> none.kind() + ": " + none.why();
            });
  }

  private static Cost parse(String html) {
    return cost(() -> Jsoup.parse(html).title());
  }

  private static Cost cost(java.util.function.Supplier<String> call) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    double[] times = new double[ROUNDS];
    double allocated = 0;
    String answer = "";
    for (int round = 0; round < ROUNDS; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      long start = System.nanoTime();
      answer = call.get();
      times[round] = (System.nanoTime() - start) / MS;
      allocated = (threads.getCurrentThreadAllocatedBytes() - before) / MB;
    }
    Arrays.sort(times);
    return new Cost(times[ROUNDS / 2], allocated, answer);
  }
}
