package org.tocsin.cli.faults;

import java.util.List;
import org.tocsin.cli.template.Template;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/** The tables and the bucket of one case, and the queues. */
record Resources(World world, Template made) implements AutoCloseable {

  /** The template's only table that the case made. */
  String table() {
    return made.tables().getFirst().name();
  }

  String bucket() {
    return made.buckets().getFirst().name();
  }

  @Override
  public void close() {
    world.queue("ScrapeQueue").clear();
    world.queue("StoreQueue").clear();
    world.queue("ScrapeDeadLetterQueue").clear();
    world.queue("StoreDeadLetterQueue").clear();
    made.tables().forEach(t -> world.dynamo.deleteTable(r -> r.tableName(t.name())));
    made.buckets().forEach(b -> delete(b.name()));
  }

  private void delete(String bucket) {
    List<ObjectIdentifier> objects =
        world.s3.listObjectsV2(r -> r.bucket(bucket)).contents().stream()
            .map(o -> ObjectIdentifier.builder().key(o.key()).build())
            .toList();
    if (!objects.isEmpty()) {
      world.s3.deleteObjects(r -> r.bucket(bucket).delete(d -> d.objects(objects)));
    }
    world.s3.deleteBucket(r -> r.bucket(bucket));
  }
}
