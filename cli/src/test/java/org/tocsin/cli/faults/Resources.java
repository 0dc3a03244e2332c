package org.tocsin.cli.faults;

import org.tocsin.cli.template.Template;

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
    made.buckets()
        .forEach(
            b -> {
              world.s3.listObjectsV2Paginator(r -> r.bucket(b.name())).contents().stream()
                  .map(o -> o.key())
                  .toList()
                  .forEach(key -> world.s3.deleteObject(r -> r.bucket(b.name()).key(key)));
              world.s3.deleteBucket(r -> r.bucket(b.name()));
            });
  }
}
