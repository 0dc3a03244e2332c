package org.tocsin.coder.assembly;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.coder.actors.ActorMention;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.drafts.Pairing;
import org.tocsin.coder.fields.ReportMaker;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.players.Player;
import org.tocsin.coder.players.PlayerFinder;
import org.tocsin.coder.text.Document;
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
      Document text, List<Toponym> toponyms, List<ActorMention> actors, TimeExpressions times) {
    Page page = Page.of(text, toponyms, actors, times);
    List<Draft> drafts = page.drafts();
    ReportMaker maker = page.maker(toponyms, page.players(drafts));
    List<Coding> incidents = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      incidents.add(maker.make(drafts.get(i), i));
    }
    List<Decision> decisions = new ArrayList<>(page.assembler().decisions());
    decisions.addAll(page.repeated());
    return new Assembly(incidents, decisions);
  }

  /** Everything in a text that may be an incident, kept or not, before repeats are joined. */
  public static List<Candidate> candidates(
      Document text, List<Toponym> toponyms, List<ActorMention> actors, TimeExpressions times) {
    Page page = Page.of(text, toponyms, actors, times);
    ReportMaker maker = page.maker(toponyms, null);
    List<Candidate> candidates = new ArrayList<>();
    for (Judged judged : page.assembler().judge(page.document())) {
      candidates.add(
          new Candidate(
              maker.make(judged.draft(), 0), List.copyOf(judged.traits()), judged.isKept()));
    }
    return candidates;
  }

  /** The incidents of a text, each with everybody and everything that may have a part in it. */
  public static List<Casting> castings(
      Document text, List<Toponym> toponyms, List<ActorMention> actors, TimeExpressions times) {
    Page page = Page.of(text, toponyms, actors, times);
    List<Draft> drafts = page.drafts();
    PlayerFinder finder = page.players(drafts);
    ReportMaker maker = page.maker(toponyms, null);
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
      Document text, List<Toponym> toponyms, List<ActorMention> actors, TimeExpressions times) {
    Page page = Page.of(text, toponyms, actors, times);
    ReportMaker maker = page.maker(toponyms, null);
    return page.assembler().pair(page.document()).stream()
        .map(
            p ->
                new Pairing(
                    maker.make(new Draft(p.reading()), 0),
                    p.reading().sentence().number(),
                    p.number(),
                    p.drafts()))
        .toList();
  }
}
