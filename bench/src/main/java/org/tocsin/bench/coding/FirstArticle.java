package org.tocsin.bench.coding;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.edge.AllowedApi;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * What runs in the fresh JVM: makes a coder, codes an article and another, and prints one line:
 * milliseconds from the JVM's start to this class, to the coder and to the first article's
 * incidents, those of the second article alone, and the megabytes of heap that are held.
 */
public final class FirstArticle {

  private static final double MB = 1 << 20;

  private FirstArticle() {}

  /** Prints the line; status 1 where an article gave no incident. */
  @AllowedApi("a command writes to standard output, and ends with its exit status")
  public static void main(String[] arguments) {
    double main = sinceStart();
    IncidentCoder coder = new IncidentCoder();
    double ready = sinceStart();
    int found = coder.code(article("Boulikessi", "Mali", 30)).size();
    double first = sinceStart();
    found += coder.code(article("Djibo", "Burkina Faso", 12)).size();
    double second = sinceStart() - first;
    System.gc();
    double held = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MB;
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    out.println(
        String.format(Locale.ROOT, "%.1f %.1f %.1f %.1f %.1f", main, ready, first, second, held));
    // Named last, so that the coder is held until the heap is read.
    System.exit(found > 0 && coder.code(article("Gao", "Mali", 3)).size() > 0 ? 0 : 1);
  }

  /** Milliseconds since the JVM noted its own start. */
  private static double sinceStart() {
    var runtime = ManagementFactory.getRuntimeMXBean();
    return runtime.getUptime();
  }

  private static Article article(String town, String country, int killed) {
    return Article.bare(
        URI.create("https://news.example/" + town),
        "Gunmen attack army base in " + town,
        PublicationTime.of(LocalDate.of(2025, 6, 3)),
        "en",
        List.of(
            Paragraph.text(
                "Gunmen on motorcycles stormed an army base near "
                    + town
                    + ", "
                    + country
                    + ", on Sunday, killing at least "
                    + killed
                    + " soldiers and wounding several others, the army said."),
            Paragraph.text(
                "JNIM, a group linked to al-Qaeda, claimed responsibility for the attack.")));
  }
}
