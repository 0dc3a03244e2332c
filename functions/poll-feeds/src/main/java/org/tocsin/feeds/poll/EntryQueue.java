package org.tocsin.feeds.poll;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.edge.FewAtOnce;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.FeedEntry;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Sends entries to ScrapeQueue, in batches within the service's limits of number and size. */
public final class EntryQueue {

  private static final int MOST = 10;
  private static final int MOST_BYTES = 240_000;
  private static final int ATTEMPTS = 3;

  private final SqsClient sqs;
  private final String url;
  private final FewAtOnce turns = new FewAtOnce();

  /** To the queue of that URL. */
  public EntryQueue(SqsClient sqs, String url) {
    this.sqs = sqs;
    this.url = url;
  }

  /**
   * Sends entries; what the service refuses is tried again twice.
   *
   * @return the indexes of the entries that the queue has; the others it may have or not
   */
  public Set<Integer> send(List<FeedEntry> entries) {
    Set<Integer> sent = new HashSet<>();
    List<SendMessageBatchRequestEntry> batch = new ArrayList<>();
    int bytes = 0;
    for (int i = 0; i < entries.size(); i++) {
      String body = Json.write(entries.get(i));
      int size = body.getBytes(StandardCharsets.UTF_8).length;
      if (batch.size() == MOST || bytes + size > MOST_BYTES) {
        sendBatch(batch, sent);
        batch.clear();
        bytes = 0;
      }
      batch.add(
          SendMessageBatchRequestEntry.builder().id(Integer.toString(i)).messageBody(body).build());
      bytes += size;
    }
    sendBatch(batch, sent);
    return sent;
  }

  private void sendBatch(List<SendMessageBatchRequestEntry> batch, Set<Integer> sent) {
    List<SendMessageBatchRequestEntry> left = List.copyOf(batch);
    for (int attempt = 0; attempt < ATTEMPTS && !left.isEmpty(); attempt++) {
      List<SendMessageBatchRequestEntry> now = left;
      Set<String> refused = new HashSet<>();
      try {
        var answer = turns.call(() -> sqs.sendMessageBatch(b -> b.queueUrl(url).entries(now)));
        answer.failed().stream().map(BatchResultErrorEntry::id).forEach(refused::add);
        answer.successful().forEach(s -> sent.add(Integer.parseInt(s.id())));
      } catch (SdkException e) {
        // The SDK has tried again already: the queue cannot be reached, the entries stay new.
        return;
      }
      left = now.stream().filter(m -> refused.contains(m.id())).toList();
    }
  }
}
