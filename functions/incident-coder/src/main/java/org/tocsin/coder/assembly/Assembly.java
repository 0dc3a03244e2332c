package org.tocsin.coder.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.coder.actors.ActorMention;
import org.tocsin.coder.drafts.Charges;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.drafts.HeadlineVictims;
import org.tocsin.coder.drafts.Pairing;
import org.tocsin.coder.fields.ReportMaker;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.players.Player;
import org.tocsin.coder.players.PlayerFinder;
import org.tocsin.coder.reading.PageCrumbs;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpressions;
import org.tocsin.pipeline.record.Coding;

/**
 * The incidents of a text, and what was decided of each sentence.
 *
 * @param incidents in the order in which the text first tells them
 * @param decisions a sentence each, in order
 */
public record Assembly(List<Coding> incidents, List<Decision> decisions) {

  /** Copies the lists. */
  public Assembly {
    incidents = List.copyOf(incidents);
    decisions = List.copyOf(decisions);
  }

  /** Assembles a text. Linear in its length; keeps nothing between calls. */
  public static Assembly of(
      Document text, List<Toponym> toponyms, List<ActorMention> actors, TimeExpressions all) {
    Repeats repeats = Repeats.of(text);
    Document document = repeats.once();
    TimeExpressions times = ofNews(all, document);
    Assembler assembler = new Assembler(times, toponyms, parties(document, actors));
    List<Draft> drafts = assembler.assemble(document);
    drafts.forEach(Charges::leave);
    drafts.forEach(HeadlineVictims::leave);
    PlayerFinder finder = new PlayerFinder(document.sentences(), assembler.reader(), drafts);
    ReportMaker maker = new ReportMaker(document, toponyms, times, finder);
    List<Coding> incidents = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      incidents.add(maker.make(drafts.get(i), i));
    }
    List<Decision> decisions = new ArrayList<>(assembler.decisions());
    decisions.addAll(repeats.decisions());
    return new Assembly(incidents, decisions);
  }

  /** Everything in a text that may be an incident, kept or not, before repeats are joined. */
  public static List<Candidate> candidates(
      Document text, List<Toponym> toponyms, List<ActorMention> actors, TimeExpressions all) {
    Document document = Repeats.of(text).once();
    TimeExpressions times = ofNews(all, document);
    Assembler assembler = new Assembler(times, toponyms, parties(document, actors));
    ReportMaker maker = new ReportMaker(document, toponyms, times, null);
    List<Candidate> candidates = new ArrayList<>();
    for (Judged judged : assembler.judge(document)) {
      candidates.add(
          new Candidate(
              maker.make(judged.draft(), 0), List.copyOf(judged.traits()), judged.isKept()));
    }
    return candidates;
  }

  /** The incidents of a text, each with everybody and everything that may have a part in it. */
  public static List<Casting> castings(
      Document text, List<Toponym> toponyms, List<ActorMention> actors, TimeExpressions all) {
    Document document = Repeats.of(text).once();
    TimeExpressions times = ofNews(all, document);
    Assembler assembler = new Assembler(times, toponyms, parties(document, actors));
    List<Draft> drafts = assembler.assemble(document);
    drafts.forEach(Charges::leave);
    drafts.forEach(HeadlineVictims::leave);
    PlayerFinder finder = new PlayerFinder(document.sentences(), assembler.reader(), drafts);
    ReportMaker maker = new ReportMaker(document, toponyms, times, null);
    List<Casting> castings = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      List<Casting.Of> parts = new ArrayList<>();
      for (Player part : maker.parts(drafts.get(i), i, finder)) {
        Party party = part.party();
        parts.add(
            new Casting.Of(
                party.name(), party.mention(), part.isThing(), List.copyOf(part.traits())));
      }
      castings.add(new Casting(maker.make(drafts.get(i), i), parts));
    }
    return castings;
  }

  /** What each sentence tells, and how it stands to the incidents before it. */
  public static List<Pairing> pairings(
      Document text, List<Toponym> toponyms, List<ActorMention> actors, TimeExpressions all) {
    Document document = Repeats.of(text).once();
    TimeExpressions times = ofNews(all, document);
    Assembler assembler = new Assembler(times, toponyms, parties(document, actors));
    ReportMaker maker = new ReportMaker(document, toponyms, times, null);
    return assembler.pair(document).stream()
        .map(
            p ->
                new Pairing(
                    maker.make(new Draft(p.reading()), 0),
                    p.reading().sentence().number(),
                    p.number(),
                    p.drafts()))
        .toList();
  }

  /** The times without those of captions and the like: no incident was then. */
  private static TimeExpressions ofNews(TimeExpressions all, Document document) {
    PageCrumbs crumbs = new PageCrumbs(document);
    return all.without(e -> crumbs.has(e.sentence()));
  }

  private static Map<Integer, List<Party>> parties(Document document, List<ActorMention> actors) {
    Map<Integer, List<ActorMention>> bySentence = new HashMap<>();
    for (ActorMention actor : actors) {
      bySentence.computeIfAbsent(actor.sentence(), n -> new ArrayList<>()).add(actor);
    }
    Map<Integer, List<Party>> parties = new HashMap<>();
    for (Sentence sentence : document.sentences()) {
      List<ActorMention> here = bySentence.getOrDefault(sentence.number(), List.of());
      parties.put(sentence.number(), here.stream().map(a -> Party.of(sentence, a)).toList());
    }
    return parties;
  }
}
