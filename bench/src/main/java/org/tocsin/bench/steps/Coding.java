package org.tocsin.bench.steps;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.IncidentReport;

/** Sample articles coded in a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Coding {

  private final IncidentCoder coder = new IncidentCoder();
  private final Turns<Article> articles = new Turns<>(SampleFiles.articles());

  /** Loads the gazetteer and reads the samples; JMH calls it. */
  public Coding() {}

  /** What StoreIncidents does with an article. */
  @Benchmark
  public List<IncidentReport> tocsin() {
    return coder.code(articles.next());
  }
}
