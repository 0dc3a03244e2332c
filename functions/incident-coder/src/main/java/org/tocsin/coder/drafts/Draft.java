package org.tocsin.coder.drafts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.days.WhenChoice;
import org.tocsin.coder.parties.Accusation;
import org.tocsin.coder.parties.Allies;
import org.tocsin.coder.parties.Aside;
import org.tocsin.coder.parties.Cast;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.scene.PlaceChoice;
import org.tocsin.coder.text.Words;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;

/** An incident while its sentences are gathered. */
public final class Draft {

  /** Names of victims at most that are kept: the work stays linear in the text. */
  private static final int NAMES = 20;

  private final List<Reading> readings = new ArrayList<>();
  private @Nullable Toponym place;
  private Family family = Family.OTHER;
  private int strength;
  private boolean near;
  private @Nullable Draft wave;
  private @Nullable TimeExpression when;
  private @Nullable TimeExpression reported;
  private @Nullable TimeExpression around;
  private @Nullable Words denial;
  private int keep;
  private final Set<String> names = new LinkedHashSet<>();
  private boolean killing;
  private final List<Aside> asides = new ArrayList<>();

  /** Opened with a reading. */
  public Draft(Reading first) {
    add(first);
  }

  /** Takes in what one more sentence tells of it. */
  public void add(Reading reading) {
    readings.add(reading);
    killing |= SamePerson.isKilling(reading);
    if (names.size() < NAMES) {
      names.addAll(Further.names(List.of(reading)));
    }
    family = family.or(Family.of(reading.events()));
    strength = Math.max(strength, reading.strength());
    Toponym other = reading.place();
    // A headline says in few words what the text says better.
    boolean told = place == null || !reading.isHeadline();
    if (other != null && told && PlaceChoice.isBetter(other, place)) {
      place = other;
      near = reading.near();
    }
    if (reported == null) {
      reported = reading.reported();
    }
    TimeExpression time = reading.when();
    if (time != null && Season.dates(reading, time, when, readings.size() == 1)) {
      when = time;
    }
  }

  /** Takes up what tells of the same person's death: of two days the later is of the news of it. */
  void addOfDeath(Reading reading) {
    TimeExpression time = reading.when();
    TimeExpression own = when;
    boolean earlier =
        time != null
            && own != null
            && time.window() != null
            && own.window() != null
            && WhenChoice.width(time) <= WhenChoice.width(own)
            && time.window().last().isBefore(own.window().first());
    add(reading);
    Toponym there = reading.place();
    if (earlier) {
      when = time;
      place = there != null && there.isTown() ? there : place;
    }
  }

  /** Opened with a reading that tells no day, amid what the text tells of another one's days. */
  public Draft(Reading first, @Nullable TimeExpression daysBefore) {
    this(first);
    around = daysBefore;
  }

  /** Told as one more strike right after what the text told before. */
  void follow(@Nullable Draft before) {
    wave = before == null || before.wave == null ? before : before.wave;
  }

  /** The first of the strikes of which it is one more; null where it is none. */
  public @Nullable Draft wave() {
    return wave;
  }

  /** The people by full name who suffered in it, the first few. */
  Set<String> names() {
    return names;
  }

  /** Whether it tells of a killing. */
  boolean isKilling() {
    return killing;
  }

  /** Whether only this sentence tells of it. */
  boolean isOnly(Reading reading) {
    return readings.size() == 1 && readings.getFirst().equals(reading);
  }

  /** Puts other readings of the same sentences in the place of its own. */
  void replaceAll(UnaryOperator<Reading> others) {
    readings.replaceAll(others);
  }

  /** When it was first reported, where the text does not tell when it was. */
  public @Nullable TimeExpression reported() {
    return reported;
  }

  /** Takes up what a sentence that tells no event of its own adds. */
  public void add(Aside aside) {
    asides.add(aside);
  }

  /** How surely it is a report of an incident, in hundredths of a logit. */
  public void keep(int score) {
    keep = score;
  }

  /** How surely it is to be told, as {@link Keep} weighed it. */
  public int keep() {
    return keep;
  }

  /** What sentences without an event of their own add to it, in the order of the text. */
  public List<Aside> asides() {
    return asides;
  }

  /** Whether one of its sentences tells that a state and a group did it together. */
  public boolean areAllies() {
    return readings.stream().anyMatch(r -> Allies.areAssailants(r.sentence(), r.parties()));
  }

  /** Who took part in it, each once. */
  public List<Party> cast() {
    List<Party> all = new ArrayList<>();
    readings.forEach(reading -> all.addAll(reading.parties()));
    for (Aside aside : asides) {
      aside.accusations().forEach(accusation -> all.add(accusation.party()));
      all.addAll(aside.victims());
    }
    return Cast.of(all);
  }

  /** Who did it by sentences that tell no event of their own. */
  public List<Accusation> accusations() {
    return asides.stream().flatMap(a -> a.accusations().stream()).toList();
  }

  void absorb(Draft other) {
    other.readings.forEach(this::add);
    asides.addAll(other.asides);
    denial = denial == null ? other.denial : denial;
  }

  /** What a sentence that tells no event says of the incident: "the army denied the claim". */
  public void deny(Words words) {
    denial = denial == null ? words : denial;
  }

  /** A more exact place inside the one that is known so far. */
  public void locate(Toponym scene, boolean isNear) {
    if (scene.isLocal()
        && (place == null || (PlaceChoice.isMoreExact(scene, place) && place.mayBe(scene)))) {
      place = scene;
      near = isNear;
    }
  }

  /** "They were attacked near Kolma", said right behind: no incident by itself, but its place. */
  public void locateAs(Draft other) {
    Toponym scene = other.place;
    Reading first = other.readings.getFirst();
    int distance = first.sentence().number() - last().sentence().number();
    if (scene != null && scene.isTown() && distance == 1 && fitsTime(first) && fitsFamily(first)) {
      locate(scene, other.near);
    }
  }

  /** It was not near its place but at this one. */
  void moveTo(Toponym scene, boolean isNear) {
    place = scene;
    near = isNear;
  }

  /** A day told by a sentence that tells no event, where none is known. */
  public void date(@Nullable TimeExpression day) {
    when = when == null ? day : when;
  }

  /** The sentence before is not confirmed. */
  public void doubt() {
    readings.add(readings.removeLast().doubted());
  }

  /** The words by which somebody denies it; null where nobody does. */
  public @Nullable Words denial() {
    return denial;
  }

  /** What its sentences tell, in the order of the text. */
  public List<Reading> readings() {
    return readings;
  }

  /** The most exact place that its sentences name, or null. */
  public @Nullable Toponym place() {
    return place;
  }

  /** Whether it was near that place and not at it. */
  public boolean isNear() {
    return near;
  }

  /** The most exact time that its sentences tell, or null. */
  public @Nullable TimeExpression when() {
    return when;
  }

  @Nullable DayWindow window() {
    return when == null ? null : when.window();
  }

  int strength() {
    return strength;
  }

  /** The last sentence so far. */
  public Reading last() {
    return readings.getLast();
  }

  Family family() {
    return family;
  }

  boolean fitsPlace(Reading reading) {
    Toponym other = reading.place();
    return place == null || other == null || place.mayBe(other);
  }

  boolean samePlace(Reading reading) {
    Toponym other = reading.place();
    return place != null && other != null && other.isTown() && place.isSamePlace(other);
  }

  boolean isAt(Toponym town) {
    return place != null && place.isTown() && place.isSamePlace(town);
  }

  boolean fitsTime(Reading reading) {
    TimeExpression time = reading.when();
    DayWindow other = time == null ? null : time.window();
    DayWindow own = window();
    if (other == null || own != null) {
      return other == null || own == null || own.overlaps(other);
    }
    DayWindow days = around == null ? null : around.window();
    return days == null || !other.isLongBefore(days);
  }

  /** When it was, or what the text told just before it. */
  @Nullable TimeExpression days() {
    return when != null ? when : around;
  }

  /** The day or night of which the text told just before it; null where it told none. */
  public @Nullable TimeExpression dayOfText() {
    return around != null && WhenChoice.width(around) <= 1 ? around : null;
  }

  boolean fitsFamily(Reading reading) {
    return family.fits(reading);
  }
}
