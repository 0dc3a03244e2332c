package org.tocsin.feeds.read;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * A feed as its publisher wrote it, one shape for all formats. Texts keep their markup; addresses
 * are absolute where a base is known; a date that cannot be read for certain is absent.
 *
 * @param version format and version: {@code rss 2.0}, {@code rdf 1.0}, {@code atom 1.0}
 * @param encoding the charset it was read as
 * @param title the feed's title, most often the outlet's name
 * @param link the page that the feed stands for
 * @param description its subtitle or description
 * @param language the BCP 47 tag that it names
 * @param rights its copyright line
 * @param id Atom's id
 * @param updated when it says that it changed last
 * @param ttlMinutes how long it asks readers to wait between polls (RSS ttl, syndication module)
 * @param skipHours the hours, in GMT, in which it asks not to be polled (RSS)
 * @param skipDays the days on which it asks not to be polled (RSS)
 * @param entries in the order of the document
 */
public record FeedDocument(
    String version,
    String encoding,
    @Nullable String title,
    @Nullable String link,
    @Nullable String description,
    @Nullable String language,
    @Nullable String rights,
    @Nullable String id,
    @Nullable PublicationTime updated,
    @Nullable Long ttlMinutes,
    List<Integer> skipHours,
    List<DayOfWeek> skipDays,
    List<Entry> entries) {

  /** Copies. */
  public FeedDocument {
    skipHours = List.copyOf(skipHours);
    skipDays = List.copyOf(skipDays);
    entries = List.copyOf(entries);
  }

  /** When it asks to be polled. */
  public Timetable timetable() {
    return new Timetable(
        ttlMinutes == null ? null : Duration.ofMinutes(ttlMinutes),
        Set.copyOf(skipHours),
        Set.copyOf(skipDays));
  }

  /**
   * One entry.
   *
   * @param id what identifies it: Atom's id, RSS's guid, RDF's about
   * @param title its title, with any markup
   * @param link the article's address, absolute where a base is known
   * @param published when it says that it was published
   * @param updated when it says that it was updated
   * @param summary its summary, with markup
   * @param content its full text where the feed carries it, with markup
   * @param author the first author's name or address
   * @param language the BCP 47 tag that holds for it, where it differs from the feed's or names one
   * @param enclosures addresses of media files
   */
  public record Entry(
      @Nullable String id,
      @Nullable String title,
      @Nullable String link,
      @Nullable PublicationTime published,
      @Nullable PublicationTime updated,
      @Nullable String summary,
      @Nullable String content,
      @Nullable String author,
      @Nullable String language,
      List<String> enclosures) {

    /** Copies. */
    public Entry {
      enclosures = List.copyOf(enclosures);
    }

    /** What tells this entry from the others: its id, its link, or else its text. */
    public String identity() {
      if (id != null) {
        return id;
      }
      return link != null ? link : title + "\n" + summary + "\n" + content;
    }

    /** The link as an address, or null where it has none. */
    public @Nullable URI url() {
      return link == null ? null : org.tocsin.web.WebUrl.parse(link);
    }
  }
}
