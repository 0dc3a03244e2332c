package org.tocsin.bench.coding;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import org.tocsin.coder.Analysis;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * What it costs to code a text once, on the calling thread.
 *
 * @param processor processor time, which other programs at work hardly change
 * @param allocated bytes allocated in all, far more than are held at one time: the same on every
 *     machine, at every load
 * @param incidents how many incidents came of it
 */
record CodingCost(Duration processor, long allocated, int incidents) {

  private static final URI ADDRESS = URI.create("https://news.example/2025/06/03/hostile.html");

  /** Ordinary English before each text, or most would be refused as no English and cost nothing. */
  private static final String LEAD =
      ("The mayor said that the road to the north of the town was to be open again by the end of"
              + " the week, and that the work on it had been done in time. ")
          .repeat(14);

  private static final LocalDate DAY = LocalDate.of(2025, 6, 3);

  /** Codes a text, whose lines are paragraphs, behind one of ordinary English. */
  static CodingCost of(IncidentCoder coder, String text) {
    Article article =
        Article.bare(
            ADDRESS,
            null,
            PublicationTime.of(DAY),
            "en",
            Arrays.stream((LEAD + "\n" + text).split("\n", -1))
                .filter(line -> !line.isBlank())
                .map(Paragraph::text)
                .toList());
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long bytes = threads.getCurrentThreadAllocatedBytes();
    long start = threads.getCurrentThreadCpuTime();
    Analysis analysis = coder.analyse(article);
    return new CodingCost(
        Duration.ofNanos(threads.getCurrentThreadCpuTime() - start),
        threads.getCurrentThreadAllocatedBytes() - bytes,
        analysis.reports().size());
  }

  double ms() {
    return processor.toNanos() / 1e6;
  }
}
