package org.tocsin.cli.local;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.template.BucketSpec;
import org.tocsin.cli.template.Template;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * DynamoDB, S3 and SQS on loopback in this JVM, started side by side. What they hold is in memory,
 * or in a data folder. Objects that are put into S3 are told to the queues as the template says.
 */
public final class LocalServers implements AutoCloseable {

  private static final int START_SECONDS = 60;

  private final Endpoints endpoints;
  private final S3Notifications notifications;
  private final QueueServer queues;
  private final Deque<LocalServer> open;
  private final @Nullable DataFolder data;
  private final Clock clock = Clock.systemUTC();
  private boolean created;

  private LocalServers(
      Endpoints endpoints,
      S3Notifications notifications,
      QueueServer queues,
      Deque<LocalServer> open,
      @Nullable DataFolder data) {
    this.endpoints = endpoints;
    this.notifications = notifications;
    this.queues = queues;
    this.open = open;
    this.data = data;
  }

  /**
   * Starts all three.
   *
   * @param ports where they listen
   * @param data what keeps their content, memory where absent; the caller closes it after them
   * @throws LocalException where a port is in use, or a server does not start
   */
  public static LocalServers start(Ports ports, @Nullable DataFolder data) {
    ports.requireFree(ports.dynamoDb(), "DynamoDB");
    ports.requireFree(ports.s3(), "S3");
    ports.requireFree(ports.sqs(), "SQS");
    Endpoints endpoints = Endpoints.on(ports);
    SqsClient sqs = endpoints.sqsClient();
    S3Notifications notifications = new S3Notifications(sqs, Endpoints.REGION);
    Map<String, Callable<LocalServer>> starts =
        Map.of(
            "DynamoDB",
            () -> DynamoDbServer.start(ports.dynamoDb(), data == null ? null : data.tables()),
            "S3",
            () ->
                ObjectServer.start(ports.s3(), data == null ? null : data.objects(), notifications),
            "SQS",
            () -> QueueServer.start(ports.sqs(), data == null ? null : data.queues()));
    Deque<LocalServer> open = new ArrayDeque<>();
    open.push(sqs::close);
    ExecutorService threads = Executors.newFixedThreadPool(starts.size());
    try {
      Map<String, Future<LocalServer>> started = new LinkedHashMap<>();
      starts.forEach((name, start) -> started.put(name, threads.submit(start)));
      QueueServer queues = opened(started, open);
      return new LocalServers(endpoints, notifications, queues, open, data);
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * Waits for all servers; where one does not start, those that did are closed.
   *
   * @param open takes what was opened
   * @return the server of queues, which is asked itself
   * @throws LocalException the first fault
   */
  private static QueueServer opened(
      Map<String, Future<LocalServer>> started, Deque<LocalServer> open) {
    List<LocalException> faults = new ArrayList<>();
    QueueServer queues = null;
    for (Map.Entry<String, Future<LocalServer>> entry : started.entrySet()) {
      try {
        LocalServer server = entry.getValue().get(START_SECONDS, TimeUnit.SECONDS);
        open.push(server);
        if (server instanceof QueueServer queueServer) {
          queues = queueServer;
        }
      } catch (ExecutionException e) {
        faults.add(fault(entry.getKey(), e));
      } catch (TimeoutException e) {
        faults.add(
            new LocalException(
                entry.getKey() + " did not start within " + START_SECONDS + " s", e));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        faults.add(new LocalException("interrupted while the servers started", e));
      }
    }
    if (!faults.isEmpty() || queues == null) {
      closeAll(open);
      throw faults.get(0);
    }
    return queues;
  }

  private static LocalException fault(String server, ExecutionException e) {
    return e.getCause() instanceof LocalException known
        ? known
        : new LocalException("the local " + server + " server did not start: " + e.getCause(), e);
  }

  /** Where they listen. */
  public Endpoints endpoints() {
    return endpoints;
  }

  /**
   * Makes the template's tables, queues and buckets where they are not there yet, sets the buckets'
   * notifications, and sends again the messages that an earlier run on the same data left; where
   * that one was killed, also those of the objects that it put, since it may have put one without
   * telling of it.
   */
  public void create(Template template) {
    try (Resources resources = new Resources(endpoints)) {
      resources.create(template);
      resources.sendAgain(queues.pending());
      queues.restored();
      notifications.set(template.buckets());
      created = true;
      if (data != null) {
        Instant since = data.killedSince();
        if (since != null) {
          tellAgain(template, since);
        }
        data.begun(clock.instant());
      }
    } catch (IOException e) {
      throw new LocalException("cannot write to the data folder: " + e.getMessage(), e);
    }
  }

  private void tellAgain(Template template, Instant since) {
    // File systems keep times in steps, of two seconds at most.
    Instant from = since.minusSeconds(since.equals(Instant.EPOCH) ? 0 : 2);
    try (S3Client s3 = endpoints.s3Client()) {
      for (BucketSpec bucket : template.buckets()) {
        for (S3Object object : s3.listObjectsV2Paginator(r -> r.bucket(bucket.name())).contents()) {
          if (!object.lastModified().isBefore(from)) {
            // An object that was being put when the run was killed may have none yet.
            String etag = object.eTag() == null ? "" : object.eTag().replace("\"", "");
            notifications.put(
                "ObjectCreated:Put", bucket.name(), object.key(), object.size(), etag);
          }
        }
      }
    }
  }

  /** Stops all three; what they keep in memory is gone. */
  @Override
  public void close() {
    closeAll(open);
    if (data != null && created) {
      try {
        data.ended();
      } catch (IOException e) {
        throw new LocalException("cannot write to the data folder: " + e.getMessage(), e);
      }
    }
  }

  private static void closeAll(Deque<LocalServer> open) {
    LocalException first = null;
    while (!open.isEmpty()) {
      try {
        open.pop().stop();
      } catch (Exception e) {
        first = first == null ? new LocalException("a local server did not stop", e) : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
