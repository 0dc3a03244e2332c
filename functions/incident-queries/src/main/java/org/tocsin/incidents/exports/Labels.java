package org.tocsin.incidents.exports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.DatePrecision;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.LocationPrecision;
import org.tocsin.pipeline.record.SubEventType;

/** ACLED's words and numbers for our codes, of {@code labels.tsv}. Immutable. */
public final class Labels {

  private static final Labels ACLED = new Labels();

  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, String> disorder = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();

  private Labels() {
    for (List<String> row : Tsv.rows("labels.tsv")) {
      labels.put(row.get(0) + " " + row.get(1), row.get(2));
      if (row.get(0).equals("inter")) {
        order.put(row.get(1), order.size() + 1);
      }
      if (row.size() > 3) {
        disorder.put(row.get(1), row.get(3));
      }
    }
  }

  /** ACLED's. */
  public static Labels acled() {
    return ACLED;
  }

  /** Such as "Explosions/Remote violence". */
  public String of(EventType type) {
    return label("event", type);
  }

  /** Such as "Air/drone strike". */
  public String of(SubEventType type) {
    return label("sub", type);
  }

  /** The disorder type of a sub-event type, such as "Political violence". */
  String disorder(SubEventType type) {
    return Objects.requireNonNull(disorder.get(type.name()), type.name());
  }

  /** Such as "Rebel group"; absent for an actor whose type is not known. */
  @Nullable String of(@Nullable ActorKind kind) {
    return kind == null ? null : labels.get("inter " + kind.name());
  }

  /** The number, 1 to 8, that ACLED gives an actor's type; 0 for none. */
  int number(@Nullable ActorKind kind) {
    return kind == null ? 0 : order.getOrDefault(kind.name(), 0);
  }

  /**
   * Who meets whom, the lower number first: "State forces-Rebel group", "Protesters only". Absent
   * where the type of a side that is there is not known.
   */
  @Nullable String interaction(@Nullable ActorKind one, @Nullable ActorKind other) {
    if (one == null) {
      return null;
    }
    String first = of(one);
    if (other == null) {
      return first == null ? null : first + " only";
    }
    String second = of(other);
    if (first == null || second == null) {
      return null;
    }
    return number(one) <= number(other) ? first + "-" + second : second + "-" + first;
  }

  /** 1 to 3; absent where no day is known. */
  @Nullable Integer precision(DatePrecision precision) {
    String number = labels.get("time " + precision.name());
    return number == null ? null : Integer.valueOf(number);
  }

  /** 1 to 3. */
  int precision(LocationPrecision precision) {
    return Integer.parseInt(label("geo", precision));
  }

  private String label(String set, Enum<?> code) {
    return Objects.requireNonNull(labels.get(set + " " + code.name()), code.name());
  }
}
