package org.tocsin.coder.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.days.Outlook;
import org.tocsin.coder.drafts.Burial;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.drafts.Drafts;
import org.tocsin.coder.drafts.Glance;
import org.tocsin.coder.drafts.HeadlineTown;
import org.tocsin.coder.drafts.InLight;
import org.tocsin.coder.drafts.InPassing;
import org.tocsin.coder.drafts.Joining;
import org.tocsin.coder.drafts.Keep;
import org.tocsin.coder.drafts.Overview;
import org.tocsin.coder.drafts.Pairing;
import org.tocsin.coder.drafts.Recall;
import org.tocsin.coder.drafts.Remark;
import org.tocsin.coder.drafts.ShotDown;
import org.tocsin.coder.drafts.Traits;
import org.tocsin.coder.events.Talk;
import org.tocsin.coder.events.Topic;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Items;
import org.tocsin.coder.reading.Outcome;
import org.tocsin.coder.reading.PageCrumbs;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.reading.SentenceReader;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.time.TimeExpressions;

/**
 * Gathers the sentences of a text into incidents: same place, same day, compatible acts; and keeps
 * those that it reports.
 */
final class Assembler {

  private static final int ALONE = 5;
  private static final String REMARK = "only what somebody says of it";

  private final PageCrumbs crumbs;
  private final SentenceReader reader;
  private final @Nullable LocalDate today;
  private final boolean rebels;
  private final Drafts drafts = new Drafts();
  private final Remarks remarks;
  private @Nullable List<Paired> pairings;
  private final Backdrop backdrop = new Backdrop();
  private int itemLeftOut = -1;
  private boolean opensWithTotal;
  private int sentences;
  private @Nullable Draft recalled;
  private final ItemDays days = new ItemDays();
  private final List<Decision> decisions = new ArrayList<>();

  Assembler(
      TimeExpressions times,
      List<Toponym> toponyms,
      Map<Integer, List<Party>> parties,
      PageCrumbs crumbs) {
    this.crumbs = crumbs;
    this.reader = new SentenceReader(times, toponyms, parties);
    this.remarks = new Remarks(reader, drafts);
    this.today = times.today();
    this.rebels =
        parties.values().stream().flatMap(List::stream).anyMatch(p -> p.isArmed() && !p.isState());
  }

  /** The incidents of the text, in the order in which it first tells them. */
  List<Draft> assemble(Document document) {
    boolean sport = Topic.isElsewhere(document);
    if (sport || Outlook.isDrill(document)) {
      String apart = sport ? "a text on sport, markets or a show" : "a text on an exercise";
      document.sentences().forEach(s -> decisions.add(Decision.leftOut(s, apart)));
      return List.of();
    }
    List<Draft> kept = new ArrayList<>();
    List<Judged> all = judge(document);
    for (Judged judged : all) {
      if (judged.isKept()) {
        kept.add(judged.draft());
      } else if (!kept.isEmpty()) {
        kept.getLast().locateAs(judged.draft());
      }
    }
    List<Draft> joined = Joining.joined(kept);
    decisions.replaceAll(new Verdicts(all, joined)::settled);
    return joined;
  }

  /** Gathers everything that may be an incident, and judges it. */
  List<Judged> judge(Document document) {
    gather(document);
    Talk talk = Talk.of(document, crumbs::has);
    Grounds grounds =
        Grounds.of(
            document,
            drafts.all(),
            talk.firstNumber(),
            today,
            opensWithTotal || backdrop.isOfPast(),
            rebels);
    List<Judged> judged = new ArrayList<>();
    for (Draft draft : drafts.all()) {
      Set<String> traits = Traits.of(draft, drafts.all(), talk, today);
      draft.keep(Keep.score(traits));
      String why = grounds.against(draft, traits);
      boolean passing =
          Glance.isTouchedUpon(draft, drafts.all()) || InPassing.is(draft, traits, talk);
      if (why.isEmpty()) {
        why = passing ? "only touched upon" : Remark.is(draft) ? REMARK : Keep.against(traits);
      }
      judged.add(new Judged(draft, traits, why));
    }
    return judged;
  }

  /**
   * What a sentence told, and where it went.
   *
   * @param reading what it tells
   * @param number the number of the incident that it went to; 0 where to none
   * @param drafts the incidents that it may have told more of
   */
  record Paired(Reading reading, int number, List<Pairing.Of> drafts) {}

  /** Gathers everything, and tells how each sentence stands to the incidents before it. */
  List<Paired> pair(Document document) {
    List<Paired> all = new ArrayList<>();
    pairings = all;
    gather(document);
    return all;
  }

  /** Everything that may be an incident. */
  List<Draft> gather(Document document) {
    Sentence headline = null;
    for (Sentence sentence : document.sentences()) {
      if (crumbs.has(sentence)) {
        decisions.add(Decision.leftOut(sentence, PageCrumbs.WHY));
      } else if (sentence.paragraph() > 0) {
        drafts.look(sentence, reader.towns(sentence));
        read(sentence);
      } else if (headline == null) {
        headline = sentence;
      }
    }
    // The headline comes last: it may tell of several incidents at once, and then of none alone.
    int count = drafts.all().size();
    if (headline != null
        && (count == 0
            || (count == 1 && !Headlines.areSeveral(headline, reader.seen(headline).events())))) {
      read(headline);
      HeadlineTown.locate(drafts.all(), headline, reader.towns(headline));
    }
    Burial.settle(drafts.all());
    Overview.settle(drafts.all());
    return drafts.all();
  }

  private void read(Sentence sentence) {
    recalled = sentence.paragraph() > 0 ? Recall.of(sentence, drafts.all()) : null;
    if (recalled != null) {
      drafts.returnTo(recalled);
    }
    Outcome outcome = reader.read(sentence);
    List<Reading> readings = outcome.readings();
    opensWithTotal |= sentences++ == 0 && outcome.isTotal();
    drafts.sumUp(outcome.isHeading());
    TimeExpression day = reader.firstDay(sentence);
    backdrop.note(sentence, outcome, reader.isPast(sentence), day != null);
    if (readings.isEmpty()) {
      days.note(outcome.isLongBefore() ? null : day, today);
      if (day != null && Items.opensApart(sentence)) {
        itemLeftOut = sentence.paragraph();
      } else {
        remarks.read(sentence, outcome);
      }
      decisions.add(Decision.leftOut(sentence, outcome.why()));
    } else {
      readings.forEach(this::read);
    }
    Draft focus = drafts.focus();
    TimeExpression then = focus == null ? days.last() : focus.when();
    Reading earlier = reader.earlier(sentence, then, readings.isEmpty());
    if (earlier != null) {
      place(earlier);
      drafts.returnTo(focus == null ? drafts.focus() : focus);
    }
  }

  private void read(Reading reading) {
    Sentence sentence = reading.sentence();
    String against = backdrop.against(reading, drafts.focus());
    if (sentence.paragraph() == itemLeftOut && reading.place() == null && isUntold(itemLeftOut)) {
      decisions.add(Decision.leftOut(sentence, "goes on with what was left out"));
    } else if (against != null) {
      leaveOut(sentence, against);
    } else if (reading.isHeadline() && drafts.all().isEmpty() && backdrop.opensApart()) {
      decisions.add(Decision.leftOut(sentence, "a headline on what is no news of violence"));
    } else if (!reading.isHeadline() || drafts.all().isEmpty() || drafts.home(reading) != null) {
      place(reading);
      reader.fellows(reading).forEach(this::place);
    } else {
      decisions.add(Decision.leftOut(sentence, "a headline that fits no incident of the text"));
    }
  }

  private void leaveOut(Sentence sentence, String why) {
    reader.leaveOut(sentence);
    decisions.add(Decision.leftOut(sentence, why));
  }

  /** Whether the text has told nothing of an incident in a paragraph. */
  private boolean isUntold(int paragraph) {
    Draft focus = drafts.focus();
    return focus == null || focus.last().sentence().paragraph() < paragraph;
  }

  SentenceReader reader() {
    return reader;
  }

  List<Decision> decisions() {
    return decisions;
  }

  private void place(Reading read) {
    boolean untold = isUntold(read.sentence().paragraph());
    Reading reading = InLight.of(days.of(read, untold), drafts, reader.townBefore(read.sentence()));
    boolean own = reading.place() != null && reading.place().isLocal();
    if (!own && reading.when() == null && remarks.tellsAll(reading.sentence())) {
      decisions.add(Decision.leftOut(reading.sentence(), "tells of several incidents at once"));
      return;
    }
    List<Pairing.Of> pairs = pairings == null ? List.of() : drafts.pairs(reading);
    Draft draft = recalled != null && Recall.isSure(reading) ? recalled : drafts.home(reading);
    if (draft != null && ShotDown.isBeside(draft, reading)) {
      leaveOut(reading.sentence(), "what was shot down beside a strike");
    } else if (draft != null) {
      int number = drafts.goOn(draft, reading);
      draft.date(days.dayBefore(reading.sentence()));
      decisions.add(Decision.taken(reading.sentence(), "more on an incident", number));
      note(reading, number, pairs);
    } else if (reading.strength() < ALONE) {
      decisions.add(Decision.leftOut(reading.sentence(), "too weak to stand alone"));
      note(reading, 0, pairs);
    } else {
      drafts.open(reading.when() == null ? reading.on(days.before(reading.sentence())) : reading);
      decisions.add(Decision.taken(reading.sentence(), "a new incident", drafts.all().size()));
      note(reading, drafts.all().size(), pairs);
    }
  }

  private void note(Reading reading, int number, List<Pairing.Of> pairs) {
    if (pairings != null) {
      pairings.add(new Paired(reading, number, pairs));
    }
  }
}
