package org.tocsin.cli.cost;

import java.util.ArrayList;
import java.util.List;

/**
 * What a month of a stack costs, by what is paid for. A month has 730 hours. Immutable.
 *
 * @param prices what AWS asks
 * @param measures what a poll, an article and an incident take
 */
public record CostModel(Figures prices, Figures measures) {

  private static final double HOURS = 730;
  private static final double DAYS = HOURS / 24;
  private static final double KB_IN_GB = 1e6;
  private static final double MONTHS_OF_PAGES = 3;
  private static final double MONTHS_OF_A_YEAR = 12;

  /**
   * How much a stack has to do.
   *
   * @param feeds how many feeds
   * @param entriesPerDay new entries of all feeds together
   * @param pollMinutes from one poll of a feed to the next, on average
   * @param incidentShare which part of the articles reports incidents, from 0 to 1
   * @param questionsPerDay pages of incidents that AskIncidents gives
   */
  public record Size(
      double feeds,
      double entriesPerDay,
      double pollMinutes,
      double incidentShare,
      double questionsPerDay) {}

  /**
   * A line of the bill.
   *
   * @param what what is paid for
   * @param usd a month
   */
  public record Line(String what, double usd) {}

  /** With the figures that come with Tocsin. */
  public static CostModel bundled() {
    return new CostModel(Figures.bundled("prices.tsv"), Figures.bundled("measures.tsv"));
  }

  /** The lines of a month's bill. */
  public List<Line> month(Size size) {
    double polls = size.feeds() * HOURS * 60 / size.pollMinutes();
    double articles = size.entriesPerDay() * DAYS;
    double reporting = articles * size.incidentShare();
    double wakes = of("wakesPerMonth");
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("FeedTable", feedTable(polls, wakes)));
    lines.add(
        new Line(
            "PollFeeds",
            lambda(wakes, wakes * of("poll.baseSeconds") + polls * of("poll.secondsPerFeed"))
                + wakes * usd("scheduler.invocation")));
    lines.add(new Line("ScrapeArticle", batches(articles, "scrape")));
    lines.add(new Line("StoreIncidents", batches(articles, "store")));
    lines.add(new Line("IncidentTable", incidentTable(articles, reporting)));
    lines.add(new Line("AskIncidents", asking(size.questionsPerDay() * DAYS)));
    lines.add(new Line("S3", bucket(articles)));
    lines.add(new Line("SQS", queues(articles)));
    lines.add(new Line("CloudWatch", watch(polls, articles, wakes)));
    return lines;
  }

  /** The sum of lines. */
  public static double sum(List<Line> lines) {
    return lines.stream().mapToDouble(Line::usd).sum();
  }

  private double feedTable(double polls, double wakes) {
    return (polls * of("poll.writeUnits") + wakes * of("wake.writeUnits")) * usd("dynamodb.write")
        + (polls * of("poll.readUnits") + wakes * of("wake.readUnits")) * usd("dynamodb.read");
  }

  private double lambda(double requests, double seconds) {
    return requests * usd("lambda.request") + seconds * of("memoryGb") * usd("lambda.gbSecond");
  }

  private double batches(double articles, String step) {
    double batches = articles / of(step + ".batch");
    return lambda(batches, batches * of(step + ".secondsPerBatch"));
  }

  private double incidentTable(double articles, double reporting) {
    double incidents = reporting * of("store.incidentsPerReporting");
    double writes =
        incidents * of("store.writeUnitsPerIncident")
            + (articles - reporting) * of("store.writeUnitsWithout");
    double gb = incidents * of("store.kbPerIncident") * MONTHS_OF_A_YEAR / KB_IN_GB;
    return writes * usd("dynamodb.write")
        + articles * of("store.readUnits") * usd("dynamodb.read")
        + gb * usd("dynamodb.gbMonth");
  }

  private double asking(double questions) {
    return lambda(questions, questions * of("ask.secondsPerQuestion"))
        + questions * of("ask.readUnits") * usd("dynamodb.read")
        + questions * of("log.kbPerQuestion") / KB_IN_GB * usd("logs.gb");
  }

  private double bucket(double articles) {
    double kb = of("scrape.pageKb") * MONTHS_OF_PAGES + of("scrape.articleKb") * MONTHS_OF_A_YEAR;
    return articles
        * (of("scrape.puts") * usd("s3.put")
            + of("scrape.gets") * usd("s3.get")
            + kb / KB_IN_GB * usd("s3.gbMonth"));
  }

  private double queues(double articles) {
    double requests = of("queue.pollerRequests") + articles * of("queue.requestsPerArticle");
    return Math.max(0, requests - usd("sqs.freeRequests")) * usd("sqs.request");
  }

  private double watch(double polls, double articles, double wakes) {
    double kb =
        polls * of("log.kbPerPoll")
            + articles * of("log.kbPerArticle")
            + wakes * of("log.kbPerWake");
    return kb / KB_IN_GB * usd("logs.gb")
        + Math.max(0, of("metrics") - usd("cloudwatch.freeMetrics")) * usd("cloudwatch.metric")
        + Math.max(0, of("alarms") - usd("cloudwatch.freeAlarms")) * usd("cloudwatch.alarm");
  }

  private double usd(String name) {
    return prices.get(name);
  }

  private double of(String name) {
    return measures.get(name);
  }
}
