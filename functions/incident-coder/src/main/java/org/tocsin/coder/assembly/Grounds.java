package org.tocsin.coder.assembly;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.days.Outlook;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.drafts.Figurative;
import org.tocsin.coder.drafts.Mishap;
import org.tocsin.coder.drafts.OtherNews;
import org.tocsin.coder.drafts.Traits;
import org.tocsin.coder.events.Background;
import org.tocsin.coder.events.Confided;
import org.tocsin.coder.events.Topic;
import org.tocsin.coder.events.Works;
import org.tocsin.coder.text.Document;
import org.tocsin.pipeline.record.ActorRole;

/**
 * Why what a text tells may be no incident, by what the text is about.
 *
 * @param today the day of publication, where it is known
 * @param accident whether it is about an accident
 * @param ordinary whether it is about common crime
 * @param memory whether it looks back
 * @param life whether it is about somebody's life
 * @param work whether it is about a book, a film or a game
 * @param play whether it is about sport, markets or a show
 * @param other whether its news is another than violence
 */
record Grounds(
    @Nullable LocalDate today,
    boolean accident,
    boolean ordinary,
    boolean memory,
    boolean life,
    boolean work,
    boolean play,
    OtherNews other) {

  /**
   * Those of a text.
   *
   * @param drafts what it may tell of
   * @param opening the number of the first sentence of the article
   * @param past whether it opens with the total of a time, or says that its news is long past
   * @param rebels whether it names armed people who are no state's
   */
  static Grounds of(
      Document document,
      List<Draft> drafts,
      int opening,
      @Nullable LocalDate today,
      boolean past,
      boolean rebels) {
    return new Grounds(
        today,
        Outlook.has(document, Background.Kind.ACCIDENT) && !opensWithDeed(drafts, opening),
        (!rebels || Outlook.isHeadedBy(document, Background.Kind.ORDINARY))
            && Outlook.has(document, Background.Kind.ORDINARY),
        past
            || Outlook.looksBack(document)
            || Outlook.isOfOldYear(document, today)
            || Outlook.isOfCourt(document)
            || Confided.is(document),
        Outlook.isOfLife(document),
        Works.isOn(document),
        Topic.isPlay(document),
        OtherNews.of(document, drafts, opening));
  }

  /** Whether the text opens with what somebody did: an accident further down is another matter. */
  private static boolean opensWithDeed(List<Draft> drafts, int opening) {
    return !drafts.isEmpty()
        && drafts.getFirst().readings().getFirst().sentence().number() <= opening
        && drafts.getFirst().readings().getFirst().parties().stream()
            .anyMatch(p -> p.role() == ActorRole.ASSAILANT && p.isArmed());
  }

  /** Why a draft with these traits is none; empty where nothing speaks against it. */
  String against(Draft draft, Set<String> traits) {
    if (traits.contains(Traits.NOBODY) || isNobodysAct(draft, traits)) {
      return "nobody who did or suffered it";
    } else if (life || (memory && !News.isIn(draft, today))) {
      return "no news, in a text that looks back";
    } else if (work && !(News.isIn(draft, today) && isHurt(traits))) {
      return "told by a book, a film or a game";
    } else if (play && Figurative.is(draft)) {
      return "a figure of speech, in a text on sport, markets or a show";
    }
    if (isQuip(traits) && Figurative.isOfActs(draft)) {
      return "a word in quotation marks";
    }
    if (other.leaves(draft)) {
      return "only touched upon, in a text on something else";
    }
    if (accident && News.isOfOrder(draft)) {
      return "an order against a disease or a disaster";
    }
    return ordinary && News.isOfArrests(draft) ? "arrests for a common crime" : "";
  }

  private boolean isNobodysAct(Draft draft, Set<String> traits) {
    boolean mishap = !traits.contains("one-of-several") && Mishap.is(draft);
    return (accident || mishap) && traits.contains(Traits.NOBODYS_ACT);
  }

  /** Spoke of a "massacre" at lunch: no word of his own tells that anybody did or suffered it. */
  private static boolean isQuip(Set<String> traits) {
    return traits.contains("only-quoted")
        && traits.contains("no-toll")
        && !traits.contains("assailant");
  }

  private static boolean isHurt(Set<String> traits) {
    return traits.contains("killed") || traits.contains("injured") || traits.contains("abducted");
  }
}
