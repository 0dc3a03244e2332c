package org.tocsin.cli.local;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import org.jspecify.annotations.Nullable;

/** ElasticMQ on loopback. With a folder its messages outlive it: see {@link QueueJournal}. */
final class QueueServer implements LocalServer {

  private static final int STOP_SECONDS = 10;

  private final ActorSystem actors;
  private final SQSRestServer server;
  private final @Nullable QueueJournal journal;

  private QueueServer(ActorSystem actors, SQSRestServer server, @Nullable QueueJournal journal) {
    this.actors = actors;
    this.server = server;
    this.journal = journal;
  }

  /**
   * Starts it.
   *
   * @param folder where messages are kept, in memory only where absent
   */
  static QueueServer start(int port, @Nullable Path folder) throws IOException {
    QueueJournal journal = folder == null ? null : QueueJournal.open(folder);
    Config quiet =
        ConfigFactory.parseString(
            "pekko { loglevel = OFF, stdout-loglevel = OFF, log-dead-letters = off,"
                + " daemonic = on, coordinated-shutdown.run-by-jvm-shutdown-hook = off }");
    ActorSystem actors =
        ActorSystem.create("queues", quiet.withFallback(ConfigFactory.load()).resolve());
    TheSQSRestServerBuilder builder =
        SQSRestServerBuilder.withActorSystem(actors)
            .withInterface("127.0.0.1")
            .withPort(port)
            .withServerAddress(new NodeAddress("http", "127.0.0.1", port, ""))
            .withAWSRegion(Endpoints.REGION);
    if (journal != null) {
      ActorRef listener = actors.actorOf(JournalActor.props(journal));
      builder =
          builder
              .withQueueEventListener(listener)
              .withQueueManagerActor(JournalledQueues.start(actors, builder.sqsLimits(), listener));
    }
    SQSRestServer server = builder.start();
    server.waitUntilStarted();
    return new QueueServer(actors, server, journal);
  }

  /** What the last run left, to be sent again once the queues are there. */
  List<QueueJournal.Pending> pending() {
    return journal == null ? List.of() : journal.pending();
  }

  /** Says that the pending messages were sent again. */
  void restored() throws IOException {
    if (journal != null) {
      journal.restored();
    }
  }

  @Override
  public void stop() throws Exception {
    server.stopAndWait();
    actors.terminate();
    actors.getWhenTerminated().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
    if (journal != null) {
      journal.close();
    }
  }
}
