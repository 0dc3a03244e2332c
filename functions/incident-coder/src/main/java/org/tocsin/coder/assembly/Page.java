package org.tocsin.coder.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.actors.ActorMention;
import org.tocsin.coder.drafts.Charges;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.drafts.HeadlineVictims;
import org.tocsin.coder.fields.ReportMaker;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.players.PlayerFinder;
import org.tocsin.coder.reading.PageCrumbs;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpressions;

/**
 * A page as its news is read: once where it tells something twice, and without the days of its
 * captions. For one text.
 *
 * @param document the text once
 * @param times its times without those of captions and the like, on which no incident was
 * @param repeated what became of the sentences that it tells twice
 * @param assembler gathers its incidents
 */
record Page(
    Document document, TimeExpressions times, List<Decision> repeated, Assembler assembler) {

  static Page of(
      Document text, List<Toponym> toponyms, List<ActorMention> actors, TimeExpressions all) {
    Repeats repeats = Repeats.of(text);
    Document document = repeats.once();
    PageCrumbs crumbs = new PageCrumbs(document);
    TimeExpressions times = all.without(e -> crumbs.has(e.sentence()));
    Assembler assembler = new Assembler(times, toponyms, parties(document, actors), crumbs);
    return new Page(document, times, repeats.decisions(), assembler);
  }

  /** Its incidents, as far as anything was done to anybody. */
  List<Draft> drafts() {
    List<Draft> drafts = assembler.assemble(document);
    drafts.forEach(Charges::leave);
    drafts.forEach(HeadlineVictims::leave);
    return drafts;
  }

  /** Finds who has a part in its incidents. */
  PlayerFinder players(List<Draft> drafts) {
    return new PlayerFinder(document.sentences(), assembler.reader(), drafts);
  }

  /** Makes the records of its incidents, with those who have a part where a finder is given. */
  ReportMaker maker(List<Toponym> toponyms, @Nullable PlayerFinder finder) {
    return new ReportMaker(document, toponyms, times, finder);
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
