package org.tocsin.coder.actors;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.WordMap;

/**
 * Groups that rule a country: from a day on what they do there is what its police and army do, an
 * arrest and no abduction.
 */
public final class InPower {

  /**
   * What a group rules.
   *
   * @param country ISO 3166-1 alpha-2
   * @param since the day on which it took power, in that country
   */
  private record Rule(String country, LocalDate since) {}

  private static final Map<String, Rule> RULES = new WordMap<>();

  static {
    for (String line : Lines.of(InPower.class, "in-power.txt")) {
      String[] e = Lines.fields(line);
      RULES.put(e[0], new Rule(e[1], LocalDate.parse(e[2])));
    }
  }

  private InPower() {}

  /**
   * The actors of a text, those who rule one of the countries of its places as state forces.
   *
   * @param published the day of publication; null where none is known, and then nobody rules
   */
  public static List<ActorMention> settle(
      List<ActorMention> actors, List<Toponym> places, @Nullable LocalDate published) {
    if (published == null || actors.stream().noneMatch(a -> rule(a) != null)) {
      return actors;
    }
    Set<String> countries = new HashSet<>();
    places.forEach(p -> countries.add(String.valueOf(p.location().country())));
    return actors.stream()
        .map(
            a -> {
              Rule rule = rule(a);
              return rule != null
                      && countries.contains(rule.country())
                      && !published.isBefore(rule.since())
                  ? a.asForcesOf(rule.country())
                  : a;
            })
        .toList();
  }

  /** Whether an id is of such a group: its men are called fighters still. */
  public static boolean isGroup(@Nullable String id) {
    return id != null && RULES.containsKey(id);
  }

  private static @Nullable Rule rule(ActorMention actor) {
    String id = actor.id();
    return id == null ? null : RULES.get(id);
  }
}
