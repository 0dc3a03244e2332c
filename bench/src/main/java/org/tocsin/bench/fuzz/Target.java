package org.tocsin.bench.fuzz;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.tocsin.article.extract.ArticleExtractor;
import org.tocsin.article.extract.Extraction;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.feeds.read.FeedDocument;
import org.tocsin.feeds.read.FeedReader;
import org.tocsin.feeds.read.UnreadableFeedException;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.ArticleId;
import org.tocsin.pipeline.record.Evidence;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.pipeline.record.PublicationTime;
import org.tocsin.web.AddressPolicy;
import org.tocsin.web.Charsets;
import org.tocsin.web.WebUrl;

/** What is fuzzed, and the laws that hold whatever the input is. Safe for use by many threads. */
public enum Target {
  /** A feed's bytes: read or refused by name, the same each time, and within the limits. */
  FEEDS {
    @Override
    public void check(byte[] input) {
      FeedDocument read = feed(input);
      if (read != null) {
        law(read.entries().size() <= FeedReader.MOST_ENTRIES, "more entries than the limit");
        law(read.entries().equals(Objects.requireNonNull(feed(input)).entries()), "read otherwise");
      }
    }
  },

  /** A date as a feed writes it: none is made up. */
  DATES {
    @Override
    public void check(byte[] input) {
      String text = new String(input, StandardCharsets.UTF_8).replaceAll("[<>&\\p{Cntrl}]", " ");
      FeedDocument read =
          feed(
              ("<rss version=\"2.0\"><channel><item><title>t</title><pubDate>"
                      + text
                      + "</pubDate></item></channel></rss>")
                  .getBytes(StandardCharsets.UTF_8));
      if (read != null && !read.entries().isEmpty()) {
        PublicationTime published = read.entries().getFirst().published();
        law(
            published == null || text.chars().anyMatch(Character::isLetterOrDigit),
            "a date out of nothing: " + published);
        law(
            published == null
                || (published.day().getYear() > 1900 && published.day().getYear() < 2200),
            "no year of a feed: " + published);
      }
    }
  },

  /** An address: strict and the same when it is read again; what carries a user is refused. */
  URLS {
    @Override
    public void check(byte[] input) {
      URI url = WebUrl.parse(new String(input, StandardCharsets.UTF_8));
      if (url != null) {
        String text = url.toString();
        law(text.startsWith("http://") || text.startsWith("https://"), "another scheme: " + text);
        law(text.chars().allMatch(c -> c > ' ' && c < 127), "no plain ASCII: " + text);
        law(url.equals(WebUrl.parse(text)), "read otherwise: " + text + " " + WebUrl.parse(text));
        law(
            url.getRawAuthority().indexOf('@') < 0 || AddressPolicy.publicOnly().check(url) != null,
            "a user name passes: " + text);
      }
    }
  },

  /** Bytes as text: some text always, and no longer than the bytes allow. */
  CHARSET {
    @Override
    public void check(byte[] input) {
      String text = Charsets.decode(input, null, null).text();
      law(text.length() <= 2 * input.length + 1, "longer than its bytes");
      law(text.equals(Charsets.decode(input, null, null).text()), "read otherwise");
    }
  },

  /** A page: an article of its own site, or none by name. */
  EXTRACTION {
    @Override
    public void check(byte[] input) {
      Extraction extraction =
          Shared.EXTRACTOR.extract(
              new String(input, StandardCharsets.UTF_8), Shared.PAGE, null, Shared.NOW);
      if (extraction instanceof Extraction.Extracted extracted) {
        Article article = extracted.article();
        String host = article.url().getHost();
        law(host.equals("example.org") || host.endsWith(".example.org"), "another's: " + host);
        law(article.id().equals(ArticleId.of(article.url())), "an id of another address");
        law(article.paragraphs().stream().noneMatch(p -> p.text().isBlank()), "a blank paragraph");
      }
    }
  },

  /** A text: coded the same each time, with evidence that stands in it. */
  CODER {
    @Override
    public void check(byte[] input) {
      String text = new String(input, StandardCharsets.UTF_8);
      List<Paragraph> paragraphs =
          text.lines()
              .filter(line -> !line.isBlank())
              .limit(50)
              .map(line -> new Paragraph(Paragraph.Kind.TEXT, line))
              .toList();
      Article article =
          Article.bare(
              Shared.PAGE, null, PublicationTime.of(LocalDate.of(2025, 6, 3)), "en", paragraphs);
      List<IncidentReport> reports = Shared.CODER.code(article);
      law(reports.equals(Shared.CODER.code(article)), "coded otherwise");
      for (IncidentReport report : reports) {
        for (Evidence evidence : report.coding().evidence()) {
          if (evidence.paragraph() > 0) {
            law(evidence.paragraph() <= paragraphs.size(), "no such paragraph: " + evidence);
            String paragraph = paragraphs.get(evidence.paragraph() - 1).text();
            int[] points = paragraph.codePoints().toArray();
            law(evidence.end() <= points.length, "beyond its paragraph: " + evidence);
            law(
                new String(points, evidence.start(), evidence.end() - evidence.start())
                    .equals(evidence.quote()),
                "not what stands there: " + evidence);
          }
        }
      }
    }
  };

  /** Made once, when first needed. */
  private static final class Shared {
    static final URI PAGE = URI.create("https://www.example.org/news/1");
    static final Instant NOW = Instant.parse("2025-07-01T00:00:00Z");
    static final ArticleExtractor EXTRACTOR = new ArticleExtractor();
    static final IncidentCoder CODER = new IncidentCoder();

    private Shared() {}
  }

  /**
   * Holds an input against the laws.
   *
   * @throws BrokenLawException where one is broken; any other exception is a find as well
   */
  public abstract void check(byte[] input);

  private static @org.jspecify.annotations.Nullable FeedDocument feed(byte[] input) {
    try {
      return new FeedReader().read(input, null, Shared.PAGE);
    } catch (UnreadableFeedException e) {
      return null;
    }
  }

  private static void law(boolean holds, String otherwise) {
    if (!holds) {
      throw new BrokenLawException(otherwise);
    }
  }
}
