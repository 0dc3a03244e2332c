package org.tocsin.bench.steps;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.IncidentReport;

/**
 * Articles coded in a second: the samples as they are, and articles of 500 words that are made of
 * them, by which the coder's aim is told.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Coding {

  private static final int WORDS = 500;

  /** Which articles. */
  @Param({"samples", "500-words"})
  public String articles = "";

  private final IncidentCoder coder = new IncidentCoder();
  private Turns<Article> turns = new Turns<>(List.of());

  /** Loads the gazetteer; JMH calls it. */
  public Coding() {}

  /** Reads the articles; JMH calls it. */
  @Setup
  public void read() {
    List<Article> samples = SampleFiles.articles();
    turns = new Turns<>(articles.equals("samples") ? samples : LongArticles.of(samples, WORDS));
  }

  /** What StoreIncidents does with an article. */
  @Benchmark
  public List<IncidentReport> tocsin() {
    return coder.code(turns.next());
  }
}
