package org.tocsin.coder;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.Toll;

/**
 * Counts, field by field, what of the gold was found and what of the found is gold. An incident
 * that fits none of the gold counts against the precision of every field that it fills.
 */
final class GoldScore {

  private static final List<String> TOLLS = List.of("killed", "injured", "abducted");

  /** Field to gold, found, right. */
  private final Map<String, int[]> fields = new LinkedHashMap<>();

  /** Compares the incidents coded of one article with its gold. */
  void add(List<JsonNode> gold, List<Coding> found) {
    int[] partner = new int[gold.size()];
    Arrays.fill(partner, -1);
    align(gold, found, partner);
    Set<Integer> used = new HashSet<>();
    for (int g = 0; g < gold.size(); g++) {
      Coding coding = partner[g] < 0 ? null : found.get(partner[g]);
      used.add(partner[g]);
      if (!gold.get(g).path("optional").asBoolean()) {
        compare(gold.get(g), coding);
      }
    }
    for (int f = 0; f < found.size(); f++) {
      if (!used.contains(f)) {
        compare(null, found.get(f));
      }
    }
  }

  /** F1 of a field in per cent. */
  double f1(String field) {
    int[] n = fields.getOrDefault(field, new int[3]);
    return n[0] + n[1] == 0 ? 100 : 200.0 * n[2] / (n[0] + n[1]);
  }

  Set<String> names() {
    return fields.keySet();
  }

  /** The table: field, gold, found, right, precision, recall, F1. */
  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    fields.forEach(
        (field, n) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%-14s gold %4d found %4d right %4d  P %5.1f R %5.1f F1 %5.1f%n",
                    field,
                    n[0],
                    n[1],
                    n[2],
                    100.0 * n[2] / Math.max(1, n[1]),
                    100.0 * n[2] / Math.max(1, n[0]),
                    f1(field))));
    return table.toString();
  }

  /** Pairs each gold incident with the one found that agrees with it most; each only once. */
  private static void align(List<JsonNode> gold, List<Coding> found, int[] partner) {
    record Pair(int g, int f, int score) {}
    List<Pair> pairs = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int f = 0; f < found.size(); f++) {
        int score = agreement(gold.get(g), found.get(f));
        if (score >= 4) {
          pairs.add(new Pair(g, f, score));
        }
      }
    }
    pairs.sort((a, b) -> b.score() - a.score());
    Set<Integer> used = new HashSet<>();
    for (Pair pair : pairs) {
      if (partner[pair.g()] < 0 && used.add(pair.f())) {
        partner[pair.g()] = pair.f();
      }
    }
  }

  private static int agreement(JsonNode gold, Coding coding) {
    int score = type(gold, coding) ? 2 : 0;
    score += coding.occurredOn() != null && day(gold).equals(day(coding)) ? 2 : 0;
    score += place(gold, coding) ? 3 : 0;
    score += country(coding).equals(gold.path("country").asText()) ? 1 : 0;
    for (String toll : TOLLS) {
      boolean same = gold.has(toll) && gold.get(toll).asInt() == best(coding, toll);
      score += same ? 2 : 0;
    }
    return score;
  }

  private void compare(@Nullable JsonNode g, @Nullable Coding c) {
    count("incident", g != null, c != null, true);
    count("type", g != null, c != null, g != null && c != null && type(g, c));
    boolean dated = c != null && c.occurredOn() != null;
    count("day", g != null && g.has("on"), dated, g != null && c != null && day(g).equals(day(c)));
    boolean country = c != null && !country(c).isEmpty();
    count(
        "country",
        g != null && g.has("country"),
        country,
        g != null && c != null && country(c).equals(g.path("country").asText()));
    boolean named = c != null && c.location() != null && !c.location().name().isBlank();
    count("place", g != null && g.has("place"), named, g != null && c != null && place(g, c));
    for (String toll : TOLLS) {
      boolean told = c != null && best(c, toll) > 0;
      count(
          toll,
          g != null && g.has(toll),
          told,
          g != null && c != null && g.path(toll).asInt(-1) == best(c, toll));
    }
    actors("assailant", ActorRole.ASSAILANT, g, c);
    actors("target", ActorRole.TARGET, g, c);
    claims(g, c);
    boolean sure = g != null && g.has("certainty");
    if (g == null || sure) {
      count(
          "certainty",
          sure,
          c != null,
          g != null && c != null && g.path("certainty").asText().equals(c.certainty().name()));
    }
  }

  private void actors(String field, ActorRole role, @Nullable JsonNode g, @Nullable Coding c) {
    List<String> want = list(g, field);
    List<Actor> have =
        c == null ? List.of() : c.actors().stream().filter(a -> a.role() == role).toList();
    int right = (int) want.stream().filter(w -> have.stream().anyMatch(a -> is(w, a))).count();
    // What the text tells beyond the gold's list is no error where the gold names none, and whoever
    // is named twice by words that the gold takes for one counts once.
    int again = (int) have.stream().filter(h -> want.stream().anyMatch(w -> is(w, h))).count();
    int found = g != null && want.isEmpty() ? 0 : have.size() - Math.max(0, again - right);
    add(field, want.size(), found, right);
  }

  private void claims(@Nullable JsonNode g, @Nullable Coding c) {
    List<String> want = list(g, "claimedBy");
    List<String> have = c == null ? List.of() : c.claimedBy();
    int right =
        (int)
            want.stream()
                .filter(
                    w ->
                        alternatives(w)
                            .anyMatch(
                                a -> have.stream().anyMatch(h -> words(h).contains(words(a)))))
                .count();
    add("claimedBy", want.size(), have.size(), right);
  }

  private static boolean is(String wanted, Actor actor) {
    return alternatives(wanted)
        .anyMatch(
            a ->
                a.equals(actor.id())
                    || words(actor.name()).contains(words(a))
                    || words(Objects.requireNonNullElse(actor.mention(), "")).contains(words(a)));
  }

  private static boolean type(JsonNode gold, Coding coding) {
    String type = coding.subEventType().name();
    return type.equals(gold.path("type").asText()) || type.equals(gold.path("orType").asText());
  }

  private static boolean place(JsonNode gold, Coding coding) {
    return coding.location() != null
        && gold.has("place")
        && alternatives(gold.get("place").asText())
            .anyMatch(p -> words(p).equals(words(coding.location().name())));
  }

  private static String day(JsonNode gold) {
    String on = gold.path("on").asText();
    return on + "/" + gold.path("to").asText(on);
  }

  private static String day(Coding coding) {
    return coding.occurredOn() + "/" + coding.endedOn();
  }

  private static String country(Coding coding) {
    return coding.location() == null
        ? ""
        : Objects.requireNonNullElse(coding.location().country(), "");
  }

  private static int best(Coding coding, String field) {
    Toll toll =
        switch (field) {
          case "killed" -> coding.killed();
          case "injured" -> coding.injured();
          default -> coding.abducted();
        };
    return toll == null ? 0 : toll.best();
  }

  private static List<String> list(@Nullable JsonNode gold, String field) {
    return gold == null
        ? List.of()
        : StreamSupport.stream(gold.path(field).spliterator(), false)
            .map(JsonNode::asText)
            .toList();
  }

  private static Stream<String> alternatives(String text) {
    return Arrays.stream(text.split("\\|"));
  }

  /** Folded, in blanks, so that whole words are compared. */
  private static String words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return " " + plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }

  private void count(String field, boolean gold, boolean found, boolean right) {
    add(field, gold ? 1 : 0, found ? 1 : 0, gold && found && right ? 1 : 0);
  }

  private void add(String field, int gold, int found, int right) {
    int[] n = fields.computeIfAbsent(field, f -> new int[3]);
    n[0] += gold;
    n[1] += found;
    n[2] += right;
  }
}
