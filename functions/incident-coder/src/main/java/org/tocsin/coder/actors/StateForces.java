package org.tocsin.coder.actors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.coder.places.Country;
import org.tocsin.coder.places.Gazetteer;
import org.tocsin.coder.text.Lines;
import org.tocsin.pipeline.record.ActorKind;

/**
 * The forces of every state, by rule: "Military Forces of Mali", "Police Forces of Kenya". Where
 * the lexicon has them, its id and name are used. Immutable.
 */
public final class StateForces {
  private static final Set<String> WITH_ARTICLE =
      Lines.setOf(StateForces.class, "countries-with-article.txt");

  /** Lands without an army of their own. */
  private static final Set<String> WITHOUT_ARMY = Lines.setOf(StateForces.class, "no-army.txt");

  private final Gazetteer gazetteer;
  private final Map<String, KnownActor> known = new HashMap<>();

  /** What a state's force is called. */
  public record Force(String id, String name) {}

  /** The forces of the countries of a gazetteer. */
  public StateForces(ActorLexicon lexicon, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (KnownActor actor : lexicon.actors()) {
      if (actor.kind() == ActorKind.STATE_FORCES && !actor.countries().isEmpty()) {
        for (String branch : List.of("Military", "Police")) {
          if (actor.name().startsWith(branch + " Forces of ") && actor.to() == null) {
            known.put(branch + " " + actor.countries().getFirst(), actor);
          }
        }
      }
    }
  }

  /** The army of a country. */
  public Force military(String iso2) {
    return of("Military", iso2);
  }

  /** Whether a force is an army and a land has none of its own: its soldiers are from abroad. */
  boolean isWithoutArmy(String iso2, ActorRoles.Force force) {
    return force == ActorRoles.Force.MILITARY && WITHOUT_ARMY.contains(iso2);
  }

  /** The police of a country. */
  public Force police(String iso2) {
    return of("Police", iso2);
  }

  /** The forces of a country where the text does not say which. */
  public Force security(String iso2) {
    return of("Security", iso2);
  }

  /** The force of a country that a word belongs to. */
  Force of(ActorRoles.Force force, String iso2) {
    return switch (force) {
      case POLICE -> police(iso2);
      case SECURITY -> security(iso2);
      default -> military(iso2);
    };
  }

  private Force of(String branch, String iso2) {
    KnownActor actor = known.get(branch + " " + iso2);
    if (actor != null) {
      return new Force(actor.id(), actor.name());
    }
    String name = gazetteer.country(iso2).map(Country::name).orElse(iso2);
    return new Force(
        branch.toUpperCase(java.util.Locale.ROOT) + "-" + iso2,
        branch + " Forces of " + withArticle(name));
  }

  private static String withArticle(String country) {
    if (country.startsWith("The ")) {
      return "the " + country.substring(4);
    }
    return WITH_ARTICLE.stream().anyMatch(entry -> isOf(country, entry))
        ? "the " + country
        : country;
  }

  private static boolean isOf(String country, String entry) {
    if (entry.startsWith("*")) {
      return country.endsWith(entry.substring(1));
    }
    return entry.endsWith("*")
        ? country.startsWith(entry.substring(0, entry.length() - 1))
        : country.equals(entry);
  }
}
