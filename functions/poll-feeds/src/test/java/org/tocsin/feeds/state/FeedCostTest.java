package org.tocsin.feeds.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tocsin.feeds.LocalServers;
import org.tocsin.feeds.opml.Subscription;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * What a poll of a usual feed writes, in DynamoDB's own units: the figure in measures.tsv, from
 * which {@code tocsin cost} reckons.
 */
final class FeedCostTest {

  private static final Instant NOW = Instant.parse("2025-06-03T12:00:00Z");
  private static final URI FEED = URI.create("https://www.example.org/news/world/rss.xml");

  /** A feed that shows so many entries, and has shown far more. */
  private static final int SHOWN = 30;

  private final DoubleAdder written = new DoubleAdder();
  private final FeedTable table =
      new FeedTable(LocalServers.dynamo(new Asking(written)), LocalServers.newTable());

  @Test
  void aPollThatFindsNothingNewWritesSixUnits() {
    assertEquals(6, unitsOf(prints(600)));
  }

  @Test
  void aFeedThatIsNewCostsLess() {
    assertEquals(3, unitsOf(prints(SHOWN)));
  }

  private double unitsOf(Fingerprints seen) {
    table.reconcile(List.of(new Subscription(FEED, "News")), "tag", NOW);
    FeedState first = table.read(List.of(FEED), NOW).getFirst();
    table.save(first, polled(first, NOW, seen));
    written.reset();
    Instant later = NOW.plusSeconds(900);
    FeedState second = table.read(List.of(FEED), later).getFirst();
    table.save(second, polled(second, later, second.seen()));
    return written.sum();
  }

  private static FeedState polled(FeedState state, Instant now, Fingerprints seen) {
    return state.polled(
        now,
        now.plusSeconds(900),
        new Validators("\"33a64df551425fcc55e4d42a148795d9f25f89d4\"", null, "a".repeat(64)),
        seen,
        Rhythm.UNKNOWN,
        Move.NONE);
  }

  private static Fingerprints prints(int number) {
    List<String> all =
        new ArrayList<>(
            IntStream.range(0, number).mapToObj(i -> Fingerprints.of("entry " + i)).toList());
    return Fingerprints.NONE.after(all).after(all.subList(0, Math.min(SHOWN, number)));
  }

  /** Asks what each update cost, the index included. */
  private record Asking(DoubleAdder written) implements ExecutionInterceptor {

    @Override
    public SdkRequest modifyRequest(
        Context.ModifyRequest context, ExecutionAttributes executionAttributes) {
      return context.request() instanceof UpdateItemRequest update
          ? update.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build()
          : context.request();
    }

    @Override
    public void afterExecution(
        Context.AfterExecution context, ExecutionAttributes executionAttributes) {
      if (context.response() instanceof UpdateItemResponse update
          && update.consumedCapacity() != null) {
        written.add(update.consumedCapacity().capacityUnits());
      }
    }
  }
}
