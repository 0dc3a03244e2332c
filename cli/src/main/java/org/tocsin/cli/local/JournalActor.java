package org.tocsin.cli.local;

import java.util.Map;
import java.util.TreeMap;
import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.Props;
import org.elasticmq.StringMessageAttribute;
import org.elasticmq.actor.queue.OperationSuccessful$;
import org.elasticmq.actor.queue.QueueEvent;
import scala.jdk.javaapi.CollectionConverters;

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
              Map<String, String> attributes = new TreeMap<>();
              CollectionConverters.asJava(e.message().messageAttributes())
                  .forEach(
                      (name, value) -> {
                        if (value instanceof StringMessageAttribute text) {
                          attributes.put(name, text.stringValue());
                        }
                      });
              journal.added(
                  e.message().id(),
                  new QueueJournal.Pending(
                      e.queueName(), e.message().content().value(), attributes));
              done();
            })
        .match(
            QueueEvent.MessageRemoved.class,
            e -> {
              journal.removed(e.messageId());
              done();
            })
        .match(
            QueueEvent.QueueDeleted.class,
            e -> {
              journal.emptied(e.queueName());
              done();
            })
        .match(
            JournalledQueues.Purge.class,
            purge -> {
              journal.emptied(purge.queueName());
              purge.queue().forward(purge.order(), getContext());
            })
        .matchAny(other -> done())
        .build();
  }

  private void done() {
    getSender().tell(OperationSuccessful$.MODULE$, getSelf());
  }
}
