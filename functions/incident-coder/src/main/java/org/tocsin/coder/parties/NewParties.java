package org.tocsin.coder.parties;

import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Argument;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.syntax.Tag;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;

/** Makes parties of arguments that no lexicon has, and their names of the words of a clause. */
public final class NewParties {

  private static final WordClasses CLASSES = WordClasses.of(NewParties.class, "new-parties.txt");
  private static final Set<String> NAMED = CLASSES.of("naming");

  /** Those who do nothing any more, or of whom only others tell. */
  private static final Set<String> BODIES = CLASSES.of("none");

  private static final Set<String> COMMUNITIES = CLASSES.of("community");
  private static final Set<String> OFFICERS = CLASSES.of("officer");
  private static final Set<String> GENERALS = CLASSES.of("general");
  private static final Set<String> FORMER = CLASSES.of("former");

  private static final Set<String> OWN = Set.of("his", "her", "their", "its");

  private final Clause clause;
  private final Sentence s;
  private final People people;
  private final BitSet places;

  /**
   * Makes it for a sentence.
   *
   * @param people the people whom the text has named so far
   * @param places the tokens that places take
   */
  public NewParties(Clause clause, People people, BitSet places) {
    this.clause = clause;
    this.s = clause.sentence();
    this.people = people;
    this.places = places;
  }

  /** Whether a word says that a name follows: "a man named X". */
  static boolean isNaming(String word) {
    return NAMED.contains(word);
  }

  /**
   * Whether a rank among the words makes somebody a soldier: "Colonel Jon Low", "a major general".
   */
  public ActorKind kind(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean general = s.norm(i).equals("general") && GENERALS.contains(s.norm(i - 1));
      if (FORMER.contains(s.norm(i))) {
        return ActorKind.CIVILIANS;
      }
      if (general || OFFICERS.contains(s.norm(i))) {
        return ActorKind.STATE_FORCES;
      }
    }
    return ActorKind.CIVILIANS;
  }

  /** A capitalised name that is no place and no person's office: a group that no lexicon has. */
  boolean isGroupName(Argument argument) {
    NounPhrase phrase = phraseOf(argument);
    return phrase != null
        && !clause.isInCapitals()
        && !isPlace(phrase)
        && !People.isClause(s, phrase.from(), phrase.to())
        && !Nouns.isPerson(s, phrase.head())
        && !Nouns.isThing(s, phrase.head())
        && !(phrase.head() <= 1 && s.norm(phrase.head()).endsWith("ing")) // "Being suspected of"
        && clause.tag(phrase.head()) == Tag.NAME;
  }

  /** "was the third journalist killed this year": nobody new. */
  boolean isOneOfMany(Argument argument) {
    int from = argument.from();
    return s.norm(from).equals("the")
        && clause.tag(from - 1) == Tag.BE
        && Numbers.ordinal(s.norm(from + 1)) > 1;
  }

  /** "the Nuer community", and "Dinka" of "Dinka and Nuer communities": a side of a fight. */
  boolean isCommunity(Argument argument) {
    NounPhrase phrase = phraseOf(argument);
    if (phrase == null || clause.isInCapitals() || isPlace(phrase)) {
      return false;
    }
    int last = phrase.head();
    if (COMMUNITIES.contains(s.norm(last))) {
      return last > phrase.from() && clause.tag(last - 1) == Tag.NAME;
    }
    NounPhrase next = s.norm(phrase.to()).equals("and") ? clause.phraseAt(phrase.to() + 1) : null;
    return clause.tag(last) == Tag.NAME
        && next != null
        && COMMUNITIES.contains(s.norm(next.head()));
  }

  /** A community by its name. */
  Party community(Argument argument) {
    int from = start(argument);
    int to = COMMUNITIES.contains(s.norm(argument.head())) ? argument.head() : argument.to();
    String name = words(from, to);
    return new Party(
        name, null, ActorKind.IDENTITY_MILITIA, name, true, from, to, ActorRole.PARTICIPANT, 2);
  }

  /** "12 Rohingya": people who are counted, by the name of their people. */
  boolean isCountedPeople(Argument argument) {
    int head = argument.head();
    return !clause.isInCapitals()
        && !places.get(head)
        && clause.tag(head) == Tag.NAME
        && clause.tag(head - 1) == Tag.NUM
        && argument.to() == head + 1;
  }

  /** "three young individuals", "a member of the party": somebody, though not who. */
  boolean isSomePeople(Argument argument) {
    String first = Nouns.singular(s.norm(argument.phrase().head()));
    boolean some = argument.from() < argument.phrase().head();
    return some
        && (Nouns.isPerson(s, argument.head())
            || (first.equals("member") && argument.head() > argument.phrase().head()))
        && !BODIES.contains(Nouns.singular(s.norm(argument.head())));
  }

  Party group(Argument argument, int weight) {
    int from = start(argument);
    String name = words(from, argument.to());
    return new Party(
        name,
        null,
        ActorKind.UNKNOWN,
        name,
        true,
        from,
        argument.to(),
        ActorRole.ASSAILANT,
        weight);
  }

  /** "a man named X", "a gunman identified as X": the name, where one follows. */
  Party named(Argument argument, Party party) {
    int p = argument.to();
    if (party.id() != null || !NAMED.contains(s.norm(p))) {
      return party;
    }
    p += s.norm(p + 1).equals("as") ? 2 : 1;
    NounPhrase phrase = clause.phraseAt(p);
    String name = phrase == null ? null : people.nameIn(clause, phrase);
    return name == null ? party : party.withName(name);
  }

  @Nullable NounPhrase phraseOf(Argument argument) {
    return clause.phraseAt(argument.head());
  }

  boolean isPlace(NounPhrase phrase) {
    return places.get(phrase.head());
  }

  Party person(Argument argument, String name, ActorKind kind) {
    int from = start(argument);
    return new Party(
        name, null, kind, words(from, argument.to()), false, from, argument.to(), null, 0);
  }

  /** The index of its first word, articles and numbers left out. */
  int start(Argument argument) {
    NounPhrase phrase = phraseOf(argument);
    int from = phrase != null && phrase.from() > argument.from() ? phrase.from() : argument.from();
    if (isCountedPeople(argument)) {
      return argument.head(); // "shot dead 12 Rohingya"
    }
    while (from < argument.head()
        && (clause.tag(from) == Tag.DET
            || clause.tag(from) == Tag.NUM
            || isAge(from)
            || Cue.SAYS.at(s, from) != null)) {
      from++;
    }
    return from;
  }

  /** "27 year old": how old somebody is, without hyphens. */
  private boolean isAge(int at) {
    boolean year = s.norm(at).equals("year") || s.norm(at).equals("years");
    return (year && s.norm(at + 1).equals("old"))
        || (s.norm(at).equals("old") && s.norm(at - 1).startsWith("year"));
  }

  String mention(Argument argument) {
    return words(start(argument), argument.to());
  }

  /** Words as written, with a space between and none before a mark. */
  public String words(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean apart = i > from && s.token(i).start() > s.token(i - 1).end();
      text.append(apart ? " " : "").append(s.token(i).text());
    }
    return text.toString();
  }

  /** Whether an argument is a noun that only people have, and not one for just anybody. */
  boolean isPersonNoun(Argument argument) {
    boolean body = s.norm(argument.head()).equals("head"); // "had hit his head"
    return Nouns.isPerson(s, argument.head())
        && !(body && OWN.contains(s.norm(argument.head() - 1)))
        && !Nobody.isNamedBy(Nouns.singular(s.norm(argument.head())));
  }
}
