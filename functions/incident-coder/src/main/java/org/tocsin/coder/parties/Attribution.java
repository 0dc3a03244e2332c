package org.tocsin.coder.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;

/**
 * Whose word a sentence gives.
 *
 * @param words the sources as the evidence names them; null where the outlet speaks itself
 * @param authority whether an authority is among them
 * @param source whether an eyewitness or unnamed source is among them
 * @param party whether a side of the fight is among them
 * @param from the index of the first token of the first source; 0 where there is none
 * @param to the index after its last
 */
public record Attribution(
    @Nullable String words, boolean authority, boolean source, boolean party, int from, int to) {

  static final Attribution NONE = new Attribution(null, false, false, false, 0, 0);

  private enum Kind {
    OUTLET,
    AUTHORITY,
    SOURCE,
    PARTY
  }

  private record Name(Kind kind, String name) {}

  private static final PhraseTable<Name> NAMES = new PhraseTable<>();
  private static final int REACH = 7;
  private static final int NOBODY = -1;

  static {
    for (String line : Lines.of(Attribution.class, "attribution.txt")) {
      String[] e = Lines.fields(line, 2);
      String[] v = e[1].split("\\|");
      NAMES.add(v[1], new Name(Kind.valueOf(e[0].toUpperCase(Locale.ROOT)), v[0]));
    }
  }

  /**
   * Finds who is said to have said it; the outlet where nobody is.
   *
   * @param named the actors that the sentence names: rebels speak for their side
   */
  public static Attribution of(Sentence s, List<Party> named) {
    for (Party party : named) {
      if (party.isArmed() && !party.isState() && isSpeaker(s, party)) {
        Attribution by = of(s, party.to());
        return by.words() != null
            ? by
            : new Attribution(party.name(), false, false, true, party.from(), party.to());
      }
    }
    return of(s, NOBODY);
  }

  private static boolean isSpeaker(Sentence s, Party party) {
    int before = party.from() - (s.norm(party.from() - 1).equals("the") ? 2 : 1);
    return Cue.SAYS.at(s, party.to()) != null
        || (before > 0 && s.norm(before).equals("to") && s.norm(before - 1).equals("according"));
  }

  /** Whether only a side of the fight says so. */
  public boolean isOfPartyOnly() {
    return party && !authority && !source;
  }

  private static Attribution of(Sentence s, int taken) {
    List<String> words = new ArrayList<>();
    boolean authority = false;
    boolean source = false;
    boolean party = false;
    int from = 0;
    int to = 0;
    int i = 0;
    int verb = taken;
    while (i < s.size()) {
      PhraseTable.Match<Name> match = NAMES.at(s, i);
      if (match == null) {
        i++;
        continue;
      }
      Name name = match.value();
      int spoken =
          name.kind() == Kind.PARTY && Inversion.follows(s, match.to())
              ? NOBODY
              : speech(s, i, match.to(), verb);
      if (spoken != NOBODY) {
        verb = spoken;
        if (words.isEmpty()) {
          from = i;
          to = match.to();
        }
        if (!words.contains(name.name())) {
          words.add(name.name());
        }
        authority |= name.kind() == Kind.AUTHORITY;
        source |= name.kind() == Kind.SOURCE;
        party |= name.kind() == Kind.PARTY;
      }
      i = match.to();
    }
    return words.isEmpty()
        ? NONE
        : new Attribution(String.join(", ", words), authority, source, party, from, to);
  }

  /** Whether somebody stands at a token who speaks: "police said". */
  private static boolean isOther(Sentence s, int from) {
    PhraseTable.Match<Name> match = NAMES.at(s, from);
    return match != null && Cue.SAYS.at(s, match.to()) != null;
  }

  /**
   * The index of the word by which somebody speaks; {@link #NOBODY} where there is none. In
   * "residents said an army drone" the residents have taken it.
   */
  private static int speech(Sentence s, int from, int to, int taken) {
    for (int i = Math.max(0, from - 5); i < Math.min(s.size(), to + REACH); i++) {
      if (i >= to && s.norm(i).equals(",") && isOther(s, i + 1)) {
        return NOBODY; // "neighbours came running, police said"
      }
      if (i > to && Inversion.is(s, i)) {
        return NOBODY;
      }
      boolean before = i < from && i != taken;
      if (before ? Cue.BEFORE.at(s, i) != null : i >= to && Cue.SAYS.at(s, i) != null) {
        return i;
      }
    }
    return NOBODY;
  }
}
