package org.tocsin.coder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.actors.ActorFinder;
import org.tocsin.coder.actors.ActorLexicon;
import org.tocsin.coder.actors.ActorMention;
import org.tocsin.coder.actors.InPower;
import org.tocsin.coder.assembly.Assembly;
import org.tocsin.coder.assembly.Candidate;
import org.tocsin.coder.assembly.Casting;
import org.tocsin.coder.drafts.Pairing;
import org.tocsin.coder.marks.Mark;
import org.tocsin.coder.marks.Marks;
import org.tocsin.coder.places.Choice;
import org.tocsin.coder.places.Gazetteer;
import org.tocsin.coder.places.PlaceFinder;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.scene.Elsewhere;
import org.tocsin.coder.scene.Strays;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Language;
import org.tocsin.coder.time.NameDays;
import org.tocsin.coder.time.TimeExpressions;
import org.tocsin.coder.time.TimeFinder;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.ArticleId;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.PublicationTime;
import org.tocsin.pipeline.record.Source;

/**
 * Codes articles into reports of incidents. Start here: make one, keep it (it loads the gazetteer),
 * and call {@link #code} for each article.
 *
 * <p>A pure function of the article: no network, no clock, no state; the same article gives the
 * same reports, ids included. Safe for use by many threads. The work is linear in the length of the
 * text. The coder knows English; {@link #analyse} tells the outcome for every other language.
 */
public final class IncidentCoder {

  /**
   * The version of the coder's rules and lexicons: raised whenever the same article may be coded
   * differently.
   */
  public static final String VERSION = "19";

  private static final int ID_DIGITS = 32;

  private final Gazetteer gazetteer;
  private final PlaceFinder places;
  private final ActorFinder actors;

  /** A coder with the embedded gazetteer. Loads it and the lexicons. */
  public IncidentCoder() {
    this(Gazetteer.load());
  }

  /** A coder with a gazetteer of the caller's. */
  public IncidentCoder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.places = new PlaceFinder(gazetteer);
    this.actors = new ActorFinder(ActorLexicon.load(), gazetteer);
  }

  /** The incidents that an article reports, in the order in which it first tells them. */
  public List<IncidentReport> code(Article article) {
    return analyse(article).reports();
  }

  /**
   * The same with the mentions and decisions behind it. A standfirst says most often what the text
   * says, without place or day, and would count a report twice: it is coded only where the text
   * without it gives no incident.
   */
  public Analysis analyse(Article article) {
    Document document = Document.of(article);
    Document withoutStandfirst = document.withoutStandfirst();
    if (withoutStandfirst.sentences().size() < document.sentences().size()) {
      Analysis ofText = analyse(article, withoutStandfirst);
      if (ofText.outcome() == CodingOutcome.CODED) {
        return ofText;
      }
    }
    return analyse(article, document);
  }

  private Analysis analyse(Article article, Document document) {
    if (document.sentences().isEmpty()) {
      return Analysis.nothing(CodingOutcome.NO_TEXT);
    }
    if (!Language.isEnglish(article.language(), document)) {
      return Analysis.nothing(CodingOutcome.LANGUAGE_NOT_KNOWN);
    }
    Found found = find(article, document);
    Assembly assembly = Assembly.of(document, found.outside(), found.actors(), found.times());
    List<IncidentReport> reports = reports(article, assembly.incidents());
    return new Analysis(
        reports.isEmpty() ? CodingOutcome.NO_INCIDENT : CodingOutcome.CODED,
        reports,
        found.toponyms(),
        found.times().all(),
        assembly.decisions());
  }

  /**
   * Everything in an article, standfirst included, that may be an incident, with what speaks for
   * and against it: for people who fit the weights by which the coder keeps incidents. Empty where
   * the article is not coded for its language.
   */
  public List<Candidate> candidates(Article article) {
    Document document = Document.of(article);
    if (!Language.isEnglish(article.language(), document)) {
      return List.of();
    }
    Found found = find(article, document);
    return Assembly.candidates(document, found.outside(), found.actors(), found.times());
  }

  /**
   * What each sentence of an article tells, standfirst included, and how it stands to the incidents
   * before it: for people who fit the weights by which the coder tells one incident from another.
   * Empty where the article is not coded for its language.
   */
  public List<Pairing> pairings(Article article) {
    Document document = Document.of(article);
    if (!Language.isEnglish(article.language(), document)) {
      return List.of();
    }
    Found found = find(article, document);
    return Assembly.pairings(document, found.outside(), found.actors(), found.times());
  }

  /** What the place names of an article can mean: for people who fit the weights of places. */
  public List<Choice> choices(Article article) {
    return places.choices(Document.of(article));
  }

  /**
   * The incidents of an article, standfirst included, each with everybody and everything that may
   * have a part in it: for people who fit the weights by which the coder gives parts. Empty where
   * the article is not coded for its language.
   */
  public List<Casting> castings(Article article) {
    Document document = Document.of(article);
    if (!Language.isEnglish(article.language(), document)) {
      return List.of();
    }
    Found found = find(article, document);
    return Assembly.castings(document, found.outside(), found.actors(), found.times());
  }

  /**
   * What every step of the coder found in an article's words, standfirst included: for people who
   * ask why. Empty where the article is not coded for its language.
   */
  public List<Mark> marks(Article article) {
    Document document = Document.of(article);
    if (!Language.isEnglish(article.language(), document)) {
      return List.of();
    }
    Found found = find(article, document);
    return Marks.of(document, found.outside(), found.actors(), found.times());
  }

  /**
   * The names and times of a document.
   *
   * @param toponyms all names of places
   * @param outside those that are no part of a group's name
   */
  private record Found(
      List<Toponym> toponyms,
      List<Toponym> outside,
      List<ActorMention> actors,
      TimeExpressions times) {}

  private Found find(Article article, Document document) {
    PublicationTime published = article.publishedAt();
    LocalDate day = published == null ? null : published.day();
    List<Toponym> toponyms = places.find(document);
    List<ActorMention> mentions = actors.find(document, toponyms);
    Map<Integer, NavigableMap<Integer, Integer>> groups = groups(mentions);
    List<Toponym> outside =
        toponyms.stream().filter(t -> !isIn(groups, t.paragraph(), t.start(), t.end())).toList();
    return new Found(
        toponyms,
        Elsewhere.marked(document, Strays.settled(gazetteer, document, outside)),
        InPower.settle(mentions, outside, day),
        TimeFinder.find(document, day)
            .without(
                t ->
                    NameDays.is(t)
                        || isIn(groups, t.sentence().paragraph(), t.end() - 1, t.end())));
  }

  /**
   * Where groups are named, by paragraph, each start with its end: the Islamic State is no place,
   * the March 23 Movement no day.
   */
  private static Map<Integer, NavigableMap<Integer, Integer>> groups(List<ActorMention> mentions) {
    Map<Integer, NavigableMap<Integer, Integer>> groups = new HashMap<>();
    for (ActorMention mention : mentions) {
      if (mention.named() && mention.kind() != ActorKind.STATE_FORCES) {
        groups
            .computeIfAbsent(mention.paragraph(), p -> new TreeMap<>())
            .merge(mention.start(), mention.end(), Math::max);
      }
    }
    return groups;
  }

  /** Whether words are a part of a group's name. */
  private static boolean isIn(
      Map<Integer, NavigableMap<Integer, Integer>> groups, int paragraph, int start, int end) {
    NavigableMap<Integer, Integer> here = groups.get(paragraph);
    Map.Entry<Integer, Integer> group = here == null ? null : here.floorEntry(start);
    return group != null && end <= group.getValue();
  }

  private static List<IncidentReport> reports(Article article, List<Coding> codings) {
    List<IncidentReport> reports = new ArrayList<>();
    Map<String, Integer> alike = new HashMap<>();
    Source source =
        new Source(article.id(), article.url(), article.outlet(), article.publishedAt(), true);
    Instant reported = instant(article.publishedAt(), article.fetchedAt());
    PublicationTime updated = article.updatedAt();
    for (Coding coding : codings) {
      String key = key(article, coding);
      int number = alike.merge(key, 1, Integer::sum);
      String id = id(key, number == 1 ? 0 : number);
      reports.add(
          new IncidentReport(
              IncidentReport.VERSION,
              id,
              source,
              reported,
              updated == null ? reported : updated.instant(),
              article.fingerprint(),
              coding));
    }
    return reports;
  }

  /** Article, place, day and type: the same article coded again gives the same ids. */
  private static String key(Article article, Coding coding) {
    Location location = coding.location();
    return String.join(
        "|",
        article.id(),
        location == null ? "" : location.name(),
        Objects.toString(coding.occurredOn(), ""),
        coding.eventType().name());
  }

  private static String id(String key, int ordinal) {
    return ArticleId.sha256(key + "|" + ordinal).substring(0, ID_DIGITS);
  }

  private static Instant instant(@Nullable PublicationTime published, @Nullable Instant fetched) {
    if (published != null) {
      return published.instant();
    }
    return fetched != null ? fetched : Instant.EPOCH;
  }
}
