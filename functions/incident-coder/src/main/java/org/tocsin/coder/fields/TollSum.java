package org.tocsin.coder.fields;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.Quantity;
import org.tocsin.coder.toll.RisingTolls;
import org.tocsin.coder.toll.Side;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Toll;

/**
 * Adds up who was killed, injured or abducted in one incident. Victims of different sides are
 * added; the same victims told again are not; parts of a number are left out.
 */
final class TollSum {

  private final Map<Side, Quantity> sides = new EnumMap<>(Side.class);
  private final List<TollMention> told = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final Set<String> people = new HashSet<>();
  private final PartSum parts = new PartSum();
  private int died;

  private TollSum() {}

  static TollSum of(List<Reading> readings, Harm harm) {
    TollSum sum = new TollSum();
    boolean hurt = false;
    int dead = Slain.most(readings);
    Set<String> names = FirstHurt.dead(readings);
    int before = 0;
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      if (Boast.is(reading, readings, i, harm)
          || Press.isRival(reading, readings, harm)
          || (harm == Harm.INJURED && Deaths.areOfHeadline(reading, readings))) {
        continue;
      }
      Reading told = without(reading, readings, i, dead, before, names);
      boolean counted = Deaths.areOfRisen(readings, i) || Deaths.areOfOpening(readings, i);
      int died = counted ? 0 : hurt ? Deaths.amongHurt(told) : Deaths.first(told);
      if (harm == Harm.INJURED) {
        sum.died += died;
      }
      sum.add(told, readings.subList(0, i), harm, died > 0 && !Deaths.areOfLead(readings, i, died));
      told.tolls().stream().filter(t -> t.harm() == harm).forEach(sum::settle);
      before = Math.max(before, Slain.most(List.of(reading)));
      hurt |= reading.tolls().stream().anyMatch(t -> t.harm() == Harm.INJURED);
    }
    return sum;
  }

  /**
   * The same without those of whom other sentences tell that they are dead.
   *
   * @param dead the most that one of them tells dead: "three shot in Kolma" are they
   * @param before the most that one of those before tells dead: a colonel was "among the dead"
   * @param names the names of the dead
   */
  private static Reading without(
      Reading reading, List<Reading> all, int at, int dead, int before, Set<String> names) {
    List<TollMention> tolls =
        FirstHurt.without(reading.tolls(), names).stream()
            .filter(t -> !(t.isOfHit() && t.quantity().best() <= dead))
            .filter(t -> !(dead == 1 && t.isHowOneDied()))
            .filter(t -> !Deaths.isToldDead(t, all.subList(0, at)))
            .map(t -> AmongDead.are(t, before) ? t.asPart() : t)
            .toList();
    return tolls.equals(reading.tolls()) ? reading : reading.withTolls(tolls);
  }

  private void add(Reading reading, List<Reading> before, Harm harm, boolean died) {
    Map<Side, Quantity> here = new EnumMap<>(Side.class);
    boolean more = died && harm == Harm.KILLED && !Deaths.areTotalled(reading);
    int word = -1;
    Map<Side, Quantity> list = new EnumMap<>(Side.class);
    boolean listMore = false;
    boolean others = false;
    TollMention last = null;
    for (TollMention mention : reading.tolls()) {
      if (mention.harm() != harm
          || mention.part()
          || Deaths.isOf(mention, reading)
          || Slain.is(mention, reading, before)) {
        continue;
      }
      if (mention.word() != word) {
        join(here, list, listMore);
        list.clear();
        listMore = mention.more() || mention.wounded() || Listed.goesOn(last, mention);
        word = mention.word();
        // "killing two and injuring three others": others than the dead, none besides told before.
        boolean first = mention.equals(reading.tolls().getFirst());
        more |= mention.more() && here.isEmpty() && first;
      }
      last = mention;
      list.merge(mention.side(), mention.quantity(), Quantity::plus);
      others |= people.add(mention.people().toLowerCase(Locale.ROOT)) && isOther(mention);
      tell(mention, reading);
    }
    join(here, list, listMore);
    Quantity all = total(sides);
    Quantity headline = reading.isHeadline() ? total(here) : null;
    // A headline counts the victims whom the text counts one by one; it adds none.
    if (all == null || headline == null || headline.best() > all.best()) {
      merge(here, more, others, died);
    }
  }

  /** "The death toll has risen to four": not four and the two more that it rose by. */
  private void settle(TollMention mention) {
    Quantity toll = mention.quantity();
    Quantity all = total(sides);
    if (all != null
        && all.best() > toll.best()
        && RisingTolls.isOfAll(mention)
        && told.stream().allMatch(t -> t.quantity().best() <= toll.best())) {
      Side side = sides.size() == 1 ? sides.keySet().iterator().next() : Side.ANY;
      sides.clear();
      sides.put(side, toll);
    }
  }

  /** Notes the words of a number, once. */
  private void tell(TollMention mention, Reading reading) {
    if (keys.add(String.join("|", mention.quantity().key(), mention.side().name()))) {
      told.add(mention);
      readings.add(reading);
    }
  }

  /** "A technician was also killed": one more by a noun, whatever the number before. */
  private static boolean isOther(TollMention mention) {
    return mention.more() && !mention.people().isEmpty() && mention.quantity().best() == 1;
  }

  /** Adds the victims of one verb to those of the verbs before it in the sentence. */
  private static void join(Map<Side, Quantity> here, Map<Side, Quantity> verb, boolean more) {
    Map<Side, Quantity> list = new EnumMap<>(verb);
    Quantity any = list.get(Side.ANY);
    if (any != null && list.size() > 1) {
      // People of no told side in one list with others: they are besides them.
      Quantity all = null;
      for (Quantity quantity : list.values()) {
        all = all == null ? quantity : all.plus(quantity);
      }
      list.put(Side.ANY, all == null ? any : all);
    }
    Quantity before = total(here);
    Quantity now = total(list);
    boolean ofAll = list.containsKey(Side.ANY) || here.containsKey(Side.ANY);
    if (more && ofAll && before != null && now != null) {
      // "one nurse killed, one person killed": of whatever side, they are besides those before.
      list.remove(Side.ANY);
      list.forEach((side, quantity) -> here.merge(side, quantity, Quantity::plus));
      here.put(Side.ANY, before.plus(now));
      return;
    }
    list.forEach(
        (side, quantity) ->
            here.merge(
                side,
                quantity,
                (one, two) -> more ? one.plus(two) : two.best() > one.best() ? two : one));
  }

  private void merge(Map<Side, Quantity> told, boolean more, boolean others, boolean died) {
    Quantity all = total(sides);
    if (all == null || told.isEmpty()) {
      sides.putAll(told);
      return;
    }
    Map<Side, Quantity> here = more && !died ? parts.add(told, all) : told;
    Quantity now = total(here);
    if (!more && now != null && Vague.isOf(now, all)) {
      return;
    }
    if (!more && now != null && Vague.isOf(all, now) && here.keySet().containsAll(sides.keySet())) {
      sides.clear();
      sides.putAll(here);
      return;
    }
    if (now == null || (more && now.best() == all.best() && !others)) {
      return;
    }
    boolean again = here.keySet().stream().anyMatch(sides::containsKey);
    if (!more && again && now.best() <= all.best()) {
      // The same people told by other words.
      parts.tell(here);
      return;
    }
    for (Map.Entry<Side, Quantity> entry : here.entrySet()) {
      Side side = entry.getKey();
      Quantity quantity = entry.getValue();
      Quantity known = sides.get(side);
      if (known != null) {
        if (more) {
          sides.put(side, known.plus(quantity));
          addToAll(side, quantity, here);
        } else if (quantity.best() > known.best()) {
          sides.put(side, quantity);
        }
      } else if (side == Side.ANY) {
        if (more || quantity.best() > all.best()) {
          sides.put(side, more ? all.plus(quantity) : quantity);
        }
      } else {
        sides.put(side, quantity);
        if (more) {
          addToAll(side, quantity, here);
        }
      }
    }
  }

  /** Adds more of one side to the number of all, which tells no side. */
  private void addToAll(Side side, Quantity quantity, Map<Side, Quantity> here) {
    Quantity any = sides.get(Side.ANY);
    if (side != Side.ANY && any != null && !here.containsKey(Side.ANY)) {
      sides.put(Side.ANY, any.plus(quantity));
    }
  }

  /** The words that told it, the first first, each number once. */
  List<TollMention> told() {
    return told;
  }

  /** The sentences of {@link #told}. */
  List<Reading> readings() {
    return readings;
  }

  /** The toll; null where none was told. */
  @Nullable Toll toll(List<Party> parties) {
    Quantity whole = total(sides);
    if (whole == null) {
      return null;
    }
    if (died > 0 && died == whole.best()) {
      return null; // All of them died.
    }
    Quantity total = died == 0 || died >= whole.best() ? whole : whole.minus(died);
    Map<ActorRole, Quantity> roles = new EnumMap<>(ActorRole.class);
    sides.forEach(
        (side, quantity) -> {
          ActorRole role = SideRole.of(side, parties);
          if (role != null) {
            roles.merge(role, quantity, Quantity::plus);
          }
        });
    Map<ActorRole, Toll> bySide = new EnumMap<>(ActorRole.class);
    roles.forEach(
        (role, q) -> bySide.put(role, new Toll(q.low(), q.best(), q.high(), null, Map.of())));
    return new Toll(total.low(), total.best(), total.high(), total.qualifier(), bySide);
  }

  /**
   * A number of people of no told side is a total that holds the others, where it is the larger.
   */
  private static @Nullable Quantity total(Map<Side, Quantity> sides) {
    Quantity any = sides.get(Side.ANY);
    Quantity told = null;
    for (Map.Entry<Side, Quantity> entry : sides.entrySet()) {
      if (entry.getKey() != Side.ANY) {
        told = told == null ? entry.getValue() : told.plus(entry.getValue());
      }
    }
    if (any == null || told == null) {
      return any == null ? told : any;
    }
    return any.best() >= told.best() ? any : told;
  }
}
