package org.tocsin.coder.toll;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;

/**
 * Finds who was killed, injured or abducted in a sentence, and how many: the words that stand for
 * people are joined to the words that tell what was done to them. Stateless: safe for use by many
 * threads.
 */
public final class TollFinder {

  private final Sentence s;
  private final List<Predicate> predicates;
  private final List<Group> groups;
  private final BitSet dates;
  private final Victims victims;
  private final Subjects subjects;
  private final SharedVictims shared;
  private final List<TollMention> found = new ArrayList<>();
  private final boolean spokenOf;
  private int objectsEnd;

  private TollFinder(
      Sentence s, List<Predicate> predicates, List<Group> groups, BitSet dates, boolean spokenOf) {
    this.s = s;
    this.spokenOf = spokenOf;
    this.predicates = predicates;
    this.groups = groups;
    this.dates = dates;
    this.victims = new Victims(s, dates, groups);
    this.shared = new SharedVictims(s, dates);
    this.subjects = new Subjects(s, victims, groups, shared);
  }

  /** The same for a sentence of which no part is a date. */
  public static List<TollMention> find(Sentence s) {
    return find(s, new BitSet());
  }

  /**
   * Every toll that the sentence tells, in the order of the words that tell what was done.
   *
   * @param dates the indices of tokens that belong to dates, whose numbers count nobody
   */
  public static List<TollMention> find(Sentence s, BitSet dates) {
    return find(s, dates, false);
  }

  /**
   * The tolls that the sentence only speaks of: "the inquiry into the murder of two judges".
   *
   * @param dates the indices of tokens that belong to dates, whose numbers count nobody
   */
  public static List<TollMention> spokenOf(Sentence s, BitSet dates) {
    return Grammar.ASIDE.first(s) == null ? List.of() : find(s, dates, true);
  }

  /**
   * Those whom an armed group took by a verb that tells so by its subject or agent alone: "five
   * deminers were detained by the rebels".
   *
   * @param dates the indices of tokens that belong to dates, whose numbers count nobody
   * @param verb the index of the verb
   */
  public static List<TollMention> taken(Sentence s, BitSet dates, int verb) {
    return of(s, dates, verb, Harm.ABDUCTED);
  }

  /** The same of those who died by a verb that tells so beside an attack: "drowned". */
  public static List<TollMention> died(Sentence s, BitSet dates, int verb) {
    return of(s, dates, verb, Harm.KILLED);
  }

  private static List<TollMention> of(Sentence s, BitSet dates, int verb, Harm harm) {
    List<Predicate> predicates = PredicateFinder.find(s, dates, verb, harm);
    return find(s, dates, predicates, false).stream().filter(m -> m.word() == verb).toList();
  }

  private static List<TollMention> find(Sentence s, BitSet dates, boolean spokenOf) {
    return find(s, dates, PredicateFinder.find(s, dates, -1, Harm.ABDUCTED), spokenOf);
  }

  private static List<TollMention> find(
      Sentence s, BitSet dates, List<Predicate> predicates, boolean spokenOf) {
    boolean nouns = TollNouns.isIn(s);
    if (predicates.isEmpty() && !nouns) {
      return List.of();
    }
    List<Group> groups = CountFinder.groups(s, dates);
    TollFinder finder = new TollFinder(s, predicates, groups, dates, spokenOf);
    finder.readPredicates();
    if (nouns) {
      finder.found.addAll(spokenOf ? List.of() : TollNouns.find(s, groups));
      finder.found.addAll(OwnedDeeds.find(s, dates, spokenOf));
    }
    List<TollMention> all = SelfKilled.with(s, WholeOfPart.amend(s, finder.found));
    return SameSide.amend(
        Lumped.join(s, AllHit.without(s, all)).stream()
            .filter(m -> LastHarm.is(m, finder.found))
            .map(m -> OfTheHurt.amend(finder.whole(m), all))
            .sorted(Comparator.comparingInt(TollMention::word).thenComparingInt(TollMention::from))
            .toList());
  }

  /** "fired at six men, killing two of them": a part of others is all that was harmed so. */
  private TollMention whole(TollMention mention) {
    boolean part =
        PartOfMany.isOnTheSpot(mention)
            || found.stream().anyMatch(m -> m.harm() == mention.harm() && !m.part());
    return mention.part() && !part ? mention.asWhole() : mention;
  }

  private void readPredicates() {
    List<Group> before = List.of();
    Set<String> told = new HashSet<>(); // "four were hurt and are being treated": once
    for (int p = 0; p < predicates.size(); p++) {
      Predicate predicate = predicates.get(p);
      List<Group> harmed = victims(p, before);
      before = harmed;
      boolean described = p > 0 && isDescribed(predicate, predicates.get(p - 1).end());
      if (described || (spokenOf ? !predicate.spokenOf() : !predicate.real())) {
        continue;
      }
      for (Group group : harmed) {
        Quantity quantity = group.quantity();
        boolean dead = predicate.harm() == Harm.INJURED && group.isDead();
        if (quantity != null
            && !dead
            && told.add(predicate.harm() + " " + group.from())
            && !Unlisted.isThing(s, predicate, harmed, group)) {
          found.add(VerbToll.of(s, predicate, group, quantity));
        }
      }
    }
  }

  private List<Group> victims(int p, List<Group> before) {
    Predicate predicate = predicates.get(p);
    int bound = Math.max(objectsEnd, p == 0 ? 0 : predicates.get(p - 1).end());
    Group whom = Whom.of(s, victims, predicate.at());
    if (whom != null) {
      return List.of(whom);
    }
    return switch (predicate.voice()) {
      case ACTIVE, NOUN -> objects(p, before);
      case PASSIVE, STATE -> subject(p, bound, before);
      case REDUCED -> subjectOfParticiple(p, bound, before);
    };
  }

  /** "three were killed": the subject, or that of the verb before. */
  private List<Group> subject(int p, int bound, List<Group> before) {
    Predicate predicate = predicates.get(p);
    Group first = DiedLater.behindClause(s, groups, predicate);
    if (first != null) {
      return List.of(first);
    }
    boolean died = !before.isEmpty() && shared.endsIn(predicate);
    if (p > 0 && (died || shared.continues(predicates.get(p - 1), predicate))) {
      return before;
    }
    Victims.Read read = subjects.of(predicate.verb(), bound, predicate.one());
    Group both = subjects.adjacent(predicate.at()); // "they were both killed"
    if (both != null && both.from() > predicate.verb() && Victims.isUncounted(read)) {
      return List.of(both);
    }
    Group later = read == null ? DiedLater.of(s, groups, predicate) : null;
    if (later != null) {
      return List.of(later);
    }
    boolean same =
        p > 0
            && (shared.describes(predicates.get(p - 1), before)
                || shared.goesOn(predicates.get(p - 1), predicate));
    if (read == null && !same) {
      return UnlistedSubject.of(s, predicate, bound);
    }
    return read == null ? before : with(predicate, read);
  }

  /** "with three killed", "a man shot dead", "three were killed and five wounded". */
  private List<Group> subjectOfParticiple(int p, int bound, List<Group> before) {
    Predicate predicate = predicates.get(p);
    if (p > 0 && shared.continues(predicates.get(p - 1), predicate)) {
      return before;
    }
    if (p + 1 < predicates.size() && shared.sharesObject(predicate, predicates.get(p + 1))) {
      return objects(p + 1, List.of());
    }
    int at = predicate.verb();
    int be = shared.passive(at, bound);
    Victims.Read whole = be < 0 ? null : subjects.of(be, bound, s.norm(be).equals("was"));
    if (whole != null) {
      return with(predicate, whole);
    }
    int chain = shared.chain(at, bound);
    Victims.Read read = subjects.of(chain, bound, false);
    Group near = subjects.adjacent(at);
    if (near != null && Victims.isUncounted(read)) {
      return near.from() >= bound ? List.of(near) : List.of();
    }
    if (read != null && shared.isReduced(read, chain)) {
      return with(predicate, read);
    }
    boolean goesOn = p > 0 && shared.goesOn(predicates.get(p - 1), predicate);
    return goesOn ? before : UnlistedSubject.of(s, predicate, bound);
  }

  /** The subject, with those who are named after the verb: "was killed along with two others". */
  private List<Group> with(Predicate predicate, Victims.@Nullable Read read) {
    if (read == null) {
      return List.of();
    }
    var join = Besides.after(s, predicate.end());
    Group later = join == null ? Gapped.after(s, predicate, victims) : null;
    if (join == null && later == null) {
      return read.groups();
    }
    Group first = join == null ? later : victims.at(join.to());
    if (first == null) {
      return read.groups();
    }
    Victims.Read more = victims.list(first, s.size());
    List<Group> all = new ArrayList<>(read.groups());
    all.addAll(more.groups());
    objectsEnd = Math.max(objectsEnd, more.end());
    return all;
  }

  private List<Group> objects(int p, List<Group> before) {
    Predicate predicate = predicates.get(p);
    int at = Victims.afterAdverbs(s, predicate.end());
    String norm = s.norm(at);
    if (Victims.isPronoun(norm)) {
      return pronoun(at, norm, before);
    }
    if (s.norm(at + 1).startsWith("throat")) { // "slit his throat"
      return pronoun(at, norm.equals("their") ? "them" : "him", before);
    }
    Group first = victims.counted(predicate.end()); // "killed approximately 12 miners"
    if (first == null) {
      first = victims.at(at);
    }
    first = first == null ? NamedPeople.untitled(s, at, dates) : first;
    if (first == null && p + 1 < predicates.size() && isDescribed(predicates.get(p + 1), at)) {
      return objects(p + 1, before);
    }
    if (first == null) {
      return Unlisted.person(s, predicate, at);
    }
    if (shared.isOfThing(first, predicate)) {
      return List.of();
    }
    if (first.kind() == Group.Kind.NUMBER && belongsToNext(first, p)) {
      return List.of();
    }
    boolean noun = predicate.voice() == Predicate.Voice.NOUN;
    Victims.Read read = victims.list(first, s.size(), noun);
    objectsEnd = Math.max(objectsEnd, read.end());
    return read.groups();
  }

  /** "killed abducted trader Jon Low": the object of both. */
  private boolean isDescribed(Predicate next, int at) {
    return next.at() == at
        && next.voice() == Predicate.Voice.ACTIVE
        && Grammar.BEFORE_NOUN.contains(s.norm(at));
  }

  private boolean belongsToNext(Group group, int p) {
    return p + 1 < predicates.size()
        && predicates.get(p + 1).verb() == group.to()
        && (predicates.get(p + 1).voice() == Predicate.Voice.PASSIVE
            || s.norm(group.to()).equals("being"));
  }

  private List<Group> pronoun(int at, String norm, List<Group> before) {
    if (norm.equals("them")) {
      return before.isEmpty() ? Pronouns.them(s, groups, at) : before;
    }
    Group her = norm.equals("her") ? victims.at(at) : null;
    Group first =
        her != null
            ? her
            : Group.of(at, at + 1, Group.Kind.SINGLE, Quantity.exactly(1), Side.ANY, "");
    Victims.Read read = victims.list(first, s.size());
    objectsEnd = Math.max(objectsEnd, read.end());
    return read.groups();
  }
}
