package org.tocsin.cli.local;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.Limits;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.msg.ClearQueue;
import org.elasticmq.msg.LookupQueue;
import org.elasticmq.util.NowProvider;
import scala.Option;

/**
 * Stands before ElasticMQ's queues, so that purges come to the journal too: ElasticMQ tells its
 * listeners of single messages only, and what was purged would be back after the next start.
 */
final class JournalledQueues extends AbstractActor {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ActorRef queues;
  private final ActorRef journal;
  private final Map<ActorRef, ActorRef> fronts = new ConcurrentHashMap<>();

  private JournalledQueues(ActorRef queues, ActorRef journal) {
    this.queues = queues;
    this.journal = journal;
  }

  /** Starts it, and the queues behind it. */
  static ActorRef start(ActorSystem actors, Limits limits, ActorRef journal) {
    ActorRef queues =
        actors.actorOf(
            Props.create(
                QueueManagerActor.class,
                () -> new QueueManagerActor(new NowProvider(), limits, Option.apply(journal))));
    return actors.actorOf(
        Props.create(JournalledQueues.class, () -> new JournalledQueues(queues, journal)));
  }

  @Override
  public Receive createReceive() {
    return receiveBuilder()
        .match(LookupQueue.class, this::lookUp)
        .matchAny(message -> queues.forward(message, getContext()))
        .build();
  }

  private void lookUp(LookupQueue asked) {
    ActorSystem actors = getContext().getSystem();
    CompletionStage<Object> found =
        Patterns.ask(queues, asked, PATIENCE)
            .thenApply(
                answer ->
                    answer instanceof Option<?> option && option.isDefined()
                        ? Option.apply(front(actors, asked.queueName(), (ActorRef) option.get()))
                        : answer);
    Patterns.pipe(found, getContext().getDispatcher()).to(getSender());
  }

  private ActorRef front(ActorSystem actors, String name, ActorRef queue) {
    return fronts.computeIfAbsent(
        queue,
        behind ->
            actors.actorOf(Props.create(Front.class, () -> new Front(name, behind, journal))));
  }

  /** A queue is about to be purged: the journal writes it, and then lets the queue know. */
  record Purge(String queueName, ActorRef queue, ClearQueue order) {}

  /** Stands before a queue and takes its messages. */
  private static final class Front extends AbstractActor {

    private final String name;
    private final ActorRef queue;
    private final ActorRef journal;

    private Front(String name, ActorRef queue, ActorRef journal) {
      this.name = name;
      this.queue = queue;
      this.journal = journal;
    }

    @Override
    public Receive createReceive() {
      return receiveBuilder()
          .match(
              ClearQueue.class,
              order -> journal.forward(new Purge(name, queue, order), getContext()))
          .matchAny(message -> queue.forward(message, getContext()))
          .build();
    }
  }
}
