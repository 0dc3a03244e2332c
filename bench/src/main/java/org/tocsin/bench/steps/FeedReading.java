package org.tocsin.bench.steps;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.tocsin.cli.samples.SampleSite;
import org.tocsin.feeds.read.FeedDocument;
import org.tocsin.feeds.read.FeedReader;
import org.tocsin.feeds.read.UnreadableFeedException;

/** Sample feeds read in a second, beside Rome alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class FeedReading {

  private static final URI BASE = URI.create(SampleSite.TOKEN);

  private final FeedReader reader = new FeedReader();
  private final Turns<byte[]> feeds = new Turns<>(SampleFiles.feeds());

  /** Reads the samples; JMH calls it. */
  public FeedReading() {}

  /** What PollFeeds does with a feed's bytes. */
  @Benchmark
  public FeedDocument tocsin() throws UnreadableFeedException {
    return reader.read(feeds.next(), null, BASE);
  }

  /** Rome alone, as its own documentation calls it. */
  @Benchmark
  public SyndFeed romeAlone() throws IOException, FeedException {
    return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(feeds.next())));
  }
}
