package org.tocsin.cli.local;

import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.Props;
import org.elasticmq.actor.queue.OperationSuccessful$;
import org.elasticmq.actor.queue.QueueEvent;

/** Writes what ElasticMQ tells of its messages into the journal, and says so before it goes on. */
final class JournalActor extends AbstractActor {

  private final QueueJournal journal;

  JournalActor(QueueJournal journal) {
    this.journal = journal;
  }

  static Props props(QueueJournal journal) {
    return Props.create(JournalActor.class, () -> new JournalActor(journal));
  }

  @Override
  public Receive createReceive() {
    return receiveBuilder()
        .match(
            QueueEvent.MessageAdded.class,
            e -> {
              journal.added(e.queueName(), e.message().id(), e.message().content().value());
              done();
            })
        .match(
            QueueEvent.MessageRemoved.class,
            e -> {
              journal.removed(e.messageId());
              done();
            })
        .matchAny(other -> done())
        .build();
  }

  private void done() {
    getSender().tell(OperationSuccessful$.MODULE$, getSelf());
  }
}
