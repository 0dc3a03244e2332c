package org.tocsin.coder.parties;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.actors.ActorMention;
import org.tocsin.coder.actors.InPower;
import org.tocsin.coder.arguments.Argument;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;

/**
 * An actor as a sentence names it.
 *
 * @param name the usual name
 * @param id the lexicon's id
 * @param kind what it is
 * @param mention the words of the text
 * @param isArmed whether it bears arms, and can be a side of a battle
 * @param from the index of the first token
 * @param to the index after the last
 * @param role what it did, where the sentence tells
 * @param weight how surely the sentence tells its role: 3 by where its words stand to those of the
 *     event, 1 by nearness; 0 without a role
 * @param country ISO 3166-1 alpha-2 of the state whose forces these are; absent for others
 */
public record Party(
    String name,
    @Nullable String id,
    ActorKind kind,
    String mention,
    boolean isArmed,
    int from,
    int to,
    @Nullable ActorRole role,
    int weight,
    @Nullable String country) {

  private static final WordClasses CLASSES = WordClasses.of(Party.class, "sorts-of-party.txt");
  private static final Set<String> FOLLOWERS = CLASSES.of("follower");
  private static final Set<String> MOBS = CLASSES.of("mob");
  private static final Set<String> PRISONERS = CLASSES.of("prisoner");

  /** One that is no state's. */
  public Party(
      String name,
      @Nullable String id,
      ActorKind kind,
      String mention,
      boolean isArmed,
      int from,
      int to,
      @Nullable ActorRole role,
      int weight) {
    this(name, id, kind, mention, isArmed, from, to, role, weight, null);
  }

  /** An actor whom the lexicon or a description names, without a role as yet. */
  public static Party of(Sentence s, ActorMention actor) {
    int from = 0;
    while (from + 1 < s.size() && s.token(from).end() <= actor.start()) {
      from++;
    }
    int to = from + 1;
    while (to < s.size() && s.token(to).start() < actor.end()) {
      to++;
    }
    return new Party(
        actor.name(),
        actor.id(),
        actor.kind(),
        actor.text(),
        actor.armed(),
        from,
        to,
        null,
        0,
        actor.country());
  }

  /** "an al-Shabaab hideout": whether it stands before the noun whose thing it is. */
  public boolean isOwner(Argument argument) {
    return isArmed() && !isState() && from >= argument.from() && to == argument.head();
  }

  /** Whether it may clash with others: herders with farmers, too. */
  boolean isSideOfClash() {
    return isArmed() || kind == ActorKind.CIVILIANS;
  }

  /** The same in another role, told as surely. */
  public Party withRole(@Nullable ActorRole role) {
    return withRole(role, weight);
  }

  /**
   * The same in another role.
   *
   * @param weight how surely that role is told, as above
   */
  public Party withRole(@Nullable ActorRole role, int weight) {
    return new Party(name, id, kind, mention, isArmed, from, to, role, weight, country);
  }

  /** Whether prisoners are meant: what is retaken from them is a prison, and no territory. */
  public boolean isPrisoner() {
    return PRISONERS.contains(Nouns.singular(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether it is of protesters who suffered nothing. */
  public boolean isProtesting() {
    return kind == ActorKind.PROTESTERS && role != ActorRole.TARGET;
  }

  /** Whether followers of a party did it, who riot with stones and fight no battle. */
  public boolean isFollower() {
    return role == ActorRole.ASSAILANT && FOLLOWERS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether a crowd or mob is meant, not looters or rioters. */
  public boolean isMob() {
    String lower = name.toLowerCase(Locale.ROOT);
    return MOBS.stream().anyMatch(lower::contains);
  }

  /** Whether it is of people by a word that has no plural of its own. */
  public boolean isMany() {
    return isMob() || name.toLowerCase(Locale.ROOT).endsWith("people");
  }

  Party withName(String name) {
    return new Party(name, id, kind, mention, isArmed, from, to, role, weight, country);
  }

  /** The same as something of another kind. */
  public Party withKind(ActorKind kind) {
    return new Party(name, id, kind, mention, isArmed, from, to, role, weight, country);
  }

  /** What tells it from others: its id, or else its name. */
  public String key() {
    return id != null ? id : isArmed ? name : name.toLowerCase(Locale.ROOT);
  }

  /** How a list of a record names it: its id, or else its name. */
  public String label() {
    return id != null ? id : name;
  }

  /** Whether it serves a state. */
  public boolean isState() {
    return kind == ActorKind.STATE_FORCES || kind == ActorKind.EXTERNAL_FORCES;
  }

  /** Whether it is the argument: its head, or the name before a head like "group". */
  public boolean isAt(Sentence s, Argument argument) {
    if (argument.isHeadIn(from, to)) {
      return true;
    }
    boolean inside = from >= argument.from() && to <= argument.to();
    return inside && isArmed && to == argument.head() && Nouns.isGroup(s.norm(argument.head()));
  }

  /** "guerrillas of the National Army", "fighters from Ansar". */
  public boolean isBehind(Sentence s, Argument argument) {
    int to = argument.phrase().to();
    String word = s.norm(to);
    boolean of = word.equals("of") || word.equals("from") || word.equals("belonging");
    int verb = argument.frame().from(); // "fighters of Ansar attacked a position of the Front"
    boolean other = verb > to && verb < from;
    return of && id != null && isArmed && !isState() && from > to && from <= to + 4 && !other;
  }

  /** "inmates belonging to the gang". */
  boolean isMemberOf(Sentence s, Argument argument) {
    return s.norm(argument.phrase().to()).equals("belonging");
  }

  /** Whether words, and not only nearness, tell that a mob or rioters did it. */
  public boolean isSurelyRioting() {
    return kind == ActorKind.RIOTERS && role == ActorRole.ASSAILANT && weight > Cast.GUESS;
  }

  /** Whether words, and not only nearness, tell that it is of fighters who were attacked. */
  public boolean isSurelyHunted() {
    boolean fighters = isArmed() && (!isState() || InPower.isGroup(id));
    return role == ActorRole.TARGET && fighters && weight > Cast.GUESS;
  }
}
