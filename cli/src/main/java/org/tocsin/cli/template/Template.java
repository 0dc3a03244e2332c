package org.tocsin.cli.template;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a template declares, as far as a local run plays it.
 *
 * @param tables the tables
 * @param queues the queues, dead-letter queues before those that name them
 * @param buckets the buckets
 * @param functions the functions
 * @param urls the names of the functions that have an address of their own
 */
public record Template(
    List<TableSpec> tables,
    List<QueueSpec> queues,
    List<BucketSpec> buckets,
    List<FunctionSpec> functions,
    List<String> urls) {

  /** One whose functions have no addresses. */
  public Template(
      List<TableSpec> tables,
      List<QueueSpec> queues,
      List<BucketSpec> buckets,
      List<FunctionSpec> functions) {
    this(tables, queues, buckets, functions, List.of());
  }

  /** Copies the lists. */
  public Template {
    tables = List.copyOf(tables);
    queues = List.copyOf(queues);
    buckets = List.copyOf(buckets);
    functions = List.copyOf(functions);
    urls = List.copyOf(urls);
  }

  /**
   * The function of that name.
   *
   * @throws TemplateException naming the functions that there are
   */
  public FunctionSpec function(String name) {
    return functions.stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new TemplateException(
                    "no function "
                        + name
                        + " in the template; there are: "
                        + functions.stream()
                            .map(FunctionSpec::name)
                            .collect(Collectors.joining(", "))));
  }
}
