package org.tocsin.cli.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A DynamoDB table of the template.
 *
 * @param name the table's name
 * @param key its key
 * @param attributes the types (S, N, B) of the attributes that keys name
 * @param indexes its global secondary indexes
 * @param expiry the attribute by which items expire
 */
public record TableSpec(
    String name,
    Key key,
    Map<String, String> attributes,
    List<Index> indexes,
    @Nullable String expiry) {

  /**
   * The key of a table or an index.
   *
   * @param hash the partition key's attribute
   * @param range the sort key's attribute
   */
  public record Key(String hash, @Nullable String range) {}

  /**
   * A global secondary index.
   *
   * @param name its name
   * @param key its key
   * @param projection ALL, KEYS_ONLY or INCLUDE
   * @param included the attributes that INCLUDE names
   */
  public record Index(String name, Key key, String projection, List<String> included) {

    /** Copies the list. */
    public Index {
      included = List.copyOf(included);
    }
  }

  /** Copies the collections. */
  public TableSpec {
    attributes = Map.copyOf(attributes);
    indexes = List.copyOf(indexes);
  }
}
