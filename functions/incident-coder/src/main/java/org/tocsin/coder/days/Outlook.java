package org.tocsin.coder.days;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.Background;
import org.tocsin.coder.events.EventFinder;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.coder.toll.TollFinder;

/** What a whole text is about: an exercise, a day in memory, accidents. */
public final class Outlook {

  /** Who dies at this age or above is remembered for his life. */
  private static final int OLD = 60;

  private static final int OBITUARY_REACH = 3;

  /** Paragraphs in which a text tells that it opened with a script. */
  private static final int SCRIPT_REACH = 3;

  /** Words between what happened and an exercise that it happened beside. */
  private static final Set<String> BESIDE = Lines.setOf(Outlook.class, "beside.txt");

  /** Words that open the headline of a text that explains: "How the rebels took the east". */
  private static final Set<String> ASKING = Lines.setOf(Outlook.class, "asking.txt");

  /** Words from "died" to the age. */
  private static final int AGE_REACH = 8;

  /** Sentences in which a text on a trial says so: a caption or two may stand first. */
  private static final int COURT_REACH = 4;

  /** Years after which a year in a headline is history. */
  private static final int OLD_YEARS = 3;

  /** Words from a year to the act that it is of. */
  private static final int ACT_REACH = 3;

  private static final Set<String> DIED = Set.of("dies", "died", "dead");

  private static final Pattern YEAR = Pattern.compile("1[4-9]\\d\\d|20[0-3]\\d");

  private Outlook() {}

  /**
   * Whether the headline and the text under it speak of an exercise, or its opening is told to be a
   * script, and of no accident in it.
   */
  public static boolean isDrill(Document document) {
    boolean drill = isDrill(document, true) && isDrill(document, false);
    return (drill || isScript(document)) && !has(document, Background.Kind.ACCIDENT);
  }

  /** "Gunmen burst into the hall. So ran the script": the first words tell what was played. */
  private static boolean isScript(Document document) {
    return document.sentences().stream()
        .filter(s -> s.paragraph() <= SCRIPT_REACH)
        .anyMatch(s -> Background.of(s).contains(Background.Kind.SCRIPT));
  }

  private static boolean isDrill(Document document, boolean headline) {
    for (Sentence s : document.sentences()) {
      if ((s.paragraph() == 0) == headline
          && Background.of(s).contains(Background.Kind.DRILL)
          && (headline || !isBeside(s))) {
        return true;
      }
    }
    return false;
  }

  /** "fired shells on Monday while the South held an exercise": others did what is told. */
  private static boolean isBeside(Sentence s) {
    int drill = Background.first(s, Background.Kind.DRILL);
    int clause = drill;
    while (clause > 0 && !BESIDE.contains(s.norm(clause))) {
      clause--;
    }
    int end = clause;
    return EventFinder.find(s).stream().anyMatch(e -> e.to() <= end && isViolent(e));
  }

  /** Whether some sentence of a text is on a topic of that kind. */
  public static boolean has(Document document, Background.Kind kind) {
    return document.sentences().stream().anyMatch(s -> Background.of(s).contains(kind));
  }

  /** Whether the headline, of however many sentences, has words of that kind. */
  public static boolean isHeadedBy(Document document, Background.Kind kind) {
    return document.sentences().stream()
        .filter(s -> s.paragraph() == 0)
        .anyMatch(s -> Background.of(s).contains(kind));
  }

  /** Whether the headline says that the text looks back: on an anniversary only news is news. */
  public static boolean looksBack(Document document) {
    for (Sentence s : document.sentences()) {
      if (s.paragraph() > 0) {
        return false;
      }
      Set<Background.Kind> kinds = Background.of(s);
      if (kinds.contains(Background.Kind.LOOKBACK)
          || kinds.contains(Background.Kind.REMEMBRANCE)
          || ASKING.contains(s.norm(0))
          || (s.norm(0).equals("no") && s.norm(1).equals(","))
          || (isQuotation(s) && !opensWithToll(document))
          || isObituary(s)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the headline or the first sentence says that somebody died old, and of nothing else:
   * the text tells his life.
   */
  public static boolean isOfLife(Document document) {
    for (Sentence s : document.sentences()) {
      if (s.paragraph() > 0) {
        return diedOldIn(s);
      }
      if (diedOld(s)
          && EventFinder.find(s).stream()
              .noneMatch(e -> isViolent(e) && !isRelative(s, e.from()))) {
        return true;
      }
    }
    return false;
  }

  /** "The nurse, who hid fighters of both sides, died on Sunday at 91": of nobody's hand. */
  private static boolean diedOldIn(Sentence s) {
    int died = 0;
    while (died < s.size() && !s.norm(died).equals("died")) {
      died++;
    }
    int age = died + 1;
    while (age < Math.min(s.size(), died + AGE_REACH) && !isAge(s, age)) {
      age++;
    }
    int word = died;
    return isAge(s, age)
        && EventFinder.find(s).stream()
            .noneMatch(e -> isViolent(e) && (e.from() > word || !isRelative(s, e.from())));
  }

  private static boolean isAge(Sentence s, int at) {
    int number = s.norm(at).equals("at") && s.norm(at + 1).equals("the") ? at + 4 : at + 1;
    boolean aged = s.norm(at).equals("at") || s.norm(at).equals("aged");
    String next = s.norm(number + 1);
    boolean alone = next.isEmpty() || next.equals(".") || next.equals(",") || next.equals("in");
    return aged && alone && Numbers.value(s.norm(number)) >= OLD;
  }

  private static boolean isRelative(Sentence s, int before) {
    for (int i = 0; i < before; i++) {
      if (s.norm(i).equals("who") || s.norm(i).equals("whose")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the headline names a year long past: "the siege of 1683", "Party like it's 1923". */
  public static boolean isOfOldYear(Document document, @Nullable LocalDate today) {
    for (Sentence s : document.sentences()) {
      if (s.paragraph() > 0 || today == null) {
        return false;
      }
      if (isOfYearsAct(s, today)) {
        return true;
      }
      for (int i = 0; i < s.size(); i++) {
        if (isYear(s, i) && Integer.parseInt(s.norm(i)) <= today.getYear() - OLD_YEARS) {
          return true;
        }
      }
    }
    return false;
  }

  /** "sue over 2022 school shooting": the year stands before the name of the act. */
  private static boolean isOfYearsAct(Sentence headline, LocalDate today) {
    return EventFinder.find(headline).stream()
        .anyMatch(
            e -> {
              for (int i = Math.max(0, e.from() - ACT_REACH); i < e.from(); i++) {
                if (YEAR.matcher(headline.norm(i)).matches()
                    && Integer.parseInt(headline.norm(i)) < today.getYear()) {
                  return true;
                }
              }
              return false;
            });
  }

  private static boolean isYear(Sentence headline, int at) {
    String before = headline.norm(at - 1);
    boolean last = at + 1 == headline.size() || headline.token(at + 1).kind() == Token.Kind.MARK;
    return (before.equals("in") || (last && !before.equals("since")))
        && YEAR.matcher(headline.norm(at)).matches();
  }

  private static boolean isViolent(EventMention event) {
    return event.isReal() && !event.trigger().needsToll();
  }

  /** Whether the headline and one of the first sentences say that a court has an old crime. */
  public static boolean isOfCourt(Document document) {
    boolean headline = true;
    int left = 1; // without a headline only the first sentence says what the text is on
    for (Sentence s : document.sentences()) {
      boolean verdict = Background.of(s).contains(Background.Kind.VERDICT);
      if (s.paragraph() == 0) {
        headline = verdict;
        left = COURT_REACH;
      } else if (!headline || verdict || --left == 0) {
        return headline && verdict;
      }
    }
    return false;
  }

  /** The headline of an interview: nothing but what somebody says. */
  private static boolean isQuotation(Sentence headline) {
    return headline.tokens().stream().allMatch(t -> t.quoted() || t.kind() == Token.Kind.MARK);
  }

  /** "At least 20 people were killed when gunmen attacked Kolma": no interview opens so. */
  private static boolean opensWithToll(Document document) {
    return document.sentences().stream()
        .filter(s -> s.paragraph() > 0)
        .findFirst()
        .filter(s -> EventFinder.find(s).stream().anyMatch(Outlook::isViolent))
        .map(s -> TollFinder.find(s, new BitSet()))
        .stream()
        .flatMap(List::stream)
        .anyMatch(t -> t.quantity().best() > 1);
  }

  /** "Bishop who faced the junta dies", "Ana Berg, poet of exile, dies at 91". */
  private static boolean isObituary(Sentence headline) {
    int last = headline.size() - 1;
    return headline.norm(last).equals("dies")
        || (headline.norm(last).equals("died") && headline.norm(last - 1).equals("has"))
        || diedOld(headline);
  }

  private static boolean diedOld(Sentence headline) {
    int last = headline.size() - 1;
    for (int i = Math.max(0, last - OBITUARY_REACH); i < last - 1; i++) {
      boolean aged = headline.norm(i + 1).equals("at") || headline.norm(i + 1).equals("aged");
      if (aged && DIED.contains(headline.norm(i)) && Numbers.value(headline.norm(i + 2)) >= OLD) {
        return true;
      }
    }
    return false;
  }
}
