package org.tocsin.coder.places;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Finds places that the gazetteer lacks by the words around them: "the Malian town of X", "X
 * village", "at X in Borno", "near X". For one document and one thread.
 */
final class UnlistedPlaces {
  private static final int APPOSED = 5;

  /** Words before what was taken, where it is then said to be a town. */
  private static final Set<String> TAKEN = Lines.setOf(UnlistedPlaces.class, "taken-towns.txt");

  private static final Set<String> VILLAGES = Lines.setOf(UnlistedPlaces.class, "before-names.txt");

  private final PlaceWords words;
  private final Document document;
  private final NameRuns names;
  private final OtherNames others;
  private final BesideName beside;
  private final Quarters quarters;
  private final TitleCase titleCase;
  private final Set<String> people;

  UnlistedPlaces(PlaceWords words, Demonyms demonyms, Document document, List<Span> spans) {
    this.words = words;
    this.document = document;
    this.names = new NameRuns(words, spans);
    this.others = new OtherNames(words, demonyms);
    this.beside = new BesideName(words, names);
    this.quarters = new Quarters(words, names);
    this.titleCase = new TitleCase(words, document);
    this.people = AgedPeople.surnames(document);
  }

  List<Span> find() {
    if (document.upperCase()) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      in(sentence, found);
    }
    found.addAll(new RepeatedNames(document, names, others).find(found));
    return found;
  }

  private void in(Sentence s, List<Span> found) {
    BitSet taken = names.taken(s);
    boolean title = titleCase.isIn(s);
    List<int[]> refused = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      int to = names.endOfName(s, i, taken);
      if (to == i) {
        i++;
        continue;
      }
      boolean plain = title && titleCase.isPlain(s, i, to);
      Span span = plain ? null : judge(s, i, to, taken, isListed(s, i, refused));
      if (span == null) {
        span = further(s, i, to, found);
      }
      if (span != null) {
        found.add(span);
        Designation designation = span.designation;
        if ((designation != null && designation.plural())
            || (span.trust > 0.7 && s.norm(span.from - 1).equals("and"))) {
          list(s, span, refused, found);
        }
      } else {
        refused.add(new int[] {i, to});
      }
      i = to;
    }
  }

  /** "Kolma, Tirsa and Sovane villages": the last word tells of all of them. */
  private void list(Sentence s, Span last, List<int[]> refused, List<Span> found) {
    int next = last.from;
    for (int k = refused.size() - 1; k >= 0; k--) {
      int[] name = refused.get(k);
      boolean joined =
          name[1] + 1 == next && (s.norm(name[1]).equals("and") || s.norm(name[1]).equals(","));
      if (!joined || others.looksLikeOther(s, name[0], name[1], true)) {
        return;
      }
      Span span = Span.of(document, s, name[0], name[1]);
      span.trust = last.trust;
      span.designation = last.designation;
      span.qualifier = last.qualifier;
      span.country = last.country;
      found.add(span);
      next = name[0];
    }
  }

  /** "the villages of Kolma and Tirsa": the first word tells of all of them. */
  private @Nullable Span further(Sentence s, int from, int to, List<Span> found) {
    Span last = found.isEmpty() ? null : found.getLast();
    if (last == null
        || last.sentence.number() != s.number()
        || last.to + 1 != from
        || !(s.norm(last.to).equals("and") || s.norm(last.to).equals(","))
        || last.designation == null
        || !last.designation.plural()
        || last.designation.to() > last.from
        || others.looksLikeOther(s, from, to, true)) {
      return null;
    }
    Span span = Span.of(document, s, from, to);
    span.trust = last.trust;
    span.designation = last.designation;
    beside.tell(span, to);
    return span;
  }

  /** "at Kolma and Tirsa in Sovane": the preposition stands before the first of the list. */
  private boolean isListed(Sentence s, int from, List<int[]> refused) {
    int[] last = refused.isEmpty() ? null : refused.getLast();
    return last != null
        && last[1] + 1 == from
        && (s.norm(last[1]).equals("and") || s.norm(last[1]).equals(","))
        && words.is(Sort.PREPOSITION, s.norm(last[0] - 1));
  }

  private @Nullable Span judge(Sentence s, int from, int to, BitSet taken, boolean listed) {
    String before = s.norm(isHeld(s, from - 1) ? from - 2 : from - 1);
    Designation behind = Designation.at(words, s, to);
    Designation of = designationBefore(s, from, to, behind != null);
    boolean taking =
        words.is(Sort.PREPOSITION, s.norm(from - 1)) || TAKEN.contains(s.norm(from - 1));
    boolean alone = of == null && behind == null && taking;
    Designation apposed = alone ? apposed(s, to) : null;
    boolean front = of != null || apposed != null;
    Designation designation = of != null ? of : apposed != null ? apposed : behind;
    boolean typed = designation != null && (apposed != null || !designation.vague());
    boolean line =
        to == from + 1 && words.is(Sort.OF_NAME, s.norm(from)) && s.norm(to).equals("of");
    if (line // "across the Line of Control"
        || (behind != null && s.norm(from - 1).endsWith("ly")) // "the mainly Kolma town"
        || (behind == null && others.isStreet(s, to))
        || others.looksLikeOther(s, from, to, typed)
        || (!typed && (isSomebody(s, from, to) || others.isOwner(s, from, to)))) {
      return null;
    }
    Span qualifier = qualifier(s, from, to);
    boolean preposition =
        listed
            || words.is(Sort.PREPOSITION, before)
            || before.equals(behind == null ? "under" : "on") // "an attack on Kolma community"
            || before.equals("under")
            || beside.isStruck(s, from, qualifier != null)
            || before.isEmpty();
    String first = s.norm(from - 2);
    boolean article =
        before.equals("the") && (words.is(Sort.PREPOSITION, first) || first.equals("under"));
    boolean led = preposition || article || isOwned(s, from, to);
    int link = behind == null ? to : Designation.behindGloss(s, behind.to());
    boolean chained = names.isChain(s, link, taken, 2);
    boolean brief = to - from <= 3;
    double trust;
    if (typed && front) {
      trust = 0.8;
    } else if (typed
        && designation != null
        && brief
        && (designation.of() != Designation.Of.AROUND || led)) {
      trust = s.token(to).capitalised() || chained || led ? 0.75 : 0.6;
    } else if ((qualifier != null && preposition) || (chained && led && !before.isEmpty())) {
      trust = 0.75;
    } else if (brief && (isLocated(s, before, from, to) || isOwned(s, from, to))) {
      trust = 0.5;
    } else {
      return null;
    }
    Span span = Span.of(document, s, from, to);
    span.trust = trust;
    span.designation = designation;
    Span town = quarters.townOf(s, from, to);
    span.quarter = town != null;
    span.qualifier = town != null ? town : qualifier;
    beside.tell(span, link);
    return span;
  }

  /** "fired three shots at Ravi Sen at Kolma": a person, by two words or more or as told before. */
  private boolean isSomebody(Sentence s, int from, int to) {
    if (to - from == 1) {
      return people.contains(NameKey.of(s.token(from).text()));
    }
    return s.norm(from - 1).equals("at") && words.is(Sort.AIMED, s.norm(from - 2));
  }

  /** What kind of place the words before a name say it is; null where they say nothing. */
  private @Nullable Designation designationBefore(Sentence s, int from, int to, boolean behind) {
    Designation of = Designation.before(words, s, from);
    boolean village = of == null && !behind && !words.is(Sort.TITLE, s.norm(to));
    return village ? villageBefore(s, from) : of;
  }

  /** The area that follows a name behind a comma: "Kolma, Sovane", "reached Kolma, in Sovane". */
  private @Nullable Span qualifier(Sentence s, int from, int to) {
    if (!s.norm(to).equals(",")) {
      return null;
    }
    boolean within = s.norm(to + 1).equals("in") && isReached(s, from);
    Span span = names.outerAt(s, within ? to + 2 : to + 1);
    boolean fits =
        span != null
            && !span.metonym
            && (span.canQualify() || (within && Designation.at(words, s, span.to) != null));
    return fits ? span : null;
  }

  /** Whether the preposition before a name says that something was there. */
  private boolean isLocated(Sentence s, String before, int from, int to) {
    if (words.is(Sort.LOCATIVE, before)) {
      return true;
    }
    boolean one = to - from == 1 && (words.is(Sort.STATIONED, s.norm(from - 2)) || ends(s, to));
    return before.equals("at") && (one || leadsOn(s, to));
  }

  private boolean ends(Sentence s, int to) {
    return to == s.size() || s.token(to).is(".") || s.token(to).is(",") || goesOnPlainly(s, to);
  }

  /** "at Sovane's Kolma": the area that owns it stands in front. */
  private boolean isOwned(Sentence s, int from, int to) {
    boolean area = Owners.isDistrict(words, s, from) && Designation.at(words, s, to) != null;
    return Owners.isLed(words, names, s, from) && (area || ends(s, to));
  }

  /** "in rebel-held Kolma", "under Maoist-infested Kolma block"; a country's is an area. */
  private boolean isHeld(Sentence s, int word) {
    String norm = s.norm(word);
    int hyphen = norm.lastIndexOf('-');
    return hyphen > 0
        && words.is(Sort.HELD, norm.substring(hyphen + 1))
        && (!s.token(word).capitalised() || words.is(Sort.PEOPLE, norm.substring(0, hyphen)));
  }

  /** "entered Kolma, in Sovane", "moved on to Kolma, in Sovane". */
  private boolean isReached(Sentence s, int from) {
    String before = s.norm(from - 1);
    return before.equals("to")
        ? words.is(Sort.MOTION, s.norm(from - 2))
        : words.is(Sort.PREPOSITION, before) && before.length() > 4;
  }

  /** "at Kolma with a landmine", "at Kolma on Sunday": no further words of a name. */
  private boolean goesOnPlainly(Sentence s, int to) {
    return !s.token(to).capitalised() && words.is(Sort.AFTER, s.norm(to));
  }

  /** "at Kolma near Sovane", "at Kolma in the Tirsa hills": a name that lies by another. */
  private boolean leadsOn(Sentence s, int link) {
    int next = s.norm(link + 1).equals("the") ? link + 2 : link + 1;
    return words.is(Sort.LINK, s.norm(link))
        && Character.isLetter(s.norm(link).charAt(0))
        && next < s.size()
        && s.token(next).capitalised();
  }

  /** "raided Kolma, a farming community in the same district", "had taken Kolma, a town in". */
  private @Nullable Designation apposed(Sentence s, int to) {
    boolean article = s.norm(to + 1).equals("a") || s.norm(to + 1).equals("an");
    if (!s.norm(to).equals(",") || !article) {
      return null;
    }
    for (int i = to + 2; i < Math.min(s.size(), to + APPOSED); i++) {
      Designation designation = Designation.at(words, s, i);
      if (designation != null) {
        return words.is(Sort.LINK, s.norm(designation.to())) ? designation : null;
      }
      if (s.token(i).capitalised() || s.token(i).kind() != Token.Kind.WORD) {
        return null;
      }
    }
    return null;
  }

  /** "in village Kolma", "the villages Kolma and Tirsa". */
  private @Nullable Designation villageBefore(Sentence s, int name) {
    String word = s.norm(name - 1);
    boolean village = VILLAGES.contains(word);
    return village && !s.token(name - 1).capitalised() ? Designation.at(words, s, name - 1) : null;
  }
}
